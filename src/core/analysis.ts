import type { Memory } from './recognition/memory';
import type { NameMention } from './recognition/mention';
import type { RecognitionResources } from './recognition/resources';
import type { Decisions } from './resolution/decisions';
import type { Entity, Mention } from './resolution/entity';
import type { Known } from './resolution/known/known';
import type { ResolutionMemory } from './resolution/resolve';
import type { Section } from './text/section';

/** What is derived from a report's text. Never stored. */
export interface Analysis {
  readonly sections: readonly Section[];
  /** In the order of the text, without overlap. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  /** Makes it cheap to analyse the next version of the text. */
  readonly memory?: AnalysisMemory;
}

/** What an analysis leaves for that of the next version of its text. Of no use to others. */
export interface AnalysisMemory {
  readonly recognition?: Memory | undefined;
  readonly resolution?: ResolutionMemory;
}

export interface AnalyzeOptions {
  /** Words that are not a name in any of the reader's reports; white space is ignored. */
  readonly rejected?: readonly string[];
  /** The reader's decisions on names of this report; they win over what is derived. */
  readonly decisions?: Decisions;
  /**
   * What is known before the report is read, see `createKnown`: names of the dossier's entries are
   * recognised wherever they stand, and all known names say who is who.
   */
  readonly known?: Known;
  /**
   * The recogniser, trained or not. Without it, only known names and the reader's own are found.
   */
  readonly resources?: RecognitionResources;
  /**
   * Whether it is also found out what the report says of its entities, as by default: facts take most
   * of the time, and entities have none without.
   */
  readonly facts?: boolean;
  /**
   * What an analysis of an earlier version of the text left: what has not changed is not read
   * again. The result is the same without it.
   */
  readonly memory?: AnalysisMemory;
}

/** The names of a report before they are resolved to entities: what there is to highlight. */
export interface NamedReport {
  readonly sections: readonly Section[];
  /** In the order of the text, without overlap, as the mentions of the analysis will be. */
  readonly names: readonly NameMention[];
  /** Makes it cheap to find those of the next version of the text. */
  readonly memory?: Memory | undefined;
}
