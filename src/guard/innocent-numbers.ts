const REFERENCE =
  '(?<!\\p{L})(?:tilau(?:s|kse[nt])|viite|viitteen|lasku[nt]?|sarja|seuranta|lähety(?:s|kse[nt])|diaari|asian?|kuit(?:ti|in)|varau(?:s|kse[nt])|vuoro|jono(?:tus)?|pa[ck]ke(?:t|tti|tin|tet)|order|invoice|reference|serial|tracking|ticket|case|receipt|parcel|booking|beställnings?|faktura(?:ns)?|referens|serie|ärende|kvitto|spårnings|sändnings|kö(?:lapp)?)';
const NUMBER_WORD = '[ -]?(?:nu?m?e?ro|nummer|number|nr|no|id|koodi)n?(?!\\p{L})';
const OTHER_LABEL =
  '(?:versi(?:o|on)|päivity(?:s|ksen)|update|build|android|ios|windows|chrome|imei|isbn|ean|y-tunnus|fo-nummer|viivakoodi|streckkod|barcode)';
const LOOSE_LABEL = new RegExp(`(?:${REFERENCE}(?:${NUMBER_WORD})?|${OTHER_LABEL})[\\s.:#v(]{0,3}$`, 'iu');
const STRICT_LABEL = new RegExp(`${REFERENCE}${NUMBER_WORD}[\\s.:#(]{0,3}$`, 'iu');
const UNIT =
  /^[\s-]?(?:[€%$£°]|(?:e|eur\p{L}*|snt|kr|k?m|cm|k?g|[mgt][bt]|[htv]|kpl|st|pcs|hlö|henk|henki\p{L}?löä|min|minuut\p{L}*|sekun\p{L}*|vuotta|vuotia\p{L}*|år|numero[ai]\p{L}*|merkk\p{L}*|siffr\p{L}*|tecken|(?:digit|character|client|customer|visitor|person|time|hour|day|year)s?|people|kävij\p{L}*|opastusta|opastettavaa|ihmis\p{L}*|asiak(?:asta|kaita)|ker(?:ran|taa?)|tun(?:tia?|nin)|päivää?n?|viikkoa|besök\p{L}*|kunder|personer|gånger|timm\p{L}*|dagar)(?!\p{L}))/iu;

/** Whether the number at `start` is named right before as an order, reference, serial or version. */
export function isLabelledReference(text: string, start: number): boolean {
  return LOOSE_LABEL.test(text.slice(Math.max(0, start - 36), start));
}

/** The same, but the label must say that it is a number: "tilausnumero", "order no." */
export function isLabelledNumber(text: string, start: number): boolean {
  return STRICT_LABEL.test(text.slice(Math.max(0, start - 36), start));
}

/** Whether the number ending at `end` counts something: euros, minutes, people. */
export function isQuantity(text: string, end: number): boolean {
  return UNIT.test(text.slice(end, end + 18));
}

/** Numbers anyone may call or write down: emergency, service, company and authority numbers [Traficom]. */
export function isPublicNumber(digits: string): boolean {
  return /^(?:0(?:[1-3]0|29|39|[678]00|7[135])|11[268])/.test(digits);
}

export const FINNISH_MONTH = 'tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu';

/** A year that a note of today may speak of. */
export function isLikeYear(digits: string): boolean {
  return /^(?:19[3-9]|20[0-4])\d$/.test(digits);
}

/** `month` 1–12; 29 February passes in every year. */
export function isCalendarDay(day: number, month: number): boolean {
  return day > 0 && month > 0 && month < 13 && day <= (month === 2 ? 29 : 30 + ((month + (month >> 3)) & 1));
}
