join-title = Gå med i Tukivihko
join-what = Digitutorns fältbok: du antecknar stödet du gett med några tryck, även utan nät.
join-language = Språk
join-code-label = Inbjudans kod
join-code-hint = Åtta tecken, till exempel ABCD 2345. Du kan också klistra in hela inbjudningslänken här.
join-code-empty = Skriv inbjudans kod eller öppna inbjudningslänken.
join-code-too-short = Koden är inte färdig: den har åtta tecken.
join-code-too-long = Koden har åtta tecken. Här är det för många.
join-code-wrong-character = Koden har bara stora bokstäver A–Z och siffror 2–9. Bokstäverna I och O finns inte i den.
join-link-ready = Inbjudan är klar att användas
join-link-once = Skriv ditt namn. Samma inbjudan gäller bara en gång.
join-link-other = Använd en annan inbjudan
join-name-label = Ditt namn
join-name-hint = Koordinatorn ser namnet i dina anteckningar. Du kan lämna fältet tomt om ditt namn redan står i inbjudan eller om du ansluter en enhet till.
join-action = Gå med
join-busy = Ansluter…

join-problem-link-cut = En del av inbjudningslänken saknas. Öppna länken på nytt från meddelandet eller skriv inbjudans kod.
join-problem-unknown-link = Den här inbjudan finns inte. Den kan ha återkallats eller så har länken ändrats på vägen. Be koordinatorn om en ny inbjudan.
join-problem-unknown-code = Det finns ingen sådan kod. Kontrollera tecknen ett i taget. Om koden är rätt kan inbjudan ha återkallats: be om en ny.
join-problem-used = Den här inbjudan är redan använd, och varje inbjudan gäller bara en gång. Be om en ny. Om du själv gick med på en annan enhet kan du ansluta den här enheten därifrån.
join-problem-expired = Den här inbjudan gäller inte längre. Be den som bjöd in dig om en ny.
join-problem-name-missing = Skriv ditt namn.
join-problem-name-long = Namnet är för långt. Korta det till 80 tecken.
join-problem-device = På den här enheten finns redan en annan persons fältbok. Logga först ut ur den.
join-problem-no-network = Det finns inget nät just nu. Nät behövs för att gå med, men inte sedan. Det du skrivit finns kvar: försök igen när förbindelsen fungerar.
join-problem-portal = Det här Wi-Fi-nätet kräver inloggning. Öppna webbläsaren, logga in i nätet och försök igen, eller använd mobildata.
join-problem-too-many = Det har varit för många försök. { $minutes ->
    [one] Vänta en minut och försök igen.
   *[other] Vänta { $minutes } minuter och försök igen.
  }
join-problem-too-old = Det finns en ny version av Tukivihko. Ladda om sidan och öppna inbjudningslänken efter det.
join-problem-server = Servern kunde inte svara. Det du skrivit finns kvar: försök igen om en stund.

join-no-invite = Jag har ingen inbjudan
join-no-invite-what = Du får inbjudan av koordinatorn för digitalt stöd i din kommun: som länk, QR-kod eller en kod med åtta tecken. Inbjudan gäller i en vecka.
join-no-invite-again = Om du kom hit via en länk och sidan laddades om, öppna länken en gång till. Av säkerhetsskäl sparas inte inbjudan.
join-other-device = Jag har redan gått med på en annan enhet
join-other-device-open = Öppna Tukivihko på den enheten och gå till dina egna uppgifter uppe till höger.
join-other-device-link = Välj Anslut en enhet till.
join-other-device-type = Läs QR-koden med den här enhetens kamera eller skriv koden på den här sidan. Namnet behövs inte.
join-other-device-lost = Om den andra enheten har försvunnit, be koordinatorn om en ny inbjudan i ditt namn. De anteckningar som är framme syns sedan på den här enheten.
join-apple-title = På iPhone och iPad: installera först
join-apple-then = Öppna sedan Tukivihko från hemskärmen och skriv koden där. Den installerade appen ser inte det du gör i Safari, och inbjudan gäller bara en gång.
join-privacy = Tukivihko frågar inte efter och sparar ingenting om den som får hjälp.

join-already-title = Du har redan gått med
join-already-who = På den här enheten är { $name } inloggad
join-already-what = Inbjudan har inte använts. Om den är till någon annan, ge enheten vidare: ditt häfte låses och den andra går med med den här inbjudan. Dina egna nya uppgifter syns utan inbjudan.
join-already-home = Gå till Tukivihko
