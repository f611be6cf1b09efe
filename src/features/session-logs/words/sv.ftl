log-field-day = Dag
log-field-hour = Klockslag
log-field-place = Plats
log-field-event = Evenemang
log-field-form = Stödform
log-field-people = Antal som fick hjälp
log-field-ageBand = Åldersgrupp
log-field-residency = Invånare eller besökare
log-field-language = Språk
log-field-plainLanguage = Lättläst språk
log-field-device = Enhet
log-field-deviceOwner = Vems enhet
log-field-topics = Ämne
log-field-authMethod = Identifieringssätt
log-field-authObstacle = Vad hindrade identifieringen
log-field-checklist = Checklista
log-field-duration = Längd
log-field-outcome = Resultat
log-field-referredTo = Vart hänvisades kunden
log-field-doneBy = Vem gjorde
log-field-scamSuspected = Misstänkt bluff
log-field-note = Anteckning

log-value-yes = Ja
log-value-no = Nej
log-value-form-face-to-face = Närstöd
log-value-form-pop-up = Pop-up
log-value-form-phone = Telefon
log-value-form-video = Video
log-value-form-chat = Chatt
log-value-form-home = Hem
log-value-form-peer = Kamratstöd
log-value-form-group = Grupp
log-value-ageBand-under-18 = Under 18
log-value-ageBand-18-29 = 18–29
log-value-ageBand-30-64 = 30–64
log-value-ageBand-65-74 = 65–74
log-value-ageBand-75-84 = 75–84
log-value-ageBand-85-over = 85+
log-value-ageBand-unknown = Vet inte
log-value-residency-resident = Invånare
log-value-residency-seasonal = Fritidsboende
log-value-residency-visitor = Turist
log-value-residency-unknown = Vet inte
log-value-language-fi = Finska
log-value-language-sv = Svenska
log-value-language-se = Nordsamiska
log-value-language-smn = Enaresamiska
log-value-language-sms = Skoltsamiska
log-value-language-en = Engelska
log-value-language-ru = Ryska
log-value-language-uk = Ukrainska
log-value-language-ar = Arabiska
log-value-language-other = Annat
log-value-device-phone = Telefon
log-value-device-tablet = Surfplatta
log-value-device-computer = Dator
log-value-device-none = Ingen enhet
log-value-deviceOwner-own = Egen
log-value-deviceOwner-shared = Gemensam
log-value-topics-identification = Identifiering
log-value-topics-bank = Bank
log-value-topics-health = Hälsa, MittKanta
log-value-topics-authority = Myndighet
log-value-topics-messages = Suomi.fi-meddelanden
log-value-topics-mandates = Fullmakter
log-value-topics-device = Enhet
log-value-topics-email = E-post, sociala medier
log-value-topics-safety = Säkerhet, bluff
log-value-topics-travel = Resor, biljetter
log-value-topics-printing = Utskrift
log-value-topics-other = Annat
log-value-authMethod-bank-codes = Bankkoder
log-value-authMethod-mobile-certificate = Mobilcertifikat
log-value-authMethod-citizen-certificate = Medborgarcertifikat
log-value-authMethod-hightrust-id = Hightrust.id
log-value-authMethod-eu-wallet = EU-plånbok
log-value-authMethod-finnish-authenticator-eidas = Finnish Authenticator, eIDAS
log-value-authMethod-none = Inget identifieringsmedel
log-value-authObstacle-no-identity-document = Ingen identitetshandling
log-value-authObstacle-locked = Låst
log-value-authObstacle-new-phone = Ny telefon
log-value-authObstacle-no-subscription = Inget abonnemang
log-value-authObstacle-no-reader = Ingen kortläsare
log-value-authObstacle-foreign-citizen = Utländsk medborgare
log-value-authObstacle-other = Annat
log-value-duration-under-5 = Under 5 min
log-value-duration-5-15 = 5–15 min
log-value-duration-15-30 = 15–30 min
log-value-duration-30-60 = 30–60 min
log-value-duration-over-60 = Över 60 min
log-value-outcome-solved = Löst
log-value-outcome-partly = Delvis
log-value-outcome-referred = Hänvisad
log-value-outcome-unsolved = Olöst
log-value-referredTo-bank = Bank
log-value-referredTo-operator = Operatör
log-value-referredTo-police = Polis
log-value-referredTo-dvv = MDB
log-value-referredTo-kela = FPA
log-value-referredTo-wellbeing-services-county = Välfärdsområde
log-value-referredTo-municipality = Kommun
log-value-referredTo-other = Annat
log-value-doneBy-self = Själv
log-value-doneBy-together = Tillsammans

