review-log-title = Anteckning
review-back = Tillbaka till listan
review-close = Stäng
review-close-log = Stäng anteckningen
review-cancel = Avbryt

review-closed-title = Enskilda anteckningar ses av kommunens egen koordinator
review-closed-why = I en liten kommun kan redan en anteckning avslöja vem som fick hjälp. Därför öppnas anteckningarna bara för den som har koordinatorsrätt i just den kommunen.
review-closed-next = Regionens gemensamma uppgifter och siffror ser du som förut. Om du också granskar anteckningar i en viss kommun, be kommunens koordinator eller en administratör om en inbjudan som koordinator för kommunen.
review-closed-desk = Gå till koordineringen
review-closed-tutor = Dina egna anteckningar och hur det går med dem ser du under Mina anteckningar.
review-closed-own-logs = Mina anteckningar

review-reading = Hämtar anteckningar…
review-unread-title = Anteckningarna kunde inte läsas
review-unread-next = Enhetens lagring svarar inte. Ingenting har raderats. Stäng andra flikar med Tukivihko och öppna sidan på nytt.

review-count-to-review = Att granska
review-count-returned = Returnerade
review-count-approved = Godkända från denna månad

review-figures-title = Siffror för detta urval:
review-figures-counts =
    { $visits ->
        [one] { $visits } besök
       *[other] { $visits } besök
    }, { $people ->
        [one] { $people } person fick hjälp
       *[other] { $people } personer fick hjälp
    }.
review-figures-topics = Vanligaste ämnen: { $topics }.

review-filters = Filter
review-filters-open =
    { $count ->
        [0] Filtrera
       *[other] Filtrera ({ $count })
    }
review-filters-show =
    { $count ->
        [one] Visa { $count } rad
       *[other] Visa { $count } rader
    }
review-filters-active = Filter som gäller
review-filters-clear = Rensa filtren
review-filter-remove = Ta bort filtret:
review-search = Sök i noteringarna
review-search-clear = Töm sökningen
review-chip-text = Sökning: { $text }
review-filter-show = Anteckningar som visas
review-filter-any = Alla
review-filter-period = Period
review-filter-from = Från och med
review-filter-to = Till och med
review-filter-scope = Kommun
review-filter-topic = Ämne
review-filter-tutor = Digitutor
review-show-to-review = Att granska { $count }
review-show-new = Nya { $count }
review-show-corrected = Rättade { $count }
review-show-returned = Returnerade { $count }
review-show-approved = Godkända { $count }
review-show-tally = Snabbräknare { $count }
review-show-all = Alla { $count }
review-period-all = All tid
review-period-this-week = Den här veckan
review-period-last-week = Förra veckan
review-period-this-month = Den här månaden
review-period-last-month = Förra månaden
review-period-this-year = Det här året
review-period-between = Valda dagar

review-table-label = Anteckningar
review-column-when = Tid
review-column-scope = Kommun
review-column-topics = Ämnen
review-column-people = Personer
review-column-tutor = Digitutor
review-column-state = Läge
review-show-more =
    { $count ->
        [one] Visa { $count } till
       *[other] Visa { $count } till
    }
review-place-unknown = Okänd plats
review-tutor-unknown = Okänd
review-day-hour = { $day } kl. { $hour }
review-hour = kl. { $hour }
review-not-given = inte angivet
review-checklist-value = version { $version }, steg { $step }
review-visits =
    { $count ->
        [one] { $count } besök
       *[other] { $count } besök
    }

review-state-new = Ny
review-state-corrected = Rättad
review-state-returned = Returnerad
review-state-approved = Godkänd
review-state-tally = Snabbräknare
review-waiting = Väntar på att skickas

review-empty-title = Det finns inga anteckningar ännu
review-empty-next = Digitutorernas anteckningar visas här när de är framme. Bjud in digitutorer, så börjar anteckningarna komma.
review-empty-invite = Bjud in digitutorer
review-empty-show-all = Visa alla
review-nothing-title = Inga anteckningar passar filtren
review-nothing-next = Ta bort något filter eller visa alla anteckningar.
review-done-title = Allt är granskat
review-done-next = Nya och rättade anteckningar visas här när de är framme.
review-none-title = Här finns inga anteckningar just nu

review-select-all = Välj alla som visas
review-select-none = Ta bort valet
review-selected =
    { $count ->
        [one] { $count } vald
       *[other] { $count } valda
    }
review-approve-selected =
    { $count ->
        [one] Godkänn { $count } anteckning
       *[other] Godkänn { $count } anteckningar
    }
review-approve-none = Det finns inget att godkänna bland de valda.
review-approve-all = Godkänn alla { $count }
review-approve-all-title = Godkänn { $count } anteckningar?
review-approve-all-what = Alla anteckningar i detta urval märks som godkända. Du kan ångra direkt efteråt.
review-saving = Sparar…

review-approve = Godkänn
review-return = Returnera
review-previous = Föregående anteckning
review-next = Nästa anteckning
review-approved-toast =
    { $count ->
        [one] Anteckningen är godkänd
       *[other] { $count } anteckningar är godkända
    }
review-returned-toast = Anteckningen är returnerad till digitutorn
review-undo = Ångra
review-undone =
    { $count ->
        [one] Granskningen är ångrad
       *[other] { $count } granskningar är ångrade
    }
