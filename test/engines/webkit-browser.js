/**
 * A WebKitGTK browser for tests, run by gjs and driven by WebKitWebDriver. The library's own MiniBrowser forgets
 * everything when it is driven; this one keeps its profile: `gjs -m webkit-browser.js --profile FOLDER`.
 */
import GLib from 'gi://GLib?version=2.0';
import Gtk from 'gi://Gtk?version=3.0';
import WebKit from 'gi://WebKit2?version=4.1';
import System from 'system';

const profile = System.programArgs[System.programArgs.indexOf('--profile') + 1];

Gtk.init(null);
const context = new WebKit.WebContext({
  website_data_manager: new WebKit.WebsiteDataManager({
    base_data_directory: GLib.build_filenamev([profile, 'data']),
    base_cache_directory: GLib.build_filenamev([profile, 'cache']),
  }),
});
context
  .get_cookie_manager()
  .set_persistent_storage(
    GLib.build_filenamev([profile, 'cookies.sqlite']),
    WebKit.CookiePersistentStorage.SQLITE,
  );
context.set_preferred_languages(['fi-FI']);
context.set_automation_allowed(true);

context.connect('automation-started', (_context, session) => {
  const application = new WebKit.ApplicationInfo();
  application.set_name('WebKitGTK');
  application.set_version(WebKit.get_major_version(), WebKit.get_minor_version(), WebKit.get_micro_version());
  session.set_application_info(application);
  session.connect('create-web-view', openWindow);
});

function openWindow() {
  const view = new WebKit.WebView({ web_context: context, is_controlled_by_automation: true });
  view.get_settings().hardware_acceleration_policy = WebKit.HardwareAccelerationPolicy.NEVER;
  const window = new Gtk.Window({ default_width: 360, default_height: 740 });
  window.add(view);
  window.show_all();
  view.connect('close', () => window.destroy());
  return view;
}

Gtk.main();
