import { anchorIn, createTextIndex, describeIn, type Target } from '../../src/core/index';

/**
 * How the cost of anchoring grows with the text and with the number of annotations, on text made up
 * here. Prints milliseconds and, for each doubling, the ratio to the step before: 2 is linear.
 */

const WORDS_PER_SENTENCE = 14;
const VOCABULARY = 4000;
const CHANGED_SHARE = 0.05;

/** A linear congruential generator: the same numbers in every run. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words of made-up syllables, the first ones frequent and the last ones rare, as in language. */
function createText(length: number, random: () => number): string {
  const syllables = ['ka', 'lo', 'mir', 'ten', 'shu', 'ra', 'vel', 'do', 'an', 'bis', 'qe', 'zor'];
  const word = () => {
    let rest = Math.floor(VOCABULARY * random() ** 3);
    let spelling = '';
    do {
      spelling += syllables[rest % syllables.length];
      rest = Math.floor(rest / syllables.length);
    } while (rest > 0);
    return spelling;
  };
  let text = '';
  while (text.length < length) {
    text += `${Array.from({ length: WORDS_PER_SENTENCE }, word).join(' ')}.\n`;
  }
  return text;
}

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
  const start = performance.now();
  const index = createTextIndex(text);
  for (const target of targets) {
    anchorIn(index, target);
  }
  return performance.now() - start;
}

function report(title: string, steps: readonly [size: number, ms: number][]): void {
  console.log(title);
  steps.forEach(([size, ms], i) => {
    const before = steps[i - 1]?.[1];
    const ratio = before === undefined ? '' : `  × ${(ms / before).toFixed(2)}`;
    console.log(`  ${String(size).padStart(9)}  ${ms.toFixed(1).padStart(8)} ms${ratio}`);
  });
}

function best(run: () => number): number {
  return Math.min(run(), run(), run());
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
      const text = createText(size, random);
      const targets = createTargets(text, 200, random);
      const changed = change(text);
      return [size, best(() => measure(changed, targets))];
    }),
  );
  const text = createText(500_000, random);
  const changed = change(text);
  report(
    `500,000 units, by annotations, ${title}`,
    counts.map((count) => {
      const targets = createTargets(text, count, random);
      return [count, best(() => measure(changed, targets))];
    }),
  );
}
