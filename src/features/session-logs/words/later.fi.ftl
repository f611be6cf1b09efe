review-log-title = Kirjaus
review-back = Takaisin listaan
review-close = Sulje
review-close-log = Sulje kirjaus
review-cancel = Peruuta

review-closed-title = Yksittäiset kirjaukset näkee kunnan oma koordinaattori
review-closed-why = Pienessä kunnassa jo yksi kirjaus voi kertoa, kuka kävi. Siksi kirjaukset avautuvat vain sille, jolle on annettu koordinaattorin oikeus juuri siihen kuntaan.
review-closed-next = Alueen yhteiset tiedot ja luvut näet kuten ennenkin. Jos tarkistat myös jonkin kunnan kirjauksia, pyydä sen kunnan koordinaattorilta tai ylläpitäjältä kutsu kunnan koordinaattoriksi.
review-closed-desk = Siirry koordinointiin
review-closed-tutor = Omat kirjauksesi ja niiden tilan näet kohdasta Omat kirjaukset.
review-closed-own-logs = Omat kirjaukset

review-reading = Haetaan kirjauksia…
review-unread-title = Kirjauksia ei saatu luettua
review-unread-next = Laitteen tallennustila ei vastaa. Mitään ei ole poistettu. Sulje Tukivihkon muut välilehdet ja avaa sivu uudelleen.

review-count-to-review = Tarkistettavana
review-count-returned = Palautettuna
review-count-approved = Hyväksytty tältä kuulta

review-figures-title = Tämän rajauksen luvut:
review-figures-counts =
    { $visits ->
        [one] { $visits } käynti
       *[other] { $visits } käyntiä
    }, { $people ->
        [one] { $people } autettu
       *[other] { $people } autettua
    }.
review-figures-topics = Yleisimmät aiheet: { $topics }.

review-filters = Rajaukset
review-filters-open =
    { $count ->
        [0] Rajaa
       *[other] Rajaa ({ $count })
    }
review-filters-show =
    { $count ->
        [one] Näytä { $count } rivi
       *[other] Näytä { $count } riviä
    }
review-filters-active = Voimassa olevat rajaukset
review-filters-clear = Tyhjennä rajaukset
review-filter-remove = Poista rajaus:
review-search = Etsi muistiinpanoista
review-search-clear = Tyhjennä haku
review-chip-text = Haku: { $text }
review-filter-show = Näytettävät kirjaukset
review-filter-any = Kaikki
review-filter-period = Ajanjakso
review-filter-from = Alkaen
review-filter-to = Päättyen
review-filter-scope = Kunta
review-filter-topic = Aihe
review-filter-tutor = Digituutori
review-show-to-review = Tarkistettavat { $count }
review-show-new = Uudet { $count }
review-show-corrected = Korjatut { $count }
review-show-returned = Palautetut { $count }
review-show-approved = Hyväksytyt { $count }
review-show-tally = Pikalaskurit { $count }
review-show-all = Kaikki { $count }
review-period-all = Koko aika
review-period-this-week = Tämä viikko
review-period-last-week = Viime viikko
review-period-this-month = Tämä kuukausi
review-period-last-month = Viime kuukausi
review-period-this-year = Tämä vuosi
review-period-between = Valitut päivät

review-table-label = Kirjaukset
review-column-when = Aika
review-column-scope = Kunta
review-column-topics = Aiheet
review-column-people = Autettuja
review-column-tutor = Digituutori
review-column-state = Tila
review-show-more =
    { $count ->
        [one] Näytä { $count } lisää
       *[other] Näytä { $count } lisää
    }
review-place-unknown = Tuntematon paikka
review-tutor-unknown = Tuntematon
review-day-hour = { $day } klo { $hour }
review-hour = klo { $hour }
review-not-given = ei merkitty
review-checklist-value = versio { $version }, vaihe { $step }
review-visits =
    { $count ->
        [one] { $count } käynti
       *[other] { $count } käyntiä
    }

