me-title = Your details and settings
me-cancel = Cancel
me-name = Name
me-name-detail = The coordinator sees the name on your logs.
me-name-title = Change the name
me-name-hint = The name changes on all your devices.
me-name-save = Save
me-name-saving = Saving…
me-name-saved = Name changed
me-problem-name-missing = Type your name.
me-problem-name-long = The name is too long. Shorten it to 80 characters.
me-problem-no-network = This needs a network. Try again when you are online.
me-problem-portal = This Wi-Fi wants you to sign in. Sign in to the network in the browser, or use mobile data.
me-problem-signed-out = You have been signed out. Sign in again.
me-problem-server = The server could not answer. Try again in a moment.

me-look = Language and looks
me-language = Language
me-colors = Colours
me-colors-auto = As the device
me-colors-light = Light
me-colors-dark = Dark

me-phone = This device
me-phone-hint = A log stays on this device until it has certainly been received.
me-phone-pending = Waiting to be sent
me-phone-parked = Needs attention
me-phone-contact = Last contact
me-phone-never = Not yet
me-phone-detail = Show where sending stands
me-phone-attention = The server did not accept some of the logs. They are safe here. See what needs correcting.
me-storage-keep = Ask to keep it
me-storage-kept = The browser now keeps Tukivihko’s data
me-storage-not-kept = The browser did not promise to keep the data. Install Tukivihko on the device: then it usually does.

install-title = Install on the device
install-what = Once installed, Tukivihko opens from the home screen with one tap and works without a network.
install-action = Install Tukivihko
install-menu = Open the browser’s menu and choose Install app or Add to Home screen. If there is no such choice, Tukivihko works just as well in the browser: bookmark the page.
install-done-title = Tukivihko is installed
install-done-what = Always open it from its icon on the home screen.
install-apple-share = In Safari, tap Share: a square with an arrow pointing up.
install-apple-add = Choose Add to Home Screen, then Add.
install-apple-open = Open Tukivihko from its new icon.
install-apple-join = The installed app is a device of its own. Before installing, make a new code above under Add another device, and type it in the installed app within ten minutes.

me-sign-out-section = Sign out
me-sign-out = Sign out
me-sign-out-what = Sign out if you no longer use this device. Tukivihko’s data is removed from it once everything has been received.
me-sign-out-title = Sign out of this device?
me-sign-out-all-sent = All your logs have been received. Tukivihko’s data is removed from this device.
me-sign-out-return = You get back in with a new invite, or by adding this device from another of your devices.
me-sign-out-busy = Signing out…
me-unsent-title = { $count ->
    [one] One change has not been received yet
   *[other] { $count } changes have not been received yet
  }
me-unsent-pending = { $count ->
    [one] One is waiting to be sent.
   *[other] { $count } are waiting to be sent.
  }
me-unsent-parked = { $count ->
    [one] One needs attention: the server did not accept it.
   *[other] { $count } need attention: the server did not accept them.
  }
me-unsent-fix = See and correct
me-unsent-send = Send first
me-unsent-sending = Sending…
me-unsent-save = Save to a file
me-unsent-failed = Not everything was sent. Check the network and try again, or save what is unsent to a file.
me-unsent-saved = Saved: { $file }
me-unsent-saved-what = Check that the file is among your downloads, and give it to the coordinator. You can sign out now: the data is then removed from this device.

me-hand-over = Someone else uses this device
me-hand-over-what = On a shared device everyone has a notebook of their own. Others do not see your logs.
me-hand-over-action = Someone else uses this device now
me-hand-over-title = Hand the device over?
me-hand-over-locked = Your notebook ({ $name }) is locked. The next person joins with an invite of their own.
me-hand-over-waiting = { $count ->
    [one] One that waits is still sent in your name when the device has a network.
   *[other] { $count } that wait are still sent in your name when the device has a network.
  }
me-hand-over-parked = { $count ->
    [one] One needs attention, and only you can correct it.
   *[other] { $count } need attention, and only you can correct them.
  }
me-hand-over-return = You get back in with a new invite, or by adding this device from another of your devices.
me-hand-over-confirm = Lock and hand over
me-hand-over-busy = Locking…
me-sign-out-clear = Sign out and remove the data
me-unsent-file-failed = The file could not be saved, because the device’s storage does not answer. Try again.

me-about = About Tukivihko
me-version = Tukivihko version { $version }
me-privacy = What is stored and what isn’t
me-privacy-resident = Nothing is stored that could identify the person helped: no name, no personal identity code, no contact details, no pictures. Tukivihko stops such data as you type.
me-privacy-log = A session log holds the day and hour, municipality and place, form of help, topic, device and language, duration, outcome, a rough age band and whether the person lives there. Minutes are never stored.
me-privacy-note = The free note is deleted after 90 days.
me-privacy-you = About you it stores your name, role and municipality, and about your devices when they were last in contact, the app’s version and how many changes wait to be sent. Your municipality’s coordinator sees these and your logs.
me-privacy-phone = Tukivihko has no tracking and no advertising, and sends nothing to other services.
me-accessibility = Accessibility
me-accessibility-goal = The goal is WCAG 2.2 level AA. Tukivihko works with a keyboard and a screen reader, enlarged, on a narrow screen, in light and dark.
me-accessibility-gaps = A known gap: tables are made for a wide screen and scroll sideways on a phone.
me-accessibility-feedback = Did you meet an obstacle? Tell the coordinator of digital support in your municipality. Feedback is answered within 14 days.
me-accessibility-authority = If the answer doesn’t help, you can contact the authority that supervises accessibility.
