// npm run train:lexicon
// Writes src/core/resolution/lexicon/weights.ts: nouns of people and groups by class (a leader, a
// member, an office …). Many are listed in lists/nouns.txt. WordNet says which others may be a person
// or a group; their class is learned from the listed ones, by word vectors (GloVe). Every run gives
// the same nouns. Other lists are written beside them, and lists/kinds.txt to
// src/core/recognition/words/kinds/weights.ts.
import { writeFileSync } from 'node:fs';
import { NOUN_CLASSES, type NounClass } from '../../src/core/resolution/lexicon/lexicon';
import { readList, readNamedLists } from './common/listFiles';
import { readNounSenses, WordNetFile } from './common/openData';
import { quote } from './common/quote';
import { readWordVectors } from './common/wordVectors';

const OPTIONS = {
  /** How many of the most frequent words are looked at. */
  words: 60_000,
  passes: 200,
  /** The learning rate. */
  rate: 10,
  penalty: 2e-4,
  /** How likely a noun must be of a class of people, if a person is not its commonest sense … */
  least: 0.5,
  /** … and of a class of groups, if WordNet says that it may be a group. */
  leastGroup: 0.25,
};
/** The classes of groups, and those of people. */
const GROUPS: readonly NounClass[] = NOUN_CLASSES.filter(
  (name) => name === 'group' || name === 'part',
);
const PEOPLE = NOUN_CLASSES.filter((name) => !GROUPS.includes(name));
/** The vectors are made longer by this, so that they count beside the senses. */
const VECTOR_SCALE = 3;

const listed = readNamedLists('nouns');
const classOf = new Map<string, NounClass>();
for (const name of [...PEOPLE, ...[...GROUPS].reverse()]) {
  for (const word of listed.get(name) ?? []) {
    classOf.set(word, classOf.get(word) ?? name);
  }
}
const vectors = readWordVectors(OPTIONS.words);
const senses = readNounSenses();
const nouns = vectors.words.flatMap((word, index) => {
  const files = senses.get(word);
  return files === undefined ? [] : [{ word, values: valuesOf(word, index, files), files }];
});
const classes = ['none', ...NOUN_CLASSES] as const;
const weights = train();
const found = new Map<NounClass, string[]>();
for (const { word, values, files } of nouns) {
  if (classOf.has(word)) {
    continue;
  }
  const name = files[0] === WordNetFile.person ? likeliest(values, PEOPLE) : guess(values, files);
  if (name !== undefined) {
    found.set(name, [...(found.get(name) ?? []), word]);
  }
}
const lists = Object.fromEntries(
  NOUN_CLASSES.map((name) => [
    name,
    [...(listed.get(name) ?? []), ...(found.get(name) ?? []).sort()].join('|'),
  ]),
);
const source = `// Made by \`npm run train:lexicon\`; not to be edited.

import type { ClosedTag } from '../facts/tags';
import type { NounClass } from './lexicon';

/** By what they say of whom they are said of; joined by bars. */
export const NOUNS: Readonly<Record<NounClass, string>> = JSON.parse(
  ${quote(JSON.stringify(lists))},
);

/** Of what becomes of people and groups, and of what people do (stems), by how they tell it. */
export const VERBS: Readonly<
  Record<'passive' | 'active' | 'object' | 'group' | 'fate' | 'work', string>
> = JSON.parse(
  ${quotedLists('verbs')},
);

/** What words of what became of someone come to, and how they begin: patterns joined by bars. */
export const FATES_TOLD: Readonly<Record<string, string>> = JSON.parse(
  ${quotedLists('fates')},
);

/** Words by what they can do in a sentence; joined by bars. */
export const GRAMMAR: Readonly<
  Record<ClosedTag | 'verb' | 'irregular', string>
> = JSON.parse(
  ${quotedLists('grammar')},
);

/** Words that facts and titles go by, by what they take them for: patterns joined by bars. */
export const PATTERNS: Readonly<Record<string, string>> = JSON.parse(
  ${quotedLists('patterns', ';')},
);

/** How the words behind a verb begin with which alone it tells what became of someone. */
export const FATE_OBJECTS: Readonly<Record<string, string>> = JSON.parse(
  ${quotedLists('objects', ';')},
);

/** Words around two names that may be one's, by what they say; joined by bars. */
export const STATING_WORDS: Readonly<Record<string, string>> = JSON.parse(
  ${quotedLists('statingWords')},
);

/** What stands between two names: their types, what it says, of whom beyond doubt, its pattern. */
export const SAID_BETWEEN: readonly (readonly [string, string, string, string])[] = JSON.parse(
  ${quote(JSON.stringify(readSayings()))},
);
`;
writeFileSync('src/core/resolution/lexicon/weights.ts', source);
writeFileSync('src/core/recognition/words/kinds/weights.ts', kindsSource());
for (const [name, words] of Object.entries(lists)) {
  console.log(name, words.split('|').length);
}
console.log(`lexicon/weights.ts: ${source.length} characters`);

