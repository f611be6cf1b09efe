log-field-day = Päivä
log-field-hour = Kellonaika
log-field-place = Paikka
log-field-form = Tuen muoto
log-field-people = Autettuja
log-field-ageBand = Ikäryhmä
log-field-residency = Asukas vai vierailija
log-field-language = Kieli
log-field-plainLanguage = Selkokieli
log-field-device = Laite
log-field-deviceOwner = Kenen laite
log-field-topics = Aihe
log-field-authMethod = Tunnistustapa
log-field-authObstacle = Mikä esti tunnistautumisen
log-field-duration = Kesto
log-field-outcome = Lopputulos
log-field-referredTo = Mihin ohjattiin
log-field-doneBy = Kuka teki
log-field-scamSuspected = Huijausepäily
log-field-note = Muistiinpano

log-value-form-face-to-face = Lähituki
log-value-form-pop-up = Pop-up
log-value-form-phone = Puhelin
log-value-form-video = Video
log-value-form-chat = Chat
log-value-form-home = Koti
log-value-form-peer = Vertaistuki
log-value-form-group = Ryhmä
log-value-ageBand-under-18 = Alle 18
log-value-ageBand-18-29 = 18–29
log-value-ageBand-30-64 = 30–64
log-value-ageBand-65-74 = 65–74
log-value-ageBand-75-84 = 75–84
log-value-ageBand-85-over = 85+
log-value-ageBand-unknown = Ei tiedossa
log-value-residency-resident = Asukas
log-value-residency-seasonal = Mökkiläinen
log-value-residency-visitor = Matkailija
log-value-residency-unknown = Ei tiedossa
log-value-language-fi = Suomi
log-value-language-sv = Ruotsi
log-value-language-se = Pohjoissaame
log-value-language-smn = Inarinsaame
log-value-language-sms = Koltansaame
log-value-language-en = Englanti
log-value-language-ru = Venäjä
log-value-language-uk = Ukraina
log-value-language-ar = Arabia
log-value-language-other = Muu
log-value-device-phone = Puhelin
log-value-device-tablet = Tabletti
log-value-device-computer = Tietokone
log-value-device-none = Ei laitetta
log-value-deviceOwner-own = Oma
log-value-deviceOwner-shared = Yhteinen
log-value-topics-identification = Tunnistautuminen
log-value-topics-bank = Pankki
log-value-topics-health = Terveys, OmaKanta
log-value-topics-authority = Viranomainen
log-value-topics-messages = Suomi.fi-viestit
log-value-topics-mandates = Valtuudet
log-value-topics-device = Laite
log-value-topics-email = Sähköposti, some
log-value-topics-safety = Turvallisuus, huijaus
log-value-topics-travel = Liikkuminen, liput
log-value-topics-printing = Tulostus
log-value-topics-other = Muu
log-value-authMethod-bank-codes = Pankkitunnukset
log-value-authMethod-mobile-certificate = Mobiilivarmenne
log-value-authMethod-citizen-certificate = Kansalaisvarmenne
log-value-authMethod-hightrust-id = Hightrust.id
log-value-authMethod-eu-wallet = EU-lompakko
log-value-authMethod-finnish-authenticator-eidas = Finnish Authenticator, eIDAS
log-value-authMethod-none = Ei tunnistusvälinettä
log-value-authObstacle-no-identity-document = Ei henkilöllisyystodistusta
log-value-authObstacle-locked = Lukittunut
log-value-authObstacle-new-phone = Uusi puhelin
log-value-authObstacle-no-subscription = Ei liittymää
log-value-authObstacle-no-reader = Ei kortinlukijaa
log-value-authObstacle-foreign-citizen = Ulkomaan kansalainen
log-value-authObstacle-other = Muu
log-value-duration-under-5 = Alle 5 min
log-value-duration-5-15 = 5–15 min
log-value-duration-15-30 = 15–30 min
log-value-duration-30-60 = 30–60 min
log-value-duration-over-60 = Yli 60 min
log-value-outcome-solved = Ratkesi
log-value-outcome-partly = Osittain
log-value-outcome-referred = Ohjattu
log-value-outcome-unsolved = Ei ratkennut
log-value-referredTo-bank = Pankki
log-value-referredTo-operator = Operaattori
log-value-referredTo-police = Poliisi
log-value-referredTo-dvv = DVV
log-value-referredTo-kela = Kela
log-value-referredTo-wellbeing-services-county = Hyvinvointialue
log-value-referredTo-municipality = Kunta
log-value-referredTo-other = Muu
log-value-doneBy-self = Itse
log-value-doneBy-together = Yhdessä

