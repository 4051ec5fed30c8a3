import { Letters } from '../../text/letters';
import { PATTERNS } from '../lexicon/weights';
import { foldName } from './spelling';

/** A person's name taken apart. All words are folded, see `foldName`. */
export interface PersonName {
  /** Names without titles, articles and suffix; "abu", "bin", "de" … are one word with the next. */
  readonly words: readonly string[];
  /** The one of `words` that stands for the person when used alone; by its place in the name. */
  readonly family: string;
  /** A religious title that is part of the name as it stands ("mullah"). */
  readonly title?: string;
  /** "jr", "sr", "ii" …: father and son share everything else. */
  readonly suffix?: string;
}

const ARTICLES = new Set(['al', 'el', 'ul', 'as', 'ash', 'ar', 'ad', 'an', 'at', 'az', 'the']);
const PARTICLES = new Set(PATTERNS.particle?.split('|'));
const KEPT_TITLES = new Set(PATTERNS.keptTitle?.split('|'));
const SUFFIXES: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  jnr: 'jr',
  sr: 'sr',
  senior: 'sr',
  snr: 'sr',
  i: 'i',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
};

const SMALL_ARTICLE = new Letters('^(?:\\p{Ll}+\\s|\\p{L}{2,3}-)');

/**
 * Takes a name apart: "Gen. John W. Nicholson Jr.", "Abu Maryam al-Ansari", "Mullah Mansour",
 * "GARMENDIA, Julen" (family name first), "Andriy ‘Botanist’ Kovtun".
 */
export function parsePersonName(name: string): PersonName {
  const comma = name.indexOf(',');
  const behind = comma < 0 ? '' : foldName(name.slice(comma + 1));
  const inverted = comma > 0 && behind !== '' && SUFFIXES[behind] === undefined;
  const ordered = inverted ? `${name.slice(comma + 1)} ${name.slice(0, comma)}` : givenFirst(name);
  const folded = foldName(ordered).split(' ');
  const last = folded.at(-1) ?? '';
  const suffix = folded.length > 1 ? SUFFIXES[last] : undefined;
  const bare = suffix === undefined ? folded : folded.slice(0, -1);
  const first = bare[0] ?? '';
  const title = bare.length > 1 && KEPT_TITLES.has(first) ? titleKey(first) : undefined;
  // "al-Rawi" and "el Idrissi" begin with an article, "Al Gore" and "Ad Melkert" do not.
  const article = title !== undefined || bare.length > 2 || SMALL_ARTICLE.test(ordered.trim());
  const words = joinParticles(title === undefined ? bare : bare.slice(1), article);
  return {
    words,
    family: words.at(-1) ?? '',
    ...(title !== undefined && { title }),
    ...(suffix !== undefined && { suffix }),
  };
}

const INITIALS_BEHIND = new Letters('^(\\p{Lu}[\\p{L}-]{2,}) ((?:\\p{Lu}\\p{Ll}?\\. ?){2})$');
const PATRONYMIC_BEHIND = new Letters(
  '^(\\p{Lu}[\\p{L}-]+) (\\p{Lu}[\\p{L}-]+ \\p{Lu}\\p{L}+(?:[oe]vich|[oe]vna|[oi]vych|[iy]vna))$',
);

/** "Goryunov Ye. V." and "Magomedov Musa Isaevich" begin with the family name. */
function givenFirst(name: string): string {
  const [, family, initials] = INITIALS_BEHIND.exec(name) ?? [];
  if (family !== undefined && initials !== undefined) {
    return `${[...initials.matchAll(/(\S)\S*/g)].map(([, letter]) => `${letter}. `).join('')}${family}`;
  }
  const [, last, given] = PATRONYMIC_BEHIND.exec(name) ?? [];
  return last === undefined || given === undefined ? name : `${given} ${last}`;
}

function joinParticles(words: readonly string[], leadingArticle: boolean): readonly string[] {
  const joined: string[] = [];
  let prefix = '';
  words.forEach((word, index) => {
    const last = index === words.length - 1;
    if (ARTICLES.has(word) && !last && (index > 0 || leadingArticle)) {
      return;
    }
    if (PARTICLES.has(word) && !last) {
      prefix += `${word} `;
      return;
    }
    joined.push(prefix + word);
    prefix = '';
  });
  return joined;
}

/** Spellings of one title as one. */
export function titleKey(folded: string): string {
  switch (folded) {
    case 'mulla':
      return 'mullah';
    case 'molvi':
    case 'mawlawi':
      return 'maulvi';
    case 'haji':
    case 'hajj':
      return 'hajji';
    case 'shaykh':
    case 'sheik':
      return 'sheikh';
    default:
      return folded;
  }
}

/** The last word of a joined one: "haroon" of "abu haroon". */
export function withoutParticles(word: string): string {
  return word.slice(word.lastIndexOf(' ') + 1);
}
