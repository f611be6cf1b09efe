health-title = Kan du anteckna tryggt på den här enheten?
health-link = Lagring, utrymme, klocka och version
health-reading = Kontrollerar…
health-verdict-yes = Ja
health-verdict-yes-what = Anteckningarna finns kvar på den här enheten tills de är framme.
health-verdict-but = Ja, men märk det här
health-verdict-but-what = Du kan anteckna. Det som är märkt med en triangel bör du ändå ordna.
health-verdict-no = Inte just nu
health-verdict-no-what = Anteckningar kan försvinna. Se först nedan vad du ska göra.
health-reasons = Skäl
health-see = Se
health-used = Tukivihko använder cirka { $used } MB utrymme.

health-storage-fails = Enhetens lagring svarar inte
health-storage-fails-next = Stäng andra flikar med Tukivihko och ladda om sidan.
health-private = Det här ser ut som ett privat fönster
health-private-next = Uppgifterna i ett privat fönster försvinner när det stängs. Öppna Tukivihko i ett vanligt fönster och gå med där.
health-private-unknown = Webbläsaren berättar inte om fönstret är privat
health-private-unknown-next = Från ett privat fönster, inkognito, försvinner anteckningarna när det stängs. I ett vanligt fönster är allt som det ska.
health-scarce = Enheten har ont om utrymme
health-scarce-next = Ta bort till exempel gamla bilder eller videor så att anteckningarna ryms.
health-room = Det finns utrymme
health-room-next = Enligt webbläsaren finns det plats för anteckningar.
health-kept = Webbläsaren behåller uppgifterna
health-kept-next = Tukivihkos uppgifter finns kvar tills du själv tar bort dem.
health-loose = Webbläsaren kan ta bort uppgifter om utrymmet tar slut
health-loose-next = Be webbläsaren behålla dem. Säkrast är att installera Tukivihko på enheten.
health-loose-apple = Safari kan ta bort uppgifterna om du inte använder Tukivihko på en vecka
health-loose-apple-next = Lägg till Tukivihko på hemskärmen: då finns uppgifterna kvar.
health-apple-join = Den installerade appen ser inte det som finns i Safari. Gå med där med en kod på 8 tecken som du får av koordinatorn eller från en annan av dina enheter. Skicka först alla väntande anteckningar från Safari.
health-offline = Fungerar utan nät
health-offline-next = Tukivihko öppnas på den här enheten också utan nät.
health-offline-not = Öppnas ännu inte utan nät
health-offline-not-next = Håll Tukivihko öppet en stund med nätet på. Om det här inte ändras tillåter webbläsaren det inte i det här fönstret.
health-installed = Installerad på enheten
health-installed-next = Öppna alltid Tukivihko från ikonen på hemskärmen.
health-in-browser = Öppnad i webbläsaren
health-in-browser-next = Installerad är Tukivihko lättare att hitta, och uppgifterna bevaras säkrare.
health-missing = { $count ->
    [one] En anteckning eller ändring har inte nått servern
   *[other] { $count } anteckningar eller ändringar har inte nått servern
  }
health-missing-next = Uppgifter har försvunnit från den här enheten. Se vad som saknas och vad du kan göra.
health-parked = { $count } kräver åtgärd
health-parked-next = Servern tog inte emot de här. De finns kvar. Se vad som behöver rättas.
health-pending = { $count } väntar på att skickas
health-pending-next = De finns kvar och skickas av sig själva när förbindelsen fungerar.
health-all-sent = Inget väntar
health-all-sent-next = Allt du har sparat är framme.
health-signed-out = Din inloggning har upphört
health-signed-out-next = Du kan anteckna, men anteckningarna skickas först när du loggar in igen.
health-contact-never = Ingen kontakt med servern ännu
health-contact-never-next = Öppna Tukivihko en gång med nätet på innan du börjar anteckna.
health-contact-old = Senaste kontakten med servern är över en vecka gammal
health-contact-old-next = Öppna Tukivihko med nätet på, så skickas anteckningarna.
health-contact = Servern har nåtts den här veckan
health-contact-next = Anteckningarna skickas när nätet fungerar.
health-clock = Klockan går rätt
health-clock-next = Dagar och timmar blir rätt i anteckningarna.
health-clock-ahead = { $count ->
    [one] Klockan går en minut före
   *[other] Klockan går { $count } minuter före
  }
health-clock-ahead-next = Rätta klockan i enhetens inställningar. Annars får anteckningarna fel tid.
health-clock-behind = { $count ->
    [one] Klockan går en minut efter
   *[other] Klockan går { $count } minuter efter
  }
health-clock-behind-next = Rätta klockan i enhetens inställningar. Annars får anteckningarna fel tid.
health-browser-old = Webbläsaren är för gammal
health-browser-old-next = Uppdatera webbläsaren eller använd en annan enhet. Med en gammal webbläsare skickas anteckningarna inte säkert.
health-too-old = Tukivihko behöver uppdateras
health-too-old-next = Den här versionen är för gammal för att skicka. Anteckningarna finns kvar.
health-update = En ny version är klar
health-update-next = Uppdateringen tar en stund, och anteckningarna finns kvar.
health-version = Den senast hämtade versionen används
health-version-next = Nya versioner kommer av sig själva, och du får veta om dem.
