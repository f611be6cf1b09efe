skip-to-content = Siirry sisältöön
nav-label = Päävalikko
nav-today = Tänään
nav-me = Omat tiedot ja asetukset
nav-desk = Koordinointi

toasts-label = Ilmoitukset
toasts-dismiss = Sulje ilmoitus

screen-missing-title = Sivua ei löydy
screen-missing-what = Tässä osoitteessa ei ole mitään
screen-missing-next = Linkki voi olla vanha tai kirjoitettu väärin.
screen-failed-title = Sivu ei avautunut
screen-failed-what = Jotain meni vikaan
screen-failed-next = Tallennetut kirjaukset ovat tallessa tässä puhelimessa. Avaa sivu uudelleen.
screen-home = Siirry Tänään-sivulle
screen-reload = Avaa uudelleen

update-ready-title = Uusi versio on valmis
update-ready-what = Päivitys kestää hetken. Kirjaukset säilyvät.
update-apply = Päivitä nyt
update-later = Myöhemmin

signed-out-title = Kirjautumisesi on päättynyt
signed-out-what = Voit jatkaa kirjaamista: kirjaukset säilyvät tässä puhelimessa. Ne lähtevät, kun kirjaudut uudelleen uudella kutsulla.
signed-out-action = Kirjaudu uudelleen

sync-all-sent = Kaikki lähetetty
sync-first = Yhdistetään…
sync-waiting = { $count } odottaa lähetystä
sync-waiting-network = { $count } odottaa verkkoa
sync-sending = Lähetetään { $count }
sync-offline = Ei verkkoa
sync-portal = Wi-Fi pyytää kirjautumista
sync-signed-out = Kirjaudu uudelleen
sync-too-old = Päivitä Tukivihko
sync-server = Palvelin ei vastaa
sync-storage = Tallennus ei toimi
sync-attention = { $count } vaatii huomiota

desk-none-title = Sinulla ei ole koordinaattorin tehtäviä
desk-none-next = Täältä koordinaattori tarkistaa kirjaukset ja hoitaa paikat ja ihmiset.
