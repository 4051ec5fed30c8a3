import * as vscode from 'vscode';
import {
  countMentions,
  ENTITY_ICONS,
  ENTITY_TYPES,
  type Entity,
  type EntityType,
  type Mention,
  type Message,
  msg,
  overlaps,
  type TextRange,
  touches,
} from '../../core/index';
import type { ReportAnalysis } from '../analyses';
import { toOffsets, wordsOf } from '../documents';
import { entityLabel } from '../dossier/subjects';
import { onReport, reportEditor } from '../reports';
import { analysisOf, type ReviewMode } from '../review';
import { say } from '../translate';
import type { AnnotationTools } from './addAnnotation';
import { confirmNames, rejectName, rejectPassages } from './decide';
import { entityIds } from './entities';
import { goToUnreviewed } from './unreviewed';

const TYPE_NAMES: Readonly<Record<EntityType, Message>> = {
  person: msg`Person`,
  group: msg`Group`,
  place: msg`Place`,
};

const MARK_COMMANDS = {
  person: 'dossier.markAsPerson',
  group: 'dossier.markAsGroup',
  place: 'dossier.markAsPlace',
} as const;
const MARK_LABELS: Readonly<Record<EntityType, Message>> = {
  person: msg`Mark as Person`,
  group: msg`Mark as Group`,
  place: msg`Mark as Place`,
};

/** A mention that a decision is about, with its entity and the analysis that shows it. */
interface Subject {
  readonly document: vscode.TextDocument;
  readonly analysis: ReportAnalysis;
  readonly mentions: readonly Mention[];
  /** A selection that is no name so far. */
  readonly passage?: TextRange;
}

/** Decisions on the names that were found: each one key in review mode, and one command. */
export function registerTriage(tools: AnnotationTools, mode: ReviewMode): vscode.Disposable {
  const decision = (id: string, run: (subject: Subject) => Promise<string | false | undefined>) =>
    onReport(id, async (editor, ...args) => {
      const subject = await subjectAt(tools, editor, args);
      if (typeof subject === 'string') {
        if (subject === 'nothing') {
          askForName();
        } else {
          vscode.window.showInformationMessage(
            vscode.l10n.t('The report is still being read. Try again in a moment.'),
          );
        }
        return;
      }
      const trouble = await run(subject);
      if (trouble === undefined && mode.isActive) {
        mode.decided();
        const end = Math.max(...subject.mentions.map((mention) => mention.end), 0);
        await goToUnreviewed(tools, editor, end, 1);
      }
    });
  const { store } = tools;
  return vscode.Disposable.from(
    decision('dossier.confirmMention', ({ document, mentions, passage, analysis }) =>
      passage === undefined
        ? confirmNames(store, document, mentions.map(asIs), vscode.l10n.t('Confirm Name'))
        : retype({ document, mentions, passage, analysis }, undefined),
    ),
    decision('dossier.rejectMention', async ({ document, mentions }) =>
      mentions.length === 0
        ? askForName()
        : rejectPassages(store, document, mentions, vscode.l10n.t('Not a Name')),
    ),
    decision('dossier.rejectName', (subject) => rejectInReport(subject)),
    decision('dossier.changeType', (subject) => retype(subject, undefined)),
    ...ENTITY_TYPES.map((type) =>
      decision(MARK_COMMANDS[type], (subject) => retype(subject, type)),
    ),
    decision('dossier.sameAs', (subject) => identify(subject)),
    // Keys that hold in review mode alone have a command of their own: menus and the palette would show
    // them beside the other commands at all times.
    vscode.commands.registerCommand('dossier.inReview', (name: unknown) =>
      mode.isActive && typeof name === 'string' ? runInReview(name) : undefined,
    ),
  );

  async function runInReview(name: string): Promise<void> {
    const takeBack = name === 'undoAnnotation' ? mode.lastDecision() : undefined;
    if (takeBack !== undefined) {
      await takeBack();
      return;
    }
    const done = await vscode.commands.executeCommand(`dossier.${name}`);
    const editor = reportEditor();
    // It is no decision on one report, and goes on from here all the same.
    if (name === 'rejectInWorkspace' && done === true && editor !== undefined) {
      await goToUnreviewed(tools, editor, editor.document.offsetAt(editor.selection.end), 1);
    }
  }

  async function retype(
    { document, mentions, passage, analysis }: Subject,
    given: EntityType | undefined,
  ): Promise<string | false | undefined> {
    const [first] = mentions;
    const entity = analysis.entityById.get(first?.entity ?? '');
    const others = sameWords(document, analysis, first);
    const chosen = given
      ? { type: given, all: false }
      : await pickType(first?.type, entity, passage === undefined ? others.length : 1);
    if (chosen === undefined) {
      return false;
    }
    const { type, all } = chosen;
    const ranges: readonly TextRange[] = passage ? [passage] : all ? others : mentions;
    const label = say(MARK_LABELS[type]);
    const passages = ranges.map(({ start, end }) => ({ start, end, decision: { type } }));
    return confirmNames(store, document, passages, label);
  }

  async function identify(subject: Subject): Promise<string | false | undefined> {
    const { document, mentions, passage, analysis } = subject;
    const [first] = mentions;
    const target = await pickEntity(analysis, first);
    if (target === undefined) {
      return false;
    }
    const others = sameWords(document, analysis, first);
    const all =
      passage === undefined && others.length > 1 && mentions.length === 1
        ? await pickScope(document, first, others.length)
        : false;
    if (all === undefined) {
      return false;
    }
    const ranges: readonly TextRange[] = passage ? [passage] : all ? others : mentions;
    const decided = { type: target.type, entity: target.id };
    const passages = ranges.map(({ start, end }) => ({ start, end, decision: decided }));
    return confirmNames(store, document, passages, vscode.l10n.t('Same As {0}', target.name));
  }

  async function rejectInReport(subject: Subject): Promise<string | false | undefined> {
    const { document, analysis, mentions } = subject;
    const [first] = mentions;
    if (first === undefined) {
      return askForName();
    }
    const words = wordsOf(document, first);
    return rejectName(store, document, words, sameWords(document, analysis, first));
  }
}

