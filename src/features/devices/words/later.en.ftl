devices-title = Devices
devices-one = Device
devices-what = Who has sent their logs, and which device needs help.
devices-reading = Fetching…
devices-none = There are no devices yet
devices-none-next = A device shows here once somebody you invited has joined with it.
devices-summary = { $count ->
    [one] 1 device.
   *[other] { $count } devices.
  } Sent everything: { $sent }, needing attention: { $needy }.
devices-filter = Show
devices-filter-pressing = Needing attention ({ $count })
devices-filter-all = All ({ $count })
devices-search = Search by name
devices-search-clear = Clear the search
devices-all-well = No device needs attention
devices-all-well-next = Choose All to see each device’s last contact.
devices-not-found = No device found
devices-not-found-next = Try a shorter name.
devices-more = Show more ({ $count })
devices-seen = In touch { $when }
devices-all-sent = Everything sent

devices-tag-missing = { $missing ->
    [one] 1 missing
   *[other] { $missing } missing
  }
devices-tag-parked = { $parked } to correct
devices-tag-silent-unsent = { $pending } unsent, no contact
devices-tag-lost = Reported lost
devices-tag-private = Private window
devices-tag-scarce = Out of space
devices-tag-clock = Clock is wrong
devices-tag-silent = No contact
devices-tag-leaving = Being removed
devices-tag-old-app = Old version
devices-tag-loose = Storage not safe
devices-tag-pending = { $pending } waiting to be sent
devices-explain-missing = The device gave these logs a number, but they have not come to the server. See below which ones.
devices-explain-parked = The server could not take these. Ask the tutor to open the Sending page in Tukivihko and correct them.
devices-explain-silent-unsent = The device holds unsent logs and has not been in touch for more than two days. Ask the tutor to open Tukivihko where there is a network.
devices-explain-lost = The device is emptied if it makes contact, and it can neither see nor send anything.
devices-explain-private = The logs vanish when the window is closed. Ask the tutor to use an ordinary window or to install the app.
devices-explain-scarce = The phone’s storage is almost full, and a new log may not be saved. Ask the tutor to free some space.
devices-explain-clock = The device’s clock is { $minutes } minutes off. The day and hour of logs may be wrong.
devices-explain-silent = The device has not been in touch for more than two weeks. It had nothing unsent then.
devices-explain-leaving = The device first sends everything it holds and is then emptied.
devices-explain-old-app = The device has version { $version }. It updates when Tukivihko is opened with a network and the update is accepted.
devices-explain-loose = The browser may clear Tukivihko’s data if it isn’t used. Ask the tutor to install the app on the home screen.
devices-explain-pending = The device sends these when it next has a network.

devices-well = The device has sent everything and needs nothing.
devices-concerns = What the device needs
devices-gone = The device was not found
devices-gone-next = It may have been removed, or its user has no roles in your municipalities any more.
devices-facts = Facts
devices-facts-hint = You see counts and times, not the content of logs.
devices-person = { $name }: roles and other devices
devices-unknown = Not known
devices-fact-contact = Last in touch
devices-fact-joined = Joined
devices-fact-pending = Waiting to be sent
devices-fact-parked = To correct
devices-fact-app = Tukivihko’s version
devices-fact-storage = Storage
devices-fact-clock = Clock
devices-app-old = { $app } (the newest is { $newestApp })
devices-storage-persistent = Lasting
devices-storage-loose = The browser may clear it
devices-storage-scarce = Out of space
devices-storage-private = Private window
devices-clock-right = Right
devices-clock-fast = { $count } minutes fast
devices-clock-slow = { $count } minutes slow

devices-missing-title = { $count ->
    [one] 1 log has not arrived
   *[other] { $count } logs have not arrived
  }
devices-missing-number = Number { $from }.
devices-missing-numbers = Numbers { $from }–{ $to }.
devices-missing-noticed = Noticed { $when }.
devices-missing-what = The device’s storage was emptied before they were sent. { $name } sees the same and may know which visits they were. If there is a file of them, import it. Otherwise the visits can be logged again.
devices-missing-settle = Mark as dealt with
devices-missing-settle-title = Has this been dealt with?
devices-missing-settle-what = The missing numbers no longer show as needing attention. Mark them only after you have talked with the tutor.
devices-missing-settled = Marked as dealt with

devices-out = Take the device out of use
devices-out-hint = The person keeps their roles. They get onto a new device with a new invite.
devices-remove = Remove
devices-remove-title = Remove the device: { $name }?
devices-remove-what = The device first sends everything it holds and is then emptied. Nothing can be read on it any more.
devices-keep = Undo the removal
devices-keep-title = Keep the device in use: { $name }?
devices-keep-what = The device stays in use if it has not been emptied yet.
devices-lost = Report as lost
devices-lost-title = Is the device lost: { $name }?
devices-lost-what = The device is shut out at once. If it makes contact it is emptied and sends nothing. This can’t be undone.
devices-lost-unsent = The device last had { $count } unsent logs. They are lost.
devices-done-remove = { $name }: the device is being removed
devices-done-keep = { $name }: the device stays in use
devices-done-lost = { $name }: the device is shut out
devices-cancel = Cancel
devices-working = Working…
devices-import = Import a file

import-title = Import unsent logs
import-what = If a phone can’t send, the tutor can save the logs to a file and give it to you.
import-choose = Choose a file
import-choose-hint = The file’s name begins with tukivihko-lahettamattomat.
import-not-read = The file could not be read
import-problem-too-large = The file is too large. Choose a file saved from Tukivihko.
import-problem-not-json = The file is broken or incomplete. Ask the tutor to save it again.
import-problem-other-file = This is not a file saved from Tukivihko. Choose another.
import-problem-older = The file was made with an old version of Tukivihko. Ask the tutor to update Tukivihko and save it again.
import-problem-empty = There are no logs in the file.
import-member = Written by
import-count = Changes
import-period = Written
import-send = Import to the server
import-other = Choose another file
import-sending = Importing…
import-done = { $count ->
    [0] There were no new changes
    [one] 1 change imported
   *[other] { $count } changes imported
  }
import-known = { $count ->
    [one] 1 was already on the server.
   *[other] { $count } were already on the server.
  }
import-refused = { $count ->
    [one] 1 change could not be taken.
   *[other] { $count } changes could not be taken.
  } They are still in the file: keep it.
import-reasons = Why not all went in
import-reasons-hint = How many, and why.
import-reason = { $count }: { $reason }
import-finish = Done
import-next = Import another file
