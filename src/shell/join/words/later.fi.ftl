join-title = Liity Tukivihkoon
join-what = Digituutorin kenttävihko: kirjaat antamasi tuen muutamalla napautuksella, myös ilman verkkoa.
join-language = Kieli
join-code-label = Kutsun koodi
join-code-hint = Kahdeksan merkkiä, esimerkiksi ABCD 2345. Voit myös liittää tähän koko kutsulinkin.
join-code-empty = Kirjoita kutsun koodi tai avaa kutsulinkki.
join-code-too-short = Koodi on kesken: siinä on kahdeksan merkkiä.
join-code-too-long = Koodissa on kahdeksan merkkiä. Tässä on liikaa.
join-code-wrong-character = Koodissa on vain isoja kirjaimia A–Z ja numeroita 2–9. Kirjaimia I ja O siinä ei ole.
join-link-ready = Kutsu on valmiina
join-link-once = Kirjoita vielä nimesi. Sama kutsu käy vain kerran.
join-link-other = Käytä toista kutsua
join-name-label = Nimesi
join-name-hint = Koordinaattori näkee nimen kirjauksissasi. Voit jättää tyhjäksi, jos nimesi on jo kutsussa tai liität toista laitetta.
join-action = Liity
join-busy = Liitytään…

join-problem-link-cut = Kutsulinkistä puuttuu osa. Avaa linkki uudelleen viestistä tai kirjoita kutsun koodi.
join-problem-unknown-link = Tätä kutsua ei ole. Se on voitu perua tai linkki on muuttunut matkalla. Pyydä koordinaattorilta uusi kutsu.
join-problem-unknown-code = Tällaista koodia ei ole. Tarkista merkit yksi kerrallaan. Jos koodi on oikein, kutsu on voitu perua: pyydä uusi.
join-problem-used = Tämä kutsu on jo käytetty, ja jokainen kutsu käy vain kerran. Pyydä uusi kutsu. Jos liityit itse toisella laitteella, liitä tämä laite sieltä.
join-problem-expired = Tämä kutsu ei ole enää voimassa. Pyydä uusi kutsu siltä, joka kutsui sinut.
join-problem-name-missing = Kirjoita nimesi.
join-problem-name-long = Nimi on liian pitkä. Lyhennä se 80 merkkiin.
join-problem-device = Tällä laitteella on jo toisen henkilön vihko. Kirjaudu ensin ulos siitä.
join-problem-no-network = Verkkoa ei ole juuri nyt. Liittymiseen tarvitaan verkko, sen jälkeen ei. Kirjoittamasi säilyy: yritä uudelleen, kun yhteys toimii.
join-problem-portal = Tämä Wi-Fi pyytää kirjautumista. Avaa selain, kirjaudu verkkoon ja yritä uudelleen, tai käytä mobiilidataa.
join-problem-too-many = Yrityksiä on ollut liian monta. { $minutes ->
    [one] Odota minuutti ja yritä uudelleen.
   *[other] Odota { $minutes } minuuttia ja yritä uudelleen.
  }
join-problem-too-old = Tukivihkosta on tullut uusi versio. Lataa sivu uudelleen ja avaa kutsulinkki sen jälkeen.
join-problem-server = Palvelin ei pystynyt vastaamaan. Kirjoittamasi säilyy: yritä hetken päästä uudelleen.

join-no-invite = Minulla ei ole kutsua
join-no-invite-what = Kutsun saat kuntasi digituen koordinaattorilta: linkkinä, QR-koodina tai kahdeksan merkin koodina. Kutsu on voimassa viikon.
join-no-invite-again = Jos tulit tänne linkistä ja sivu latautui uudelleen, avaa linkki vielä kerran. Turvallisuuden vuoksi kutsua ei tallenneta.
join-other-device = Olen liittynyt jo toisella laitteella
join-other-device-open = Avaa Tukivihko sillä laitteella ja siirry omiin tietoihin oikeasta yläkulmasta.
join-other-device-link = Valitse Liitä toinen laite.
join-other-device-type = Lue QR-koodi tämän laitteen kameralla tai kirjoita koodi tälle sivulle. Nimeä ei tarvita.
join-other-device-lost = Jos toinen laite on kadonnut, pyydä koordinaattorilta uusi kutsu omalle nimellesi. Perille lähetetyt kirjauksesi näkyvät sen jälkeen tällä laitteella.
join-apple-title = iPhonessa ja iPadissa: asenna ensin
join-apple-then = Avaa sitten Tukivihko Koti-valikosta ja kirjoita koodi siellä. Asennettu sovellus ei näe sitä, mitä teet Safarissa, ja kutsu käy vain kerran.
join-privacy = Tukivihko ei kysy eikä tallenna mitään autettavasta henkilöstä.

join-already-title = Olet jo liittynyt
join-already-who = Tällä laitteella on kirjautuneena { $name }
join-already-what = Kutsua ei ole käytetty. Jos se on toiselle henkilölle, anna laite hänelle: vihkosi lukitaan, ja hän liittyy tällä kutsulla. Omat uudet tehtäväsi näkyvät ilman kutsua.
join-already-home = Siirry Tukivihkoon
