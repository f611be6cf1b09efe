sync-title = Lähetyksen tila
sync-now = Lähetä nyt
sync-now-sending = Lähetetään…
sync-now-receiving = Haetaan…
sync-no-contact = Ei vielä
sync-parked-title = Vaatii huomiota
sync-parked-hint = Nämä ovat tallessa tässä puhelimessa, mutta palvelin ei ottanut niitä vastaan.
sync-waiting-title = Odottaa lähetystä
sync-waiting-none = Mikään ei odota
sync-waiting-none-next = Uudet kirjaukset näkyvät tässä, kunnes ne ovat perillä.
sync-row-written = Kirjoitettu { $when }
sync-row-attention = Vaatii huomiota
sync-row-edit = Korjaa
sync-row-resend = Lähetä uudelleen
sync-all-sent-next = Kaikki kirjauksesi ovat perillä.
sync-first-next = Haetaan tietoja ensimmäistä kertaa. Voit jo kirjata.
sync-waiting-next = Ne lähtevät itsestään, kun yhteys toimii.
sync-waiting-network-next = Kirjaukset ovat tallessa tässä puhelimessa. Ne lähtevät itsestään, kun verkko palaa.
sync-sending-next = Voit jatkaa kirjaamista.
sync-offline-next = Kaikki kirjauksesi ovat perillä. Voit kirjata myös ilman verkkoa.
sync-portal-next = Tämä verkko ei päästä yhteyttä läpi. Avaa selain ja kirjaudu verkkoon tai käytä mobiilidataa. Kirjaukset ovat tallessa.
sync-signed-out-next = Kirjautumisesi on päättynyt. Kirjaukset ovat tallessa tässä puhelimessa ja lähtevät, kun kirjaudut uudelleen.
sync-too-old-next = Tämä versio on liian vanha lähettämään. Sulje Tukivihko ja avaa se uudelleen verkossa. Kirjaukset ovat tallessa.
sync-server-next = Yritetään uudelleen itsestään. Kirjaukset ovat tallessa.
sync-storage-next = Puhelimen tallennustila ei vastaa. Sulje Tukivihkon muut välilehdet ja avaa se uudelleen ennen kuin jatkat.
sync-attention-next = Katso alta, mitä pitää korjata. Muut kirjaukset lähtevät tavalliseen tapaan.

rejection-invalid = Jokin tieto on väärin täytetty.
rejection-forbidden = Sinulla ei ole oikeutta tähän muutokseen. Kysy koordinaattorilta.
rejection-personal-data = Tekstissä on henkilötietoja. Poista ne ja tallenna uudelleen.
rejection-gone = Tämä on poistettu palvelimelta, eikä muutosta voitu tehdä.
rejection-too-large = Tässä on liikaa tekstiä. Lyhennä ja tallenna uudelleen.
rejection-unknown-kind = Palvelin ei vielä tunne tätä. Lähetä uudelleen myöhemmin.
rejection-mismatch = Tämä muutos on jo lähetetty erisisältöisenä. Avaa ja tallenna uudelleen.
rejection-server-error = Palvelin ei pystynyt käsittelemään tätä. Kirjaus on tallessa tässä puhelimessa. Lähetä uudelleen myöhemmin.

sync-portal-open = Avaa verkon kirjautumissivu
sync-row-sent = Lähetystä on yritetty, kuittausta ei vielä ole. Kirjoitettu { $when }
sync-row-numbered = Kirjoitettu { $when }, numero { $number }
sync-row-give-up = Luovu
sync-row-given-up = Muutoksesta luovuttiin
sync-row-failed = Laitteen tallennustila ei vastaa. Yritä uudelleen.
sync-give-up-title = Luovutko muutoksesta?
sync-give-up-confirm = Luovu muutoksesta
sync-give-up-what = Muutos poistetaan tästä laitteesta. Tätä ei voi kumota.
sync-give-up-file = Jos tieto on tärkeä, tallenna se ensin tiedostoon ja anna koordinaattorille.
sync-waiting-more = { $count ->
    [one] Lisäksi yksi odottaa.
   *[other] Lisäksi { $count } odottaa.
  }
sync-save-file = Tallenna tiedostoon
sync-file-saved = Tallennettu: { $file }
sync-file-saved-what = Tiedosto on latauksissa. Anna se koordinaattorille, niin hän saa kirjaukset palvelimelle. Ne jäävät myös tähän jonoon.
sync-file-failed = Tiedostoa ei voitu tallentaa. Laitteen tallennustila ei vastaa.
sync-others = Muut tämän laitteen käyttäjät
sync-others-hint = Heidän kirjauksensa ovat lukittuina tässä laitteessa. Näet vain, montako niitä on.
sync-others-pending = { $count ->
    [one] Yksi odottaa lähetystä.
   *[other] { $count } odottaa lähetystä.
  }
sync-others-parked = { $count ->
    [one] Yksi vaatii huomiota.
   *[other] { $count } vaatii huomiota.
  }
sync-others-need-nothing = Lähtee itsestään.
sync-others-need-network = Lähtee itsestään, kun yhteys palvelimeen toimii.
sync-others-need-sign-in = { $name } kirjautuu uudelleen tällä laitteella, ja loput lähtevät.
sync-others-need-person = { $name } kirjautuu tällä laitteella ja korjaa ne.
sync-connection = Yhteys
sync-fact-contact = Viimeksi yhteydessä
sync-fact-next-try = Seuraava yritys
sync-fact-background = Lähetys taustalla
sync-fact-clock = Laitteen kello
sync-next-try-soon = Pian
sync-background-yes = Toimii tässä selaimessa
sync-background-no = Ei tässä selaimessa: pidä Tukivihko auki, kunnes kaikki on lähetetty
sync-clock-right = Oikeassa ajassa
sync-clock-ahead = { $count ->
    [one] Minuutin edellä. Korjaa kello laitteen asetuksista.
   *[other] { $count } minuuttia edellä. Korjaa kello laitteen asetuksista.
  }
sync-clock-behind = { $count ->
    [one] Minuutin jäljessä. Korjaa kello laitteen asetuksista.
   *[other] { $count } minuuttia jäljessä. Korjaa kello laitteen asetuksista.
  }
sync-missing-next = Kaikki, mitä tässä laitteessa on, on perillä. Laitteesta on hävinnyt kirjauksia: katso yltä, mitä tehdä.
