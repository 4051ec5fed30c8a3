import type { EntityType } from '../recognition/mention';
import { dropSmallWords } from './spelling';

/** Names of countries and world bodies that need no explanation in a report. Folded. */
const SAME: Readonly<Record<'group' | 'place', readonly (readonly string[])[]>> = {
  place: [
    ['united states', 'united states of america', 'us', 'usa', 'america'],
    ['united kingdom', 'uk', 'britain', 'great britain'],
    ['united arab emirates', 'uae', 'emirates'],
    ['democratic republic of the congo', 'democratic republic of congo', 'drc', 'dr congo'],
    ['turkey', 'turkiye', 'republic of turkiye', 'republic of turkey'],
    ['czech republic', 'czechia'],
    ['myanmar', 'burma'],
    ['ivory coast', 'cote divoire'],
    ['saudi arabia', 'kingdom of saudi arabia', 'ksa'],
    ['washington dc', 'district of columbia'],
    ['kyiv', 'kiev'],
  ],
  group: [
    ['united nations', 'un'],
    ['european union', 'eu'],
    ['north atlantic treaty organization', 'north atlantic treaty organisation', 'nato'],
    ['islamic state', 'isis', 'isil', 'daesh', 'islamic state of iraq and syria'],
    ['islamic state in iraq and the levant', 'isis', 'islamic state of iraq and the levant'],
    [
      'islamic state khorasan province',
      'iskp',
      'isis k',
      'is k',
      'isisk',
      'isk',
      'islamic state khorasan',
    ],
    ['al qaeda', 'al qaida', 'alqaeda', 'alqaida'],
    ['al qaeda in the arabian peninsula', 'aqap'],
    ['al qaeda in the islamic maghreb', 'aqim'],
    ['al qaeda in the indian subcontinent', 'aqis'],
    ['houthi', 'houthis', 'ansar allah', 'ansarallah'],
    ['hezbollah', 'hizballah', 'hizbullah', 'hizbollah'],
    ['federal bureau of investigation', 'fbi'],
    ['central intelligence agency', 'cia'],
    ['lashkar e taiba', 'lashkar e tayyiba', 'lashkar i taiba', 'lashkar e toiba', 'let'],
  ],
};

const KEYS = {
  group: index(SAME.group),
  place: index(SAME.place),
} as const;

function index(lists: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [name = '', ...others] of lists) {
    const key = keys.get(dropSmallWords(others[0] ?? '')) ?? `=${name}`;
    for (const one of [name, ...others]) {
      keys.set(dropSmallWords(one), key);
    }
  }
  return keys;
}

/** One key for all names of a well-known group or place; `undefined` for all others. */
export function sameNameFor(type: EntityType, folded: string): string | undefined {
  return type === 'person' ? undefined : KEYS[type].get(dropSmallWords(folded));
}
