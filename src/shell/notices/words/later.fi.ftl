notice-scarce = Laitteen tila on vähissä
notice-scarce-next = Poista esimerkiksi vanhoja kuvia tai videoita, jotta kirjaukset mahtuvat.
notice-health = Katso, mitä tehdä
notice-keep = Pyydä selainta säilyttämään kirjaukset
notice-keep-next = Kun painat nappia, selain kysyy luvan. Vastaa Salli: silloin se ei poista kirjauksia, vaikka tila loppuisi.
notice-keep-apple = Asenna Tukivihko, niin kirjaukset säilyvät
notice-keep-apple-next = Safari voi poistaa Tukivihkon tiedot, jos et käytä sitä viikkoon. Asennettuna tiedot säilyvät.
notice-later = Ei nyt

private-likely = Tämä näyttää yksityiseltä ikkunalta
private-likely-next = Yksityisen ikkunan tiedot häviävät, kun ikkuna suljetaan, myös kirjaukset, jotka eivät ole vielä lähteneet. Avaa Tukivihko tavallisessa ikkunassa ja liity siellä.
private-understood = Ymmärrän
private-unknown = Onko tämä tavallinen ikkuna?
private-unknown-next = Yksityisestä eli incognito-ikkunasta kirjaukset häviävät, kun se suljetaan. Käytä Tukivihkoa tavallisessa ikkunassa.
private-ordinary = Tavallinen ikkuna
