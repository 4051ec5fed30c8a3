import { foldSpace, textBefore } from '../../text/range';
import type { Section } from '../../text/section';
import type { EntityType, NameMention, RecognitionReason } from '../mention';
import {
  GROUP_WORDS,
  GROUPS,
  KEPT_TITLES,
  NOT_NAMES,
  PERSON_WORDS,
  PLACE_WORDS,
  PLACES,
  TITLES,
} from './lists';

/** A capitalised run, before it has a type. Offsets are UTF-16, half-open. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly title: boolean;
  readonly initial: boolean;
  readonly section: Section;
}

const NAME =
  /(?:(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}\.){2,}|(?<![\p{L}\p{M}\p{N}])(?:(?:al |el |(?:al|el|as|ar|an|ad|ash)-)(?=\p{Lu}))?\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-’'‑](?!s\b)[\p{L}\p{M}\p{N}]+)*)/gu;
/** What may stand between two parts of one name. */
const GLUE = /^(?: | (?:of|of the|for|in the|and|bin|ibn|al|el|ul|de|la|van|von|der) | -|\. )$/;
const PREPOSITION = /\b(?:in|at|near|from|to|of|across|around|inside|toward|towards) (?:the )?$/;
const SENTENCE_START = /(?:^|[.!?:][”"’)\]*]*\s+|\n\s*|[“"([•*]\s*)$/;

/**
 * Names by capitals, short lists of well-known ones, titles and the words around them: what is left
 * where no trained asset was given. Sorted, without overlap; linear in the text. Yields the fraction
 * done (0 to 1).
 */
export function* recogniseByRules(
  text: string,
  sections: readonly Section[],
): Generator<number, readonly NameMention[]> {
  const runs: Run[] = [];
  for (const section of sections) {
    for (let start = section.start; start < section.end; start += SLICE) {
      runs.push(...findRuns(text, section, start, Math.min(section.end, start + SLICE)));
      yield (0.8 * Math.min(section.end, start + SLICE)) / text.length;
    }
  }
  const types = typesOf(text, runs);
  const mentions: NameMention[] = [];
  for (const run of runs) {
    const known = types.get(run.name.toLowerCase());
    if (known !== undefined) {
      const { start, end, section } = run;
      mentions.push({ start, end, section: section.kind, ...known });
    }
  }
  return mentions;
}

/** How much of a section is looked at in one go, in UTF-16 code units. */
const SLICE = 50_000;

function findRuns(text: string, section: Section, from: number, to: number): readonly Run[] {
  const slice = text.slice(from, to);
  const parts = [...slice.matchAll(NAME)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
  }));
  const runs: Run[] = [];
  for (let index = 0; index < parts.length; ) {
    const group = [];
    for (let next = parts[index]; next !== undefined; next = parts[index + group.length]) {
      const last = group.at(-1);
      if (
        last !== undefined &&
        !joins(slice.slice(last.end, next.start), last.word, group.length)
      ) {
        break;
      }
      group.push(next);
    }
    index += group.length;
    runs.push(...trimRun(slice, from, group, section));
  }
  return runs;
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

function joins(gap: string, last: string, length: number): boolean {
  if (length >= 8 || gap.length > 8 || !GLUE.test(gap)) {
    return false;
  }
  const lower = last.toLowerCase();
  if (gap === '. ') {
    return last.length === 1 || TITLES.has(lower);
  }
  if (gap === ' ' || gap === ' -') {
    return true;
  }
  return /^ (?:of|of the|for|in the|and) $/.test(gap)
    ? GROUP_WORDS.has(lower) && gap !== ' and '
    : true;
}

/** Cuts openers and titles off the front of a run, and splits it where a known name ends. */
function trimRun(
  slice: string,
  from: number,
  group: readonly Part[],
  section: Section,
): readonly Run[] {
  let first = 0;
  let title = false;
  for (; first < group.length; first++) {
    const lower = (group[first]?.word ?? '').toLowerCase();
    const rest = group.length - first;
    if (TITLES.has(lower) && !(KEPT_TITLES.has(lower) && rest === 2)) {
      title = rest > 1 || title;
    } else if (title || !NOT_NAMES.has(lower) || (rest > 1 && isOrganisation(group.slice(first)))) {
      break;
    }
  }
  const parts = group.slice(first);
  const head = parts[0];
  const last = parts.at(-1);
  if (head === undefined || last === undefined) {
    return [];
  }
  const name = foldSpace(slice.slice(head.start, last.end));
  const before = textBefore(slice, head.start, 12);
  const start = from + head.start;
  return [
    { start, end: from + last.end, name, title, initial: SENTENCE_START.test(before), section },
  ];
}

function isOrganisation(parts: readonly Part[]): boolean {
  const first = parts[0]?.word.toLowerCase() ?? '';
  return (
    /^(?:afghan|american|iraqi|syrian|islamic|african|european|british|punjabi|military)$/.test(
      first,
    ) && parts.slice(1).some(({ word }) => GROUP_WORDS.has(word.toLowerCase()) || word === 'State')
  );
}

interface Typing {
  readonly type: EntityType;
  readonly confidence: number;
  readonly reason: RecognitionReason;
}

/** One type per name: what the evidence of all its occurrences says. */
function typesOf(text: string, runs: readonly Run[]): ReadonlyMap<string, Typing> {
  const votes = new Map<string, { person: number; group: number; place: number }>();
  const typed = new Map<string, Typing>();
  for (const run of runs) {
    const key = run.name.toLowerCase();
    if (typed.has(key)) {
      continue;
    }
    const listed = listedType(key);
    if (listed !== undefined) {
      typed.set(key, { type: listed, confidence: 0.97, reason: 'gazetteer' });
      continue;
    }
    const vote = votes.get(key) ?? { person: 0, group: 0, place: 0 };
    votes.set(key, vote);
    weigh(text, run, vote);
  }
  const people = new Set<string>();
  for (const [key, vote] of votes) {
    const best = Math.max(vote.person, vote.group, vote.place);
    if (best <= 0) {
      continue;
    }
    const type = best === vote.group ? 'group' : best === vote.person ? 'person' : 'place';
    const confidence = Math.min(0.95, 0.5 + 0.15 * best);
    typed.set(key, { type, confidence, reason: 'tagger' });
    if (type === 'person') {
      for (const part of key.split(' ')) {
        people.add(part);
      }
    }
  }
  for (const key of votes.keys()) {
    if (people.has(key) && !NOT_NAMES.has(key) && key.length > 2) {
      typed.set(key, { type: 'person', confidence: 0.85, reason: 'repeat' });
    }
  }
  return typed;
}

function listedType(key: string): EntityType | undefined {
  return GROUPS.has(key) ? 'group' : PLACES.has(key) ? 'place' : undefined;
}

function weigh(
  text: string,
  run: Run,
  vote: { person: number; group: number; place: number },
): void {
  const words = run.name.toLowerCase().split(' ');
  const before = textBefore(text, run.start, 16);
  const after = text.slice(run.end, run.end + 24);
  const shouted = run.section.kind === 'headline' && words.length > 3;
  if (run.title || KEPT_TITLES.has(words[0] ?? '')) {
    vote.person += 3;
  }
  if (words.some((word) => PERSON_WORDS.has(word))) {
    vote.person += 2;
  }
  if (words.length > 1 && words.some((word) => GROUP_WORDS.has(word))) {
    vote.group += 3;
  }
  if (words.length > 1 && PLACE_WORDS.has(words.at(-1) ?? '')) {
    vote.place += 3;
  }
  if (words.length === 1 && /^\p{Lu}[\p{Lu}\p{N}-]{1,8}s?$/u.test(run.name) && run.name !== 'I') {
    vote.group += 2;
  }
  if (/^,? (?:province|district|city|town|village|region|border)\b/.test(after)) {
    vote.place += 3;
  }
  if (/^,? (?:said|says|told|added|wrote|noted|who)\b/.test(after)) {
    vote.person += words.length > 1 ? 2 : 1;
  }
  if (PREPOSITION.test(before) && !shouted) {
    vote.place += 2;
  }
  if (words.length >= 2 && words.length <= 3 && !run.initial && !shouted) {
    vote.person += 1;
  }
}
