log-field-day = Dag
log-field-hour = Klockslag
log-field-place = Plats
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
log-field-duration = Längd
log-field-outcome = Resultat
log-field-referredTo = Vart hänvisades kunden
log-field-doneBy = Vem gjorde
log-field-scamSuspected = Misstänkt bluff
log-field-note = Notering

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
log-own-title = Mina anteckningar
log-own-nav = Anteckningar
log-opening = Öppnar…
log-part-failed = Den här delen kan inte öppnas just nu. Du kan spara anteckningen utan den.
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
log-saving = Sparar…
log-issues-title = { $count ->
    [one] En punkt saknas eller är fel
   *[other] { $count } punkter saknas eller är fel
}
log-issue-missing-scope = Välj kommun.
log-issue-missing-place = Välj plats.
log-issue-missing-day = Välj dag.
log-issue-missing-form = Välj stödform.
log-issue-missing-topics = Välj minst ett ämne.
log-issue-missing-duration = Välj hur länge det tog.
log-issue-missing-outcome = Välj hur det gick.
log-issue-personal-data-note = Ta bort personuppgifterna ur noteringen.
log-issue-too-long-note = Korta noteringen till högst 140 tecken.

log-not-saved = Inte sparad
log-failure-storage-full = Telefonens lagring är full. Det du har fyllt i finns kvar här: håll sidan öppen. Frigör utrymme till exempel genom att radera bilder och försök igen. Tidigare sparade anteckningar finns kvar.
log-failure-storage-lost = Webbläsaren har tömt Tukivihkos uppgifter. Det du har fyllt i syns ännu här men kan inte sparas från den här sidan. Skriv upp valen, ladda om sidan och anteckna sedan på nytt.
log-failure-storage-blocked = Telefonens lagring svarar inte. Det du har fyllt i finns kvar här. Stäng Tukivihkos andra flikar och försök igen. Om det inte hjälper, skriv upp valen och starta om telefonen.
log-failure-record-invalid = Någon uppgift är felaktigt ifylld. Kontrollera valen och spara på nytt.
log-failure-retry = Försök igen

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

log-no-scope = Du har ingen kommun än
log-no-scope-next = Be koordinatorn om en inbjudan till den kommun där du ger stöd.

log-own-tallied = Av dem { $count } med snabbräknaren.
log-needy-title = Väntar på dig
log-search-clear = Töm sökningen

log-tally-title = Snabbräknare
log-tally-under-way = { $count ->
    [one] Snabbräknare: 1 besök
   *[other] Snabbräknare: { $count } besök
}
log-tally-row = { $count ->
    [one] Snabbräknare: 1 besök
   *[other] Snabbräknare: { $count } besök
}
log-tally-turned = Anteckningar har gjorts av den här

review-title = Granskning
