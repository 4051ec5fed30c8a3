// npm run train:facts -- <corpora folder> [--check] [--hold=DIGITS]
// Trains src/core/resolution/facts/weights.ts on the labelled facts of `original`, ids ending in 0 or
// 5 left out. Prints how well it does on reports left out in turn, by the least probability that
// makes a candidate a fact. `--hold=38` leaves out ids ending in 3 and 8 altogether and prints how
// well it does on them; `--check` writes nothing.
import { writeFileSync } from 'node:fs';
import type { FactKind } from '../../src/core/resolution/entity';
import { type FactModel, sumOf } from '../../src/core/resolution/facts/model';
import {
  count,
  type FactScore,
  type LabelledReport,
  labelCandidates,
  readReports,
  scoreFacts,
} from './labelledFacts';
import { calibrate, type Rated, trainKind } from './logistic';

const FOLDS = 6;
const THRESHOLDS = [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
/** What the trained model goes by: see the table that is printed. */
const LEAST_PROBABILITY = 0.65;

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [corpora] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (corpora === undefined) {
  console.error('Usage: npm run train:facts -- <corpora folder> [--check] [--hold=DIGITS]');
  process.exit(2);
}
const hold = flags.find((flag) => flag.startsWith('--hold='))?.slice('--hold='.length) ?? '';
const isHeld = ({ id }: LabelledReport) => hold.includes(id.slice(-1));
const all = readReports(corpora).filter(({ id }) => !/[05]$/.test(id));
const labelled = new Map(all.map((report) => [report, labelCandidates(report)]));
const partial = all.filter((report) => report.partial && !isHeld(report));
const reports = all.filter((report) => !report.partial && !isHeld(report));
console.log(`${reports.length} reports with all their facts, ${partial.length} with some`);

const folds = Array.from({ length: FOLDS }, (_, fold) => ({
  apart: reports.filter((__, index) => index % FOLDS === fold),
  model: train([...reports.filter((__, index) => index % FOLDS !== fold), ...partial]),
}));
const rated = new Map<FactKind, Rated[]>();
for (const { apart, model } of folds) {
  for (const { candidate, right } of apart.flatMap((report) => labelled.get(report) ?? [])) {
    const own = rated.get(candidate.kind) ?? [];
    own.push({ sum: sumOf(model, candidate), right });
    rated.set(candidate.kind, own);
  }
}
report(
  'left out in turn',
  folds.map(({ apart, model }) => ({ texts: apart, model: calibrated(model) })),
);
const trained = calibrated(train([...reports, ...partial]));
if (hold !== '') {
  const held = all.filter((text) => !text.partial && isHeld(text));
  report(`ids ending in one of ${hold}`, [{ texts: held, model: trained }]);
}
if (!flags.includes('--check')) {
  write(trained);
}

function train(texts: readonly LabelledReport[]): FactModel {
  const examples = texts.flatMap((text) => labelled.get(text) ?? []);
  const kinds = [...new Set(examples.map(({ candidate }) => candidate.kind))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      trainKind(
        examples.filter(({ candidate }) => candidate.kind === kind),
        kind,
      ),
    ]),
  );
}

function calibrated(model: FactModel): FactModel {
  return Object.fromEntries(
    Object.entries(model).map(([kind, own]) => [
      kind,
      calibrate(own, rated.get(kind as FactKind) ?? []),
    ]),
  );
}

function report(
  title: string,
  parts: readonly { readonly texts: readonly LabelledReport[]; readonly model: FactModel }[],
): void {
  console.log(title);
  for (const least of THRESHOLDS) {
    const score: FactScore = new Map();
    for (const { texts, model } of parts) {
      for (const text of texts) {
        scoreFacts(text, { model, least }, score);
      }
    }
    console.log(`  ≥ ${least.toFixed(2)}  ${line(count(score))}`);
    if (least === LEAST_PROBABILITY) {
      for (const [kind, own] of [...score].sort()) {
        console.log(`          ${kind.padEnd(12)} ${line(own)}`);
      }
    }
  }
}

function line({ right, found, matched, gold }: ReturnType<typeof count>): string {
  return `P ${percent(right, found)}  R ${percent(matched, gold)}  (${gold} labelled, ${found} found)`;
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1).padStart(5);
}

function write(model: FactModel): void {
  const kinds = Object.entries(model).map(
    ([kind, { bias, weights }]) =>
      `  ${kind}: { bias: ${bias}, weights: JSON.parse(${quote(JSON.stringify(weights))}) },`,
  );
  const source = `// Made by \`npm run train:facts\`; not to be edited.
import type { FactModel } from './model';

/** Candidates that are rated lower are no facts. */
export const LEAST_PROBABILITY = ${LEAST_PROBABILITY};

// biome-ignore format: one kind a line, nothing to be read
export const FACT_MODEL: FactModel = {
${kinds.join('\n')}
};
`;
  writeFileSync('src/core/resolution/facts/weights.ts', source);
  console.log(`weights.ts: ${source.length} characters`);
}

function quote(json: string): string {
  return `'${json.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}
