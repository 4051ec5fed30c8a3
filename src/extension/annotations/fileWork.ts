// What is done to files: a part of its own, loaded with the first change of an annotation file, or when
// files are renamed, deleted or missing.
export { FittingFiles } from './fitting';
export { moveAlong, offerToDelete } from './renames';
export { carryOver, writeEdits, writePending, writeSelectors, writeStep } from './writing';
