// What is loaded once the names of the first report are found, see recogniser.ts: who is who.
export { analyzeSteps, entitySteps } from '../../core/index';
