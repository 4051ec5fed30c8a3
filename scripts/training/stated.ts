// npm run train:stated -- <corpora folder> [--check]
// Trains src/core/resolution/stating/weights.ts: whether a text says that two neighbouring names are
// the same one's. Learns from the labelled names of `original`, ids ending in 0 or 5 left out, of the
// training part of gum-news, and of the project's own reports. Prints how well it does on reports left
// out in turn. `--check` writes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { NameMention } from '../../src/core/recognition/mention';
import { NameKeys } from '../../src/core/resolution/names/nameKeys';
import { type Odds, sumOf } from '../../src/core/resolution/odds';
import { NamePairs } from '../../src/core/resolution/stating/pairs';
import { LEAST_ODDS } from '../../src/core/resolution/stating/weights';
import { ENTITY_TYPES, type LabelledText, readCorpora } from './corpus';
import { compact, trainKind } from './logistic';
import { readMarked } from './markup';
import { packed } from './quote';

const FOLDS = 8;
/** Smaller weights are dropped. */
const LEAST_WEIGHT = 0.2;

interface Pair {
  readonly features: readonly string[];
  readonly right: boolean;
}

const {
  values: { check },
  positionals: [corpora],
} = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
if (corpora === undefined) {
  console.error('Usage: npm run train:stated -- <corpora folder> [--check]');
  process.exit(2);
}
const sets = readCorpora(corpora);
const texts = ['original', 'gum-news', 'reports']
  .flatMap((set) => sets.get(set) ?? [])
  .filter(({ heldOut }) => !heldOut);
const pairs = texts.map(pairsOf);
const written = readStatements('scripts/training/statements.txt');
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  train(pairs.filter((__, index) => index % FOLDS !== fold)),
);
console.log(`${texts.length} reports, ${pairs.flat().length} pairs of names`);
const rated = pairs.flatMap((own, index) =>
  own.map(({ features, right }) => {
    const model = folds[index % FOLDS];
    return { right, odds: model === undefined ? 0 : sumOf(model, features) };
  }),
);
for (const least of [0, 0.3, 0.85, LEAST_ODDS, 1.5, 2]) {
  const taken = rated.filter(({ odds }) => odds > least);
  const right = taken.filter((pair) => pair.right).length;
  const all = rated.filter((pair) => pair.right).length;
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  console.log(
    `  odds > ${least}: P ${percent(right, taken.length)} R ${percent(right, all)} (${right} of ${all})`,
  );
}
if (!check) {
  const { bias, weights } = train(pairs);
  const source = `// Made by \`npm run train:stated\`; not to be edited.
import { type Odds, unpack } from '../odds';

/** Log odds from which on two names are taken to be said to be the same. */
export const LEAST_ODDS = ${LEAST_ODDS};

// biome-ignore format: nothing to be read
export const STATED: Odds = { bias: ${bias}, weights: ${packed(weights)} };
`;
  writeFileSync('src/core/resolution/stating/weights.ts', source);
  console.log(`weights.ts: ${source.length} characters`);
}

function train(reports: readonly (readonly Pair[])[]): Odds {
  const examples = [...reports.flat(), ...written].map(({ features, right }) => ({
    candidate: { features },
    right,
  }));
  return compact(trainKind(examples), LEAST_WEIGHT);
}

/** The pairs of a report's names that are labelled with whom they name. */
function pairsOf({ text, line }: Pick<LabelledText, 'text' | 'line'>): readonly Pair[] {
  const labelled = labelsOf(line);
  const keys = new NameKeys();
  const reader = new NamePairs(text);
  return labelled.flatMap(({ name, entity }) => {
    reader.push(name, keys.words(text.slice(name.start, name.end)));
    return reader.ofLast().flatMap(({ from, features }): Pair[] => {
      const other = labelled[from]?.entity;
      return entity === undefined || other === undefined
        ? []
        : [{ features, right: other === entity }];
    });
  });
}

/** The pairs of sentences that were made up, names marked `[[p1:…]]`. */
function readStatements(file: string): readonly Pair[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).flatMap(readStatement);
}

function readStatement(line: string): readonly Pair[] {
  const { text, entities } = readMarked(line);
  return pairsOf({ text, line: JSON.stringify({ entities }) });
}

interface Label {
  readonly name: NameMention;
  readonly entity: string | undefined;
}

function labelsOf(line: string): readonly Label[] {
  const { entities }: { entities: Entity[] } = JSON.parse(line);
  return entities
    .sort((a, b) => a.start - b.start)
    .filter((one, index, all) => index === 0 || one.start >= (all[index - 1]?.end ?? 0))
    .flatMap(({ start, end, type, entity, eid }): Label[] => {
      const known = ENTITY_TYPES.get(type);
      const rest = { confidence: 1, section: 'body', reason: 'tagger' } as const;
      return known === undefined
        ? []
        : [{ name: { start, end, type: known, ...rest }, entity: entity ?? eid }];
    });
}

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly entity?: string;
  readonly eid?: string;
}
