sync-title = What has been sent
sync-now = Send now
sync-now-sending = Sending…
sync-now-receiving = Receiving…
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
sync-all-sent-next = All your logs have been received.
sync-first-next = Fetching for the first time. You can already log.
sync-waiting-next = They are sent by themselves once the connection works.
sync-waiting-network-next = The logs are safe on this phone. They are sent by themselves when the network is back.
sync-sending-next = You can go on logging.
sync-offline-next = All your logs have been received. You can log without a network too.
sync-portal-next = This network does not let the connection through. Open the browser and sign in to the network, or use mobile data. Your logs are safe.
sync-signed-out-next = You have been signed out. The logs are safe on this phone and are sent when you sign in again.
sync-too-old-next = This version is too old to send. Close Tukivihko and open it again with a network. Your logs are safe.
sync-server-next = Trying again by itself. Your logs are safe.
sync-storage-next = The phone’s storage does not answer. Close other tabs of Tukivihko and open it again before you go on.
sync-attention-next = See below what to correct. The other logs are sent as usual.

rejection-invalid = Something is filled in wrongly.
rejection-forbidden = You have no right to this change. Ask your coordinator.
rejection-personal-data = The text has personal data in it. Remove it and save again.
rejection-gone = This has been deleted on the server, and the change could not be made.
rejection-too-large = There is too much text here. Shorten it and save again.
rejection-unknown-kind = The server does not know this yet. Send again later.
rejection-mismatch = This change has already been sent with other content. Open it and save again.
rejection-server-error = The server could not handle this. It is safe on this phone. Send it again later.

sync-portal-open = Open the network’s sign-in page
sync-row-sent = Sending has been tried, no receipt yet. Written { $when }
sync-row-numbered = Written { $when }, number { $number }
sync-row-give-up = Give up
sync-row-given-up = The change was given up
sync-row-failed = The device’s storage does not answer. Try again.
sync-give-up-title = Give up this change?
sync-give-up-confirm = Give up the change
sync-give-up-what = The change is removed from this device. This cannot be undone.
sync-give-up-file = If it matters, save it to a file first and give the file to your coordinator.
sync-waiting-more = { $count ->
    [one] One more is waiting.
   *[other] { $count } more are waiting.
  }
sync-save-file = Save to a file
sync-file-saved = Saved: { $file }
sync-file-saved-what = The file is among your downloads. Give it to your coordinator, who can bring the logs to the server. They also stay in this queue.
sync-file-failed = The file could not be saved. The device’s storage does not answer.
sync-others = Others who use this device
sync-others-hint = Their logs are locked on this device. You only see how many there are.
sync-others-pending = { $count ->
    [one] One is waiting to be sent.
   *[other] { $count } are waiting to be sent.
  }
sync-others-parked = { $count ->
    [one] One needs attention.
   *[other] { $count } need attention.
  }
sync-others-need-nothing = Sent by themselves.
sync-others-need-network = Sent by themselves once the server can be reached.
sync-others-need-sign-in = { $name } signs in again on this device, and the rest is sent.
sync-others-need-person = { $name } signs in on this device and corrects them.
sync-connection = Connection
sync-fact-contact = Last contact
sync-fact-next-try = Next try
sync-fact-background = Sending in the background
sync-fact-clock = This device’s clock
sync-next-try-soon = Soon
sync-background-yes = Works in this browser
sync-background-no = Not in this browser: keep Tukivihko open until everything is sent
sync-clock-right = Right
sync-clock-ahead = { $count ->
    [one] A minute ahead. Set the clock in the device’s settings.
   *[other] { $count } minutes ahead. Set the clock in the device’s settings.
  }
sync-clock-behind = { $count ->
    [one] A minute behind. Set the clock in the device’s settings.
   *[other] { $count } minutes behind. Set the clock in the device’s settings.
  }
sync-missing-next = Everything on this device has been received. Some logs were lost from it: see above what to do.
