// What is loaded with the first report, see recogniser.ts: what finds names.
export { createResources, nameSteps } from '../../core/index';
