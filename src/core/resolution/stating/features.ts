import type { EntityType } from '../../recognition/mention';
import { BEGINS_WITH_CAPITAL } from '../../text/letters';
import { initialsAgree, isAcronym } from '../names/acronym';
import { spellingKey } from '../names/romanisation';
import { foldName } from '../names/spelling';
import { BEHIND, CUES, IS } from './cues';
import { classesOf } from './words';

/** Two neighbouring names of one type and what stands around them. */
export interface NamePair {
  readonly type: EntityType;
  readonly first: string;
  readonly second: string;
  /** What stands between, white space folded. Names of other types are `\uFFFC`. */
  readonly gap: string;
  /** Whether another line begins between, and how: `item` with a bullet or number. */
  readonly line: 'none' | 'new' | 'item';
  readonly before: string;
  readonly after: string;
  /** Whether the first, or the second, is named here for the first time. */
  readonly firstNew: boolean;
  readonly secondNew: boolean;
  /** How many names of the type stand between. */
  readonly between: number;
}

/** "the one in charge", "a third man": someone else than who was named, if not in an apposition. */
const NEWCOMER =
  /\b(?:[Tt]he|[Aa]n?|[Aa]nother|[Ss]ome)(?: [a-z-]+)? (?:one|other|first|second|third|fourth|fifth|man|woman|person|someone|boy|girl|teenager|contact)\b|\bsomeone\b/;

/** A pair with what stands between, before and behind its names as classes of words. */
interface ReadPair extends NamePair {
  readonly classes: readonly string[];
  /** Those of the last clause between the names. */
  readonly clause: readonly string[];
  /** Those between the names that say something. */
  readonly said: readonly string[];
  readonly classesBefore: readonly string[];
  readonly classesAfter: readonly string[];
  /** How many sentences end between the names, at most two. */
  readonly sentences: number;
  /** The first word of the last clause that ties it to the one before. */
  readonly joins: string;
}

/** What a pair shows of whether the text says that both names are one's. */
export function featuresOf(pair: NamePair): readonly string[] {
  const read = readPair(pair);
  return [
    ...new Set([
      ...edgesBetween(read),
      ...cueFeatures(read),
      ...clauseFeatures(read),
      ...featuresAround(read),
      ...newcomerFeatures(read),
      ...nameFeatures(read),
      ...likenessFeatures(read),
      ...sayingFeatures(read),
    ]),
  ];
}

function readPair(pair: NamePair): ReadPair {
  const classes = classesOf(pair.gap);
  const clause = lastClause(classes);
  return {
    ...pair,
    classes,
    clause,
    said: classes.filter((one) => !UNTELLING.has(one)),
    classesBefore: classesOf(pair.before),
    classesAfter: classesOf(pair.after),
    sentences: Math.min(2, classes.filter((one) => one === '.').length),
    joins: clause.find((one) => JOINING.has(one)) ?? '',
  };
}

const UNTELLING = new Set(['q', 'the', 'one', 'also']);
const JOINING = new Set(['who', 'he', 'and', 'with']);

/** The words between two names from either side, and as a whole where they are few. */
function edgesBetween({ classes, classesAfter, type }: ReadPair): readonly string[] {
  const all = `all=${classes.join(' ')}`;
  return [
    ...(classes.length <= 5 ? [all, `${all}|${type}`, `${all}|${classesAfter[0] ?? ''}`] : []),
    ...[1, 2, 3, 4].flatMap((count) => [
      `last=${lastOf(classes, count)}`,
      `start=${[...classes, '$'].slice(0, count).join(' ')}`,
    ]),
  ];
}

/** The last classes, behind a mark where they begin. */
function lastOf(classes: readonly string[], count: number): string {
  return ['^', ...classes].slice(-count).join(' ');
}

/** Phrases that tell of names, between both and behind them. */
function cueFeatures(pair: ReadPair): readonly string[] {
  const { gap, type, classes, clause, sentences, joins } = pair;
  const ofHim = clause.includes('he') || clause.includes('him') || clause.includes('his');
  return [
    ...cuesIn(gap).flatMap((name) => [
      `cue=${name}`,
      `cue=${name}|${type}`,
      `cue=${name}|${sentences}`,
      `cue=${name}|${classes[0] ?? ''}`,
      `cue=${name}|${ofHim}`,
      `cue=${name}|${joins}`,
    ]),
    ...BEHIND.flatMap(([name, cue]) => (cue.test(pair.after) ? [`behind=${name}`] : [])),
  ];
}

