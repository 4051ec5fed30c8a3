import { analyzeSteps, entitySteps, nameSteps, recogniseByRules } from '../../../src/core/index';

/** Finds names by rules: what it finds does not change with what is trained. */
export const RECOGNISER = {
  nameSteps,
  loadResolver: async () => ({ analyzeSteps, entitySteps }),
  resources: { untrained: recogniseByRules },
};