log-state-on-phone = Tässä puhelimessa – odottaa lähetystä
log-state-sent = Lähetetty
log-state-received = Perillä
log-state-approved = Hyväksytty
log-state-returned = Palautettu
log-state-corrected = Korjattu, odottaa tarkistusta
log-state-attention = Vaatii huomiota

log-new-title = Kirjaa tuki
log-own-title = Omat kirjaukset
log-own-nav = Kirjaukset
log-opening = Avataan…
log-part-failed = Tätä kohtaa ei voi avata juuri nyt. Kirjauksen voi tallentaa ilman sitä.
log-open-failed = Kirjauksia ei saatu auki
log-optional = valinnainen
log-clear-choice = Poista valinta
log-cancel = Peruuta
log-undo = Kumoa
log-edit = Muokkaa

log-ask-topics = Mihin apua tarvittiin?
log-hint-topics = Valitse 1–3 aihetta.
log-topics-full = Kolme aihetta on valittu. Jos haluat vaihtaa, poista ensin yksi.
log-ask-duration = Kuinka kauan meni?
log-ask-outcome = Miten kävi?
log-ask-doneBy = Kuka teki?
log-hint-doneBy-self = Asiakas teki, sinä neuvoit
log-hint-doneBy-together = Teitte yhdessä, asiakas päätti
log-tile-identification = Tunnis{"\u00AD"}tau{"\u00AD"}tu{"\u00AD"}minen
log-tile-authority = Viran{"\u00AD"}omainen
log-tile-messages = Suomi.fi-viestit
log-tile-email = Sähkö{"\u00AD"}posti, some
log-tile-safety = Turval{"\u00AD"}lisuus, huijaus
log-tile-travel = Liikku{"\u00AD"}minen, liput

log-details = Lisätiedot
log-details-none = Kaikki vapaaehtoisia
log-hint-ageBand = Oma arviosi. Älä kysy ikää.
log-ask-plainLanguage = Käytettiin selkokieltä
log-ask-scamSuspected = Epäilitte huijausta
log-hint-note = Ei nimiä, numeroita tai muuta, mistä ihmisen voisi tunnistaa.
log-note-left = { $count ->
    [one] Vielä 1 merkki
   *[other] Vielä { $count } merkkiä
}
log-note-over = { $count ->
    [one] 1 merkki liikaa
   *[other] { $count } merkkiä liikaa
}
log-finding-identity-code = Tämä näyttää henkilötunnukselta.
log-finding-iban = Tämä näyttää tilinumerolta.
log-finding-card = Tämä näyttää maksukortin numerolta.
log-finding-phone = Tämä näyttää puhelinnumerolta.
log-finding-email = Tämä näyttää sähköpostiosoitteelta.
log-finding-secret-digits = Tämä näyttää tunnusluvulta tai salasanalta.
log-finding-street-address = Tämä näyttää katuosoitteelta.
log-finding-birth-date = Tämä näyttää syntymäajalta.
log-finding-name = Onko tämä ihmisen nimi? Jos on, poista se.
log-finding-remove = Poista se

log-field-scope = Kunta
log-when-and-how = Milloin ja miten
log-place-choose = Valitse paikka
log-place-unknown = Tuntematon paikka
log-place-proposed = ehdotettu
log-place-others = Muut paikat ({ $count })
log-place-search = Hae paikkaa
log-place-not-found = Sen nimistä paikkaa ei ole listalla. Voit ehdottaa uutta.
log-place-propose = Ehdota uutta paikkaa
log-place-first = Missä olet?
log-place-first-hint = Kunnalla ei ole vielä paikkoja. Valitse lähin vaihtoehto tai ehdota uutta paikkaa.
log-place-name = Paikan nimi
log-place-name-hint = Esimerkiksi Kuusamon kirjasto. Koordinaattori vahvistaa paikan myöhemmin.
log-place-nameless = Kirjoita paikan nimi.
log-place-personal = Nimessä on henkilötietoja, esimerkiksi puhelinnumero. Poista ne.
log-place-type = Millainen paikka se on?
log-place-typeless = Valitse paikan tyyppi.
log-place-add = Lisää paikka
log-place-type-library = Kirjasto
log-place-type-service-point = Palvelupiste
log-place-type-mall = Kauppakeskus
log-place-type-village-hall = Kylätalo
log-place-type-senior-centre = Ikäihmisten keskus
log-place-type-school = Koulu tai opisto
log-place-type-health-centre = Terveyskeskus
log-place-type-association = Yhdistys
log-place-type-other = Muu paikka