/** What is said last before the second name, and how far away the first is. */
function clauseFeatures({
  between,
  classes,
  clause,
  said,
  sentences,
}: ReadPair): readonly string[] {
  return [
    `rank=${between}`,
    `said2=${said.slice(-2).join(' ')}`,
    `said3=${said.slice(-3).join(' ')}`,
    ...clause.map((one) => `has=${one}`),
    ...clause.slice(1).map((one, at) => `two=${clause[at]} ${one}`),
    `sentences=${sentences}`,
    `length=${Math.min(8, Math.ceil(classes.length / 3))}`,
  ];
}

/** What stands behind and before both names. */
function featuresAround(pair: ReadPair): readonly string[] {
  const { classesBefore, classesAfter, sentences, joins, line, type } = pair;
  const head = classesBefore.at(-1) ?? '^';
  return [
    `after=${classesAfter.slice(0, 1).join(' ')}`,
    `after2=${classesAfter.slice(0, 2).join(' ')}`,
    `after3=${classesAfter.slice(0, 3).join(' ')}`,
    `before=${head}`,
    `before=${head}|${sentences}`,
    `before=${head}|${sentences}|${joins}`,
    `before2=${lastOf(classesBefore, 2)}`,
    `line=${line}`,
    `line=${line}|${type}`,
  ];
}

/** Whether somebody else is introduced between the names. */
function newcomerFeatures({ gap, classes, joins }: ReadPair): readonly string[] {
  const intro = classes.lastIndexOf('one');
  return [
    ...(NEWCOMER.test(gap)
      ? ['newcomer', `newcomer|${joins}`, `newcomer|${classes[0] ?? ''}`]
      : []),
    ...(intro >= 0
      ? [`intro=${intro === 0 ? '^' : classes[intro - 1]}|${Math.min(2, intro)}`]
      : []),
  ];
}

/** What the names are in themselves. */
function nameFeatures(pair: ReadPair): readonly string[] {
  const { type, first, second, classes, said, sentences, firstNew, secondNew } = pair;
  const acronyms = [isAcronym(first), isAcronym(second)];
  const initials = initialsAgree(first, second) || initialsAgree(second, first);
  const quoted = classes.at(-1) === 'q';
  return [
    `type=${type}`,
    `acronyms=${acronyms.join(' ')}|${type}`,
    ...(acronyms.includes(true)
      ? [`initials=${initials}`, `initials=${initials}|${said.slice(-1).join('')}`]
      : []),
    `new=${firstNew} ${secondNew}`,
    `quoted=${quoted}|${type}`,
    `quoted=${quoted}|${sentences === 0}|${secondNew}`,
    `words=${wordCount(first)} ${wordCount(second)}|${type}`,
    ...(type === 'person'
      ? [`abu=${isKunya(first)} ${isKunya(second)}`, `capital=${BEGINS_WITH_CAPITAL.test(second)}`]
      : []),
  ];
}

function likenessFeatures({ type, first, second, classes }: ReadPair): readonly string[] {
  const alike = likeness(first, second);
  return [`alike=${alike}|${type}`, `alike=${alike}|${lastOf(classes, 1)}`];
}

/** The last word that says something, and the verbs. */
function sayingFeatures({ type, said, classesAfter, sentences }: ReadPair): readonly string[] {
  const last = said.at(-1) ?? '';
  return [
    `said1=${last}|${type}|${classesAfter[0] ?? ''}`,
    `verb=${said.find((one) => VERBS.has(one)) ?? ''}|${last}|${type}`,
    `verb=${said.findLast((one) => VERBS.has(one)) ?? ''}|${sentences}`,
  ];
}

function cuesIn(gap: string): readonly string[] {
  const lower = gap.toLowerCase();
  const cues = CUES.filter(([, cue]) => cue.test(lower)).map(([name]) => name);
  return IS.test(gap) ? [...cues, 'is'] : cues;
}

const VERBS = new Set(
  'know call name alias spell identify become go stand take say have be killed born maybe'.split(
    ' ',
  ),
);

/** What follows the last full stop or semicolon. */
function lastClause(classes: readonly string[]): readonly string[] {
  const at = Math.max(classes.lastIndexOf('.'), classes.lastIndexOf(';'));
  return classes.slice(at + 1);
}

function wordCount(name: string): number {
  return Math.min(3, name.split(/\s+/).length);
}

function isKunya(name: string): boolean {
  return /^(?:abu|abou|umm|um|abo)\b/i.test(name);
}

/** How much two names that share no word look like two spellings of one. */
function likeness(first: string, second: string): string {
  const [a, b] = [spellingKey(foldName(first)), spellingKey(foldName(second))];
  if (a === b) {
    return 'same';
  }
  const consonants = (key: string) => key.replace(/[aiu ]/g, '');
  const [x, y] = [consonants(a), consonants(b)];
  if (x === y && x.length > 1) {
    return 'consonants';
  }
  return a[0] === b[0] && Math.abs(a.length - b.length) < 4 && x[1] === y[1] ? 'start' : 'no';
}
