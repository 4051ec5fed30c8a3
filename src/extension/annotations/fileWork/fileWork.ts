// What the store needs to change files: a part of its own, loaded with the first change of one.
export { carryOver } from './carryOver';
export { copyOver, untitledClosed } from './savedAs';
export {
  dropPending,
  writeEdits,
  writeFile,
  writePending,
  writeSelectors,
  writeStep,
} from './writing';