review-state-new = Uusi
review-state-corrected = Korjattu
review-state-returned = Palautettu
review-state-approved = Hyväksytty
review-state-tally = Pikalaskuri
review-waiting = Odottaa lähetystä

review-empty-title = Kirjauksia ei ole vielä
review-empty-next = Digituutorien kirjaukset tulevat tähän, kun ne ovat perillä. Kutsu digituutoreita, niin kirjauksia alkaa kertyä.
review-empty-invite = Kutsu digituutoreita
review-empty-show-all = Näytä kaikki
review-nothing-title = Rajaukseen ei osu yhtään kirjausta
review-nothing-next = Poista jokin rajaus tai näytä kaikki kirjaukset.
review-done-title = Kaikki tarkistettu
review-done-next = Uudet ja korjatut kirjaukset tulevat tähän, kun ne ovat perillä.
review-none-title = Täällä ei ole nyt yhtään kirjausta

review-select-all = Valitse kaikki näkyvät
review-select-none = Poista valinta
review-selected =
    { $count ->
        [one] { $count } valittu
       *[other] { $count } valittu
    }
review-approve-selected =
    { $count ->
        [one] Hyväksy { $count } kirjaus
       *[other] Hyväksy { $count } kirjausta
    }
review-approve-none = Valituissa ei ole hyväksyttävää.
review-approve-all = Hyväksy kaikki { $count }
review-approve-all-title = Hyväksytäänkö { $count } kirjausta?
review-approve-all-what = Kaikki tämän rajauksen kirjaukset merkitään hyväksytyiksi. Voit kumota hyväksynnän heti perään.
review-saving = Tallennetaan…

review-approve = Hyväksy
review-return = Palauta
review-previous = Edellinen kirjaus
review-next = Seuraava kirjaus
review-approved-toast =
    { $count ->
        [one] Kirjaus hyväksytty
       *[other] { $count } kirjausta hyväksytty
    }
review-returned-toast = Kirjaus palautettu digituutorille
review-undo = Kumoa
review-undone =
    { $count ->
        [one] Tarkistus kumottu
       *[other] { $count } tarkistusta kumottu
    }
review-failed-full = Laitteen muisti on täynnä, eikä tarkistusta voitu tallentaa. Vapauta tilaa ja yritä uudelleen.
review-failed = Tarkistusta ei voitu tallentaa. Yritä hetken päästä uudelleen.

review-log-gone = Kirjausta ei löydy. Se on voitu poistaa, tai se kuuluu toiseen kuntaan.
review-refused-title = Palvelin ei ottanut tarkistusta vastaan
review-refused-what = Tarkistuksesi on tallessa tällä laitteella, mutta digituutori ei vielä näe sitä.
review-refused-open = Katso syy
review-fields-missing = Ei merkitty: { $fields }.
review-from-tally = Kirjattu pikalaskurista.
review-tally-counted = Pikalaskurin käynnit ovat mukana luvuissa. Niitä ei tarkisteta erikseen.
review-tally-turned = Käynnit on siirretty kirjauksiksi, ja luvuissa ovat mukana kirjaukset.
review-comment = Kommentti:

review-changes-title = Tarkistuksen jälkeen
review-before = Oli
review-after = On nyt
review-changes-unseen = Kirjoitettu uudelleen: { $fields }. Aiemman arvon näet historiasta, kun verkko toimii.
review-changes-none = Digituutori lähetti kirjauksen takaisin muuttamatta sitä.

review-other-approved = Toinen koordinaattori hyväksyi
review-other-returned = Toinen koordinaattori palautti
review-other-undone = Toinen koordinaattori kumosi tarkistuksen
review-history-approved = Hyväksyi
review-history-returned = Palautti
review-history-undone = Kumosi tarkistuksen

