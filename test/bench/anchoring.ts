import { anchorIn, createTextIndex, describeIn, type Target } from '../../src/core/index';
import { createRandom, madeUpText } from './support/madeUpText';
import { growth, leastMs } from './support/measuring';

/**
 * How the cost of anchoring grows with the text and with the number of annotations, on text made up
 * here. Prints milliseconds and, for each doubling, the ratio to the step before: 2 is linear.
 */

const CHANGED_SHARE = 0.05;

function edit(text: string, random: () => number): string {
  const words = text.split(' ');
  return words.map((word) => (random() < CHANGED_SHARE ? `${word}x` : word)).join(' ');
}

function createTargets(text: string, count: number, random: () => number): readonly Target[] {
  const index = createTextIndex(text);
  return Array.from({ length: count }, () => {
    const start = text.indexOf(' ', Math.floor(random() * (text.length - 200))) + 1;
    const end = text.indexOf(' ', start + (random() < 0.5 ? 1 : 60));
    return describeIn(index, { start, end });
  });
}

function measure(text: string, targets: readonly Target[]): number {
  return leastMs(() => {
    const index = createTextIndex(text);
    for (const target of targets) {
      anchorIn(index, target);
    }
  }, 3);
}

function report(title: string, steps: readonly [size: number, ms: number][]): void {
  console.log(title);
  steps.forEach(([size, ms], i) => {
    const ratio = growth(ms, steps[i - 1]?.[1]);
    console.log(`  ${String(size).padStart(9)}  ${ms.toFixed(1).padStart(8)} ms${ratio}`);
  });
}

const random = createRandom(7);
const sizes = [125_000, 250_000, 500_000, 1_000_000];
const counts = [125, 250, 500, 1000];

for (const [title, change] of [
  ['unchanged', (text: string) => text],
  ['5 % of the words changed', (text: string) => edit(text, random)],
] as const) {
  report(
    `200 annotations, by UTF-16 units of text, ${title}`,
    sizes.map((size) => {
      const text = madeUpText(size, random);
      const targets = createTargets(text, 200, random);
      const changed = change(text);
      return [size, measure(changed, targets)];
    }),
  );
  const text = madeUpText(500_000, random);
  const changed = change(text);
  report(
    `500,000 units, by annotations, ${title}`,
    counts.map((count) => {
      const targets = createTargets(text, count, random);
      return [count, measure(changed, targets)];
    }),
  );
}