/** The lists of a file as a string of a source, each joined. */
function quotedLists(file: string, separator = '|'): string {
  const joined = [...readNamedLists(file)].map(([name, words]) => [name, words.join(separator)]);
  return quote(JSON.stringify(Object.fromEntries(joined)));
}

function kindsSource(): string {
  const kinds = [...readNamedLists('kinds')].map(([name, words]) => [name, words.join('|')]);
  return `// Made by \`npm run train:lexicon\`; not to be edited.
import type { KindName } from '../words';

/**
 * Words that say what stands beside them, by what they say; joined by bars. Of two the later one
 * counts.
 */
export const KIND_WORDS: readonly (readonly [KindName, string])[] = JSON.parse(
  ${quote(JSON.stringify(kinds))},
);
`;
}

/** The lines of lists/sayings.txt, with the parts that they name by `{NAME}` put in. */
function readSayings(): readonly (readonly string[])[] {
  const lines = readList('sayings').split('\n');
  const parts = new Map<string, string>();
  return lines.flatMap((line) => {
    const [, name, part] = /^([A-Z]+) = (.*)$/.exec(line) ?? [];
    if (name !== undefined && part !== undefined) {
      parts.set(name, part);
    }
    const [types = '', saying = '', plain = '', ...pattern] = line.split('|');
    return line.startsWith('#') || pattern.length === 0 || name !== undefined
      ? []
      : [
          [
            types.trim(),
            saying.trim(),
            plain.trim(),
            pattern
              .join('|')
              .trim()
              .replace(/\{([A-Z]+)\}/g, (_, used: string) => parts.get(used) ?? ''),
          ],
        ];
  });
}

/** The class of a noun whose commonest sense is no person; `undefined` if none is likely. */
function guess(values: Float32Array, files: readonly number[]): NounClass | undefined {
  const chances = chancesOf(values);
  const asGroup = GROUPS.reduce((sum, name) => sum + (chances[classes.indexOf(name)] ?? 0), 0);
  if (files.includes(WordNetFile.group) && asGroup >= OPTIONS.leastGroup) {
    return likeliest(values, GROUPS);
  }
  return files.includes(WordNetFile.person) && 1 - (chances[0] ?? 0) - asGroup >= OPTIONS.least
    ? likeliest(values, PEOPLE)
    : undefined;
}

/** The likeliest of some classes. */
function likeliest(values: Float32Array, names: readonly NounClass[]): NounClass | undefined {
  const chances = chancesOf(values);
  const chanceOf = (name: NounClass) => chances[classes.indexOf(name)] ?? 0;
  return [...names].sort((a, b) => chanceOf(b) - chanceOf(a))[0];
}

/** What the class of a noun is learned from. */
function valuesOf(word: string, index: number, files: readonly number[]): Float32Array {
  const { size, values } = vectors;
  const own = values.subarray(index * size, (index + 1) * size);
  const has = (yes: boolean) => (yes ? 1 : 0);
  return Float32Array.from([
    ...own.map((value) => value * VECTOR_SCALE),
    has(files.includes(WordNetFile.person)),
    has(files[0] === WordNetFile.person),
    has(files.includes(WordNetFile.group)),
    has(files[0] === WordNetFile.group),
    has(/(?:er|or|ist|man|ian|ant|ent|ee|eer)$/.test(word)),
    1,
  ]);
}

/** Multinomial logistic regression over all nouns, by gradient descent. */
function train(): readonly Float32Array[] {
  const size = nouns[0]?.values.length ?? 0;
  const own = classes.map(() => new Float32Array(size));
  const labels = nouns.map(({ word }) => classes.indexOf(classOf.get(word) ?? 'none'));
  for (let pass = 0; pass < OPTIONS.passes; pass++) {
    const slopes = classes.map(() => new Float32Array(size));
    nouns.forEach(({ values }, noun) => {
      chancesOf(values, own).forEach((chance, index) => {
        const error = chance - (labels[noun] === index ? 1 : 0);
        const slope = slopes[index] ?? new Float32Array();
        values.forEach((value, at) => {
          slope[at] = (slope[at] ?? 0) + error * value;
        });
      });
    });
    own.forEach((weight, index) => {
      weight.forEach((value, at) => {
        const slope = (slopes[index]?.[at] ?? 0) / nouns.length + OPTIONS.penalty * value;
        weight[at] = value - OPTIONS.rate * slope;
      });
    });
  }
  return own;
}

/** How likely a noun is of each of `classes`. */
function chancesOf(values: Float32Array, by: readonly Float32Array[] = weights): readonly number[] {
  const sums = by.map((weight) => {
    let sum = 0;
    for (let at = 0; at < values.length; at++) {
      sum += (weight[at] ?? 0) * (values[at] ?? 0);
    }
    return Math.exp(sum);
  });
  const total = sums.reduce((sum, value) => sum + value, 0);
  return sums.map((value) => value / total);
}
