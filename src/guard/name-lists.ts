/** Common first names of people living in Finland, older ones above all; others are known by how they stand. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'aarne ahmed aila aili aino ali anders anita anja anna anne anneli anni antti ari arja arto arvo asko auli barbro ' +
    'bengt birgit birgitta björn bo camilla carina carl christer christina david eero eeva eija eila eino elena elina ' +
    'elisabeth ella elli elsa erik erkki esa esko eva fatima fredrik georg gun gunilla gunnar gustav göran hanna hannele ' +
    'hannu hans harri hassan heidi heikki helena helge heli helmi helvi henrik hilkka ilkka ilona inga inger ingrid inkeri ' +
    'irina irja irma ivan jaakko jaana jan jani janne jari jarmo johan johanna john jorma jouko jouni juha juhani juho ' +
    'jukka jussi kaarina kaija kaisa kalevi kalle kari karin karl katja katri kauko kerstin kerttu kirsi kirsti kristina ' +
    'kyösti laila lars lasse laura lauri lea leena leif leila lempi lena liisa maarit magnus maija maire maj margareta ' +
    'mari maria marianne marita marja marjatta marjo markku marko martti mary mats matti mauri merja mervi michael mika ' +
    'mikael mikko minna mirja mohamed natalia nguyen niilo nils olavi olga olli onni outi paavo pasi paula pauli pekka ' +
    'pentti per pertti peter petri pia pirjo pirkko päivi raija raili raimo rauno reijo reino riitta risto ritva robert ' +
    'rolf saara sakari sami sanna sari satu seija seppo sergei simo sinikka sirkka sirpa siv stefan sten stig sulo sven ' +
    'svetlana taina tapani tapio tarja tauno teemu tero terttu teuvo thomas timo toini toivo tuija tuomas tuomo tuula tyyne ' +
    'ulf ulla unto veijo veikko veli vesa vieno viljo ville väinö yrjö åke åsa'
  ).split(' '),
);

/** Endings that few words but surnames have, with Finnish cases. */
export const SURNAME_ENDINGS =
  /(?:nen|[^k]s(?:en|elle|ella|elta)|nens?ta|sson|qvist|ström|lund|holm|gren|berg|(?<=\p{L}{3})(?:ova?|eva?|enko|sky))(?:[:']?s|in|ille)?$/u;

/** "Tunnistautuminen", but not Tuominen or Nieminen. */
export const VERBAL_NOUNS = /\p{L}{4}[aeiouyäö]mi(?:nen|sen|seen|sta)$/iu;

/** Beginnings of words that stand capitalised beside another without being anybody: services, makes, places. */
export const NOT_NAMES =
  /^(?:suom|finla|finn[ia]|oma(?:$|[kt])|kela|fpa|dvv|vero(?!n)|kanta(?:$|-)|nordea|op$|aktia|danske|ålands|google|apple|android|ip(?:ho|ad)|samsung|galaxy|nokia|huawei|sony|micros|windows|office|word$|excel|teams|outlook|gmail|face|meta$|messen|whats|insta|telegram|youtube|yle|areena|adobe|chrome|firefox|zoom|dna|telia|mobii?l|digi|viihde|postin?$|vr$|line$|play|pay$|bank|pank|auth|hello|plus|pro$|id$|app|kirjas|bibl|libr|kaupu|kunna|kunta|stad|city|oulu|uleå|lähi|kuusam|helsin|tamp|turku|åbo|rovanie|ruka|kemi|vantaa|espoo|vasa|vaasa|lapl|lapin|pohj|north|south|east|west$|region|service|keskus|center|centre|asiak|kund|tuutor)/iu;
