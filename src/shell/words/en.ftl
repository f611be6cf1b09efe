skip-to-content = Skip to content
nav-label = Main menu
nav-today = Today
nav-me = About me and settings
nav-desk = Coordination
desk-none-title = You have no coordinator’s tasks
desk-none-next = Here a coordinator reviews logs and looks after places and people.
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

start-failed-title = Tukivihko did not open
start-failed-what = The phone’s storage does not answer
start-failed-next = Nothing has been deleted. Close other tabs of Tukivihko and try again. If that does not help, restart the phone. Tukivihko does not work in a private window.
start-failed-retry = Try again

update-ready-title = A new version is ready
update-ready-what = Updating takes a moment. Your logs stay.
update-apply = Update now
update-later = Later

signed-out-title = You have been signed out
signed-out-what = You can go on logging: the logs stay on this phone. They are sent when you sign in again with a new invite.
signed-out-action = Sign in again

sync-title = What has been sent
sync-now = Send now
sync-now-sending = Sending…
sync-now-receiving = Receiving…
sync-written-today = Written today
sync-received-today = Of those received
sync-last-contact = Last contact
sync-no-contact = Not yet
sync-parked-title = Needs attention
sync-parked-hint = These are safe on this phone, but the server did not accept them.
sync-waiting-title = Waiting to be sent
sync-waiting-none = Nothing is waiting
sync-waiting-none-next = New logs show here until they have been received.
sync-row-written = Written { $when }
sync-row-attention = Needs attention
sync-row-edit = Correct
sync-row-resend = Send again

sync-all-sent = Everything sent
sync-all-sent-next = All your logs have been received.
sync-first = Connecting…
sync-first-next = Fetching for the first time. You can already log.
sync-waiting = { $count } waiting to be sent
sync-waiting-next = They are sent by themselves once the connection works.
sync-waiting-network = { $count } waiting for network
sync-waiting-network-next = The logs are safe on this phone. They are sent by themselves when the network is back.
sync-sending = Sending { $count }
sync-sending-next = You can go on logging.
sync-offline = No network
sync-offline-next = All your logs have been received. You can log without a network too.
sync-portal = The Wi-Fi wants a sign-in
sync-portal-next = This network does not let the connection through. Open the browser and sign in to the network, or use mobile data. Your logs are safe.
sync-signed-out = Sign in again
sync-signed-out-next = You have been signed out. The logs are safe on this phone and are sent when you sign in again.
sync-too-old = Update Tukivihko
sync-too-old-next = This version is too old to send. Close Tukivihko and open it again with a network. Your logs are safe.
sync-server = The server does not answer
sync-server-next = Trying again by itself. Your logs are safe.
sync-storage = Saving does not work
sync-storage-next = The phone’s storage does not answer. Close other tabs of Tukivihko and open it again before you go on.
sync-attention = { $count } { $count ->
    [one] needs attention
   *[other] need attention
  }
sync-attention-next = See below what to correct. The other logs are sent as usual.

rejection-invalid = Something is filled in wrongly.
rejection-forbidden = You have no right to this change. Ask your coordinator.
rejection-personal-data = The text has personal data in it. Remove it and save again.
rejection-gone = This has been deleted on the server, and the change could not be made.
rejection-too-large = There is too much text here. Shorten it and save again.
rejection-unknown-kind = The server does not know this yet. Send again later.
rejection-mismatch = This change has already been sent with other content. Open it and save again.
rejection-server-error = The server could not handle this. It is safe on this phone. Send it again later.