review-return-title = Palauta kirjaus
review-return-what = Kirjoita, mitä pitää korjata. { $tutor } näkee kommentin kirjauksessaan korjattavan kohdan vieressä.
review-return-field = Mitä kohtaa pitää korjata?
review-return-other-field = Onko muuta korjattavaa?
review-return-choose = Valitse kohta
review-return-none = Valitse kohta, jota kirjauksessa pitää korjata.
review-return-send = Palauta kirjaus
review-comment-now = Nyt: { $value }
review-comment-empty = Kirjoita, mitä tässä kohdassa pitää korjata.
review-comment-stopped = Poista tekstistä henkilötiedot.
review-comment-remove = Poista kohta

review-print = Tulosta
review-print-left =
    { $count ->
        [one] Lisäksi { $count } rivi, joka ei mahtunut tulosteeseen. Rajaa luetteloa.
       *[other] Lisäksi { $count } riviä, jotka eivät mahtuneet tulosteeseen. Rajaa luetteloa.
    }

review-keys-title = Pikanäppäimet
review-keys-arrows = Liiku taulukossa
review-keys-enter = Avaa kirjaus
review-keys-space-name = Väli
review-keys-space = Valitse rivi tai poista valinta
review-keys-approve = Hyväksy kirjaus
review-keys-return = Palauta kirjaus
review-keys-walk = Seuraava ja edellinen kirjaus
review-keys-escape = Sulje kirjaus
review-keys-help = Näytä pikanäppäimet
review-keys-switch = Yhden näppäimen pikanäppäimet
review-keys-switch-hint = Ota pois, jos ohjaat laitetta puheella tai painat näppäimiä vahingossa. Nuolet, Enter ja Esc toimivat aina.