/** Says what to do where no name is meant; that is no decision. */
function askForName(): false {
  vscode.window.showInformationMessage(
    vscode.l10n.t('Put the cursor on a name, or select the words of one.'),
  );
  return false;
}

/** A mention confirmed as it was derived. */
function asIs({ start, end, type, entity }: Mention) {
  return { start, end, decision: { type, entity } };
}

/**
 * What a command is about: the entities it was given, or what the selections and cursors touch, which
 * may be nothing; `reading` where the names of the report are not known yet.
 */
async function subjectAt(
  { analyses }: AnnotationTools,
  editor: vscode.TextEditor,
  args: readonly unknown[],
): Promise<Subject | 'reading' | 'nothing'> {
  const { document } = editor;
  const analysis = await analysisOf(analyses, document);
  if (analysis === undefined) {
    return 'reading';
  }
  const given = entityIds(args).flatMap((id) => analysis.entityById.get(id) ?? []);
  if (given.length > 0) {
    const mentions = given.flatMap((entity) =>
      entity.mentions.flatMap((index) => analysis.mentions[index] ?? []),
    );
    return { document, analysis, mentions };
  }
  const ranges = editor.selections.map((selection) => toOffsets(document, selection));
  const mentions = analysis.mentions.filter((mention) =>
    ranges.some((range) =>
      range.start === range.end ? touches(mention, range.start) : overlaps(mention, range),
    ),
  );
  const [range] = ranges;
  const isExact = mentions.some(({ start, end }) => start === range?.start && end === range.end);
  if (range !== undefined && range.start < range.end && !isExact && mentions.length <= 1) {
    return { document, analysis, mentions, passage: range };
  }
  return mentions.length > 0 ? { document, analysis, mentions } : 'nothing';
}

/** The mentions in the same words of the same entity. */
function sameWords(
  document: vscode.TextDocument,
  analysis: ReportAnalysis,
  mention: Mention | undefined,
): readonly Mention[] {
  if (mention === undefined) {
    return [];
  }
  const words = wordsOf(document, mention);
  return analysis.mentions.filter(
    (other) => other.entity === mention.entity && wordsOf(document, other) === words,
  );
}

async function pickType(
  before: EntityType | undefined,
  entity: Entity | undefined,
  count: number,
): Promise<{ readonly type: EntityType; readonly all: boolean } | undefined> {
  const types = ENTITY_TYPES.filter((type) => type !== before);
  const items = types.flatMap((type) => {
    const label = `$(${ENTITY_ICONS[type]}) ${say(TYPE_NAMES[type])}`;
    const one = { label, description: vscode.l10n.t('this passage'), type, all: false };
    const description = vscode.l10n.t('all {0} places with these words', count);
    return count > 1 ? [one, { label, description, type, all: true }] : [one];
  });
  const picked = await vscode.window.showQuickPick(items, {
    title:
      entity === undefined
        ? vscode.l10n.t('What is named here?')
        : vscode.l10n.t('What is {0}?', entity.name),
  });
  return picked && { type: picked.type, all: picked.all };
}

/** Someone of the report or of the dossier; those of the same type first. */
async function pickEntity(
  analysis: ReportAnalysis,
  mention: Mention | undefined,
): Promise<Pick<Entity, 'id' | 'type' | 'name'> | undefined> {
  const own = analysis.entities.filter(({ id }) => id !== mention?.entity);
  const known = analysis.known.entities.filter(
    ({ id, source }) => source === 'dossier' && !analysis.entityById.has(id),
  );
  const isOther = ({ type }: { readonly type: EntityType }) => Number(type !== mention?.type);
  const items = [
    ...own.map((entity) => ({
      ...entity,
      detail: say(countMentions(entity.mentions.length)),
      rank: entity.mentions.length,
    })),
    ...known.map((entity) => ({ ...entity, detail: vscode.l10n.t('dossier'), rank: 0 })),
  ]
    .sort((a, b) => isOther(a) - isOther(b) || b.rank - a.rank)
    .map(({ id, type, name, aliases = [], detail }) => ({
      label: entityLabel({ type, name }),
      description: [...aliases.slice(0, 3), detail].join(' · '),
      entity: { id, type, name },
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Who or what is meant?'),
    matchOnDescription: true,
  });
  return picked?.entity;
}

/** Whether all places with the same words are meant; `undefined` where the reader left. */
async function pickScope(
  document: vscode.TextDocument,
  mention: Mention | undefined,
  count: number,
): Promise<boolean | undefined> {
  const words = mention ? wordsOf(document, mention) : '';
  const picked = await vscode.window.showQuickPick([
    { label: vscode.l10n.t('Only here'), all: false },
    { label: vscode.l10n.t('All {0} places where it says “{1}”', count, words), all: true },
  ]);
  return picked?.all;
}
