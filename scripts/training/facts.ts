// npm run train:facts -- <corpora folder> [--check] [--quick] [--hold=DIGITS]
// Writes src/core/resolution/facts/weights.ts: trains on the labelled facts of the project's own
// reports, and of `original` without ids ending in 0 or 5. Prints how well facts are found in folds of
// the reports that were left out in turn, by kind and by the least probability that makes a fact.
//   --check        writes nothing
//   --quick        leaves nothing out in turn
//   --hold=DIGITS  does not train on reports of `original` whose ids end in one of the digits (such as
//                  38), and prints how well facts are found in them
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FACT_KINDS, type FactKind } from '../../src/core/resolution/entity';
import type { FactModel } from '../../src/core/resolution/facts/model';
import { packed, quote } from './common/quote';
import { type Counts, type FactScore, total } from './facts/factScore';
import { FactTrainer, LEAST } from './facts/factTrainer';
import {
  type LabelledReport,
  readOriginalReports,
  readOwnReports,
  scoreReport,
} from './facts/labelledFacts';

/** How many parts the reports are split into, each left out in turn. */
const FOLDS = 4;
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
const {
  values: { check, quick, hold = '' },
  positionals: [corpora],
} = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, quick: { type: 'boolean' }, hold: { type: 'string' } },
});
if (corpora === undefined) {
  console.error(
    'Usage: npm run train:facts -- <corpora folder> [--check] [--quick] [--hold=DIGITS]',
  );
  process.exit(2);
}
const isHeldOut = ({ id }: LabelledReport) => hold.includes(id.slice(-1));
const all = readOriginalReports(corpora).filter(({ id }) => !/[05]$/.test(id));
const partial = all.filter((report) => report.partial && !isHeldOut(report));
const original = all.filter((report) => !report.partial && !isHeldOut(report));
const own = readOwnReports();
const reports = [...original, ...own];
const trainer = new FactTrainer(partial);
console.log(`${reports.length} reports with all their facts, ${partial.length} with some`);

if (!quick) {
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    reports: reports.filter((__, index) => index % FOLDS === fold),
    model: trainer.train(reports.filter((__, index) => index % FOLDS !== fold)),
  }));
  const within = (some: readonly LabelledReport[]) =>
    folds.map((fold) => ({
      ...fold,
      reports: fold.reports.filter((report) => some.includes(report)),
    }));
  show('original, left out in turn', within(original));
  show('the project’s reports, left out in turn', within(own));
}
const trained = trainer.train(reports);
if (hold !== '') {
  const held = all.filter((report) => !report.partial && isHeldOut(report));
  show(`ids ending in one of ${hold}`, [{ reports: held, model: trained }]);
}
if (!check) {
  write(trained);
}

/** Reports, and a model that was trained without them. */
interface Fold {
  readonly reports: readonly LabelledReport[];
  readonly model: FactModel;
}

/** Prints how well facts are found. */
function show(title: string, folds: readonly Fold[]): void {
  const scoreBy = (least: Readonly<Record<FactKind, number>>) => {
    const score: FactScore = new Map();
    for (const fold of folds) {
      for (const report of fold.reports) {
        scoreReport(report, { model: fold.model, least }, score);
      }
    }
    return score;
  };
  const scores = THRESHOLDS.map((least) => scoreBy(forEachKind(least)));
  console.log(title);
  THRESHOLDS.forEach((least, index) => {
    console.log(`  ≥ ${least.toFixed(2)}  ${line(total(scores[index] ?? new Map()))}`);
  });
  console.log(`  P/R      ${THRESHOLDS.map((least) => least.toFixed(2).padEnd(7)).join(' ')}`);
  const used = scoreBy(LEAST);
  for (const [kind, own] of [...used].sort()) {
    const cells = scores.map((score) => {
      const { right, found, matched, gold } = score.get(kind) ?? own;
      return `${short(right, found)}/${short(matched, gold)}`.padEnd(7);
    });
    console.log(`  ${kind.padEnd(12)}${cells.join(' ')}`);
  }
  console.log(`  as used   ${line(total(used))}`);
  for (const [kind, own] of [...used].sort()) {
    console.log(`  ${kind.padEnd(12)}${line(own)}`);
  }
}

function forEachKind(least: number): Readonly<Record<FactKind, number>> {
  return Object.fromEntries(FACT_KINDS.map((kind) => [kind, least])) as Record<FactKind, number>;
}

function line({ right, found, matched, gold, rightOfAnyKind }: Counts): string {
  const ofAnyKind = percent(rightOfAnyKind, found);
  return `P ${percent(right, found)}  R ${percent(matched, gold)}  (${gold} labelled, ${found} found, ${ofAnyKind} labelled as some kind)`;
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1).padStart(5);
}

function short(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(0);
}

function write({ kinds, forest }: FactModel): void {
  const lines = Object.entries(kinds).map(
    ([kind, { bias, weights }]) => `    ${kind}: { bias: ${bias}, weights: ${packed(weights)} },`,
  );
  const source = `// Made by \`npm run train:facts\`; not to be edited.
import type { FactKind } from '../entity';
import { unpack } from '../odds';
import type { FactModel } from './model';

/** Candidates of a kind that are rated lower are no facts. */
export const LEAST_PROBABILITY: Readonly<Record<FactKind, number>> = JSON.parse(
  ${quote(JSON.stringify(LEAST))},
);

// biome-ignore format: one kind a line, nothing to be read
export const FACT_MODEL: FactModel = {
  kinds: {
${lines.join('\n')}
  },
  forest: JSON.parse(${quote(JSON.stringify(forest))}),
};
`;
  writeFileSync('src/core/resolution/facts/weights.ts', source);
  console.log(`weights.ts: ${source.length} characters`);
}