log-field-event = Tapahtuma
log-field-checklist = Tarkistuslista
log-value-yes = Kyllä
log-value-no = Ei
log-edit-title = Tukikirjaus
log-scope-moves = Kun tallennat, kirjaus poistuu kunnasta { $from } ja siirtyy tähän kuntaan.
log-save-correction = Lähetä takaisin
log-refused-field = Palvelin ei hyväksynyt tätä. Korjaa tai poista tieto.
log-edit-undone = Muutos kumottu
log-comment-by = Koordinaattori:
log-returned-title = Koordinaattori pyytää korjausta
log-returned-whole = Koko kirjaus
log-returned-next = Korjaa kohdat ja lähetä kirjaus takaisin. Jos tieto on oikein, voit lähettää sen takaisin sellaisenaan.
log-attention-invalid = Palvelin ei ottanut kirjausta vastaan, koska jokin tieto on väärin. Tarkista kohdat ja tallenna uudelleen.
log-attention-forbidden = Sinulla ei ole oikeutta kirjata tähän kuntaan. Vaihda kunta tai kysy koordinaattorilta.
log-attention-personal-data = Muistiinpanossa on henkilötietoja. Poista ne ja tallenna uudelleen.
log-attention-gone = Kirjaus on poistettu muualla, joten muutos ei mennyt perille.
log-attention-too-large = Kirjauksessa on liikaa tekstiä. Lyhennä muistiinpanoa ja tallenna uudelleen.
log-attention-unknown-kind = Palvelin ei vielä tunne tällaista kirjausta. Tallenna uudelleen myöhemmin.
log-attention-mismatch = Palvelimella on jo tästä toinen versio. Tarkista kirjaus ja tallenna uudelleen.
log-attention-server-error = Palvelin ei pystynyt käsittelemään kirjausta. Tallenna uudelleen. Jos se ei auta, kerro koordinaattorille.
log-attention-resend = Lähetä uudelleen
log-attention-let-go = Hylkää muutos
log-let-go-title = Hylätäänkö muutos?
log-let-go-what = Muutos poistetaan tästä puhelimesta, eikä sitä saa takaisin.
log-of-another = Tämä on toisen tutorin kirjaus
log-of-another-open = Avaa tarkistuksessa
log-missing = Kirjausta ei löydy
log-missing-why = Se on voitu poistaa, tai tämä puhelin ei ole vielä hakenut sitä.
log-delete = Poista kirjaus
log-deleted = Poistettu
log-restore = Palauta
log-restored = Palautettu takaisin
log-own-reading = Luetaan kirjauksia…
log-own-counting = Lasketaan…
log-own-none = Ei vielä kirjauksia
log-own-none-next = Kirjaukset näkyvät tässä heti, kun tallennat ensimmäisen. Verkkoa ei tarvita.
log-own-totals = { $logs ->
    [one] 1 kirjaus
   *[other] { $logs } kirjausta
}, { $helped ->
    [one] 1 autettu
   *[other] { $helped } autettua
}.
log-own-not-found = Näillä rajauksilla ei löydy kirjauksia
log-own-show-all = Näytä kaikki
log-own-more = Näytä lisää ({ $count })
log-needy-hint = Nämä odottavat, että korjaat ne.
log-search = Hae kirjauksista
log-filters = Rajaa
log-filters-clear = Poista rajaukset
log-filter-period = Aika
log-filter-state = Tila
log-filter-any = Kaikki
log-period-today = Tänään
log-period-week = 7 päivää
log-period-month = 30 päivää
log-period-year = Vuosi
log-period-all = Kaikki
log-filter-waiting = Odottaa lähetystä
log-filter-received = Perillä
log-filter-approved = Hyväksytty
log-filter-returned = Palautettu
log-filter-corrected = Korjattu
log-filter-attention = Vaatii huomiota
log-tally-where = Missä lasket käyntejä?
log-tally-back = Takaisin Tänään-sivulle
log-tally-total = { $count ->
    [one] käynti
   *[other] käyntiä
}
log-tally-undo = Kumoa
log-tally-done = Valmis
log-tally-correct = Voit vielä korjata lukuja.
log-tally-fewer = { $topic }: yksi vähemmän
log-tally-more = { $topic }: yksi enemmän
log-tally-go-on = Jatka laskemista
log-tally-make-title = Tee kirjaukset
log-tally-make-hint = Jokaisesta käynnistä tulee oma kirjaus, jossa on nämä tiedot.
log-tally-make = { $count ->
    [one] Tee 1 kirjaus
   *[other] Tee { $count } kirjausta
}
log-tally-made = { $count ->
    [one] 1 kirjaus
   *[other] { $count } kirjausta
}
log-tally-too-many = Kirjauksia voi tehdä kerralla enintään { $count }. Jätä tämä laskuriksi: käynnit lasketaan silti mukaan.
log-tally-leave = Jätä laskuriksi
log-tally-delete = Poista laskuri
log-tally-new = Uusi laskuri
log-tally-missing = Laskuria ei löydy
log-tally-turned-why = Käynnit lasketaan kirjauksina, eivät enää laskurista.

kind-session-log = Tukikirjaus
kind-tally = Pikalaskuri
log-deleted-title = Poistetut kirjaukset
log-deleted-what = Poistamasi kirjaukset. Palautettu kirjaus lasketaan taas mukaan.
log-deleted-none = Et ole poistanut kirjauksia
log-deleted-none-next = Poistettu kirjaus näkyy täällä, ja sen voi palauttaa.

log-day-title = Tänään
log-day-figures = Kirjattu { $logged } · palvelimella { $received } · hyväksytty { $approved } · palautettu { $returned }
log-day-all = Kaikki tämän päivän kirjaukset ovat perillä.
log-failure-file = Tallenna lähettämättömät tiedostoon
log-failure-file-saved = Tallennettu: { $file }. Anna tiedosto koordinaattorille.
log-failure-file-failed = Tiedostoa ei voitu tallentaa, koska puhelimen tallennustila ei vastaa.
log-failure-reload = Lataa uudelleen
