notice-scarce = The device is short of space
notice-scarce-next = Remove old photos or videos, for example, so that logs have room.
notice-health = See what to do
notice-keep = Ask the browser to keep your logs
notice-keep-next = When you press the button, the browser asks for permission. Answer Allow: then it does not remove logs even if space runs out.
notice-keep-apple = Install Tukivihko, and your logs stay
notice-keep-apple-next = Safari may remove Tukivihko’s data if you do not use it for a week. Installed, the data stays.
notice-later = Not now

private-likely = This looks like a private window
private-likely-next = What is in a private window is gone when it is closed, logs that have not been sent included. Open Tukivihko in an ordinary window and join there.
private-understood = I understand
private-unknown = Is this an ordinary window?
private-unknown-next = From a private (incognito) window logs are gone when it is closed. Use Tukivihko in an ordinary window.
private-ordinary = Ordinary window
