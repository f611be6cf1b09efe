start-reload = Reload
start-drafts-kept = Your unfinished log is safe.
start-other-tab-older-title = Tukivihko is waiting
start-other-tab-older-what = Tukivihko is open in another tab or window
start-other-tab-older-next = It is an older version. Close it, and this page goes on by itself. If you cannot find it, close the whole browser and open Tukivihko again.
start-other-tab-newer-title = Tukivihko has been updated
start-other-tab-newer-what = A newer version is already in use on this device
start-other-tab-newer-next = This page is of the old version and cannot save any more. Reload it. If that does not help, close every tab of Tukivihko and open it again.

start-failed-title = Tukivihko did not open
start-failed-retry = Try again
start-failed-kept = Nothing has been deleted.
start-failed-storage-full = The device’s storage is full
start-failed-storage-full-next = Remove old photos or videos, for example, and try again. Do not clear the browser’s data: logs that have not been sent would go too.
start-failed-storage-lost = The device cannot find Tukivihko’s data
start-failed-storage-lost-next = The browser may have removed it, or the file is damaged. Try again: logs that are on the server come back from there.
start-failed-storage-blocked = The device’s storage does not answer
start-failed-storage-blocked-next = Close other tabs of Tukivihko and try again.
start-failed-often = It does not help? Do this
start-failed-often-restart = Close the whole browser or restart the device, and open Tukivihko.
start-failed-often-paper = Meanwhile log on another device, or note the visits on paper without names.
start-failed-often-ask = Tell your coordinator, who sees what is missing from this device.
start-failed-often-clear = Do not clear the browser’s data before you have asked your coordinator: there may be logs on the device that have not been sent.

emptied-title = Welcome back
emptied-what = The browser has cleared Tukivihko’s data
emptied-why = This can happen when space runs out, when the app has not been used for long, or when the browser’s data has been cleared. You did nothing wrong.
emptied-returns = Everything received comes back from the server. That takes a network.
emptied-missing = What was still waiting to be sent may be lost.
emptied-told = If something is missing, Today tells which numbers and when they were written. Your coordinator sees it too.
emptied-go-on = Go on
emptied-avoid = Installing Tukivihko on the device is the surest way: then the browser does not usually remove its data.

farewell-removed-title = This device has been removed from Tukivihko
farewell-removed-what = The device is signed out and its data is gone
farewell-removed-why = You or a coordinator removed the device. Every log that was waiting was sent first.
farewell-removed-next = If this was a mistake, ask your coordinator for a new invite.
farewell-lost-title = The device has been reported lost
farewell-lost-what = Tukivihko’s data has been removed from this device
farewell-lost-why = This way no outsider can get at it. Logs that were received are safe on the server.
farewell-lost-next = Did you find your device? Good! Ask your coordinator for a new invite, and you can go on.
farewell-join = Join with a new invite
farewell-parked = { $count ->
    [one] One log or change has not reached the server
   *[other] { $count } logs or changes have not reached the server
  }
farewell-parked-what = You or a coordinator removed the device from Tukivihko, and its data will soon be removed. The server did not accept these. Save them to a file and give the file to your coordinator.
farewell-save = Save to a file
farewell-saved = Saved: { $file }
farewell-saved-what = Check that the file is among your downloads. Then you can remove the data from this device.
farewell-file-failed = The file could not be saved. Try again, or ask your coordinator for help.
farewell-clear = Remove the data
farewell-clear-title = Remove without saving to a file?
farewell-clear-what = These logs and changes will be gone and cannot be brought back.
farewell-back = Back
