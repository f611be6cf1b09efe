health-title = Is it safe to log on this device?
health-link = Storage, room, clock and version
health-reading = Checking…
health-verdict-yes = Yes
health-verdict-yes-what = Logs stay on this device until they have been received.
health-verdict-but = Yes, but note these
health-verdict-but-what = You can log. What is marked with a triangle is still worth putting right.
health-verdict-no = Not right now
health-verdict-no-what = Logs could be lost. See first below what to do.
health-reasons = Reasons
health-see = See
health-used = Tukivihko uses about { $used } MB of space.

health-storage-fails = The device’s storage does not answer
health-storage-fails-next = Close other tabs of Tukivihko and reload the page.
health-private = This looks like a private window
health-private-next = What is in a private window is gone when it is closed. Open Tukivihko in an ordinary window and join there.
health-private-unknown = This browser does not tell whether the window is private
health-private-unknown-next = From a private (incognito) window logs are gone when it is closed. In an ordinary window all is well.
health-scarce = The device is short of space
health-scarce-next = Remove old photos or videos, for example, so that logs have room.
health-room = There is room
health-room-next = The browser says that there is room for logs.
health-kept = The browser keeps the data
health-kept-next = Tukivihko’s data stays until you remove it yourself.
health-loose = The browser may remove data if space runs out
health-loose-next = Ask the browser to keep it. Installing Tukivihko on the device is the surest way.
health-loose-apple = Safari may remove the data if you do not use Tukivihko for a week
health-loose-apple-next = Add Tukivihko to the home screen: then the data stays.
health-apple-join = The installed app cannot see what is in Safari. Join there with the 8-character code that you get from your coordinator or from another device of yours. First send everything that is waiting from Safari.
health-offline = Works without a network
health-offline-next = Tukivihko opens on this device without a network too.
health-offline-not = Does not open without a network yet
health-offline-not-next = Keep Tukivihko open for a moment with a network. If this does not change, the browser does not allow it in this window.
health-installed = Installed on the device
health-installed-next = Always open Tukivihko from its icon on the home screen.
health-in-browser = Opened in a browser
health-in-browser-next = Installed, Tukivihko is easier to find and its data is safer.
health-missing = { $count ->
    [one] One log or change has not reached the server
   *[other] { $count } logs or changes have not reached the server
  }
health-missing-next = Data has been lost from this device. See what is missing and what you can do.
health-parked = { $count } { $count ->
    [one] needs attention
   *[other] need attention
  }
health-parked-next = The server did not accept these. They are safe here. See what to correct.
health-pending = { $count } waiting to be sent
health-pending-next = They are safe and are sent by themselves once the connection works.
health-all-sent = Nothing is waiting
health-all-sent-next = Everything you have saved has been received.
health-signed-out = You have been signed out
health-signed-out-next = You can log, but the logs are sent only when you sign in again.
health-contact-never = No contact with the server yet
health-contact-never-next = Open Tukivihko once with a network before you go out to log.
health-contact-old = The last contact with the server was more than a week ago
health-contact-old-next = Open Tukivihko with a network, and the logs are sent.
health-contact = The server has been reached this week
health-contact-next = Logs are sent when the network works.
health-clock = The clock is right
health-clock-next = Days and hours go into logs correctly.
health-clock-ahead = { $count ->
    [one] The clock is a minute ahead
   *[other] The clock is { $count } minutes ahead
  }
health-clock-ahead-next = Set the clock in the device’s settings. Otherwise logs get the wrong time.
health-clock-behind = { $count ->
    [one] The clock is a minute behind
   *[other] The clock is { $count } minutes behind
  }
health-clock-behind-next = Set the clock in the device’s settings. Otherwise logs get the wrong time.
health-browser-old = The browser is too old
health-browser-old-next = Update the browser or use another device. With an old browser logs are not sent reliably.
health-too-old = Tukivihko needs updating
health-too-old-next = This version is too old to send. Your logs are safe.
health-update = A new version is ready
health-update-next = Updating takes a moment, and your logs stay.
health-version = The newest version downloaded is in use
health-version-next = New versions come by themselves, and you are told of them.
