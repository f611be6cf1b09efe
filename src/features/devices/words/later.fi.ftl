devices-title = Laitteet
devices-one = Laite
devices-what = Ketkä ovat lähettäneet kirjauksensa ja mikä laite kaipaa apua.
devices-reading = Haetaan tietoja…
devices-none = Laitteita ei ole vielä
devices-none-next = Laite näkyy täällä, kun kutsuttu on liittynyt sillä.
devices-summary = { $count ->
    [one] 1 laite.
   *[other] { $count } laitetta.
  } Kaiken lähettäneitä { $sent }, huomiota vaativia { $needy }.
devices-filter = Näytä
devices-filter-pressing = Huomiota vaativat ({ $count })
devices-filter-all = Kaikki ({ $count })
devices-search = Hae nimellä
devices-search-clear = Tyhjennä haku
devices-all-well = Yksikään laite ei vaadi huomiota
devices-all-well-next = Valitse Kaikki, niin näet jokaisen laitteen viimeisimmän yhteyden.
devices-not-found = Haulla ei löydy laitetta
devices-not-found-next = Kokeile lyhyempää nimeä.
devices-more = Näytä lisää ({ $count })
devices-seen = Yhteydessä { $when }
devices-all-sent = Kaikki lähetetty

devices-tag-missing = { $missing ->
    [one] 1 puuttuu
   *[other] { $missing } puuttuu
  }
devices-tag-parked = { $parked } vaatii korjausta
devices-tag-silent-unsent = { $pending } lähettämättä, ei yhteyttä
devices-tag-lost = Ilmoitettu kadonneeksi
devices-tag-private = Yksityinen ikkuna
devices-tag-scarce = Tila lopussa
devices-tag-clock = Kello väärässä
devices-tag-silent = Ei yhteyttä
devices-tag-leaving = Poistuu käytöstä
devices-tag-old-app = Vanha versio
devices-tag-loose = Tallennus ei ole varma
devices-tag-pending = { $pending } odottaa lähetystä
devices-explain-missing = Laite on antanut näille kirjauksille numeron, mutta ne eivät ole tulleet palvelimelle. Katso alta, mitkä.
devices-explain-parked = Palvelin ei voinut ottaa näitä vastaan. Pyydä tutoria avaamaan Tukivihkon Lähetys-sivu ja korjaamaan ne.
devices-explain-silent-unsent = Laitteessa on lähettämättömiä kirjauksia, eikä se ole ollut yhteydessä yli kahteen päivään. Pyydä tutoria avaamaan Tukivihko verkossa.
devices-explain-lost = Laite tyhjenee, jos se ottaa yhteyden, eikä sillä näe eikä voi lähettää mitään.
devices-explain-private = Kirjaukset katoavat, kun ikkuna suljetaan. Pyydä tutoria käyttämään tavallista ikkunaa tai asentamaan sovellus.
devices-explain-scarce = Puhelimen muisti on melkein täynnä, ja uusi kirjaus voi jäädä tallentumatta. Pyydä tutoria vapauttamaan tilaa.
devices-explain-clock = Laitteen kello on { $minutes } minuuttia väärässä. Kirjausten päivä ja tunti voivat olla väärin.
devices-explain-silent = Laite ei ole ollut yhteydessä yli kahteen viikkoon. Siinä ei viimeksi ollut lähettämättömiä kirjauksia.
devices-explain-leaving = Laite lähettää ensin kaiken, mitä siinä on, ja tyhjenee sitten.
devices-explain-old-app = Laitteessa on versio { $version }. Se päivittyy, kun Tukivihko avataan verkossa ja hyväksytään päivitys.
devices-explain-loose = Selain voi tyhjentää Tukivihkon tiedot, jos sitä ei käytetä. Pyydä tutoria asentamaan sovellus Koti-valikkoon.
devices-explain-pending = Laite lähettää nämä, kun se on seuraavan kerran verkossa.

devices-well = Laite on lähettänyt kaiken, eikä se vaadi mitään.
devices-concerns = Mitä laite kaipaa
devices-gone = Laitetta ei löydy
devices-gone-next = Se voi olla poistettu, tai sen käyttäjällä ei ole enää tehtäviä kunnissasi.
devices-facts = Tiedot
devices-facts-hint = Näkyvissä ovat määrät ja ajat, ei kirjausten sisältöä.
devices-person = { $name }: tehtävät ja muut laitteet
devices-unknown = Ei tiedossa
devices-fact-contact = Viimeksi yhteydessä
devices-fact-joined = Liitetty
devices-fact-pending = Odottaa lähetystä
devices-fact-parked = Vaatii korjausta
devices-fact-app = Tukivihkon versio
devices-fact-storage = Tallennus
devices-fact-clock = Kello
devices-app-old = { $app } (uusin on { $newestApp })
devices-storage-persistent = Pysyvä
devices-storage-loose = Selain voi tyhjentää
devices-storage-scarce = Tila lopussa
devices-storage-private = Yksityinen ikkuna
devices-clock-right = Oikeassa
devices-clock-fast = { $count } minuuttia edellä
devices-clock-slow = { $count } minuuttia jäljessä

