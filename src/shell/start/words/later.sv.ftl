start-reload = Ladda om
start-drafts-kept = Den påbörjade anteckningen finns kvar.
start-other-tab-older-title = Tukivihko väntar
start-other-tab-older-what = Tukivihko är öppet i en annan flik eller ett annat fönster
start-other-tab-older-next = Där finns en äldre version. Stäng den, så fortsätter den här sidan av sig själv. Om du inte hittar den, stäng hela webbläsaren och öppna Tukivihko på nytt.
start-other-tab-newer-title = Tukivihko har uppdaterats
start-other-tab-newer-what = En nyare version används redan på den här enheten
start-other-tab-newer-next = Den här sidan är av den gamla versionen och kan inte spara längre. Ladda om sidan. Om det inte hjälper, stäng alla flikar med Tukivihko och öppna det på nytt.

start-failed-title = Tukivihko öppnades inte
start-failed-retry = Försök igen
start-failed-kept = Inget har raderats.
start-failed-storage-full = Enhetens lagring är full
start-failed-storage-full-next = Ta bort till exempel gamla bilder eller videor och försök igen. Töm inte webbläsarens uppgifter: då försvinner också anteckningar som inte har skickats.
start-failed-storage-lost = Enheten hittar inte Tukivihkos uppgifter
start-failed-storage-lost-next = Webbläsaren kan ha raderat dem eller så är filen skadad. Försök igen: anteckningar som finns på servern hämtas tillbaka.
start-failed-storage-blocked = Enhetens lagring svarar inte
start-failed-storage-blocked-next = Stäng andra flikar med Tukivihko och försök igen.
start-failed-often = Hjälper det inte? Gör så här
start-failed-often-restart = Stäng hela webbläsaren eller starta om enheten och öppna Tukivihko.
start-failed-often-paper = Anteckna så länge på en annan enhet eller skriv upp besöken på papper utan namn.
start-failed-often-ask = Berätta för koordinatorn, som ser vad som saknas från den här enheten.
start-failed-often-clear = Töm inte webbläsarens uppgifter innan du har frågat koordinatorn: det kan finnas anteckningar som inte har skickats.

emptied-title = Välkommen tillbaka
emptied-what = Webbläsaren har tömt uppgifter i Tukivihko
emptied-why = Det kan hända om utrymmet tar slut, om appen inte har använts på länge eller om webbläsarens uppgifter har tömts. Det är inte ditt fel.
emptied-returns = Allt som har kommit fram hämtas tillbaka från servern. Till det behövs nät.
emptied-missing = Det som ännu väntade på att skickas kan ha gått förlorat.
emptied-told = Om något saknas ser du på sidan I dag vilka nummer det gäller och när de skrevs. Koordinatorn ser det också.
emptied-go-on = Fortsätt
emptied-avoid = Säkrast är att installera Tukivihko på enheten: då brukar webbläsaren inte radera uppgifterna.

farewell-removed-title = Den här enheten har tagits bort från Tukivihko
farewell-removed-what = Enheten är utloggad och uppgifterna har tagits bort
farewell-removed-why = Du eller koordinatorn tog bort enheten. Alla anteckningar som väntade på att skickas skickades först.
farewell-removed-next = Om det var ett misstag, be koordinatorn om en ny inbjudan.
farewell-lost-title = Enheten har anmälts försvunnen
farewell-lost-what = Tukivihkos uppgifter har tagits bort från den här enheten
farewell-lost-why = Så kommer ingen utomstående åt dem. Anteckningar som har kommit fram finns kvar på servern.
farewell-lost-next = Hittade du enheten? Bra! Be koordinatorn om en ny inbjudan, så kan du fortsätta.
farewell-join = Gå med med en ny inbjudan
farewell-parked = { $count ->
    [one] En anteckning eller ändring har inte nått servern
   *[other] { $count } anteckningar eller ändringar har inte nått servern
  }
farewell-parked-what = Du eller koordinatorn tog bort enheten från Tukivihko, och snart tas uppgifterna bort. Servern tog inte emot de här. Spara dem i en fil och ge filen till koordinatorn.
farewell-save = Spara i en fil
farewell-saved = Sparad: { $file }
farewell-saved-what = Kontrollera att filen finns bland nedladdningarna. Sedan kan du ta bort uppgifterna från enheten.
farewell-file-failed = Filen kunde inte sparas. Försök igen eller be koordinatorn om hjälp.
farewell-clear = Ta bort uppgifterna
farewell-clear-title = Ta bort utan att spara i en fil?
farewell-clear-what = De här anteckningarna och ändringarna försvinner och kan inte fås tillbaka.
farewell-back = Tillbaka
