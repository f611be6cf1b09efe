start-reload = Lataa uudelleen
start-drafts-kept = Keskeneräinen kirjaus on tallessa.
start-other-tab-older-title = Tukivihko odottaa
start-other-tab-older-what = Tukivihko on auki toisessa välilehdessä tai ikkunassa
start-other-tab-older-next = Siellä on vanhempi versio. Sulje se: tämä sivu jatkuu silloin itsestään. Jos et löydä sitä, sulje selain kokonaan ja avaa Tukivihko uudelleen.
start-other-tab-newer-title = Tukivihko on päivittynyt
start-other-tab-newer-what = Uudempi versio on jo käytössä tällä laitteella
start-other-tab-newer-next = Tämä sivu on vanhaa versiota eikä voi enää tallentaa. Lataa sivu uudelleen. Jos se ei auta, sulje kaikki Tukivihkon välilehdet ja avaa se uudelleen.

start-failed-title = Tukivihko ei avautunut
start-failed-retry = Yritä uudelleen
start-failed-kept = Mitään ei ole poistettu.
start-failed-storage-full = Laitteen tallennustila on täynnä
start-failed-storage-full-next = Poista laitteelta esimerkiksi vanhoja kuvia tai videoita ja yritä uudelleen. Älä tyhjennä selaimen tietoja: silloin myös lähettämättömät kirjaukset häviäisivät.
start-failed-storage-lost = Laite ei löydä Tukivihkon tietoja
start-failed-storage-lost-next = Selain on voinut poistaa ne tai tiedosto on vioittunut. Yritä uudelleen: palvelimella olevat kirjaukset haetaan takaisin.
start-failed-storage-blocked = Laitteen tallennustila ei vastaa
start-failed-storage-blocked-next = Sulje Tukivihkon muut välilehdet ja yritä uudelleen.
start-failed-often = Ei auta? Tee näin
start-failed-often-restart = Sulje selain kokonaan tai käynnistä laite uudelleen ja avaa Tukivihko.
start-failed-often-paper = Kirjaa sillä välin toisella laitteella tai merkitse käynnit paperille ilman nimiä.
start-failed-often-ask = Kerro koordinaattorille. Hän näkee, mitä tältä laitteelta puuttuu.
start-failed-often-clear = Älä tyhjennä selaimen tietoja ennen kuin olet kysynyt koordinaattorilta: laitteessa voi olla lähettämättömiä kirjauksia.

emptied-title = Tervetuloa takaisin
emptied-what = Selain on tyhjentänyt Tukivihkon tietoja
emptied-why = Näin voi käydä, jos tila loppuu, sovellusta ei ole käytetty pitkään aikaan tai selaimen tiedot on tyhjennetty. Vika ei ole sinun.
emptied-returns = Kaikki perille päässyt haetaan takaisin palvelimelta. Siihen tarvitaan verkko.
emptied-missing = Se, mikä odotti vielä lähetystä, on voinut hävitä.
emptied-told = Jos jotain puuttuu, näet Tänään-sivulla, mitkä numerot ja milloin ne on kirjoitettu. Myös koordinaattori näkee sen.
emptied-go-on = Jatka
emptied-avoid = Varminta on asentaa Tukivihko laitteelle: silloin selain ei yleensä poista sen tietoja.

farewell-removed-title = Tämä laite on poistettu Tukivihkosta
farewell-removed-what = Laite on kirjattu ulos ja tiedot on poistettu siitä
farewell-removed-why = Sinä tai koordinaattori poisti laitteen. Kaikki kirjaukset, jotka odottivat lähetystä, lähetettiin ensin.
farewell-removed-next = Jos tämä oli vahinko, pyydä koordinaattorilta uusi kutsu.
farewell-lost-title = Laite on ilmoitettu kadonneeksi
farewell-lost-what = Tukivihkon tiedot on poistettu tästä laitteesta
farewell-lost-why = Näin kukaan ulkopuolinen ei pääse niihin. Perille päässeet kirjaukset ovat tallessa palvelimella.
farewell-lost-next = Löysitkö laitteesi? Hyvä! Pyydä koordinaattorilta uusi kutsu, niin voit jatkaa.
farewell-join = Liity uudella kutsulla
farewell-parked = { $count ->
    [one] Yksi kirjaus tai muutos ei ole päässyt palvelimelle
   *[other] { $count } kirjausta tai muutosta ei ole päässyt palvelimelle
  }
farewell-parked-what = Sinä tai koordinaattori poisti laitteen Tukivihkosta, ja pian tiedot poistetaan siitä. Palvelin ei ottanut näitä vastaan. Tallenna ne tiedostoon ja anna tiedosto koordinaattorille.
farewell-save = Tallenna tiedostoon
farewell-saved = Tallennettu: { $file }
farewell-saved-what = Tarkista, että tiedosto löytyy latauksista. Sen jälkeen voit poistaa tiedot tästä laitteesta.
farewell-file-failed = Tiedostoa ei voitu tallentaa. Yritä uudelleen tai pyydä apua koordinaattorilta.
farewell-clear = Poista tiedot laitteesta
farewell-clear-title = Poistetaanko tallentamatta tiedostoon?
farewell-clear-what = Nämä kirjaukset ja muutokset häviävät, eikä niitä saa takaisin.
farewell-back = Takaisin
