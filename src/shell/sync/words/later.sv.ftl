sync-title = Läget för sändningen
sync-now = Skicka nu
sync-now-sending = Skickar…
sync-now-receiving = Hämtar…
sync-no-contact = Inte ännu
sync-parked-title = Kräver åtgärd
sync-parked-hint = De här finns kvar på telefonen, men servern tog inte emot dem.
sync-waiting-title = Väntar på att skickas
sync-waiting-none = Inget väntar
sync-waiting-none-next = Nya anteckningar syns här tills de är framme.
sync-row-written = Skriven { $when }
sync-row-attention = Kräver åtgärd
sync-row-edit = Rätta
sync-row-resend = Skicka igen
sync-all-sent-next = Alla dina anteckningar är framme.
sync-first-next = Hämtar uppgifter för första gången. Du kan redan anteckna.
sync-waiting-next = De skickas av sig själva när förbindelsen fungerar.
sync-waiting-network-next = Anteckningarna finns på den här telefonen. De skickas av sig själva när nätet är tillbaka.
sync-sending-next = Du kan fortsätta anteckna.
sync-offline-next = Alla dina anteckningar är framme. Du kan anteckna också utan nät.
sync-portal-next = Det här nätet släpper inte igenom förbindelsen. Öppna webbläsaren och logga in på nätet eller använd mobildata. Anteckningarna finns kvar.
sync-signed-out-next = Din inloggning har upphört. Anteckningarna finns på den här telefonen och skickas när du loggar in igen.
sync-too-old-next = Den här versionen är för gammal för att skicka. Stäng Tukivihko och öppna det igen med nätet på. Anteckningarna finns kvar.
sync-server-next = Nya försök görs av sig själva. Anteckningarna finns kvar.
sync-storage-next = Telefonens lagring svarar inte. Stäng andra flikar med Tukivihko och öppna det igen innan du fortsätter.
sync-attention-next = Se nedan vad som behöver rättas. De andra anteckningarna skickas som vanligt.

rejection-invalid = Någon uppgift är felaktigt ifylld.
rejection-forbidden = Du har inte rätt till den här ändringen. Fråga koordinatorn.
rejection-personal-data = Texten innehåller personuppgifter. Ta bort dem och spara på nytt.
rejection-gone = Det här har raderats på servern, och ändringen kunde inte göras.
rejection-too-large = Här finns för mycket text. Korta av och spara på nytt.
rejection-unknown-kind = Servern känner ännu inte till det här. Skicka igen senare.
rejection-mismatch = Ändringen har redan skickats med annat innehåll. Öppna och spara på nytt.
rejection-server-error = Servern kunde inte behandla det här. Anteckningen finns kvar på telefonen. Skicka igen senare.

sync-portal-open = Öppna nätets inloggningssida
sync-row-sent = Sändning har försökts, ingen kvittering ännu. Skriven { $when }
sync-row-numbered = Skriven { $when }, nummer { $number }
sync-row-give-up = Avstå
sync-row-given-up = Du avstod från ändringen
sync-row-failed = Enhetens lagring svarar inte. Försök igen.
sync-give-up-title = Avstå från ändringen?
sync-give-up-confirm = Avstå från ändringen
sync-give-up-what = Ändringen tas bort från den här enheten. Det går inte att ångra.
sync-give-up-file = Om uppgiften är viktig, spara den först i en fil och ge den till koordinatorn.
sync-waiting-more = { $count ->
    [one] Dessutom väntar en.
   *[other] Dessutom väntar { $count }.
  }
sync-save-file = Spara i en fil
sync-file-saved = Sparad: { $file }
sync-file-saved-what = Filen finns bland nedladdningarna. Ge den till koordinatorn, som kan föra anteckningarna till servern. De finns också kvar i kön.
sync-file-failed = Filen kunde inte sparas. Enhetens lagring svarar inte.
sync-others = Andra som använder den här enheten
sync-others-hint = Deras anteckningar är låsta på den här enheten. Du ser bara hur många de är.
sync-others-pending = { $count ->
    [one] En väntar på att skickas.
   *[other] { $count } väntar på att skickas.
  }
sync-others-parked = { $count ->
    [one] En kräver åtgärd.
   *[other] { $count } kräver åtgärd.
  }
sync-others-need-nothing = Skickas av sig själv.
sync-others-need-network = Skickas av sig själv när förbindelsen till servern fungerar.
sync-others-need-sign-in = { $name } loggar in på nytt på den här enheten, så skickas resten.
sync-others-need-person = { $name } loggar in på den här enheten och rättar dem.
sync-connection = Förbindelse
sync-fact-contact = Senaste kontakt
sync-fact-next-try = Nästa försök
sync-fact-background = Sändning i bakgrunden
sync-fact-clock = Enhetens klocka
sync-next-try-soon = Snart
sync-background-yes = Fungerar i den här webbläsaren
sync-background-no = Inte i den här webbläsaren: håll Tukivihko öppet tills allt är skickat
sync-clock-right = Går rätt
sync-clock-ahead = { $count ->
    [one] En minut före. Rätta klockan i enhetens inställningar.
   *[other] { $count } minuter före. Rätta klockan i enhetens inställningar.
  }
sync-clock-behind = { $count ->
    [one] En minut efter. Rätta klockan i enhetens inställningar.
   *[other] { $count } minuter efter. Rätta klockan i enhetens inställningar.
  }
sync-missing-next = Allt som finns på den här enheten är framme. Anteckningar har försvunnit från enheten: se ovan vad du kan göra.
