me-title = Omat tiedot ja asetukset
me-cancel = Peru
me-name = Nimi
me-name-detail = Koordinaattori näkee nimen kirjauksissasi.
me-name-title = Muuta nimeä
me-name-hint = Nimi muuttuu kaikilla laitteillasi.
me-name-save = Tallenna
me-name-saving = Tallennetaan…
me-name-saved = Nimi muutettu
me-problem-name-missing = Kirjoita nimesi.
me-problem-name-long = Nimi on liian pitkä. Lyhennä se 80 merkkiin.
me-problem-no-network = Tähän tarvitaan verkko. Yritä uudelleen, kun yhteys toimii.
me-problem-portal = Tämä Wi-Fi pyytää kirjautumista. Kirjaudu verkkoon selaimessa tai käytä mobiilidataa.
me-problem-signed-out = Kirjautumisesi on päättynyt. Kirjaudu uudelleen.
me-problem-server = Palvelin ei pystynyt vastaamaan. Yritä hetken päästä uudelleen.

me-look = Kieli ja ulkoasu
me-language = Kieli
me-colors = Värit
me-colors-auto = Laitteen mukaan
me-colors-light = Vaalea
me-colors-dark = Tumma

me-phone = Tämä laite
me-phone-hint = Kirjaus pysyy tallessa tällä laitteella, kunnes se on varmasti perillä.
me-phone-pending = Odottaa lähetystä
me-phone-parked = Vaatii huomiota
me-phone-contact = Viimeksi yhteydessä
me-phone-never = Ei vielä
me-phone-detail = Näytä lähetyksen tila
me-phone-attention = Osaa kirjauksista palvelin ei ottanut vastaan. Ne ovat tallessa. Katso, mitä pitää korjata.
me-storage-keep = Pyydä säilyttämään
me-storage-kept = Selain säilyttää nyt Tukivihkon tiedot
me-storage-not-kept = Selain ei luvannut säilyttää tietoja. Asenna Tukivihko laitteelle: silloin se yleensä lupaa.

install-title = Asenna laitteelle
install-what = Asennettu Tukivihko avautuu aloitusnäytöltä yhdellä napautuksella ja toimii ilman verkkoa.
install-action = Asenna Tukivihko
install-menu = Avaa selaimen valikko ja valitse Asenna sovellus tai Lisää aloitusnäyttöön. Jos valintaa ei ole, Tukivihko toimii yhtä hyvin selaimessa: tallenna sivu kirjanmerkiksi.
install-done-title = Tukivihko on asennettu
install-done-what = Avaa se aina aloitusnäytön kuvakkeesta.
install-apple-share = Napauta Safarissa Jaa-kuvaketta: neliö, josta lähtee nuoli ylöspäin.
install-apple-add = Valitse Lisää Koti-valikkoon ja sitten Lisää.
install-apple-open = Avaa Tukivihko uudesta kuvakkeesta.
install-apple-join = Asennettu sovellus on oma laitteensa. Tee ennen asennusta yllä uusi koodi kohdassa Liitä toinen laite ja kirjoita se asennettuun sovellukseen kymmenen minuutin kuluessa.

me-sign-out-section = Kirjaudu ulos
me-sign-out = Kirjaudu ulos
me-sign-out-what = Kirjaudu ulos, jos et enää käytä tätä laitetta. Tukivihkon tiedot poistetaan siitä, kun kaikki on perillä.
me-sign-out-title = Kirjaudutko ulos tältä laitteelta?
me-sign-out-all-sent = Kaikki kirjauksesi ovat perillä. Tukivihkon tiedot poistetaan tästä laitteesta.
me-sign-out-return = Pääset takaisin uudella kutsulla tai liittämällä tämän laitteen toiselta laitteeltasi.
me-sign-out-busy = Kirjaudutaan ulos…
me-unsent-title = { $count ->
    [one] Yksi muutos ei ole vielä perillä
   *[other] { $count } muutosta ei ole vielä perillä
  }
me-unsent-pending = { $count ->
    [one] Yksi odottaa lähetystä.
   *[other] { $count } odottaa lähetystä.
  }
