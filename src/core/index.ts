// The public face of the core.
export { type Analysis, type AnalyzeOptions, analyze, analyzeSteps } from './analyze';
export { type Anchor, anchor, anchorAll, describe } from './annotations/anchor';
export {
  type AnnotationEdit,
  type EditResult,
  editAnnotations,
} from './annotations/editAnnotations';
export { type MergeResult, mergeAnnotations } from './annotations/mergeAnnotations';
export type { Annotation, AnnotationFile, Target } from './annotations/model';
export type { Problem } from './annotations/problem';
export { readAnnotations } from './annotations/readAnnotations';
export type { EntityType } from './recognition/mention';
export { createResources, type RecognitionResources } from './recognition/resources';
export { createCard } from './resolution/card';
export type { Entity, Fact, Mention } from './resolution/entity';
export { cardToMarkdown, escapeMarkdown } from './resolution/markdown';
export { looksLikeReport, PROSE_SAMPLE_LENGTH } from './text/prose';
export type { TextRange } from './text/range';
export { isBoilerplate, type Section } from './text/section';
