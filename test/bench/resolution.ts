import type { EntityType, NameMention } from '../../src/core/recognition/mention';
import { resolveSteps } from '../../src/core/resolution/resolve';
import { findSections } from '../../src/core/text/structure';
import { madeUpWord } from './support/madeUpText';
import { growth } from './support/measuring';

/**
 * How the cost of resolution (and of finding facts) grows with the number of names, on reports made
 * up here and on texts meant to hurt. Prints milliseconds, the longest time between two steps, and
 * for each doubling the ratio to the step before: 2 is linear.
 */

interface NamedText {
  readonly text: string;
  readonly names: readonly NameMention[];
}

/** Strings names together: `nameAt` gives the words of each, `between` what follows it. */
function createText(
  count: number,
  typeAt: (index: number) => EntityType,
  nameAt: (index: number) => string,
  between: (index: number) => string,
): NamedText {
  const names: NameMention[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; index < count; index++) {
    const name = nameAt(index);
    names.push({
      start: length,
      end: length + name.length,
      type: typeAt(index),
      confidence: 1,
      section: 'body',
      reason: 'tagger',
    });
    const rest = between(index);
    parts.push(name, rest);
    length += name.length + rest.length;
  }
  return { text: parts.join(''), names };
}

/** A made-up name of one word, another one for each number. */
function word(number: number): string {
  const spelling = madeUpWord(number);
  return spelling.charAt(0).toUpperCase() + spelling.slice(1);
}

const PROSE = [
  ', the commander of the ',
  ' was killed in ',
  ', according to the police.\n\nA former member of the ',
  ' said that he had joined ',
  ' (also known as ',
  '), a trader from ',
  '. The leader of the group, ',
  ', was arrested.\n\n',
];
const TYPES: readonly EntityType[] = [
  'person',
  'group',
  'place',
  'person',
  'group',
  'group',
  'place',
  'person',
];
const person = (): EntityType => 'person';
const group = (): EntityType => 'group';

const KINDS: Readonly<Record<string, (count: number) => NamedText>> = {
  reports: (count) =>
    createText(
      count,
      (index) => TYPES[index % TYPES.length] ?? 'person',
      (index) => `${word(index % 997)} ${word(Math.floor(index / 7) % 499)}`,
      (index) => PROSE[index % PROSE.length] ?? ' ',
    ),
  'one name again and again': (count) =>
    createText(
      count,
      person,
      () => 'Omar',
      () => ' ',
    ),
  'one family name, all first names differ': (count) =>
    createText(
      count,
      person,
      (index) => `${word(index)} Omar`,
      () => ' and ',
    ),
  'short names with very many bearers': (count) =>
    createText(
      count,
      person,
      (index) => (index % 2 ? 'Omar' : `${word(index)} Omar`),
      () => ' met ',
    ),
  'one short form, very many groups': (count) =>
    createText(
      count,
      group,
      (index) => (index % 3 ? 'Front' : `${word(index)} United Front`),
      () => ' met the ',
    ),
  'a chain of aliases without end': (count) => createText(count, person, word, () => ' alias '),
};
const COUNTS = [4000, 8000, 16_000, 32_000];

for (const [title, create] of Object.entries(KINDS)) {
  console.log(title);
  let before: number | undefined;
  for (const count of COUNTS) {
    const named = create(count);
    const runs = [measure(named), measure(named), measure(named)];
    const ms = Math.min(...runs.map((run) => run.ms));
    const longest = Math.min(...runs.map((run) => run.longestMs));
    const ratio = growth(ms, before);
    console.log(
      `  ${String(count).padStart(9)}  ${ms.toFixed(0).padStart(7)} ms  longest step ${longest.toFixed(0).padStart(4)} ms${ratio}`,
    );
    before = ms;
  }
}

function measure({ text, names }: NamedText): { readonly ms: number; readonly longestMs: number } {
  const sections = findSections(text);
  const steps = resolveSteps(text, sections, names);
  const start = performance.now();
  let last = start;
  let longestMs = 0;
  for (let done = false; !done; ) {
    done = steps.next().done === true;
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
  }
  return { ms: last - start, longestMs };
}
