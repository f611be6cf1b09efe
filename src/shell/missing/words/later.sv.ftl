missing-title = Vad som saknas
missing-notice = { $count ->
    [one] En anteckning eller ändring har inte nått servern
   *[other] { $count } anteckningar eller ändringar har inte nått servern
  }
missing-notice-unsure = { $count ->
    [one] En anteckning eller ändring kan ha gått förlorad på vägen
   *[other] { $count } anteckningar eller ändringar kan ha gått förlorade på vägen
  }
missing-open = Se vad du kan göra
missing-summary = { $count ->
    [one] Nummer { $numbers }.
   *[other] Nummer { $numbers }.
  }
missing-summary-when = { $count ->
    [one] Nummer { $numbers }, skrivet { $when }.
   *[other] Nummer { $numbers }, skrivna { $when }.
  }
missing-summary-place = { $count ->
    [one] Nummer { $numbers }, skrivet { $when } på platsen { $place }.
   *[other] Nummer { $numbers }, skrivna { $when } på platsen { $place }.
  }
missing-between = { $from } – { $to }
missing-today = i dag
missing-yesterday = i går
missing-weekday = { $weekday ->
    [1] på måndagen
    [2] på tisdagen
    [3] på onsdagen
    [4] på torsdagen
    [5] på fredagen
    [6] på lördagen
   *[0] på söndagen
  }
missing-day-hour = { $day } kl. { $hour }
missing-confirmed = Servern har bekräftat att de inte finns där.
missing-unconfirmed = Servern har inte bekräftat det här ännu. Öppna Tukivihko med nätet på, så klarnar saken.
missing-why = De fanns på den här enheten, men webbläsarens uppgifter har sedan tömts eller skadats. Det är inte ditt fel.
missing-what = Det här saknas
missing-what-hint = Tukivihko numrerar allt du sparar. Så märks det om något inte kommer fram.
missing-number = nummer { $number }
missing-numbers = { $count ->
    [one] Nummer { $numbers }
   *[other] Nummer { $numbers }
  }
missing-unknown = Av det här finns bara numret kvar.
missing-do = Vad du kan göra
missing-do-write = Om du minns vad du antecknade, anteckna det på nytt. Om du inte minns, gissa inte.
missing-do-ask = Fråga koordinatorn. Hen ser samma nummer.
missing-do-file = Om du sparade anteckningar som inte skickats i en fil, ge filen till koordinatorn. Hen får dem därifrån till servern.
missing-write = Anteckna på nytt
missing-settle = Saken är klar
missing-settle-what = Meddelandet försvinner från den här enheten. Koordinatorn ser fortfarande numren.
missing-settled = Meddelandet borttaget
missing-undo = Ångra
missing-none = Inget saknas
missing-none-next = Allt som sparats på den här enheten är antingen framme eller väntar på att skickas.
