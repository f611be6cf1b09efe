health-title = Voiko tällä laitteella kirjata turvallisesti?
health-link = Tallennus, tila, kello ja versio
health-reading = Tarkistetaan…
health-verdict-yes = Kyllä
health-verdict-yes-what = Kirjaukset säilyvät tällä laitteella, kunnes ne ovat perillä.
health-verdict-but = Kyllä, mutta huomaa nämä
health-verdict-but-what = Voit kirjata. Kolmiolla merkityt kohdat kannattaa kuitenkin hoitaa.
health-verdict-no = Ei juuri nyt
health-verdict-no-what = Kirjaukset voivat hävitä. Katso alta ensimmäisenä, mitä tehdä.
health-reasons = Perustelut
health-see = Katso
health-used = Tukivihko käyttää tilaa noin { $used } Mt.

health-storage-fails = Laitteen tallennustila ei vastaa
health-storage-fails-next = Sulje Tukivihkon muut välilehdet ja lataa sivu uudelleen.
health-private = Tämä näyttää yksityiseltä ikkunalta
health-private-next = Yksityisen ikkunan tiedot häviävät, kun ikkuna suljetaan. Avaa Tukivihko tavallisessa ikkunassa ja liity siellä.
health-private-unknown = Tämä selain ei kerro, onko ikkuna yksityinen
health-private-unknown-next = Yksityisestä eli incognito-ikkunasta kirjaukset häviävät, kun se suljetaan. Tavallisessa ikkunassa ei ole hätää.
health-scarce = Laitteen tila on vähissä
health-scarce-next = Poista laitteelta esimerkiksi vanhoja kuvia tai videoita, jotta kirjaukset mahtuvat.
health-room = Tilaa on
health-room-next = Selaimen mukaan kirjauksille on tilaa.
health-kept = Selain säilyttää tiedot
health-kept-next = Tukivihkon tiedot säilyvät, kunnes itse poistat ne.
health-loose = Selain voi poistaa tietoja, jos tila loppuu
health-loose-next = Pyydä selainta säilyttämään ne. Varminta on asentaa Tukivihko laitteelle.
health-loose-apple = Safari voi poistaa tiedot, jos et käytä Tukivihkoa viikkoon
health-loose-apple-next = Asenna Tukivihko Koti-valikkoon: silloin tiedot säilyvät.
health-apple-join = Asennettu sovellus ei näe, mitä Safarissa on. Liity siellä 8-merkkisellä koodilla, jonka saat koordinaattorilta tai toiselta laitteeltasi. Lähetä sitä ennen kaikki odottavat kirjaukset Safarista.
health-offline = Toimii ilman verkkoa
health-offline-next = Tukivihko avautuu tällä laitteella myös ilman verkkoa.
health-offline-not = Ei vielä avaudu ilman verkkoa
health-offline-not-next = Pidä Tukivihko hetki auki verkossa. Jos tämä ei muutu, selain ei salli sitä tässä ikkunassa.
health-installed = Asennettu laitteelle
health-installed-next = Avaa Tukivihko aina aloitusnäytön kuvakkeesta.
health-in-browser = Avattu selaimessa
health-in-browser-next = Asennettuna Tukivihko löytyy helpommin ja sen tiedot säilyvät varmemmin.
health-missing = { $count ->
    [one] Yksi kirjaus tai muutos ei ole päässyt palvelimelle
   *[other] { $count } kirjausta tai muutosta ei ole päässyt palvelimelle
  }
health-missing-next = Tältä laitteelta on hävinnyt tietoja. Katso, mitä puuttuu ja mitä voit tehdä.
health-parked = { $count } vaatii huomiota
health-parked-next = Palvelin ei ottanut näitä vastaan. Ne ovat tallessa. Katso, mitä pitää korjata.
health-pending = { $count } odottaa lähetystä
health-pending-next = Ne ovat tallessa ja lähtevät itsestään, kun yhteys toimii.
health-all-sent = Mikään ei odota
health-all-sent-next = Kaikki, mitä olet tallentanut, on perillä.
health-signed-out = Kirjautumisesi on päättynyt
health-signed-out-next = Voit kirjata, mutta kirjaukset lähtevät vasta, kun kirjaudut uudelleen.
health-contact-never = Ei vielä yhteyttä palvelimeen
health-contact-never-next = Avaa Tukivihko kerran verkossa ennen kuin lähdet kirjaamaan.
health-contact-old = Yhteydestä palvelimeen on yli viikko
health-contact-old-next = Avaa Tukivihko verkossa, niin kirjaukset lähtevät.
health-contact = Yhteys palvelimeen on toiminut tällä viikolla
health-contact-next = Kirjaukset lähtevät, kun verkko toimii.
health-clock = Kello on oikeassa
health-clock-next = Päivät ja tunnit menevät kirjauksiin oikein.
health-clock-ahead = { $count ->
    [one] Kello on minuutin edellä
   *[other] Kello on { $count } minuuttia edellä
  }
health-clock-ahead-next = Korjaa kello laitteen asetuksista. Muuten kirjauksiin tulee väärä aika.
health-clock-behind = { $count ->
    [one] Kello on minuutin jäljessä
   *[other] Kello on { $count } minuuttia jäljessä
  }
health-clock-behind-next = Korjaa kello laitteen asetuksista. Muuten kirjauksiin tulee väärä aika.
health-browser-old = Selain on liian vanha
health-browser-old-next = Päivitä selain tai käytä toista laitetta. Vanhalla selaimella kirjaukset eivät lähde luotettavasti.
health-too-old = Tukivihko pitää päivittää
health-too-old-next = Tämä versio on liian vanha lähettämään. Kirjaukset ovat tallessa.
health-update = Uusi versio on valmis
health-update-next = Päivitys kestää hetken, ja kirjaukset säilyvät.
health-version = Uusin ladattu versio on käytössä
health-version-next = Uudet versiot tulevat itsestään, ja niistä kerrotaan sinulle.