devices-missing-title = { $count ->
    [one] 1 kirjaus ei ole tullut perille
   *[other] { $count } kirjausta ei ole tullut perille
  }
devices-missing-number = Numero { $from }.
devices-missing-numbers = Numerot { $from }–{ $to }.
devices-missing-noticed = Huomattu { $when }.
devices-missing-what = Laitteen muisti on tyhjentynyt ennen lähetystä. { $name } näkee saman ja tietää ehkä, mitkä käynnit olivat. Jos niistä on tiedosto, tuo se. Muuten hän voi kirjata käynnit uudelleen.
devices-missing-settle = Merkitse selvitetyksi
devices-missing-settle-title = Onko asia selvitetty?
devices-missing-settle-what = Puuttuvat numerot eivät enää näy huomiota vaativina. Merkitse vasta, kun olet puhunut tutorin kanssa.
devices-missing-settled = Merkitty selvitetyksi

devices-out = Laite pois käytöstä
devices-out-hint = Henkilön tehtävät säilyvät. Uudelle laitteelle hän pääsee uudella kutsulla.
devices-remove = Poista käytöstä
devices-remove-title = Poistetaanko laite käytöstä: { $name }?
devices-remove-what = Laite lähettää ensin kaiken, mitä siinä on, ja tyhjenee sitten. Sillä ei voi enää lukea mitään.
devices-keep = Peru poisto
devices-keep-title = Jatketaanko laitteen käyttöä: { $name }?
devices-keep-what = Laite jää käyttöön, jos se ei ole ehtinyt tyhjentyä.
devices-lost = Ilmoita kadonneeksi
devices-lost-title = Onko laite kadonnut: { $name }?
devices-lost-what = Laite suljetaan heti. Jos se ottaa yhteyden, se tyhjenee eikä lähetä mitään. Tätä ei voi perua.
devices-lost-unsent = Laitteessa oli viimeksi { $count } lähettämätöntä kirjausta. Ne menetetään.
devices-done-remove = { $name }: laite poistuu käytöstä
devices-done-keep = { $name }: laite jää käyttöön
devices-done-lost = { $name }: laite on suljettu
devices-cancel = Peru
devices-working = Tehdään…
devices-import = Tuo tiedosto

import-title = Tuo lähettämättömät kirjaukset
import-what = Jos puhelin ei pysty lähettämään, tutor voi tallentaa kirjaukset tiedostoon ja antaa sen sinulle.
import-choose = Valitse tiedosto
import-choose-hint = Tiedoston nimi alkaa tukivihko-lahettamattomat.
import-not-read = Tiedostoa ei voitu lukea
import-problem-too-large = Tiedosto on liian suuri. Valitse Tukivihkosta tallennettu tiedosto.
import-problem-not-json = Tiedosto on rikki tai kesken. Pyydä tutoria tallentamaan se uudelleen.
import-problem-other-file = Tämä ei ole Tukivihkosta tallennettu tiedosto. Valitse toinen.
import-problem-older = Tiedosto on tehty Tukivihkon vanhalla versiolla. Pyydä tutoria päivittämään Tukivihko ja tallentamaan tiedosto uudelleen.
import-problem-empty = Tiedostossa ei ole yhtään kirjausta.
import-member = Kirjaaja
import-count = Muutoksia
import-period = Kirjoitettu
import-send = Tuo palvelimelle
import-other = Valitse toinen tiedosto
import-sending = Tuodaan…
import-done = { $count ->
    [0] Uusia muutoksia ei ollut
    [one] 1 muutos tuotu
   *[other] { $count } muutosta tuotu
  }
import-known = { $count ->
    [one] 1 oli jo palvelimella.
   *[other] { $count } oli jo palvelimella.
  }
import-refused = { $count ->
    [one] 1 muutosta ei voitu ottaa.
   *[other] { $count } muutosta ei voitu ottaa.
  } Ne ovat yhä tiedostossa: säilytä se.
import-reasons = Miksi kaikki ei käynyt
import-reasons-hint = Määrä ja syy.
import-reason = { $count }: { $reason }
import-finish = Valmis
import-next = Tuo toinen tiedosto
