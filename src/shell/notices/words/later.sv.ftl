notice-scarce = Enheten har ont om utrymme
notice-scarce-next = Ta bort till exempel gamla bilder eller videor så att anteckningarna ryms.
notice-health = Se vad du kan göra
notice-keep = Be webbläsaren behålla anteckningarna
notice-keep-next = När du trycker på knappen frågar webbläsaren om lov. Svara Tillåt: då tar den inte bort anteckningar även om utrymmet tar slut.
notice-keep-apple = Installera Tukivihko så finns anteckningarna kvar
notice-keep-apple-next = Safari kan ta bort Tukivihkos uppgifter om du inte använder det på en vecka. Installerat finns uppgifterna kvar.
notice-later = Inte nu

private-likely = Det här ser ut som ett privat fönster
private-likely-next = Uppgifterna i ett privat fönster försvinner när det stängs, också anteckningar som inte har skickats. Öppna Tukivihko i ett vanligt fönster och gå med där.
private-understood = Jag förstår
private-unknown = Är det här ett vanligt fönster?
private-unknown-next = Från ett privat fönster, inkognito, försvinner anteckningarna när det stängs. Använd Tukivihko i ett vanligt fönster.
private-ordinary = Vanligt fönster