review-failed-full = Enhetens minne är fullt och granskningen kunde inte sparas. Frigör utrymme och försök igen.
review-failed = Granskningen kunde inte sparas. Försök igen om en stund.

review-log-gone = Anteckningen hittas inte. Den kan vara raderad eller höra till en annan kommun.
review-refused-title = Servern tog inte emot granskningen
review-refused-what = Din granskning finns kvar på den här enheten, men digitutorn ser den inte ännu.
review-refused-open = Se orsaken
review-fields-missing = Inte angivet: { $fields }.
review-from-tally = Antecknad från en snabbräknare.
review-tally-counted = Snabbräknarens besök räknas med i siffrorna. De granskas inte särskilt.
review-tally-turned = Besöken har gjorts om till anteckningar, och det är anteckningarna som räknas.
review-comment = Kommentar:

review-changes-title = Efter granskningen
review-before = Var
review-after = Är nu
review-changes-unseen = Skrivet på nytt: { $fields }. Det tidigare värdet ser du i historiken när nätet fungerar.
review-changes-none = Digitutorn skickade tillbaka anteckningen utan att ändra den.

review-other-approved = En annan koordinator godkände
review-other-returned = En annan koordinator returnerade
review-other-undone = En annan koordinator ångrade granskningen
review-history-approved = Godkände
review-history-returned = Returnerade
review-history-undone = Ångrade granskningen

review-return-title = Returnera anteckningen
review-return-what = Skriv vad som ska rättas. { $tutor } ser kommentaren i sin anteckning, bredvid det som ska rättas.
review-return-field = Vad behöver rättas?
review-return-other-field = Behöver något annat rättas?
review-return-choose = Välj en uppgift
review-return-none = Välj den uppgift i anteckningen som ska rättas.
review-return-send = Returnera anteckningen
review-comment-now = Nu: { $value }
review-comment-empty = Skriv vad som ska rättas i den här uppgiften.
review-comment-stopped = Ta bort personuppgifterna ur texten.
review-comment-remove = Ta bort uppgiften

review-print = Skriv ut
review-print-left =
    { $count ->
        [one] Dessutom { $count } rad som inte fick plats i utskriften. Filtrera listan.
       *[other] Dessutom { $count } rader som inte fick plats i utskriften. Filtrera listan.
    }

review-keys-title = Kortkommandon
review-keys-arrows = Flytta dig i tabellen
review-keys-enter = Öppna anteckningen
review-keys-space-name = Mellanslag
review-keys-space = Välj raden eller ta bort valet
review-keys-approve = Godkänn anteckningen
review-keys-return = Returnera anteckningen
review-keys-walk = Nästa och föregående anteckning
review-keys-escape = Stäng anteckningen
review-keys-help = Visa kortkommandona
review-keys-switch = Kortkommandon med en tangent
review-keys-switch-hint = Stäng av om du styr enheten med rösten eller trycker på tangenter av misstag. Piltangenterna, Enter och Esc fungerar alltid.

log-field-event = Evenemang
log-field-checklist = Checklista
log-value-yes = Ja
log-value-no = Nej
log-edit-title = Stödanteckning
log-scope-moves = När du sparar tas anteckningen bort från kommunen { $from } och flyttas hit.
log-save-correction = Skicka tillbaka
log-refused-field = Servern godkände inte det här. Rätta eller ta bort uppgiften.
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
log-attention-resend = Skicka på nytt
log-attention-let-go = Förkasta ändringen
log-let-go-title = Ska ändringen förkastas?
log-let-go-what = Ändringen tas bort från den här telefonen och kan inte fås tillbaka.
log-of-another = Det här är en annan tutors anteckning
log-of-another-open = Öppna i granskningen
log-missing = Anteckningen hittas inte
log-missing-why = Den kan ha tagits bort, eller så har den här telefonen inte hämtat den än.
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
log-own-not-found = Inga anteckningar hittas med de här avgränsningarna
log-own-show-all = Visa alla
log-own-more = Visa fler ({ $count })
log-needy-hint = De här väntar på att du rättar dem.
log-search = Sök bland anteckningarna
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
log-tally-where = Var räknar du besök?
log-tally-back = Tillbaka till sidan I dag
log-tally-total = { $count ->
    [one] besök
   *[other] besök
}
log-tally-undo = Ångra
log-tally-done = Klar
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
log-tally-turned-why = Besöken räknas som anteckningar, inte längre i räknaren.

kind-session-log = Stödanteckning
kind-tally = Snabbräknare
log-deleted-title = Raderade anteckningar
log-deleted-what = Anteckningar som du har raderat. En återställd anteckning räknas med igen.
log-deleted-none = Du har inte raderat några anteckningar
log-deleted-none-next = En raderad anteckning syns här och kan återställas.

log-day-title = I dag
log-day-figures = Antecknat { $logged } · på servern { $received } · godkänt { $approved } · returnerat { $returned }
log-day-all = Alla anteckningar från i dag är framme.
log-failure-file = Spara det som inte skickats i en fil
log-failure-file-saved = Sparad: { $file }. Ge filen till koordinatorn.
log-failure-file-failed = Filen kunde inte sparas eftersom telefonens lagring inte svarar.
log-failure-reload = Ladda om
