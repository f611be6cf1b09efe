log-field-day = Day
log-field-hour = Time
log-field-place = Place
log-field-form = Form of support
log-field-people = People helped
log-field-ageBand = Age group
log-field-residency = Resident or visitor
log-field-language = Language
log-field-plainLanguage = Plain language
log-field-device = Device
log-field-deviceOwner = Whose device
log-field-topics = Topic
log-field-authMethod = Means of identification
log-field-authObstacle = What stood in the way
log-field-duration = Duration
log-field-outcome = Outcome
log-field-referredTo = Referred to
log-field-doneBy = Who did it
log-field-scamSuspected = Scam suspected
log-field-note = Note

log-value-form-face-to-face = Face to face
log-value-form-pop-up = Pop-up
log-value-form-phone = Phone
log-value-form-video = Video
log-value-form-chat = Chat
log-value-form-home = Home
log-value-form-peer = Peer support
log-value-form-group = Group
log-value-ageBand-under-18 = Under 18
log-value-ageBand-18-29 = 18–29
log-value-ageBand-30-64 = 30–64
log-value-ageBand-65-74 = 65–74
log-value-ageBand-75-84 = 75–84
log-value-ageBand-85-over = 85+
log-value-ageBand-unknown = Not known
log-value-residency-resident = Resident
log-value-residency-seasonal = Seasonal resident
log-value-residency-visitor = Visitor
log-value-residency-unknown = Not known
log-value-language-fi = Finnish
log-value-language-sv = Swedish
log-value-language-se = Northern Sámi
log-value-language-smn = Inari Sámi
log-value-language-sms = Skolt Sámi
log-value-language-en = English
log-value-language-ru = Russian
log-value-language-uk = Ukrainian
log-value-language-ar = Arabic
log-value-language-other = Other
log-value-device-phone = Phone
log-value-device-tablet = Tablet
log-value-device-computer = Computer
log-value-device-none = No device
log-value-deviceOwner-own = Own
log-value-deviceOwner-shared = Shared
log-value-topics-identification = Identification
log-value-topics-bank = Bank
log-value-topics-health = Health, MyKanta
log-value-topics-authority = Authority
log-value-topics-messages = Suomi.fi Messages
log-value-topics-mandates = Mandates
log-value-topics-device = Device
log-value-topics-email = Email, social media
log-value-topics-safety = Safety, scam
log-value-topics-travel = Travel, tickets
log-value-topics-printing = Printing
log-value-topics-other = Other
log-value-authMethod-bank-codes = Bank codes
log-value-authMethod-mobile-certificate = Mobile certificate
log-value-authMethod-citizen-certificate = Citizen certificate
log-value-authMethod-hightrust-id = Hightrust.id
log-value-authMethod-eu-wallet = EU wallet
log-value-authMethod-finnish-authenticator-eidas = Finnish Authenticator, eIDAS
log-value-authMethod-none = No means of identification
log-value-authObstacle-no-identity-document = No identity document
log-value-authObstacle-locked = Locked
log-value-authObstacle-new-phone = New phone
log-value-authObstacle-no-subscription = No phone subscription
log-value-authObstacle-no-reader = No card reader
log-value-authObstacle-foreign-citizen = Foreign citizen
log-value-authObstacle-other = Other
log-value-duration-under-5 = Under 5 min
log-value-duration-5-15 = 5–15 min
log-value-duration-15-30 = 15–30 min
log-value-duration-30-60 = 30–60 min
log-value-duration-over-60 = Over 60 min
log-value-outcome-solved = Solved
log-value-outcome-partly = Partly
log-value-outcome-referred = Referred
log-value-outcome-unsolved = Unsolved
log-value-referredTo-bank = Bank
log-value-referredTo-operator = Operator
log-value-referredTo-police = Police
log-value-referredTo-dvv = DVV
log-value-referredTo-kela = Kela
log-value-referredTo-wellbeing-services-county = Wellbeing services county
log-value-referredTo-municipality = Municipality
log-value-referredTo-other = Other
log-value-doneBy-self = Themselves
log-value-doneBy-together = Together

log-state-on-phone = On this phone – waiting to be sent
log-state-sent = Sent
log-state-received = Received
log-state-approved = Approved
log-state-returned = Returned
log-state-corrected = Corrected, waiting for review
log-state-attention = Needs attention

log-new-title = Log help
log-own-title = My logs
log-own-nav = My logs
log-opening = Opening…
log-part-failed = This part can’t be opened just now. You can save the log without it.
log-open-failed = The logs could not be opened
log-optional = optional
log-clear-choice = Clear choice
log-cancel = Cancel
log-undo = Undo
log-edit = Edit

log-ask-topics = What was help needed with?
log-hint-topics = Choose 1–3 topics.
log-topics-full = Three topics are chosen. To change, take one off first.
log-ask-duration = How long did it take?
log-ask-outcome = How did it go?
log-ask-doneBy = Who did it?
log-hint-doneBy-self = The customer did it, you advised
log-hint-doneBy-together = You did it together, the customer decided
log-tile-identification = Identi{"\u00AD"}fication
log-tile-authority = Authority
log-tile-messages = Suomi.fi Messages
log-tile-email = Email, social media
log-tile-safety = Safety, scam
log-tile-travel = Travel, tickets

