import * as vscode from 'vscode';
import {
  addName,
  type DossierFile,
  ENTITY_ICONS,
  ENTITY_TYPES,
  type EntityType,
  type Message,
  msg,
  overlaps,
  plainText,
  retypeEntity,
  TYPE_WORDS,
} from '../../../core/index';
import type { Analyses } from '../../analysis/analyses';
import { isUnchanged } from '../../analysis/passages';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { say } from '../../base/translate';
import { toOffsets, wordsOf } from '../../documents/documents';
import { reportEditor } from '../../documents/reportEditors';
import type { DossierChanges } from '../../dossier/dossierChanges';
import { confirmNames } from './decide';
import { type Outcome, outcomeOf, type Reach, reachesOf, type Subject, wordsIn } from './subject';

const TYPE_NAMES: Readonly<Record<EntityType, Message>> = {
  person: msg`Person`,
  group: msg`Group`,
  place: msg`Place`,
};
const MARK_LABELS: Readonly<Record<EntityType, Message>> = {
  person: msg`Mark as Person`,
  group: msg`Mark as Group`,
  place: msg`Mark as Place`,
};

interface TypeItem extends vscode.QuickPickItem {
  /** Absent on lines between. */
  readonly type?: EntityType;
  /** Absent for all reports. */
  readonly reach?: Reach;
}

/** Asks for a type and how far it holds, in one list, and writes it down. */
export async function changeType(
  store: AnnotationStore,
  changes: DossierChanges,
  subject: Subject,
): Promise<Outcome> {
  const picked = await pickType(subject);
  const { document, analysis } = subject;
  if (picked?.type === undefined || !isUnchanged(document, analysis.version)) {
    return 'nothing';
  }
  return picked.reach === undefined
    ? retypeEverywhere(changes, subject, picked.type)
    : markAs(store, subject, picked.type, picked.reach);
}

/** Writes the type of passages into the report's own file: of those of the subject unless told others. */
export async function markAs(
  store: AnnotationStore,
  { document, mentions, passage }: Subject,
  type: EntityType,
  reach?: Reach,
): Promise<Outcome> {
  const ranges = reach?.ranges ?? (passage ? [passage] : mentions);
  const passages = ranges.map(({ start, end }) => ({ start, end, decision: { type } }));
  return outcomeOf(await confirmNames(store, document, passages, say(MARK_LABELS[type])));
}

/** Writes the type of whom a subject names into the dossier. */
export async function retypeEverywhere(
  changes: DossierChanges,
  subject: Subject,
  type: EntityType,
): Promise<Outcome> {
  const { document, analysis } = subject;
  const entities = entitiesOf(subject);
  const words = wordsIn(subject);
  const names = entities.length > 0 ? entities.map(({ name }) => name) : [words];
  const plan = (file: DossierFile) =>
    entities.length === 0
      ? addName(file, type, words)
      : entities.flatMap((entity) =>
          retypeEntity(file, { entity, others: analysis.entityById }, type),
        );
  const done = vscode.l10n.t(
    '{0}: {1} from now on, in all reports.',
    names.map(plainText).join(', '),
    say(TYPE_WORDS[type]),
  );
  return (await changes.write(document.uri, done, plan)) ?? 'nothing';
}

/** Words that are selected in the report and of which none is part of a name; `undefined` without. */
export function selectedWords(analyses: Analyses): SelectedWords | undefined {
  const editor = reportEditor();
  const analysis = editor && analyses.get(editor.document);
  if (editor === undefined || analysis === undefined || editor.selection.isEmpty) {
    return undefined;
  }
  const range = toOffsets(editor.document, editor.selection);
  const words = wordsOf(editor.document, range).trim();
  const isName = analysis.mentions.some((mention) => overlaps(mention, range));
  return isName || words === '' ? undefined : { document: editor.document, words };
}

interface SelectedWords {
  readonly document: vscode.TextDocument;
  readonly words: string;
}

/** Asks what words name, and adds them to the dossier. */
export async function addWords(
  changes: DossierChanges,
  { document, words }: SelectedWords,
): Promise<void> {
  const name = plainText(words);
  const picked = await vscode.window.showQuickPick(
    ENTITY_TYPES.map((type) => ({
      label: say(TYPE_NAMES[type]),
      iconPath: new vscode.ThemeIcon(ENTITY_ICONS[type]),
      description: vscode.l10n.t('In all reports, as a name in the dossier'),
      type,
    })),
    { title: vscode.l10n.t('What is {0}?', name) },
  );
  if (picked !== undefined) {
    const done = vscode.l10n.t('{0} is in the dossier.', name);
    await changes.write(document.uri, done, (file) => addName(file, picked.type, words));
  }
}

function entitiesOf({ analysis, mentions, given, passage }: Subject) {
  if (given.length > 0) {
    return given;
  }
  const ids = passage === undefined ? new Set(mentions.map(({ entity }) => entity)) : [];
  return [...ids].flatMap((id) => analysis.entityById.get(id) ?? []);
}

async function pickType(subject: Subject): Promise<TypeItem | undefined> {
  const { mentions, passage } = subject;
  const entities = entitiesOf(subject);
  const now = new Set((passage === undefined ? mentions : []).map(({ type }) => type));
  const known = new Set(entities.map(({ type }) => type));
  /** The types that differ from what all have. */
  const others = (before: ReadonlySet<EntityType>) =>
    ENTITY_TYPES.filter((type) => before.size !== 1 || !before.has(type));
  const toItem = (type: EntityType, description: string, reach?: Reach): TypeItem => ({
    label: say(TYPE_NAMES[type]),
    iconPath: new vscode.ThemeIcon(ENTITY_ICONS[type]),
    description,
    type,
    ...(reach && { reach }),
  });
  const [entity] = entities;
  const name = plainText(entity === undefined ? wordsIn(subject) : entity.name);
  const everywhere =
    entity === undefined
      ? vscode.l10n.t('In all reports, as a name in the dossier')
      : vscode.l10n.t('In all reports, by the dossier');
  const lists = [
    ...reachesOf(subject).map((reach) =>
      others(now).map((type) => toItem(type, reach.label, reach)),
    ),
    others(known).map((type) => toItem(type, everywhere)),
  ];
  const line = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const items = lists.flatMap((list, index) => (index === 0 ? list : [line, ...list]));
  return vscode.window.showQuickPick<TypeItem>(items, {
    title: vscode.l10n.t('What is {0}?', name),
    placeHolder: vscode.l10n.t('Choose a type, and where it holds'),
    matchOnDescription: true,
  });
}