log-state-on-phone = På den här telefonen – väntar på att skickas
log-state-sent = Skickad
log-state-received = Framme
log-state-approved = Godkänd
log-state-returned = Returnerad
log-state-corrected = Rättad, väntar på granskning
log-state-attention = Kräver åtgärd

log-new-title = Anteckna stöd
log-edit-title = Stödanteckning
log-own-title = Mina anteckningar
log-own-nav = Anteckningar
log-opening = Öppnar…
log-open-failed = Anteckningarna kunde inte öppnas
log-optional = frivilligt
log-clear-choice = Ta bort valet
log-cancel = Avbryt
log-undo = Ångra
log-edit = Ändra

log-ask-topics = Vad behövdes hjälp med?
log-hint-topics = Välj 1–3 ämnen.
log-topics-full = Tre ämnen är valda. Ta bort ett om du vill byta.
log-ask-duration = Hur länge tog det?
log-ask-outcome = Hur gick det?
log-ask-doneBy = Vem gjorde?
log-hint-doneBy-self = Kunden gjorde, du gav råd
log-hint-doneBy-together = Ni gjorde tillsammans, kunden bestämde
log-tile-identification = Identi{"\u00AD"}fiering
log-tile-authority = Myndig{"\u00AD"}het
log-tile-messages = Suomi.fi-medde{"\u00AD"}landen
log-tile-email = E-post, sociala medier
log-tile-safety = Säkerhet, bluff
log-tile-travel = Resor, biljetter

log-details = Mer information
log-details-none = Allt är frivilligt
log-hint-ageBand = Din egen uppskattning. Fråga inte om åldern.
log-ask-plainLanguage = Lättläst språk användes
log-ask-scamSuspected = Ni misstänkte en bluff
log-hint-note = Inga namn, nummer eller annat som någon kan kännas igen på.
log-note-left = { $count ->
    [one] 1 tecken kvar
   *[other] { $count } tecken kvar
}
log-note-over = { $count ->
    [one] 1 tecken för mycket
   *[other] { $count } tecken för mycket
}
log-finding-identity-code = Det här ser ut som en personbeteckning.
log-finding-iban = Det här ser ut som ett kontonummer.
log-finding-card = Det här ser ut som ett kortnummer.
log-finding-phone = Det här ser ut som ett telefonnummer.
log-finding-email = Det här ser ut som en e-postadress.
log-finding-secret-digits = Det här ser ut som en kod eller ett lösenord.
log-finding-street-address = Det här ser ut som en gatuadress.
log-finding-birth-date = Det här ser ut som ett födelsedatum.
log-finding-name = Är det här någons namn? Ta i så fall bort det.
log-finding-remove = Ta bort

log-field-scope = Kommun
log-scope-moves = När du sparar tas anteckningen bort från kommunen { $from } och flyttas hit.
log-when-and-how = När och hur
log-place-choose = Välj plats
log-place-unknown = Okänd plats
log-place-proposed = föreslagen
log-place-others = Andra platser ({ $count })
log-place-search = Sök plats
log-place-not-found = Det finns ingen plats med det namnet. Du kan föreslå en ny.
log-place-propose = Föreslå en ny plats
log-place-first = Var är du?
log-place-first-hint = Kommunen har inga platser än. Välj det närmaste alternativet eller föreslå en ny plats.
log-place-name = Platsens namn
log-place-name-hint = Till exempel Kuusamo bibliotek. Koordinatorn bekräftar platsen senare.
log-place-nameless = Skriv platsens namn.
log-place-personal = Namnet innehåller personuppgifter, till exempel ett telefonnummer. Ta bort dem.
log-place-type = Hurdan plats är det?
log-place-typeless = Välj typ av plats.
log-place-add = Lägg till platsen
log-place-type-library = Bibliotek
log-place-type-service-point = Serviceställe
log-place-type-mall = Köpcentrum
log-place-type-village-hall = Byagård
log-place-type-senior-centre = Seniorcentrum
log-place-type-school = Skola eller institut
log-place-type-health-centre = Hälsostation
log-place-type-association = Förening
log-place-type-other = Annan plats

