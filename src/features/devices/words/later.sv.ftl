devices-title = Enheter
devices-one = Enhet
devices-what = Vilka som har skickat sina anteckningar och vilken enhet som behöver hjälp.
devices-reading = Hämtar uppgifter…
devices-none = Det finns inga enheter ännu
devices-none-next = En enhet syns här när den inbjudna har anslutit sig med den.
devices-summary = { $count ->
    [one] 1 enhet.
   *[other] { $count } enheter.
  } Har skickat allt: { $sent }, kräver uppmärksamhet: { $needy }.
devices-filter = Visa
devices-filter-pressing = Kräver uppmärksamhet ({ $count })
devices-filter-all = Alla ({ $count })
devices-search = Sök på namn
devices-search-clear = Töm sökningen
devices-all-well = Ingen enhet kräver uppmärksamhet
devices-all-well-next = Välj Alla så ser du varje enhets senaste kontakt.
devices-not-found = Ingen enhet hittades
devices-not-found-next = Pröva ett kortare namn.
devices-more = Visa fler ({ $count })
devices-seen = I kontakt { $when }
devices-all-sent = Allt skickat

devices-tag-missing = { $missing ->
    [one] 1 saknas
   *[other] { $missing } saknas
  }
devices-tag-parked = { $parked } behöver rättas
devices-tag-silent-unsent = { $pending } oskickade, ingen kontakt
devices-tag-lost = Anmäld som borttappad
devices-tag-private = Privat fönster
devices-tag-scarce = Utrymmet slut
devices-tag-clock = Klockan går fel
devices-tag-silent = Ingen kontakt
devices-tag-leaving = Tas ur bruk
devices-tag-old-app = Gammal version
devices-tag-loose = Lagringen är osäker
devices-tag-pending = { $pending } väntar på att skickas
devices-explain-missing = Enheten har gett de här anteckningarna ett nummer, men de har inte kommit till servern. Se nedan vilka.
devices-explain-parked = Servern kunde inte ta emot de här. Be tutorn öppna sidan Sändning i Tukivihko och rätta dem.
devices-explain-silent-unsent = Enheten har oskickade anteckningar och har inte varit i kontakt på över två dagar. Be tutorn öppna Tukivihko med nät.
devices-explain-lost = Enheten töms om den tar kontakt, och den kan varken se eller skicka något.
devices-explain-private = Anteckningarna försvinner när fönstret stängs. Be tutorn använda ett vanligt fönster eller installera appen.
devices-explain-scarce = Telefonens minne är nästan fullt, och en ny anteckning kan bli osparad. Be tutorn frigöra utrymme.
devices-explain-clock = Enhetens klocka går { $minutes } minuter fel. Dag och timme i anteckningarna kan vara fel.
devices-explain-silent = Enheten har inte varit i kontakt på över två veckor. Senast hade den inga oskickade anteckningar.
devices-explain-leaving = Enheten skickar först allt den har och töms sedan.
devices-explain-old-app = Enheten har version { $version }. Den uppdateras när Tukivihko öppnas med nät och uppdateringen godkänns.
devices-explain-loose = Webbläsaren kan tömma Tukivihkos uppgifter om appen inte används. Be tutorn installera appen på hemskärmen.
devices-explain-pending = Enheten skickar de här nästa gång den har nät.

devices-well = Enheten har skickat allt och kräver ingenting.
devices-concerns = Vad enheten behöver
devices-gone = Enheten hittades inte
devices-gone-next = Den kan vara borttagen, eller så har användaren inga uppgifter i dina kommuner längre.
devices-facts = Uppgifter
devices-facts-hint = Här syns antal och tider, inte innehållet i anteckningarna.
devices-person = { $name }: uppgifter och andra enheter
devices-unknown = Inte känt
devices-fact-contact = Senast i kontakt
devices-fact-joined = Ansluten
devices-fact-pending = Väntar på att skickas
devices-fact-parked = Behöver rättas
devices-fact-app = Tukivihkos version
devices-fact-storage = Lagring
devices-fact-clock = Klocka
devices-app-old = { $app } (den nyaste är { $newestApp })
devices-storage-persistent = Bestående
devices-storage-loose = Webbläsaren kan tömma den
devices-storage-scarce = Utrymmet slut
devices-storage-private = Privat fönster
devices-clock-right = Rätt
devices-clock-fast = { $count } minuter före
devices-clock-slow = { $count } minuter efter

