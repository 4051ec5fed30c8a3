import type { Analysis, AnalyzeOptions, NamedReport } from './analysis';
import { NO_DECISIONS } from './resolution/decisions';
import { NOTHING_KNOWN } from './resolution/known/known';
import { resolveSteps } from './resolution/resolve';

/**
 * The second part: who is who, and what the report says of them.
 *
 * @param named what `nameSteps` gave for the same text and options
 */
export function* entitySteps(
  text: string,
  { sections, names, memory: recognition }: NamedReport,
  {
    decisions = NO_DECISIONS,
    known = NOTHING_KNOWN,
    facts = true,
    memory = {},
  }: AnalyzeOptions = {},
): Generator<number, Analysis> {
  const resolving = resolveSteps(text, sections, names, {
    known,
    decisions,
    facts,
    memory: memory.resolution,
  });
  const { mentions, entities, memory: resolution } = yield* resolving;
  return { sections, mentions, entities, memory: { recognition, resolution } };
}
