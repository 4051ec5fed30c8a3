// npm run train:stated -- <corpora folder> [--check]
// Writes src/core/resolution/stating/weights.ts: learns whether a text says that two names near each
// other belong to one entity. Trains on the labelled names of the training parts of `original` and
// gum-news, of the project's own reports, and on statements.txt. Prints how well that is told in folds
// of the reports that were left out in turn. `--check` writes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NameKeys } from '../../src/core/resolution/names/nameKeys';
import { type Odds, sumOf } from '../../src/core/resolution/odds';
import { NamePairs } from '../../src/core/resolution/stating/pairs';
import { LEAST_ODDS } from '../../src/core/resolution/stating/weights';
import { compact, trainOdds } from './common/logistic';
import { packed } from './common/quote';
import { type LabelledText, readCorpora } from './labelled/corpus';
import { mentionsOf } from './labelled/labelledNames';
import { readMarked } from './labelled/markup';

/** How many parts the reports are split into, each left out in turn. */
const FOLDS = 8;
/** Smaller weights are dropped. */
const LEAST_WEIGHT = 0.2;

/** Two names near each other, and whether they belong to one entity. */
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
const madeUp = readStatements('scripts/training/statements.txt');
/** A model for each fold, trained without it. */
const models = Array.from({ length: FOLDS }, (_, fold) =>
  train(pairs.filter((__, index) => index % FOLDS !== fold)),
);
console.log(`${texts.length} reports, ${pairs.flat().length} pairs of names`);
const rated = pairs.flatMap((own, index) =>
  own.map(({ features, right }) => {
    const model = models[index % FOLDS];
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
  const examples = [...reports.flat(), ...madeUp].map(({ features, right }) => ({
    candidate: { features },
    right,
  }));
  return compact(trainOdds(examples), LEAST_WEIGHT);
}

/** The pairs of a text's names; only of names with a label that says whom they name. */
function pairsOf({ text, line }: Pick<LabelledText, 'text' | 'line'>): readonly Pair[] {
  const labelled = mentionsOf(JSON.parse(line).entities);
  const keys = new NameKeys();
  const reader = new NamePairs(text);
  return labelled.flatMap(({ mention, entity }) => {
    reader.push(mention, keys.words(text.slice(mention.start, mention.end)));
    return reader.ofLast().flatMap(({ from, features }): Pair[] => {
      const other = labelled[from]?.entity;
      return entity === undefined || other === undefined
        ? []
        : [{ features, right: other === entity }];
    });
  });
}

/** The pairs of made-up sentences, one a line, with their names marked. */
function readStatements(file: string): readonly Pair[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).flatMap(readStatement);
}

function readStatement(line: string): readonly Pair[] {
  const { text, entities } = readMarked(line);
  return pairsOf({ text, line: JSON.stringify({ entities }) });
}
