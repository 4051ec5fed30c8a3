import type { Analysis, AnalyzeOptions } from './analysis';
import { entitySteps } from './entitySteps';
import { nameSteps } from './nameSteps';
import { runToEnd, scaled } from './text/steps';

/** The share of an analysis's time that recognition takes, roughly. */
const RECOGNITION_PART = 0.7;

/** Finds sections, names and entities. Offsets are UTF-16 code units of `text`, half-open. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  return runToEnd(analyzeSteps(text, options));
}

/** The same in slices: yields the fraction done, 0 to 1, and can be abandoned after any of them. */
export function* analyzeSteps(
  text: string,
  options: AnalyzeOptions = {},
): Generator<number, Analysis> {
  const named = yield* scaled(nameSteps(text, options), 0, RECOGNITION_PART);
  return yield* scaled(entitySteps(text, named, options), RECOGNITION_PART, 1);
}