log-today = tänään
log-yesterday = eilen
log-day-none = päivä puuttuu
log-day-ahead = Tämä päivä on vasta edessä. Tarkista päivä.
log-hour = klo { $hour }
log-hour-none = Ei merkitä
log-people = { $count ->
    [one] 1 autettu
   *[other] { $count } autettua
}
log-ask-people = Montako ryhmässä oli?
log-people-fewer = Yksi vähemmän
log-people-more = Yksi enemmän
log-people-set = { $count ->
    [one] 1 henkilö
   *[other] { $count } henkilöä
}

log-same-as-last = Sama kuin viimeksi
log-draft-restored = Jatkat keskeneräistä kirjausta
log-draft-clear = Tyhjennä
log-draft-cleared = Keskeneräinen kirjaus tyhjennettiin
log-draft-not-kept = Keskeneräinen kirjaus ei tallennu
log-draft-not-kept-next = Puhelimen tallennustila ei vastaa. Älä sulje Tukivihkoa ennen kuin olet tallentanut.
log-draft-row = Keskeneräinen kirjaus
log-draft-edit-row = Keskeneräinen muutos

log-save = Tallenna
log-saving = Tallennetaan…
log-issues-title = { $count ->
    [one] Yksi kohta puuttuu tai on väärin
   *[other] { $count } kohtaa puuttuu tai on väärin
}
log-issue-missing-scope = Valitse kunta.
log-issue-missing-place = Valitse paikka.
log-issue-missing-day = Valitse päivä.
log-issue-missing-form = Valitse tuen muoto.
log-issue-missing-topics = Valitse ainakin yksi aihe.
log-issue-missing-duration = Valitse, kuinka kauan meni.
log-issue-missing-outcome = Valitse, miten kävi.
log-issue-personal-data-note = Poista muistiinpanosta henkilötiedot.
log-issue-too-long-note = Lyhennä muistiinpano enintään 140 merkkiin.

log-not-saved = Ei tallennettu
log-failure-storage-full = Puhelimen tallennustila on täynnä. Täyttämäsi tiedot ovat yhä tässä: pidä tämä sivu auki. Vapauta tilaa poistamalla esimerkiksi kuvia ja yritä uudelleen. Aiemmin tallennetut kirjaukset ovat tallessa.
log-failure-storage-lost = Selain on tyhjentänyt Tukivihkon tiedot. Täyttämäsi tiedot näkyvät yhä tässä, mutta niitä ei voi tallentaa tältä sivulta. Merkitse valinnat muistiin, lataa sivu uudelleen ja kirjaa tuki sitten uudestaan.
log-failure-storage-blocked = Puhelimen tallennustila ei vastaa. Täyttämäsi tiedot ovat yhä tässä. Sulje Tukivihkon muut välilehdet ja yritä uudelleen. Jos se ei auta, merkitse valinnat muistiin ja käynnistä puhelin uudelleen.
log-failure-record-invalid = Jokin tieto on väärin täytetty. Tarkista valinnat ja tallenna uudelleen.
log-failure-retry = Yritä uudelleen

log-saved-title = Tallennettu tähän puhelimeen
log-next = Kirjaa seuraava
log-today-none = Tänään ei ole vielä kirjauksia.
log-today-so-far = Tänään { $logs ->
    [one] 1 kirjaus
   *[other] { $logs } kirjausta
}, { $helped ->
    [one] 1 autettu
   *[other] { $helped } autettua
}.

log-no-scope = Sinulla ei ole vielä kuntaa
log-no-scope-next = Pyydä koordinaattorilta kutsu kuntaan, jossa annat tukea.

log-own-tallied = Autetuista { $count } pikalaskurilla.
log-needy-title = Vaatii toimiasi
log-search-clear = Tyhjennä haku

log-tally-title = Pikalaskuri
log-tally-under-way = { $count ->
    [one] Pikalaskuri: 1 käynti
   *[other] Pikalaskuri: { $count } käyntiä
}
log-tally-row = { $count ->
    [one] Pikalaskuri: 1 käynti
   *[other] Pikalaskuri: { $count } käyntiä
}
log-tally-turned = Tästä on tehty kirjaukset

review-title = Tarkistus
