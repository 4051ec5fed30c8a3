import {
  type AnnotationEdit,
  changeFile,
  createTextIndex,
  describeIn,
  editAnnotations,
  type LivePlace,
  movePlaces,
  openAnnotations,
  placeAnnotations,
  refreshEdits,
  refreshSteps,
} from '../../src/core/index';
import { createRandom, madeUpText } from './support/madeUpText';
import { growth, leastMs } from './support/measuring';

/**
 * What annotations cost the store: opening a file, adding one, settling a keystroke, refreshing the
 * selectors on save, and the longest step of that. Prints milliseconds and, for each doubling of
 * the annotations, the ratio to the step before: 1 is independent of their number, 2 is linear.
 */

const LENGTH = 1_000_000;
const COUNTS = [625, 1250, 2500, 5000];
const CONTEXT = { source: 'report.txt', now: '2026-01-01T00:00:00Z' };

const report = madeUpText(LENGTH, createRandom(7));
const index = createTextIndex(report);

function passage(n: number, count: number) {
  const start = report.indexOf(' ', Math.floor((n / count) * (LENGTH - 200))) + 1;
  return { start, end: report.indexOf(' ', start + 25) };
}

function createEdits(count: number): readonly AnnotationEdit[] {
  return Array.from({ length: count }, (_, n) => ({
    type: 'add' as const,
    annotation: {
      id: `a${n}`,
      motivation: 'commenting' as const,
      ...describeIn(index, passage(n, count)),
      comment: `What I think of passage ${n}.`,
      created: CONTEXT.now,
    },
  }));
}

const time = (work: () => void, runs = 5) => leastMs(work, runs);

const rows = COUNTS.map((count) => {
  const made = editAnnotations('', createEdits(count), CONTEXT.source);
  if ('problems' in made) {
    throw new Error(made.problems[0]?.message.template);
  }
  const { yaml } = made;
  const open = time(() => {
    placeAnnotations(report, openAnnotations(yaml).file?.annotations ?? []);
  }, 3);
  const seen = openAnnotations(yaml);
  const placed = placeAnnotations(report, seen.file?.annotations ?? []);
  const annotation = { id: 'new', ...describeIn(index, passage(1, 3)), comment: 'New.' };
  const add = time(() => {
    const result = changeFile(seen, yaml, [{ type: 'add', annotation }], { ...CONTEXT, report });
    if ('problems' in result) {
      throw new Error(result.problems[0]?.message.template);
    }
    const after = openAnnotations(result.document.yaml, result.document);
    placeAnnotations(report, after.file?.annotations ?? [], placed);
  });
  const places = placed.flatMap(({ annotation: { quote }, range }): LivePlace[] =>
    range ? [{ range, whole: quote }] : [],
  );
  const at = Math.floor(LENGTH / 2);
  const typed = `${report.slice(0, at)}x${report.slice(at)}`;
  const step = [{ start: at, end: at, text: 'x' }];
  // What a keystroke itself does: note the change, whatever there is to move.
  const noted: (typeof step)[] = [];
  const note = time(() => {
    for (let n = 0; n < 1000; n++) {
      noted.push([...step]);
    }
  });
  const settle = time(() => void movePlaces(() => typed, places, [step]), 20);
  const moved = placeAnnotations(typed, seen.file?.annotations ?? []);
  const refresh = time(() => {
    changeFile(seen, yaml, refreshEdits(typed, moved), { ...CONTEXT, report: typed });
  }, 2);
  let longest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const steps = refreshSteps(seen, typed, moved, CONTEXT.now);
    let own = 0;
    for (let isDone = false; !isDone; ) {
      own = Math.max(
        own,
        time(() => {
          isDone = steps.next().done === true;
        }, 1),
      );
    }
    longest = Math.min(longest, own);
  }
  return {
    count,
    open,
    'add one': add,
    'note 1,000 keystrokes': note,
    settle,
    'refresh half on save': refresh,
    'longest step of that': longest,
  };
});

for (const what of [
  'open',
  'add one',
  'note 1,000 keystrokes',
  'settle',
  'refresh half on save',
  'longest step of that',
] as const) {
  console.log(`${what}, by annotations, in a report of ${LENGTH.toLocaleString('en')} units`);
  rows.forEach((row, n) => {
    const ratio = growth(row[what], rows[n - 1]?.[what]);
    console.log(
      `  ${String(row.count).padStart(6)}  ${row[what].toFixed(2).padStart(9)} ms${ratio}`,
    );
  });
}
