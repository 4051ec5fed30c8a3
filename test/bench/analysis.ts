// npm run bench -- analysis <corpora folder>
// The analysis of a whole report beside that after a keystroke in it, in the same run, from 10,000 to
// 1,000,000 code units, and the longest time between two pauses.
import { readFileSync } from 'node:fs';
import type { Analysis, AnalyzeOptions } from '../../src/core/analysis';
import { analyzeSteps } from '../../src/core/analyze';
import { createResources } from '../../src/core/recognition/resources';
import { createKnown } from '../../src/core/resolution/known/known';
import { type HostileText, hostileTexts } from './support/hostileTexts';
import { processorMs } from './support/measuring';
import { readTexts } from './support/texts';

const [corpora] = process.argv.slice(2);
if (corpora === undefined) {
  console.error('Usage: npm run bench -- analysis <corpora folder>');
  process.exit(2);
}
const resources = createResources(readFileSync('media/recogniser.bin'));
const pool = readTexts(corpora).join('\n\n');
const reports = (units: number) => pool.repeat(Math.ceil(units / pool.length)).slice(0, units);

interface Run {
  readonly analysis: Analysis;
  /** The processor time of each step, in milliseconds. */
  readonly steps: readonly number[];
}

function run(text: string, options: AnalyzeOptions): Run {
  const steps: number[] = [];
  const work = analyzeSteps(text, { resources, ...options });
  for (;;) {
    let step: IteratorResult<unknown, Analysis> | undefined;
    steps.push(
      processorMs(() => {
        step = work.next();
      }),
    );
    if (step?.done) {
      return { analysis: step.value, steps };
    }
  }
}

/** The least time of each step in several runs. */
function fastest(runs: readonly Run[]): readonly number[] {
  return (runs[0]?.steps ?? []).map((_, at) =>
    Math.min(...runs.map(({ steps }) => steps[at] ?? 0)),
  );
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const repeat = <T>(times: number, work: () => T) => Array.from({ length: times }, work);

function describe(steps: readonly number[]): string {
  const sorted = [...steps].sort((a, b) => b - a);
  const worst = sorted[0] ?? 0;
  const typical = sorted[Math.floor(sorted.length / 100)] ?? 0;
  return `${sum(steps).toFixed(0).padStart(6)} ms, steps: 99 of 100 within ${typical.toFixed(1)} ms, longest ${worst.toFixed(1)} ms`;
}

console.log('Whole reports, and after a letter or a new name in their middle:');
for (const units of [10_000, 100_000, 1_000_000]) {
  const text = reports(units);
  const times = units < 1e6 ? 7 : 4;
  const whole = repeat(times, () => run(text, {}));
  const memory = whole[0]?.analysis.memory;
  const at = text.indexOf('. ', units / 2);
  const edited = `${text.slice(0, at)}x${text.slice(at)}`;
  const again = repeat(times, () => run(edited, memory ? { memory } : {}));
  const named = `${text.slice(0, at)} with Karim Darwazi${text.slice(at)}`;
  const another = repeat(times, () => run(named, memory ? { memory } : {}));
  const [all, part, more] = [fastest(whole), fastest(again), fastest(another)];
  console.log(`${String(units).padStart(9)}  whole     ${describe(all)}`);
  console.log(
    `${' '.repeat(9)}  keystroke ${describe(part)}, 1 : ${(sum(all) / sum(part)).toFixed(1)}`,
  );
  console.log(
    `${' '.repeat(9)}  new name  ${describe(more)}, 1 : ${(sum(all) / sum(more)).toFixed(1)}`,
  );
}

const many = createKnown(
  repeat(5_000, () => 0).map((_, index) => ({
    id: `p${index}`,
    type: 'person' as const,
    name: `Omar Name${index} Hartan`,
    source: 'dossier' as const,
  })),
);
const start = (names: number) =>
  Array.from({ length: names }, (_, index) => ({
    start: index * 14,
    end: index * 14 + 4,
    entity: `e${index % 9}`,
  }));
const HOSTILE: readonly (readonly [...HostileText, AnalyzeOptions?])[] = [
  ...hostileTexts(reports),
  ['one name', (units) => 'Mr. Omar said. '.repeat(units / 15)],
  [
    'one name, known',
    (units) => 'Omar Omar, Omar Name12 Hartan and '.repeat(units / 34),
    { known: many },
  ],
  [
    'confirmed by the reader',
    (units) => 'Omar was here '.repeat(units / 14),
    { decisions: { confirmed: start(10_000), rejected: [], rejectedNames: [] } },
  ],
];
console.log('Texts meant to hurt, 250,000 and 1,000,000 code units:');
for (const [name, make, options = {}] of HOSTILE) {
  for (const units of [250_000, 1_000_000]) {
    const text = make(units);
    console.log(`${name.padEnd(24)} ${describe(fastest(repeat(2, () => run(text, options))))}`);
  }
}
