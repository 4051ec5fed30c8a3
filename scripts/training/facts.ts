// npm run train:facts -- <corpora folder> [--check] [--quick] [--hold=DIGITS]
// Trains src/core/resolution/facts/weights.ts on the labelled facts of the project's reports and of
// `original`, ids ending in 0 or 5 left out. Prints how well it does on reports left out in turn, in
// all and by kind, by the least probability that makes a candidate a fact. `--hold=38` leaves out ids
// ending in 3 and 8 altogether and prints how well it does on them; `--check` writes nothing;
// `--quick` does not leave out in turn.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FACT_KINDS, type FactKind } from '../../src/core/resolution/entity';
import type { FactModel } from '../../src/core/resolution/facts/model';
import { type FactScore, total } from './factScore';
import { FactTrainer, LEAST } from './factTrainer';
import { type LabelledReport, readOwnReports, readReports, scoreReport } from './labelledFacts';
import { packed, quote } from './quote';

/** Reports are left out in so many parts to see how well the whole does. */
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
const isHeld = ({ id }: LabelledReport) => hold.includes(id.slice(-1));
const all = readReports(corpora).filter(({ id }) => !/[05]$/.test(id));
const partial = all.filter((report) => report.partial && !isHeld(report));
const original = all.filter((report) => !report.partial && !isHeld(report));
const own = readOwnReports();
const reports = [...original, ...own];
const trainer = new FactTrainer(partial);
console.log(`${reports.length} reports with all their facts, ${partial.length} with some`);

if (!quick) {
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    texts: reports.filter((__, index) => index % FOLDS === fold),
    model: trainer.train(reports.filter((__, index) => index % FOLDS !== fold)),
  }));
  const only = (some: readonly LabelledReport[]) =>
    folds.map(({ texts, model }) => ({
      texts: texts.filter((text) => some.includes(text)),
      model,
    }));
  show('original, left out in turn', only(original));
  show('the project’s reports, left out in turn', only(own));
}
const trained = trainer.train(reports);
if (hold !== '') {
  const held = all.filter((text) => !text.partial && isHeld(text));
  show(`ids ending in one of ${hold}`, [{ texts: held, model: trained }]);
}
if (!check) {
  write(trained);
}

interface Part {
  readonly texts: readonly LabelledReport[];
  readonly model: FactModel;
}

function show(title: string, parts: readonly Part[]): void {
  const scoreBy = (least: Readonly<Record<FactKind, number>>) => {
    const score: FactScore = new Map();
    for (const { texts, model } of parts) {
      for (const text of texts) {
        scoreReport(text, { model, least }, score);
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

function line({ right, found, matched, gold, told }: ReturnType<typeof total>): string {
  return `P ${percent(right, found)}  R ${percent(matched, gold)}  (${gold} labelled, ${found} found, ${percent(told, found)} labelled as some kind)`;
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
