import { SITE_ENDINGS } from '../../text/siteEndings';
import { PATTERNS } from '../lexicon/weights';
import type { NameKeys } from '../names/nameKeys';
import { dropSmallWords } from '../names/spelling';
import { sameNameFor } from '../sameNames/wellKnown';
import { COMPANY } from './groupParts';

/** A folded name without articles: "the", and the Arabic one. */
export function foldGroup(name: string, keys: NameKeys): string {
  return keys.foldedGroup.of(name, () => {
    const words = keys.fold(name).split(' ');
    const bare = words.filter((word, at, all) => all.length === 1 || !isArticle(word, at));
    const whole = bare.map((word) => UNIT_WORDS.get(word) ?? word).join(' ');
    return officeFirst(whole.replace(OWNER, (owner) => OWNERS[owner] ?? owner));
  });
}

/** Whose a body is, as most texts have it. */
const OWNERS: Readonly<Record<string, string>> = {
  'united states': 'us',
  'united nations': 'un',
  'united kingdom': 'uk',
  'european union': 'eu',
  'african union': 'au',
};
const OWNER = new RegExp(`^(?:${Object.keys(OWNERS).join('|')})(?= )`);

/** The words of a folded name. */
export function wordsOf(name: string, keys: NameKeys): readonly string[] {
  return keys.groupWords.of(name, () => foldGroup(name, keys).split(' '));
}

/** How armies shorten the names of their units, and number them. */
const UNIT_WORDS: ReadonlyMap<string, string> = new Map(
  PATTERNS.unitWord?.split('|').map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
);

/**
 * "Defence Ministry" as "Ministry of Defence", "Dorian Defence Ministry" as "Dorian Ministry of
 * Defence", "Foreign Ministry" as "Ministry of Foreign Affairs".
 */
function officeFirst(folded: string): string {
  const [, whose = '', what, office] = WITH_OFFICE.exec(folded) ?? [];
  if (what === undefined) {
    return folded.replace(/(?<=\bministry of )internal affairs$/, 'interior');
  }
  return `${whose}${office} of ${what === 'foreign' ? 'foreign affairs' : what}`;
}

const WITH_OFFICE =
  /^(?:((?:u[sk]|\S+(?:an|ian|ish|ese|qi|ni|ic)) )?(\S{4,})) (ministry|department)$/;

function isArticle(word: string, index: number): boolean {
  return (index === 0 && word === 'the') || /^(?:al|el|ul|ash|as)$/.test(word);
}

/** Equal for names that are the same but for spelling, spaces and a plural. */
export function groupKey(name: string, keys: NameKeys): string {
  return keys.group.of(name, () => createKey(name, keys));
}

/** {@link groupKey} without a memory: for names that are looked up once. */
export function createKey(name: string, keys: NameKeys): string {
  const single = /^[A-Z]{3,}s$/.test(name) ? name.slice(0, -1) : name;
  const whole = keys.fold(single);
  const known = sameNameFor('group', whole) ?? sameNameFor('group', whole.replace(/^al /, ''));
  if (known !== undefined) {
    return known;
  }
  const folded = foldGroup(name.replace(SITE_ENDING, ''), keys).replace(COMPANY, '');
  const plural =
    !folded.includes(' ') && folded.length > 3 && /[^s]s$/.test(folded) && !/S$/.test(name);
  const bare = dropSmallWords(plural ? folded.slice(0, -1) : folded);
  const numbered = bare.replace(ORDINAL, '$1').replace(NUMBER_LAST, '$2 $1');
  return keys.spelling(numbered.replaceAll(' ', ''));
}

/** "Eurasianet.org" is Eurasianet. */
const SITE_ENDING = new RegExp(`(?<=[^.]{3})(?:\\.(?:${SITE_ENDINGS}))+$`);

/** "Brigade 6" is the "6 Brigade". */
const NUMBER_LAST = /^((?:\S+ )?(?:brigade|battalion|regiment|division)) (\d+)$/;

/** The "15th Corps" is the "15 Corps". */
const ORDINAL = /(?<=^|\s)(\d+)(?:st|nd|rd|th)(?= )/;