log-today = i dag
log-yesterday = i går
log-day-none = dag saknas
log-day-ahead = Den dagen har inte varit än. Kontrollera dagen.
log-hour = kl. { $hour }
log-hour-none = Anges inte
log-people = { $count ->
    [one] 1 fick hjälp
   *[other] { $count } fick hjälp
}
log-ask-people = Hur många var det i gruppen?
log-people-fewer = En färre
log-people-more = En till
log-people-set = { $count ->
    [one] 1 person
   *[other] { $count } personer
}

log-same-as-last = Samma som senast
log-draft-restored = Du fortsätter på en påbörjad anteckning
log-draft-clear = Töm
log-draft-cleared = Den påbörjade anteckningen tömdes
log-draft-not-kept = Den påbörjade anteckningen sparas inte
log-draft-not-kept-next = Telefonens lagring svarar inte. Stäng inte Tukivihko innan du har sparat.
log-draft-row = Påbörjad anteckning
log-draft-edit-row = Påbörjad ändring

log-save = Spara
log-save-correction = Skicka tillbaka
log-saving = Sparar…
log-issues-title = { $count ->
    [one] En punkt saknas eller är fel
   *[other] { $count } punkter saknas eller är fel
}
log-issue-missing-place = Välj plats.
log-issue-missing-day = Välj dag.
log-issue-missing-form = Välj stödform.
log-issue-missing-topics = Välj minst ett ämne.
log-issue-missing-duration = Välj hur länge det tog.
log-issue-missing-outcome = Välj hur det gick.
log-issue-personal-data-note = Ta bort personuppgifterna ur anteckningen.
log-issue-too-long-note = Korta anteckningen till högst 140 tecken.
log-refused-field = Servern godkände inte det här. Rätta eller ta bort uppgiften.

log-not-saved = Inte sparad
log-failure-storage-full = Telefonens lagring är full. Det du har fyllt i finns kvar här. Frigör utrymme till exempel genom att radera bilder och försök igen. Oskickade anteckningar kan du spara som en fil på sidan Mina uppgifter.
log-failure-storage-lost = Telefonen har tömt Tukivihkos uppgifter. Det du har fyllt i syns ännu här men kan inte sparas. Öppna Tukivihko på nytt.
log-failure-storage-blocked = Telefonens lagring svarar inte. Stäng Tukivihkos andra flikar och försök igen.
log-failure-record-invalid = Någon uppgift är felaktigt ifylld. Kontrollera valen och spara på nytt.
log-failure-retry = Försök igen
log-failure-export = Gå till Mina uppgifter

log-saved-title = Sparad på den här telefonen
log-next = Anteckna nästa
log-today-none = Inga anteckningar än i dag.
log-today-so-far = I dag { $logs ->
    [one] 1 anteckning
   *[other] { $logs } anteckningar
}, { $helped ->
    [one] 1 fick hjälp
   *[other] { $helped } fick hjälp
}.
log-edit-undone = Ändringen ångrades

log-comment-by = Koordinatorn:
log-returned-title = Koordinatorn ber om en rättelse
log-returned-whole = Hela anteckningen
log-returned-next = Rätta punkterna och skicka tillbaka anteckningen. Om uppgiften stämmer kan du skicka tillbaka den som den är.
log-attention-invalid = Servern tog inte emot anteckningen, eftersom någon uppgift är fel. Kontrollera punkterna och spara på nytt.
log-attention-forbidden = Du har inte rätt att anteckna i den här kommunen. Byt kommun eller fråga koordinatorn.
log-attention-personal-data = Anteckningen innehåller personuppgifter. Ta bort dem och spara på nytt.
log-attention-gone = Anteckningen har tagits bort på annat håll, så ändringen kom inte fram.
log-attention-too-large = Anteckningen innehåller för mycket text. Korta den och spara på nytt.
log-attention-unknown-kind = Servern känner inte ännu till en sådan anteckning. Spara på nytt senare.
log-attention-mismatch = Servern har redan en annan version av den här. Kontrollera anteckningen och spara på nytt.
log-attention-server-error = Servern kunde inte behandla anteckningen. Spara på nytt. Om det inte hjälper, berätta för koordinatorn.
log-attention-let-go = Förkasta ändringen
log-let-go-title = Ska ändringen förkastas?
log-let-go-what = Ändringen tas bort från den här telefonen och kan inte fås tillbaka.
log-kept-title = Din andra telefon sparade samtidigt
log-kept-use = Använd detta

