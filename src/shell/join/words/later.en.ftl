join-title = Join Tukivihko
join-what = The digital tutor’s field notebook: log the help you gave in a few taps, even without a network.
join-language = Language
join-code-label = Invite code
join-code-hint = Eight characters, such as ABCD 2345. You can also paste the whole invite link here.
join-code-empty = Type the invite code, or open the invite link.
join-code-too-short = The code isn’t complete: it has eight characters.
join-code-too-long = The code has eight characters. This is too many.
join-code-wrong-character = The code has only capital letters A–Z and digits 2–9. The letters I and O are never in it.
join-link-ready = Your invite is ready
join-link-once = Just type your name. An invite works only once.
join-link-other = Use another invite
join-name-label = Your name
join-name-hint = The coordinator sees the name on your logs. You can leave it empty if your name is already in the invite or you are adding another device.
join-action = Join
join-busy = Joining…

join-problem-link-cut = Part of the invite link is missing. Open the link again from the message, or type the invite code.
join-problem-unknown-link = There is no such invite. It may have been withdrawn, or the link changed on its way. Ask the coordinator for a new invite.
join-problem-unknown-code = There is no such code. Check the characters one by one. If the code is right, the invite may have been withdrawn: ask for a new one.
join-problem-used = This invite has already been used, and each invite works only once. Ask for a new one. If it was you who joined on another device, add this device from there.
join-problem-expired = This invite is no longer valid. Ask whoever invited you for a new one.
join-problem-name-missing = Type your name.
join-problem-name-long = The name is too long. Shorten it to 80 characters.
join-problem-device = This device already holds someone else’s notebook. Sign out of it first.
join-problem-no-network = There is no network right now. Joining needs one, working afterwards doesn’t. What you typed stays: try again when you are online.
join-problem-portal = This Wi-Fi wants you to sign in. Open the browser, sign in to the network and try again, or use mobile data.
join-problem-too-many = There have been too many tries. { $minutes ->
    [one] Wait a minute and try again.
   *[other] Wait { $minutes } minutes and try again.
  }
join-problem-too-old = There is a new version of Tukivihko. Reload the page, then open the invite link again.
join-problem-server = The server could not answer. What you typed stays: try again in a moment.

join-no-invite = I have no invite
join-no-invite-what = The coordinator of digital support in your municipality gives it to you: as a link, a QR code or a code of eight characters. It is valid for a week.
join-no-invite-again = If you came from a link and the page was reloaded, open the link once more. For safety the invite is never stored.
join-other-device = I have already joined on another device
join-other-device-open = Open Tukivihko on that device and go to your own details in the upper right corner.
join-other-device-link = Choose Add another device.
join-other-device-type = Scan the QR code with this device’s camera, or type the code on this page. No name is needed.
join-other-device-lost = If the other device is lost, ask the coordinator for a new invite in your name. The logs that were received will then show on this device.
join-apple-title = On an iPhone or iPad: install first
join-apple-then = Then open Tukivihko from the Home Screen and type the code there. The installed app can’t see what you do in Safari, and an invite works only once.
join-privacy = Tukivihko neither asks for nor stores anything about the person helped.

join-already-title = You have already joined
join-already-who = { $name } is signed in on this device
join-already-what = The invite has not been used. If it is for someone else, hand the device over: your notebook is locked, and they join with this invite. New roles of your own show without an invite.
join-already-home = Go to Tukivihko
