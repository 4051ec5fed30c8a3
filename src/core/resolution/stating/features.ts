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

/** What a pair shows of whether the text says that both names are one's. */
export function featuresOf(pair: NamePair): readonly string[] {
  const { type, first, second, gap } = pair;
  const classes = classesOf(gap);
  const clause = lastClause(classes);
  const after = classesOf(pair.after);
  const before = classesOf(pair.before);
  const sentences = Math.min(2, classes.filter((one) => one === '.').length);
  const acronyms = [isAcronym(first), isAcronym(second)];
  const features = new Set<string>();
  const add = (name: string) => features.add(name);
  const last = (count: number) => ['^', ...classes].slice(-count).join(' ');
  const start = (count: number) => [...classes, '$'].slice(0, count).join(' ');
  if (classes.length <= 5) {
    add(`all=${classes.join(' ')}`);
    add(`all=${classes.join(' ')}|${type}`);
    add(`all=${classes.join(' ')}|${after[0] ?? ''}`);
  }
  for (const count of [1, 2, 3, 4]) {
    add(`last=${last(count)}`);
    add(`start=${start(count)}`);
  }
  const ofHim = clause.includes('he') || clause.includes('him') || clause.includes('his');
  const joins =
    clause.find((one) => one === 'who' || one === 'he' || one === 'and' || one === 'with') ?? '';
  for (const name of cuesIn(gap)) {
    add(`cue=${name}`);
    add(`cue=${name}|${type}`);
    add(`cue=${name}|${sentences}`);
    add(`cue=${name}|${classes[0] ?? ''}`);
    add(`cue=${name}|${ofHim}`);
    add(`cue=${name}|${joins}`);
  }
  for (const [name, cue] of BEHIND) {
    if (cue.test(pair.after)) {
      add(`behind=${name}`);
    }
  }
  add(`rank=${pair.between}`);
  const said = classes.filter(
    (one) => one !== 'q' && one !== 'the' && one !== 'one' && one !== 'also',
  );
  add(`said2=${said.slice(-2).join(' ')}`);
  add(`said3=${said.slice(-3).join(' ')}`);
  for (const one of new Set(clause)) {
    add(`has=${one}`);
  }
  for (let at = 1; at < clause.length; at++) {
    add(`two=${clause[at - 1]} ${clause[at]}`);
  }
  add(`sentences=${sentences}`);
  add(`length=${Math.min(8, Math.ceil(classes.length / 3))}`);
  add(`after=${after.slice(0, 1).join(' ')}`);
  add(`after2=${after.slice(0, 2).join(' ')}`);
  add(`after3=${after.slice(0, 3).join(' ')}`);
  const head = before.at(-1) ?? '^';
  add(`before=${head}`);
  add(`before=${head}|${sentences}`);
  add(`before=${head}|${sentences}|${joins}`);
  add(`before2=${['^', ...before].slice(-2).join(' ')}`);
  add(`line=${pair.line}`);
  add(`line=${pair.line}|${type}`);
  if (NEWCOMER.test(gap)) {
    add('newcomer');
    add(`newcomer|${joins}`);
    add(`newcomer|${classes[0] ?? ''}`);
  }
  const intro = classes.lastIndexOf('one');
  if (intro >= 0) {
    add(`intro=${intro === 0 ? '^' : classes[intro - 1]}|${Math.min(2, intro)}`);
  }
  const quoted = classes.at(-1) === 'q';
  const initials = initialsAgree(first, second) || initialsAgree(second, first);
  add(`type=${type}`);
  add(`acronyms=${acronyms.join(' ')}|${type}`);
  if (acronyms[0] || acronyms[1]) {
    add(`initials=${initials}`);
    add(`initials=${initials}|${said.slice(-1).join('')}`);
  }
  add(`new=${pair.firstNew} ${pair.secondNew}`);
  add(`quoted=${quoted}|${type}`);
  add(`quoted=${quoted}|${sentences === 0}|${pair.secondNew}`);
  add(`words=${wordCount(first)} ${wordCount(second)}|${type}`);
  if (type === 'person') {
    add(`abu=${isKunya(first)} ${isKunya(second)}`);
    add(`capital=${BEGINS_WITH_CAPITAL.test(second)}`);
  }
  const alike = likeness(first, second);
  add(`alike=${alike}|${type}`);
  add(`alike=${alike}|${last(1)}`);
  add(`said1=${said.slice(-1).join('')}|${type}|${after[0] ?? ''}`);
  add(`verb=${said.find((one) => VERBS.has(one)) ?? ''}|${said.at(-1) ?? ''}|${type}`);
  add(`verb=${said.findLast((one) => VERBS.has(one)) ?? ''}|${sentences}`);
  return [...features];
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