log-details = More details
log-details-none = All optional
log-hint-ageBand = Your own guess. Don’t ask for the age.
log-ask-plainLanguage = Plain language was used
log-ask-scamSuspected = You suspected a scam
log-hint-note = No names, numbers or anything else that could identify a person.
log-note-left = { $count ->
    [one] 1 character left
   *[other] { $count } characters left
}
log-note-over = { $count ->
    [one] 1 character too many
   *[other] { $count } characters too many
}
log-finding-identity-code = This looks like a personal identity code.
log-finding-iban = This looks like an account number.
log-finding-card = This looks like a card number.
log-finding-phone = This looks like a phone number.
log-finding-email = This looks like an email address.
log-finding-secret-digits = This looks like a code or a password.
log-finding-street-address = This looks like a street address.
log-finding-birth-date = This looks like a date of birth.
log-finding-name = Is this a person’s name? If so, remove it.
log-finding-remove = Remove it

log-field-scope = Municipality
log-when-and-how = When and how
log-place-choose = Choose a place
log-place-unknown = Unknown place
log-place-proposed = proposed
log-place-others = Other places ({ $count })
log-place-search = Search for a place
log-place-not-found = There is no place of that name on the list. You can propose a new one.
log-place-propose = Propose a new place
log-place-first = Where are you?
log-place-first-hint = The municipality has no places yet. Choose the nearest option or propose a new place.
log-place-name = Name of the place
log-place-name-hint = For example Kuusamo Library. A coordinator confirms the place later.
log-place-nameless = Write the name of the place.
log-place-personal = The name holds personal data, such as a phone number. Remove it.
log-place-type = What kind of place is it?
log-place-typeless = Choose the kind of place.
log-place-add = Add the place
log-place-type-library = Library
log-place-type-service-point = Service point
log-place-type-mall = Shopping centre
log-place-type-village-hall = Village hall
log-place-type-senior-centre = Seniors’ centre
log-place-type-school = School or college
log-place-type-health-centre = Health centre
log-place-type-association = Association
log-place-type-other = Other place

log-today = today
log-yesterday = yesterday
log-day-none = day missing
log-day-ahead = This day is still ahead. Check the day.
log-hour = at { $hour }:00
log-hour-none = Leave out
log-people = { $count ->
    [one] 1 person helped
   *[other] { $count } people helped
}
log-ask-people = How many were in the group?
log-people-fewer = One fewer
log-people-more = One more
log-people-set = { $count ->
    [one] 1 person
   *[other] { $count } people
}

log-same-as-last = Same as last
log-draft-restored = You are going on with an unfinished log
log-draft-clear = Clear
log-draft-cleared = The unfinished log was cleared
log-draft-not-kept = The unfinished log is not being kept
log-draft-not-kept-next = The phone’s storage does not answer. Don’t close Tukivihko before you have saved.
log-draft-row = Unfinished log
log-draft-edit-row = Unfinished change

log-save = Save
log-saving = Saving…
log-issues-title = { $count ->
    [one] One thing is missing or wrong
   *[other] { $count } things are missing or wrong
}
log-issue-missing-scope = Choose a municipality.
log-issue-missing-place = Choose a place.
log-issue-missing-day = Choose a day.
log-issue-missing-form = Choose the form of support.
log-issue-missing-topics = Choose at least one topic.
log-issue-missing-duration = Choose how long it took.
log-issue-missing-outcome = Choose how it went.
log-issue-personal-data-note = Remove the personal data from the note.
log-issue-too-long-note = Shorten the note to 140 characters at most.

log-not-saved = Not saved
log-failure-storage-full = The phone’s storage is full. What you filled in is still here: keep this page open. Free some space, for example by deleting photos, and try again. Logs saved earlier are safe.
log-failure-storage-lost = The browser has cleared Tukivihko’s data. What you filled in still shows here but can’t be saved from this page. Note down the choices, reload the page and then log again.
log-failure-storage-blocked = The phone’s storage does not answer. What you filled in is still here. Close Tukivihko’s other tabs and try again. If that does not help, note down the choices and restart the phone.
log-failure-record-invalid = Something is filled in wrongly. Check the choices and save again.
log-failure-retry = Try again

log-saved-title = Saved on this phone
log-next = Log the next one
log-today-none = No logs yet today.
log-today-so-far = Today { $logs ->
    [one] 1 log
   *[other] { $logs } logs
}, { $helped ->
    [one] 1 person helped
   *[other] { $helped } people helped
}.

log-no-scope = You have no municipality yet
log-no-scope-next = Ask a coordinator to invite you to the municipality where you help.

log-own-tallied = Of them { $count } by tally.
log-needy-title = Waiting for you
log-search-clear = Clear search

log-tally-title = Tally
log-tally-under-way = { $count ->
    [one] Tally: 1 visit
   *[other] Tally: { $count } visits
}
log-tally-row = { $count ->
    [one] Tally: 1 visit
   *[other] Tally: { $count } visits
}
log-tally-turned = Logs have been made of this

review-title = Review
