import { type Entry, en, fi, sv } from './entry.ts';

const LONG_FINNISH = 'Kirjaudu palveluun, valitse vuosi 2026 ja paina 1 tai 2. '.repeat(180).slice(0, 10_000);
const LONG_DIGITS = '1234567890'.repeat(1_000);
const LONG_DOTS = 'a.'.repeat(5_000);
const LONG_WORDS = 'abcdefghij'.repeat(1_000);

/** What keyboards, clipboards and mischief bring: emoji, right-to-left, combining characters, great length. */
export const STRANGE: readonly Entry[] = [
  fi(''),
  fi(' '),
  fi('😀😀😀'),
  fi('👩‍👩‍👧‍👦 ryhmä 4️⃣ henkilöä'),
  fi('4️⃣8️⃣2️⃣1️⃣'),
  fi('\u0301\u0308\u200D'),
  fi('\uD800 yksinäinen sijainen \uDFFF'),
  fi('Z̷̢̈a̶͝l̸g̵o̷ 2026'),
  fi('½ tuntia, 10² ja ①②③'),
  fi('… — – ‑ − -'),
  fi('\n\n\t\r\n'),
  en('عشرة زوار اليوم، الساعة ١٣'),
  en('שלום 10.11.2026'),
  en('Помогла с Suomi.fi, 15 минут'),
  en('+-+-+-+-()()()'),
  en('@@@@@@.....'),
  fi(LONG_FINNISH),
  fi(LONG_DIGITS),
  fi(LONG_DOTS),
  fi(LONG_WORDS),
  fi(`${LONG_FINNISH} hetu 131052-308T`, ['identity-code', '131052-308T']),
  fi('1️⃣3️⃣1️⃣0️⃣5️⃣2️⃣-3️⃣0️⃣8️⃣T', ['identity-code', '1️⃣3️⃣1️⃣0️⃣5️⃣2️⃣-3️⃣0️⃣8️⃣T']),
  fi('\u202B131052-308T\u202C', ['identity-code', '131052-308T\u202C']),
  fi('𝟏𝟑𝟏𝟎𝟓𝟐-𝟑𝟎𝟖𝐓', ['identity-code', '𝟏𝟑𝟏𝟎𝟓𝟐-𝟑𝟎𝟖𝐓']),
  en('رقم ٠٤٠١٢٣٤٥٦٧', ['phone', '٠٤٠١٢٣٤٥٦٧']),
  en('اتصل 040 123 4567 اليوم', ['phone', '040 123 4567']),
  en('позвонить 040 123 4567', ['phone', '040 123 4567']),
  fi('soita\n040 123 4567\nkiitos', ['phone', '040 123 4567']),
  fi('040\u200B123\u200B4567', ['phone', '040\u200B123\u200B4567']),
  fi('FI\u00AD21\u00AD1234\u00AD5600\u00AD0007\u00AD85', [
    'iban',
    'FI\u00AD21\u00AD1234\u00AD5600\u00AD0007\u00AD85',
  ]),
  sv('🙂anna@example.se🙂', ['email', 'anna@example.se']),
  fi('Matti 😀 Virtanen'),
  sv('o\u0308ppet 9–16'),
];
