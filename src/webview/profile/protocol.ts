import type { Credibility, Motivation, Reliability } from '../../core/annotations/model';
import type { TagColor } from '../../core/dossier/model';
import type { EntityType } from '../../core/recognition/mention';

/** Where words stand in a report. The page only passes it back. */
export interface Place {
  /** The address of the report. */
  readonly report: string;
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Words of a report in their sentence. */
export interface PassageContent extends Place {
  /** 1-based. */
  readonly line: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What is said, by whom and how surely. */
export interface StanceContent {
  /** Of each, its own words: "denied", "according to the ministry". */
  readonly stance: readonly string[];
  /** Whether it is denied, doubted or disputed: then it is marked. */
  readonly isOpen: boolean;
}

/** The same matter in another report. */
export interface ElsewhereContent extends StanceContent, Place {
  readonly title: string;
  /** RFC 3339 full-date. */
  readonly published?: string;
  /** What is said there, where it is something else. */
  readonly value?: string;
}

export interface FactContent extends StanceContent {
  readonly label: string;
  readonly value: string;
  readonly passage: PassageContent;
  readonly also: readonly (StanceContent & { readonly passage: PassageContent })[];
  readonly alsoIn: readonly ElsewhereContent[];
  readonly against: readonly ElsewhereContent[];
}

/** A tag, in the colour that the dossier of its report gives it. */
export interface TagContent {
  readonly name: string;
  readonly color?: TagColor;
}

export interface NoteContent {
  readonly id: string;
  readonly quote: string;
  readonly comment?: string;
  readonly tags: readonly TagContent[];
  /** Each with its relation and the words at its end; or a web address. */
  readonly links: readonly string[];
  readonly motivation?: Motivation;
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  readonly creator?: string;
  /** RFC 3339. */
  readonly created?: string;
  /** Absent for an orphan, as is the line. */
  readonly place?: Place;
  readonly line?: number;
}

export interface ReportContent {
  readonly key: string;
  readonly title: string;
  /** The name of the file, where the title is another. */
  readonly file?: string;
  /** RFC 3339 full-date. */
  readonly published?: string;
  /** How often somebody is named, in words. */
  readonly mentions: string;
  readonly first: Place;
  readonly facts: readonly FactContent[];
  /** Sentences that name somebody, where nothing is said of him. */
  readonly named: readonly PassageContent[];
  /** What is told under an earlier report. */
  readonly repeated: readonly (Place & { readonly value: string })[];
  readonly notes: readonly NoteContent[];
}

export interface CompanionContent {
  /** Who that is, by a report that names him. */
  readonly report: string;
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** In how many sentences, in words. */
  readonly sentences: string;
}

/** All that the page shows of somebody. Texts are in one line, and in the reader's language if ours. */
export interface ProfileContent {
  readonly type: EntityType;
  readonly name: string;
  /** What that is: "person · in your dossier". */
  readonly kind: string;
  readonly inDossier: boolean;
  readonly who?: Place & { readonly value: string };
  readonly aliases: readonly string[];
  /** How often in how many reports, in words. */
  readonly named: string;
  /** RFC 3339 full-dates. */
  readonly days?: { readonly from: string; readonly to: string };
  /** What the dossier says, with its lines. */
  readonly notes?: string;
  readonly groups: readonly string[];
  /** Web addresses. */
  readonly links: readonly string[];
  readonly background?: string;
  readonly reports: readonly ReportContent[];
  readonly company: readonly CompanionContent[];
  /** That reports were left out, in words. */
  readonly unread?: string;
}

/** What the extension says to the page. */
export type ToPage =
  | {
      readonly type: 'content';
      readonly content: ProfileContent;
      /** Whose profile the page showed before. */
      readonly back?: string;
      /** What the page is to keep, to be the same when VS Code is opened again. */
      readonly subject: unknown;
    }
  /** How many of how many reports have been read; nothing is read any more where they are equal. */
  | { readonly type: 'progress'; readonly done: number; readonly all: number }
  | { readonly type: 'notice'; readonly message: string };

/** What the page says to the extension. */
export type FromPage =
  | {
      readonly type:
        | 'ready'
        | 'openEntry'
        | 'addEntry'
        | 'copy'
        | 'save'
        | 'back'
        | 'stop'
        | 'readMore';
    }
  | ({ readonly type: 'reveal' } & Place)
  | { readonly type: 'openLink'; readonly url: string }
  /** Show the profile of someone of the company, in a tab of its own if so asked. */
  | {
      readonly type: 'show';
      readonly report: string;
      readonly id: string;
      readonly apart: boolean;
    };