me-unsent-parked = { $count ->
    [one] Yksi vaatii huomiota: palvelin ei ottanut sitä vastaan.
   *[other] { $count } vaatii huomiota: palvelin ei ottanut niitä vastaan.
  }
me-unsent-fix = Katso ja korjaa
me-unsent-send = Lähetä ensin
me-unsent-sending = Lähetetään…
me-unsent-save = Tallenna tiedostoon
me-unsent-failed = Kaikki ei lähtenyt. Tarkista verkkoyhteys ja yritä uudelleen, tai tallenna lähettämättömät tiedostoon.
me-unsent-saved = Tallennettu: { $file }
me-unsent-saved-what = Tarkista, että tiedosto löytyy latauksista, ja anna se koordinaattorille. Nyt voit kirjautua ulos: silloin tiedot poistetaan tästä laitteesta.

me-hand-over = Toinen käyttää tätä laitetta
me-hand-over-what = Yhteisellä laitteella jokaisella on oma vihko. Toinen ei näe kirjauksiasi.
me-hand-over-action = Toinen käyttää nyt tätä laitetta
me-hand-over-title = Annatko laitteen toiselle?
me-hand-over-locked = Vihkosi ({ $name }) lukitaan. Seuraava liittyy omalla kutsullaan.
me-hand-over-waiting = { $count ->
    [one] Yksi lähetystä odottava lähtee silti sinun nimissäsi, kun laite on verkossa.
   *[other] { $count } lähetystä odottavaa lähtee silti sinun nimissäsi, kun laite on verkossa.
  }
me-hand-over-parked = { $count ->
    [one] Yksi vaatii huomiota, ja vain sinä voit korjata sen.
   *[other] { $count } vaatii huomiota, ja vain sinä voit korjata ne.
  }
me-hand-over-return = Pääset takaisin uudella kutsulla tai liittämällä tämän laitteen toiselta laitteeltasi.
me-hand-over-confirm = Lukitse ja anna toiselle
me-hand-over-busy = Lukitaan…
me-sign-out-clear = Kirjaudu ulos ja poista tiedot
me-unsent-file-failed = Tiedostoa ei voitu tallentaa, koska laitteen tallennustila ei vastaa. Yritä uudelleen.

me-about = Tietoja Tukivihkosta
me-version = Tukivihkon versio { $version }
me-privacy = Mitä tallennetaan ja mitä ei
me-privacy-resident = Autettavasta henkilöstä ei tallenneta mitään, mistä hänet voisi tunnistaa: ei nimeä, henkilötunnusta, yhteystietoja eikä kuvia. Tukivihko pysäyttää tällaiset tiedot jo kirjoittaessasi.
me-privacy-log = Tukikirjauksessa on päivä ja tunti, kunta ja paikka, tuen muoto, aihe, laite ja kieli, kesto, lopputulos, karkea ikäryhmä ja tieto siitä, onko autettava paikkakunnan asukas. Minuutteja ei tallenneta.
me-privacy-note = Vapaa muistiinpano poistetaan 90 päivän kuluttua.
me-privacy-you = Sinusta tallennetaan nimi, tehtäväsi ja kuntasi sekä tieto laitteistasi: milloin ne ovat olleet yhteydessä, sovelluksen versio ja montako muutosta niissä odottaa lähetystä. Kuntasi koordinaattori näkee nämä ja kirjauksesi.
me-privacy-phone = Tukivihko ei käytä seurantaa eikä mainoksia, eikä se lähetä tietoja muille palveluille.
me-accessibility = Saavutettavuus
me-accessibility-goal = Tavoitteena on WCAG 2.2:n taso AA. Tukivihko toimii näppäimistöllä ja ruudunlukijalla, suurennettuna, kapealla näytöllä, vaaleana ja tummana.
me-accessibility-gaps = Tiedossa oleva puute: taulukot on tehty leveälle näytölle, ja puhelimella niitä pitää vierittää sivusuunnassa.
me-accessibility-feedback = Huomasitko esteen? Kerro siitä oman kuntasi digituen koordinaattorille. Palautteeseen vastataan 14 päivän kuluessa.
me-accessibility-authority = Jos vastaus ei auta, voit ottaa yhteyttä saavutettavuutta valvovaan viranomaiseen.
