skip-to-content = Skip to content
nav-label = Main menu
nav-today = Today
nav-me = About me and settings
nav-desk = Coordination

toasts-label = Messages
toasts-dismiss = Close the message

screen-missing-title = Page not found
screen-missing-what = There is nothing at this address
screen-missing-next = The link may be old or mistyped.
screen-failed-title = The page did not open
screen-failed-what = Something went wrong
screen-failed-next = What you have saved is safe on this phone. Open the page again.
screen-home = Go to Today
screen-reload = Open again

update-ready-title = A new version is ready
update-ready-what = Updating takes a moment. Your logs stay.
update-apply = Update now
update-later = Later

signed-out-title = You have been signed out
signed-out-what = You can go on logging: the logs stay on this phone. They are sent when you sign in again with a new invite.
signed-out-action = Sign in again

sync-all-sent = Everything sent
sync-first = Connecting…
sync-waiting = { $count } waiting to be sent
sync-waiting-network = { $count } waiting for network
sync-sending = Sending { $count }
sync-offline = No network
sync-portal = The Wi-Fi wants a sign-in
sync-signed-out = Sign in again
sync-too-old = Update Tukivihko
sync-server = The server does not answer
sync-storage = Saving does not work
sync-attention = { $count } { $count ->
    [one] needs attention
   *[other] need attention
  }

desk-none-title = You have no coordinator’s tasks
desk-none-next = Here a coordinator reviews logs and looks after places and people.
