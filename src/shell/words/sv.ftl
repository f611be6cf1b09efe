skip-to-content = Gå till innehållet
nav-label = Huvudmeny
nav-today = I dag
nav-me = Egna uppgifter och inställningar
nav-desk = Koordinering

toasts-label = Meddelanden
toasts-dismiss = Stäng meddelandet

screen-missing-title = Sidan hittades inte
screen-missing-what = Det finns inget på den här adressen
screen-missing-next = Länken kan vara gammal eller felskriven.
screen-failed-title = Sidan öppnades inte
screen-failed-what = Något gick fel
screen-failed-next = De sparade anteckningarna finns kvar på den här telefonen. Öppna sidan på nytt.
screen-home = Gå till I dag
screen-reload = Öppna på nytt

update-ready-title = En ny version är klar
update-ready-what = Uppdateringen tar en stund. Anteckningarna finns kvar.
update-apply = Uppdatera nu
update-later = Senare

signed-out-title = Din inloggning har upphört
signed-out-what = Du kan fortsätta anteckna: anteckningarna finns kvar på den här telefonen. De skickas när du loggar in igen med en ny inbjudan.
signed-out-action = Logga in igen

sync-all-sent = Allt skickat
sync-first = Ansluter…
sync-waiting = { $count } väntar på att skickas
sync-waiting-network = { $count } väntar på nät
sync-sending = Skickar { $count }
sync-offline = Inget nät
sync-portal = Wi-Fi ber om inloggning
sync-signed-out = Logga in igen
sync-too-old = Uppdatera Tukivihko
sync-server = Servern svarar inte
sync-storage = Det går inte att spara
sync-attention = { $count } kräver åtgärd

desk-none-title = Du har inga koordinatoruppgifter
desk-none-next = Här granskar koordinatorn anteckningar och sköter platser och personer.
