import * as vscode from 'vscode';
import { type DossierFile, type Entity, freshId, giveName, plainText } from '../../../core/index';
import { isUnchanged } from '../../analysis/passages';
import { withoutIcons } from '../../base/labels';
import { quoted } from '../../base/translate';
import { type SomeoneItem, someoneItems } from '../../entities/someoneItems';
import type { CommandTools } from '../commandTools';
import { confirmNames, type NameDecision } from './decide';
import { makeOne } from './makeOne';
import { type Outcome, outcomeOf, type Reach, reachesOf, type Subject, wordsIn } from './subject';

/** Asks whom a name names and how far that holds, and writes it down. */
export async function sameAs(tools: CommandTools, subject: Subject): Promise<Outcome> {
  const { store, changes } = tools;
  const { document, analysis, mentions, given, passage } = subject;
  const [first] = mentions;
  const words = plainText(wordsIn(subject));
  const entity = given[0] ?? analysis.entityById.get(first?.entity ?? '');
  const own = passage === undefined ? entity : undefined;
  const shown = given[0] === undefined ? quoted(words) : plainText(given[0].name);
  const target = await pickTarget(tools, subject, own, shown);
  if (target === undefined) {
    return 'nothing';
  }
  const name = target === 'someone else' ? words : target.name;
  const reach = await pickReach(subject, own, shown, target);
  if (reach === undefined || !isUnchanged(document, analysis.version)) {
    return 'nothing';
  }
  if (reach !== 'all reports') {
    const decision: NameDecision =
      target === 'someone else'
        ? { type: first?.type ?? 'person', entity: newId(subject, words) }
        : { type: target.type, entity: target.id };
    const passages = reach.ranges.map(({ start, end }) => ({ start, end, decision }));
    const label = vscode.l10n.t('Same As {0}', name);
    return outcomeOf(await confirmNames(store, document, passages, label));
  }
  if (target === 'someone else') {
    return 'nothing';
  }
  const others = analysis.entityById;
  if (own !== undefined) {
    const entities = [...(given.length > 0 ? given : [own]), target];
    return (await makeOne(changes, document.uri, entities, others, target.type)) ?? 'nothing';
  }
  const done = vscode.l10n.t('In all reports, “{0}” is a name of {1} now.', words, name);
  const plan = (file: DossierFile) => giveName(file, { entity: target, others }, wordsIn(subject));
  return (await changes.write(document.uri, done, plan)) ?? 'nothing';
}

/** What the dossier is to say, as a row of a list. */
function oneLabel(subject: Subject, own: Entity | undefined, target: Entity): string {
  const name = withoutIcons(target.name);
  return own === undefined
    ? vscode.l10n.t('In all reports: “{0}” is a name of {1}', withoutIcons(wordsIn(subject)), name)
    : vscode.l10n.t('In all reports: {0} and {1} are one', withoutIcons(own.name), name);
}

interface TargetItem extends SomeoneItem {
  readonly isNew?: true;
}

async function pickTarget(
  { contextOf, index }: CommandTools,
  subject: Subject,
  own: Entity | undefined,
  shown: string,
): Promise<Entity | 'someone else' | undefined> {
  const {
    document,
    mentions: [first],
    given,
  } = subject;
  const candidates = given.length > 0 ? undefined : first?.candidates;
  const asked =
    own === undefined
      ? { type: first?.type ?? 'person', name: shown, aliases: [] }
      : { ...own, ...(candidates && { candidates }) };
  const line = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const other = {
    label: vscode.l10n.t('Someone Else'),
    iconPath: new vscode.ThemeIcon('person-add'),
    description: vscode.l10n.t('nobody of this list, by the same name'),
    isNew: true as const,
  };
  // Of whole entities, names are split off instead.
  const more: readonly TargetItem[] = given.length > 0 || own === undefined ? [] : [line, other];
  const elsewhere = index.peek()?.get().elsewhere(document.uri.toString());
  const items = [...someoneItems(subject, contextOf, asked, elsewhere), ...more];
  const picked = await vscode.window.showQuickPick<TargetItem>(items, {
    title: vscode.l10n.t('Who or what is {0}?', shown),
    placeHolder: vscode.l10n.t('Part of a name, or of what is said of it'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.isNew ? 'someone else' : picked?.entity;
}

async function pickReach(
  subject: Subject,
  own: Entity | undefined,
  shown: string,
  target: Entity | 'someone else',
): Promise<Reach | 'all reports' | undefined> {
  // Who is named in other reports alone can be referred to in none of them but by an entry.
  const isElsewhere =
    target !== 'someone else' &&
    target.known === undefined &&
    !subject.analysis.entityById.has(target.id);
  const reaches = isElsewhere ? [] : reachesOf(subject);
  const items = [
    ...reaches.map((reach) => ({ label: reach.label, reach })),
    ...(target === 'someone else'
      ? []
      : [
          {
            label: oneLabel(subject, own, target),
            description: vscode.l10n.t('dossier'),
            reach: 'all reports' as const,
          },
        ]),
  ];
  const [only] = items;
  if (items.length === 1) {
    return only?.reach;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title:
      target === 'someone else'
        ? vscode.l10n.t('{0} is someone else', shown)
        : vscode.l10n.t('{0} is {1}', shown, plainText(target.name)),
    placeHolder: vscode.l10n.t('Where does that hold?'),
    matchOnDescription: true,
  });
  return picked?.reach;
}

function newId({ analysis, mentions: [first] }: Subject, words: string): string {
  const taken = [...analysis.entityById.keys(), ...analysis.known.byId.keys()];
  return freshId(words, first?.type ?? 'person', taken);
}
