import type { Analysis, AnalyzeOptions } from '../../../src/core/analysis';
import { analyze } from '../../../src/core/analyze';
import { recogniseByRules } from '../../../src/core/recognition/rules/recogniseByRules';

/** An analysis whose names do not hang on what is trained. */
export function analyzeByRules(text: string, options: AnalyzeOptions = {}): Analysis {
  return analyze(text, { resources: { untrained: recogniseByRules }, ...options });
}