log-of-another = Det här är en annan tutors anteckning
log-of-another-open = Öppna i granskningen
log-missing = Anteckningen hittas inte
log-missing-why = Den kan ha tagits bort, eller så har den här telefonen inte hämtat den än.
log-no-scope = Du har ingen kommun än
log-no-scope-next = Be koordinatorn om en inbjudan till den kommun där du ger stöd.
log-delete = Ta bort anteckningen
log-deleted = Borttagen
log-restore = Återställ
log-restored = Återställd

log-own-reading = Läser anteckningar…
log-own-counting = Räknar…
log-own-none = Inga anteckningar än
log-own-none-next = Anteckningarna syns här genast när du sparar den första. Du behöver inget nät.
log-own-totals = { $logs ->
    [one] 1 anteckning
   *[other] { $logs } anteckningar
}, { $helped ->
    [one] 1 fick hjälp
   *[other] { $helped } fick hjälp
}.
log-own-tallied = Av dem { $count } med snabbräknaren.
log-own-not-found = Inga anteckningar hittas med de här avgränsningarna
log-own-show-all = Visa alla
log-own-more = Visa fler ({ $count })
log-needy-title = Väntar på dig
log-needy-hint = De här väntar på att du rättar dem.
log-search = Sök bland anteckningarna
log-search-clear = Töm sökningen
log-filters = Avgränsa
log-filters-clear = Ta bort avgränsningarna
log-filter-period = Tid
log-filter-state = Status
log-filter-any = Alla
log-period-today = I dag
log-period-week = 7 dagar
log-period-month = 30 dagar
log-period-year = Ett år
log-period-all = Alla
log-filter-waiting = Väntar på att skickas
log-filter-received = Framme
log-filter-approved = Godkänd
log-filter-returned = Returnerad
log-filter-corrected = Rättad
log-filter-attention = Kräver åtgärd

log-tally-title = Snabbräknare
log-tally-under-way = { $count ->
    [one] Snabbräknare: 1 besök
   *[other] Snabbräknare: { $count } besök
}
log-tally-where = Var räknar du besök?
log-tally-back = Tillbaka till sidan I dag
log-tally-total = { $count ->
    [one] besök
   *[other] besök
}
log-tally-undo = Ångra
log-tally-done = Klar
log-tally-row = { $count ->
    [one] Snabbräknare: 1 besök
   *[other] Snabbräknare: { $count } besök
}
log-tally-correct = Du kan ännu rätta siffrorna.
log-tally-fewer = { $topic }: ett färre
log-tally-more = { $topic }: ett till
log-tally-go-on = Fortsätt räkna
log-tally-make-title = Gör anteckningar
log-tally-make-hint = Varje besök blir en egen anteckning med de här uppgifterna.
log-tally-make = { $count ->
    [one] Gör 1 anteckning
   *[other] Gör { $count } anteckningar
}
log-tally-made = { $count ->
    [one] 1 anteckning
   *[other] { $count } anteckningar
}
log-tally-too-many = Högst { $count } anteckningar kan göras på en gång. Lämna den här som räknare: besöken räknas ändå med.
log-tally-leave = Lämna som räknare
log-tally-delete = Ta bort räknaren
log-tally-new = Ny räknare
log-tally-missing = Räknaren hittas inte
log-tally-turned = Anteckningar har gjorts av den här
log-tally-turned-why = Besöken räknas som anteckningar, inte längre i räknaren.

review-title = Granskning
