import * as vscode from 'vscode';
import {
  type Asked,
  countMentions,
  ENTITY_ICONS,
  type Entity,
  type EntityElsewhere,
  type Message,
  msg,
  NOTHING_KNOWN,
  type Other,
  othersThan,
  TYPE_WORDS,
  whoParts,
} from '../../core/index';
import type { ReportEntity } from '../analysis/mentions';
import { withoutIcons } from '../base/labels';
import { quoted, say } from '../base/translate';
import { fileName } from '../documents/fileNames';
import { wordsAround } from '../documents/wordsAround';
import type { CardContexts } from './cardContext';
import { cardOf } from './cards';

/** A row of a list of people, groups and places. */
export interface SomeoneItem extends vscode.QuickPickItem {
  /** Absent on headings. */
  readonly entity?: Entity;
  /** The reports that name it, where it is of other reports alone. */
  readonly reports?: Other['reports'];
}

/** A report that has been read. */
type ReadReport = Pick<ReportEntity, 'document' | 'analysis'>;

const GROUP_LABELS: Readonly<Record<Other['group'], Message>> = {
  near: msg`Similar names`,
  report: msg`In this report`,
  dossier: msg`In the dossier`,
  elsewhere: msg`In other reports`,
  otherType: msg`Of another type`,
  otherElsewhere: msg`Of another type, in other reports`,
};
const MOST_ALIASES = 3;
/** Who they are is said of these; nobody reads further before typing part of a name. */
const MOST_DETAILS = 200;

/**
 * Who may be meant, the likeliest first, each with other names, mentions and who that is.
 *
 * @param report the one in the editor, if there is one
 * @param asked whom it is about, who is not among them; absent for all of the report
 * @param elsewhere of other reports, where these may be meant
 */
export function someoneItems(
  report: ReadReport | undefined,
  contextOf: CardContexts,
  asked: Asked | undefined,
  elsewhere: readonly EntityElsewhere[] = [],
): readonly SomeoneItem[] {
  const { entities = [], known = NOTHING_KNOWN } = report?.analysis ?? {};
  const others = othersThan(asked, entities, known, elsewhere);
  const isGrouped = asked !== undefined || elsewhere.length > 0;
  return others.flatMap(({ entity, group, reports }, index): SomeoneItem[] => {
    const kind = vscode.QuickPickItemKind.Separator;
    const isFirst = isGrouped && others[index - 1]?.group !== group;
    const heading = isFirst ? [{ label: say(GROUP_LABELS[group]), kind }] : [];
    const count = entity.mentions.length;
    const description = [
      say(TYPE_WORDS[entity.type]),
      ...entity.aliases.slice(0, MOST_ALIASES).map(withoutIcons),
      ...(count > 0 ? [say(countMentions(count))] : []),
      ...(entity.known === 'dossier' ? [vscode.l10n.t('dossier')] : []),
      ...(reports === undefined ? [] : [reportsIn(reports)]),
    ].join(' · ');
    const detail = report && index < MOST_DETAILS ? whoIs(report, contextOf, entity) : '';
    // An icon in the label would be read aloud by its name.
    const iconPath = new vscode.ThemeIcon(ENTITY_ICONS[entity.type]);
    const label = withoutIcons(entity.name);
    const more = { ...(detail !== '' && { detail }), ...(reports && { reports }) };
    return [...heading, { label, iconPath, description, ...more, entity }];
  });
}

function reportsIn([first = '', ...more]: readonly string[]): string {
  return more.length === 0
    ? withoutIcons(fileName(vscode.Uri.parse(first, true)))
    : vscode.l10n.t('{0} reports', more.length + 1);
}

/** Who that is in one line: by the reader's notes, by the report, or else the words around the name. */
function whoIs(
  { document, analysis }: ReadReport,
  contextOf: CardContexts,
  entity: Entity,
): string {
  const card = cardOf(contextOf, { document, analysis, entity, mention: -1 });
  const who = card?.who;
  const { entry, background } = card ?? contextOf(document, analysis, entity);
  const { notes, memberOf = [] } = entry ?? {};
  const [group] = memberOf;
  const mention = analysis.mentions[entity.mentions[0] ?? -1];
  const words =
    notes ??
    (who && whoParts(who, say).map(({ text }) => text)) ??
    (group && [group.role, group.name].filter(Boolean).join(', ')) ??
    background?.about ??
    (mention && quoted(`${wordsAround(document, mention).words.trim()}…`));
  return withoutIcons([words ?? ''].flat().join(' '));
}
