missing-title = Mitä puuttuu
missing-notice = { $count ->
    [one] Yksi kirjaus tai muutos ei ole päässyt palvelimelle
   *[other] { $count } kirjausta tai muutosta ei ole päässyt palvelimelle
  }
missing-notice-unsure = { $count ->
    [one] Yksi kirjaus tai muutos on voinut jäädä matkalle
   *[other] { $count } kirjausta tai muutosta on voinut jäädä matkalle
  }
missing-open = Katso, mitä tehdä
missing-summary = { $count ->
    [one] Numero { $numbers }.
   *[other] Numerot { $numbers }.
  }
missing-summary-when = { $count ->
    [one] Numero { $numbers }, kirjoitettu { $when }.
   *[other] Numerot { $numbers }, kirjoitettu { $when }.
  }
missing-summary-place = { $count ->
    [one] Numero { $numbers }, kirjoitettu { $when } paikassa { $place }.
   *[other] Numerot { $numbers }, kirjoitettu { $when } paikassa { $place }.
  }
missing-between = { $from } – { $to }
missing-today = tänään
missing-yesterday = eilen
missing-weekday = { $weekday ->
    [1] maanantaina
    [2] tiistaina
    [3] keskiviikkona
    [4] torstaina
    [5] perjantaina
    [6] lauantaina
   *[0] sunnuntaina
  }
missing-day-hour = { $day } klo { $hour }
missing-confirmed = Palvelin on vahvistanut, että niitä ei ole siellä.
missing-unconfirmed = Palvelin ei ole vielä vahvistanut tätä. Avaa Tukivihko verkossa, niin asia selviää.
missing-why = Ne olivat tässä laitteessa, mutta selaimen tiedot on sen jälkeen tyhjennetty tai ne ovat vioittuneet. Vika ei ole sinun.
missing-what = Nämä puuttuvat
missing-what-hint = Tukivihko numeroi kaiken, mitä tallennat. Siitä huomataan, jos jotain jää matkalle.
missing-number = numero { $number }
missing-numbers = { $count ->
    [one] Numero { $numbers }
   *[other] Numerot { $numbers }
  }
missing-unknown = Näistä ei ole tallessa muuta tietoa kuin numero.
missing-do = Mitä voit tehdä
missing-do-write = Jos muistat, mitä kirjasit, kirjaa se uudelleen. Jos et muista, älä arvaa.
missing-do-ask = Kysy koordinaattorilta. Hän näkee samat numerot.
missing-do-file = Jos tallensit lähettämättömät kirjaukset tiedostoon, anna tiedosto koordinaattorille. Hän saa ne siitä palvelimelle.
missing-write = Kirjaa uudelleen
missing-settle = Asia on selvä
missing-settle-what = Ilmoitus poistuu tästä laitteesta. Koordinaattori näkee numerot edelleen.
missing-settled = Ilmoitus poistettu
missing-undo = Kumoa
missing-none = Mitään ei puutu
missing-none-next = Kaikki, mitä tällä laitteella on tallennettu, on joko perillä tai odottaa lähetystä.