devices-missing-title = { $count ->
    [one] 1 anteckning har inte kommit fram
   *[other] { $count } anteckningar har inte kommit fram
  }
devices-missing-number = Nummer { $from }.
devices-missing-numbers = Nummer { $from }–{ $to }.
devices-missing-noticed = Upptäckt { $when }.
devices-missing-what = Enhetens minne tömdes före sändningen. { $name } ser samma sak och vet kanske vilka besök det gällde. Om det finns en fil, importera den. Annars kan besöken antecknas på nytt.
devices-missing-settle = Märk som utrett
devices-missing-settle-title = Är saken utredd?
devices-missing-settle-what = Numren visas inte längre som något som kräver uppmärksamhet. Märk först när du har talat med tutorn.
devices-missing-settled = Märkt som utrett

devices-out = Ta enheten ur bruk
devices-out-hint = Personens uppgifter finns kvar. På en ny enhet loggar man in med en ny inbjudan.
devices-remove = Ta ur bruk
devices-remove-title = Ska enheten tas ur bruk: { $name }?
devices-remove-what = Enheten skickar först allt den har och töms sedan. Man kan inte läsa något på den längre.
devices-keep = Ångra
devices-keep-title = Ska enheten fortsätta vara i bruk: { $name }?
devices-keep-what = Enheten blir kvar om den inte redan har tömts.
devices-lost = Anmäl som borttappad
devices-lost-title = Är enheten borttappad: { $name }?
devices-lost-what = Enheten stängs genast. Om den tar kontakt töms den och skickar inget. Det går inte att ångra.
devices-lost-unsent = Enheten hade senast { $count } oskickade anteckningar. De går förlorade.
devices-done-remove = { $name }: enheten tas ur bruk
devices-done-keep = { $name }: enheten blir kvar i bruk
devices-done-lost = { $name }: enheten är stängd
devices-cancel = Avbryt
devices-working = Arbetar…
devices-import = Importera fil

import-title = Importera oskickade anteckningar
import-what = Om en telefon inte kan skicka kan tutorn spara anteckningarna i en fil och ge den till dig.
import-choose = Välj fil
import-choose-hint = Filens namn börjar med tukivihko-lahettamattomat.
import-not-read = Filen kunde inte läsas
import-problem-too-large = Filen är för stor. Välj en fil som sparats i Tukivihko.
import-problem-not-json = Filen är skadad eller ofullständig. Be tutorn spara den på nytt.
import-problem-other-file = Det här är inte en fil som sparats i Tukivihko. Välj en annan.
import-problem-older = Filen är gjord med en gammal version av Tukivihko. Be tutorn uppdatera Tukivihko och spara filen på nytt.
import-problem-empty = Det finns inga anteckningar i filen.
import-member = Skriven av
import-count = Ändringar
import-period = Skrivna
import-send = Importera till servern
import-other = Välj en annan fil
import-sending = Importerar…
import-done = { $count ->
    [0] Det fanns inga nya ändringar
    [one] 1 ändring importerad
   *[other] { $count } ändringar importerade
  }
import-known = { $count ->
    [one] 1 fanns redan på servern.
   *[other] { $count } fanns redan på servern.
  }
import-refused = { $count ->
    [one] 1 ändring kunde inte tas emot.
   *[other] { $count } ändringar kunde inte tas emot.
  } De finns kvar i filen: spara den.
import-reasons = Varför allt inte gick
import-reasons-hint = Antal och orsak.
import-reason = { $count }: { $reason }
import-finish = Klart
import-next = Importera en annan fil
