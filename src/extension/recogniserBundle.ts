// What is loaded with the first report, see recogniser.ts. Does not import core/index, which would
// bring the whole core along.
export { analyzeSteps, entitySteps, nameSteps } from '../core/analyze';
export { createResources } from '../core/recognition/resources';
