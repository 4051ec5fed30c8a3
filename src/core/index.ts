// The public face of the core.
export type { Analysis, AnalysisMemory, AnalyzeOptions, NamedReport } from './analysis';
export { analyze, analyzeSteps } from './analyze';
export { anchor, anchorAll, anchorIn } from './annotations/anchoring/anchor';
export { candidateSteps, candidates } from './annotations/anchoring/candidates';
export { describe, describeIn } from './annotations/anchoring/describe';
export type { Anchor, Candidate } from './annotations/anchoring/result';
export { createTextIndex, type TextIndex } from './annotations/anchoring/textIndex';
export { type AnnotationDocument, openAnnotations } from './annotations/annotationDocument';
export { annotationPath } from './annotations/annotationPath';
export { changeFile } from './annotations/changeFile';
export {
  type CommentInput,
  entitiesMeant,
  type Nameable,
  parseCommentInput,
  toFields,
  toReportFields,
  unfinishedToken,
  writeCommentInput,
  writeToken,
} from './annotations/commentInput';
export { completeAnnotations } from './annotations/completeAnnotations';
export {
  type AnnotationEdit,
  type EditResult,
  editAnnotations,
  editDocument,
} from './annotations/editAnnotations';
export { fitSteps } from './annotations/fitting';
export { type Fix, fixesFor } from './annotations/fixes';
export { CREDIBILITY_WORDS, gradingWords, RELIABILITY_WORDS } from './annotations/grading';
export {
  EMPTY_HISTORY,
  type History,
  type HistoryStep,
  moveRedone,
  moveUndone,
  recordStep,
  stepToRedo,
  stepToUndo,
} from './annotations/history';
export { itemRange, lastPlace } from './annotations/itemRange';
export { brokenLinks, type EndElsewhere } from './annotations/links/brokenLinks';
export {
  type LinkEnd,
  parseLinkEnd,
  pathBetween,
  pathFrom,
  writeLinkEnd,
} from './annotations/links/linkEnd';
export {
  type LinkedReport,
  type LinkLine,
  LinkMap,
  linkedReport,
  withFirstWords,
} from './annotations/links/linkMap';
export { type LinkWords, linkWords } from './annotations/links/linkWords';
export { relationsOffered, relationWords } from './annotations/links/relations';
export { type EditStep, type LivePlace, movePlaces } from './annotations/livePlaces';
export {
  type MergeConflict,
  type MergeResult,
  mergeAnnotations,
  mergeDocuments,
} from './annotations/mergeAnnotations';
export {
  type Annotation,
  type AnnotationFile,
  isCommentedOn,
  isDecision,
  isNameAlone,
  type Link,
  type ReportDetails,
  type Target,
} from './annotations/model';
export { NO_ANNOTATIONS } from './annotations/noAnnotations';
export { ORPHAN_CODE, orphanMessage, orphanProblems } from './annotations/orphanProblems';
export { changeGone, lostEdits, outstandingEdits } from './annotations/outstanding';
export {
  type PlacedAnnotation,
  placeAnnotations,
  placeByPosition,
  placeSteps,
} from './annotations/placing';
export type { Problem } from './annotations/problem';
export { readAnnotations } from './annotations/readAnnotations';
export { readerDecisions } from './annotations/readerDecisions';
export { refreshEdits, refreshSteps } from './annotations/refresh';
export {
  type RejectedName,
  type RejectionScope,
  rejectedNames,
} from './annotations/rejectedNames';
export { renameTag } from './annotations/renameTag';
export { type ReviewProgress, reviewProgress } from './annotations/reviewProgress';
export { readSchemaFields, type SchemaSections } from './annotations/schemaFields';
export { tagsSaid } from './annotations/tagsSaid';
export { countTags, groupAlike, type TagUse } from './annotations/tagUses';
export { completionsAt, hoverAt } from './annotations/yamlAssist';
export { type Belonging, findBelongings } from './card/belonging';
export {
  type Card,
  type CardContext,
  type CardNote,
  type CardReport,
  createCard,
} from './card/card';
export type { CardFact } from './card/cardFacts';
export type { CardAction, CardLine, CardPart } from './card/cardLine';
export {
  cardLines,
  countMentions,
  ENTITY_ICONS,
  factLabel,
  factParts,
  kindWords,
  membershipWords,
  TYPE_WORDS,
  whoParts,
} from './card/cardLines';
export { cardToMarkdown } from './card/markdown';
export { escapeMarkdown, plainText } from './card/plainText';
export { completeDossier, type DossierCompletion, describeDossier } from './dossier/assist';
export { type BackgroundGroup, readBackground } from './dossier/background';
export { arrangeCast, type CastMember, type CastOrder, castOf } from './dossier/cast';
export type { Subject } from './dossier/draft';
export { type DossierEdit, editDossier } from './dossier/editDossier';
export { entryRanges } from './dossier/entryRanges';
export { type DossierFix, dossierFixes } from './dossier/fixes';
export {
  compareKnowledge,
  concernsReport,
  type Knowledge,
  type KnowledgeChange,
} from './dossier/knowledgeChange';
export { knownOf } from './dossier/knownEntities';
export { type DossierMergeResult, mergeDossiers } from './dossier/mergeDossiers';
export {
  DOSSIER_FILE,
  type DossierEntry,
  type DossierFile,
  type DossierTag,
  EMPTY_DOSSIER,
  entryById,
  namesOf,
  TAG_COLORS,
  type TagColor,
} from './dossier/model';
export { nameFound } from './dossier/nameSearch';
export { NO_DOSSIER } from './dossier/noDossier';
export {
  addName,
  addToDossier,
  giveName,
  keepApart,
  mainOf,
  mergeEntities,
  renameEntity,
  retypeEntity,
  splitEntity,
} from './dossier/operations';
export { type Asked, freshId, type Other, othersThan } from './dossier/others';
export { type ReadDossier, readDossier, unreadableDossier } from './dossier/readDossier';
export {
  type EntityElsewhere,
  type IndexedEntity,
  type IndexedReport,
  type IndexHit,
  indexReport,
  ReportIndex,
} from './dossier/reportIndex';
export { passageColor, tagDefinition } from './dossier/tagColor';
export { entitySteps } from './entitySteps';
export { type CitedPassage, cite } from './formats/citation';
export {
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type ExportSource,
  type FormatProblem,
  IMPORT_FORMATS,
  type ImportFormat,
  type ImportResult,
  type NamedEntity,
} from './formats/format';
export {
  exportAs,
  exportName,
  FORMAT_EXTENSIONS,
  importEdits,
  importFrom,
  importSteps,
  joinExports,
} from './formats/formats';
export { nameSteps } from './nameSteps';
export type { Companion } from './profile/company';
export {
  countNamed,
  countSentences,
  factWords,
  profileToMarkdown,
  stanceWords,
  unreadWords,
} from './profile/markdown';
export type { Passage } from './profile/passage';
export {
  createProfile,
  type Profile,
  type ProfiledReport,
  type ProfileSubject,
  type ToldElsewhere,
  type ToldFact,
} from './profile/profile';
export {
  type ProfileFact,
  type ProfileNote,
  profileReport,
  type ReportProfile,
  type ReportSource,
} from './profile/reportProfile';
export { ENTITY_TYPES, type EntityType } from './recognition/mention';
export { createResources, type RecognitionResources } from './recognition/resources';
export { recogniseByRules } from './recognition/rules/recogniseByRules';
export { type Decisions, NO_DECISIONS } from './resolution/decisions';
export type { Entity, Fact, KnownEntity, Mention } from './resolution/entity';
export { createKnown, type Known, NOTHING_KNOWN } from './resolution/known/known';
export { type Chapter, outline } from './resolution/outline';
export { type DateNote, dateNotes, readFullDate } from './text/dates';
export { lineChanges } from './text/lineChanges';
export { inEnglish, type Message, msg, type Translate } from './text/message';
export { type NestedRange, nestRanges } from './text/nesting';
export { looksLikeReport, PROSE_SAMPLE_LENGTH } from './text/prose';
export { overlaps, type TextRange, touches } from './text/range';
export { type DerivedDetails, reportDetails } from './text/reportDetails';
export { countLeading, createLineIndex } from './text/search';
export { isBoilerplate, type Section } from './text/section';
export { sentenceNear } from './text/sentences';
export { isWebAddress } from './text/webAddress';
