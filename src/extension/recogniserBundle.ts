// What is loaded with the first report, see recogniser.ts. Not by way of core/index, which would take
// all of the core with it.
export { analyzeSteps, entitySteps, nameSteps } from '../core/analyze';
export { createResources } from '../core/recognition/resources';
