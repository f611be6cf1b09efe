/**
 * North Ostrobothnia as the demo sees it: each municipality's name in the genitive, how much it
 * weighs in the year's logs, and how many tutors it has.
 */
export interface DemoMunicipality {
  readonly code: string;
  readonly genitive: string;
  readonly weight: number;
  readonly tutors: number;
  readonly hasCoordinator?: true;
}

export const DEMO_MUNICIPALITIES: readonly DemoMunicipality[] = [
  { code: '305', genitive: 'Kuusamon', weight: 16, tutors: 5, hasCoordinator: true },
  { code: '564', genitive: 'Oulun', weight: 22, tutors: 5, hasCoordinator: true },
  { code: '678', genitive: 'Raahen', weight: 6, tutors: 2, hasCoordinator: true },
  { code: '977', genitive: 'Ylivieskan', weight: 5, tutors: 1, hasCoordinator: true },
  { code: '244', genitive: 'Kempeleen', weight: 4, tutors: 1 },
  { code: '208', genitive: 'Kalajoen', weight: 4, tutors: 2 },
  { code: '535', genitive: 'Nivalan', weight: 3, tutors: 1 },
  { code: '425', genitive: 'Limingan', weight: 3, tutors: 1 },
  { code: '139', genitive: 'Iin', weight: 3, tutors: 1 },
  { code: '494', genitive: 'Muhoksen', weight: 3, tutors: 1 },
  { code: '615', genitive: 'Pudasjärven', weight: 3, tutors: 1 },
  { code: '563', genitive: 'Oulaisten', weight: 2.5, tutors: 1 },
  { code: '069', genitive: 'Haapajärven', weight: 2.5, tutors: 1 },
  { code: '071', genitive: 'Haapaveden', weight: 2.5, tutors: 1 },
  { code: '859', genitive: 'Tyrnävän', weight: 2, tutors: 1 },
  { code: '748', genitive: 'Siikajoen', weight: 2, tutors: 1 },
  { code: '746', genitive: 'Sievin', weight: 2, tutors: 1 },
  { code: '626', genitive: 'Pyhäjärven', weight: 2, tutors: 1 },
  { code: '791', genitive: 'Siikalatvan', weight: 2, tutors: 1 },
  { code: '832', genitive: 'Taivalkosken', weight: 1.5, tutors: 1 },
  { code: '625', genitive: 'Pyhäjoen', weight: 1.5, tutors: 1 },
  { code: '889', genitive: 'Utajärven', weight: 1.2, tutors: 1 },
  { code: '785', genitive: 'Vaalan', weight: 1.2, tutors: 1 },
  { code: '691', genitive: 'Reisjärven', weight: 1.2, tutors: 1 },
  { code: '009', genitive: 'Alavieskan', weight: 1, tutors: 1 },
  { code: '317', genitive: 'Kärsämäen', weight: 1, tutors: 1 },
  { code: '436', genitive: 'Lumijoen', weight: 0.8, tutors: 1 },
  { code: '630', genitive: 'Pyhännän', weight: 0.7, tutors: 1 },
  { code: '483', genitive: 'Merijärven', weight: 0.6, tutors: 1 },
  { code: '072', genitive: 'Hailuodon', weight: 0.6, tutors: 1 },
];

const FIRST_NAMES = [
  'Aino',
  'Eero',
  'Helena',
  'Ilkka',
  'Irja',
  'Juhani',
  'Kaarina',
  'Kalevi',
  'Leena',
  'Maija',
  'Marjatta',
  'Matti',
  'Oiva',
  'Orvokki',
  'Paavo',
  'Pirkko',
  'Raija',
  'Reijo',
  'Ritva',
  'Seppo',
  'Sirkka',
  'Tapio',
  'Tuula',
  'Veikko',
  'Anna',
  'Emma',
  'Jesse',
  'Noora',
  'Olli',
  'Sanni',
];

const FAMILY_NAMES = [
  'Ahola',
  'Heikkinen',
  'Hiltunen',
  'Juntunen',
  'Karjalainen',
  'Kemppainen',
  'Koskela',
  'Kurtti',
  'Lehto',
  'Moilanen',
  'Mustonen',
  'Mäkelä',
  'Määttä',
  'Niskanen',
  'Oikarinen',
  'Pesonen',
  'Pitkänen',
  'Rautio',
  'Säkkinen',
  'Törmänen',
  'Vääräniemi',
  'Ylitalo',
];

/** @returns an invented name; the same number always gives the same one, and the first 600 differ */
export function nameDemoPerson(number: number): string {
  const first = FIRST_NAMES[number % FIRST_NAMES.length] ?? '';
  const family =
    FAMILY_NAMES[(number * 5 + Math.floor(number / FIRST_NAMES.length)) % FAMILY_NAMES.length] ?? '';
  return `${first} ${family}`;
}
