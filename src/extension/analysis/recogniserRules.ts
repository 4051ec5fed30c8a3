// What is loaded where the trained weights cannot be read, see recogniser.ts.
export { recogniseByRules } from '../../core/recognition/rules/recogniseByRules';
