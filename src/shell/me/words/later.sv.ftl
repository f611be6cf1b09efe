me-title = Egna uppgifter och inställningar
me-cancel = Avbryt
me-name = Namn
me-name-detail = Koordinatorn ser namnet i dina anteckningar.
me-name-title = Ändra namnet
me-name-hint = Namnet ändras på alla dina enheter.
me-name-save = Spara
me-name-saving = Sparar…
me-name-saved = Namnet har ändrats
me-problem-name-missing = Skriv ditt namn.
me-problem-name-long = Namnet är för långt. Korta det till 80 tecken.
me-problem-no-network = Det här kräver nät. Försök igen när förbindelsen fungerar.
me-problem-portal = Det här Wi-Fi-nätet kräver inloggning. Logga in i nätet i webbläsaren eller använd mobildata.
me-problem-signed-out = Din inloggning har upphört. Logga in på nytt.
me-problem-server = Servern kunde inte svara. Försök igen om en stund.

me-look = Språk och utseende
me-language = Språk
me-colors = Färger
me-colors-auto = Enligt enheten
me-colors-light = Ljust
me-colors-dark = Mörkt

me-phone = Den här enheten
me-phone-hint = En anteckning finns kvar på den här enheten tills den säkert är framme.
me-phone-pending = Väntar på att skickas
me-phone-parked = Kräver åtgärd
me-phone-contact = Senaste kontakt
me-phone-never = Inte ännu
me-phone-detail = Visa läget för sändningen
me-phone-attention = Servern tog inte emot alla anteckningar. De finns kvar. Se vad som behöver rättas.
me-storage-keep = Be den behålla
me-storage-kept = Webbläsaren behåller nu Tukivihkos uppgifter
me-storage-not-kept = Webbläsaren lovade inte behålla uppgifterna. Installera Tukivihko på enheten: då brukar den lova.

install-title = Installera på enheten
install-what = När Tukivihko är installerad öppnas den från hemskärmen med ett tryck och fungerar utan nät.
install-action = Installera Tukivihko
install-menu = Öppna webbläsarens meny och välj Installera app eller Lägg till på startskärmen. Om valet saknas fungerar Tukivihko lika bra i webbläsaren: spara sidan som bokmärke.
install-done-title = Tukivihko är installerad
install-done-what = Öppna den alltid med ikonen på hemskärmen.
install-apple-share = Tryck på Dela i Safari: en fyrkant med en pil uppåt.
install-apple-add = Välj Lägg till på hemskärmen och sedan Lägg till.
install-apple-open = Öppna Tukivihko med den nya ikonen.
install-apple-join = Den installerade appen är en egen enhet. Gör före installationen en ny kod ovan under Anslut en enhet till, och skriv den i den installerade appen inom tio minuter.

me-sign-out-section = Logga ut
me-sign-out = Logga ut
me-sign-out-what = Logga ut om du inte längre använder den här enheten. Tukivihkos uppgifter tas bort från den när allt är framme.
me-sign-out-title = Vill du logga ut från den här enheten?
me-sign-out-all-sent = Alla dina anteckningar är framme. Tukivihkos uppgifter tas bort från den här enheten.
me-sign-out-return = Du kommer tillbaka med en ny inbjudan eller genom att ansluta den här enheten från en annan av dina enheter.
me-sign-out-busy = Loggar ut…
me-unsent-title = { $count ->
    [one] En ändring är inte framme ännu
   *[other] { $count } ändringar är inte framme ännu
  }
me-unsent-pending = { $count ->
    [one] En väntar på att skickas.
   *[other] { $count } väntar på att skickas.
  }
me-unsent-parked = { $count ->
    [one] En kräver åtgärd: servern tog inte emot den.
   *[other] { $count } kräver åtgärd: servern tog inte emot dem.
  }
me-unsent-fix = Se och rätta
me-unsent-send = Skicka först
me-unsent-sending = Skickar…
me-unsent-save = Spara i en fil
me-unsent-failed = Allt kunde inte skickas. Kontrollera nätet och försök igen, eller spara det som inte skickats i en fil.
me-unsent-saved = Sparad: { $file }
me-unsent-saved-what = Kontrollera att filen finns bland nedladdningarna och ge den till koordinatorn. Nu kan du logga ut: då tas uppgifterna bort från den här enheten.

me-hand-over = Någon annan använder enheten
me-hand-over-what = På en gemensam enhet har var och en sitt eget häfte. Andra ser inte dina anteckningar.
me-hand-over-action = Någon annan använder enheten nu
me-hand-over-title = Ger du enheten till någon annan?
me-hand-over-locked = Ditt häfte ({ $name }) låses. Nästa går med med sin egen inbjudan.
me-hand-over-waiting = { $count ->
    [one] En som väntar på att skickas skickas ändå i ditt namn när enheten har nät.
   *[other] { $count } som väntar på att skickas skickas ändå i ditt namn när enheten har nät.
  }
me-hand-over-parked = { $count ->
    [one] En kräver åtgärd, och bara du kan rätta den.
   *[other] { $count } kräver åtgärd, och bara du kan rätta dem.
  }
me-hand-over-return = Du kommer tillbaka med en ny inbjudan eller genom att ansluta den här enheten från en annan av dina enheter.
me-hand-over-confirm = Lås och ge vidare
me-hand-over-busy = Låser…
me-sign-out-clear = Logga ut och ta bort uppgifterna
me-unsent-file-failed = Filen kunde inte sparas eftersom enhetens lagring inte svarar. Försök igen.

me-about = Om Tukivihko
me-version = Tukivihko version { $version }
me-privacy = Vad som sparas och vad som inte sparas
me-privacy-resident = Om den som får hjälp sparas inget som kan avslöja vem det är: inget namn, ingen personbeteckning, inga kontaktuppgifter, inga bilder. Tukivihko stoppar sådana uppgifter redan när du skriver.
me-privacy-log = I en stödanteckning finns dag och timme, kommun och plats, stödform, ämne, enhet och språk, längd, resultat, en ungefärlig åldersgrupp och om den som fick hjälp bor på orten. Minuter sparas inte.
me-privacy-note = Den fria noteringen tas bort efter 90 dagar.
me-privacy-you = Om dig sparas namn, uppgift och kommun samt uppgifter om dina enheter: när de varit i kontakt, appens version och hur många ändringar som väntar på att skickas. Koordinatorn i din kommun ser dem och dina anteckningar.
me-privacy-phone = Tukivihko har ingen spårning och ingen reklam och skickar inga uppgifter till andra tjänster.
me-accessibility = Tillgänglighet
me-accessibility-goal = Målet är WCAG 2.2 nivå AA. Tukivihko fungerar med tangentbord och skärmläsare, förstorad, på smal skärm, i ljust och mörkt läge.
me-accessibility-gaps = Känd brist: tabellerna är gjorda för bred skärm, och på telefon måste de rullas i sidled.
me-accessibility-feedback = Stötte du på ett hinder? Berätta för koordinatorn för digitalt stöd i din kommun. Respons besvaras inom 14 dagar.
me-accessibility-authority = Om svaret inte hjälper kan du kontakta myndigheten som övervakar tillgängligheten.
