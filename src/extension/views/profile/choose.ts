import * as vscode from 'vscode';
import { openDocument } from '../../documents/documents';
import { askForReport } from '../../documents/onReport';
import { reportEditor } from '../../documents/reportEditors';
import type { CardContexts } from '../../entities/cardContext';
import { someoneItems } from '../../entities/someoneItems';
import { namedIn, underCursor, whomMeant } from '../../entities/whom';
import type { ProfileSources } from './gather';
import { type Profiled, profiledIn } from './profiled';

/**
 * Whose profile is meant: who was given (by a link, or the row of the Entities view), else who is under
 * the cursor, else whom the reader picks, of the report in the editor, of its dossier, or of all
 * reports.
 */
export async function chooseProfiled(
  sources: ProfileSources,
  contextOf: CardContexts,
  args: readonly unknown[],
): Promise<Profiled | undefined> {
  const { analyses } = sources;
  const meant = await whomMeant(analyses, args);
  if (meant === undefined) {
    return undefined;
  }
  const [given] = namedIn(meant);
  if (given !== undefined) {
    return find(sources, given.report ?? reportEditor()?.document.uri.toString(), given.entity);
  }
  const here = underCursor(analyses);
  return here === undefined
    ? pick(sources, contextOf)
    : profiledIn(here.document.uri.toString(), here.entity);
}

/** Somebody by an id in a report, open or not. */
async function find(
  { analyses, index }: ProfileSources,
  report: string | undefined,
  id: string,
): Promise<Profiled | undefined> {
  const document = report === undefined ? undefined : openDocument(report);
  const open = document && analyses.get(document)?.entityById.get(id);
  const indexed = (await index.get()).get();
  const entity = open ?? indexed.get(report ?? '')?.entities.find((one) => one.id === id);
  return report !== undefined && entity ? profiledIn(report, entity) : undefined;
}

async function pick(
  { analyses, index }: ProfileSources,
  contextOf: CardContexts,
): Promise<Profiled | undefined> {
  const document = reportEditor()?.document;
  const reading = new vscode.CancellationTokenSource();
  const location = vscode.ProgressLocation.Window;
  const title = vscode.l10n.t('Dossier: Reading reports');
  const [all, analysis] = await vscode.window.withProgress({ location, title }, async () =>
    Promise.all([
      (await index.get()).whole(reading.token),
      document && analyses.whenCurrent(document, reading.token),
    ]),
  );
  reading.dispose();
  const own = document?.uri.toString();
  const report = document && analysis && { document, analysis };
  const items = someoneItems(report, contextOf, undefined, all.everyone(own));
  if (items.length === 0) {
    void askForReport();
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Show Profile'),
    placeHolder: vscode.l10n.t('Part of a name, or of what is said of it'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.entity === undefined) {
    return undefined;
  }
  const { entity, reports: [elsewhere] = [] } = picked;
  const key = elsewhere ?? own;
  const { type, name } = entity;
  // The list has made up an id for who is in other reports alone.
  const there =
    elsewhere === undefined
      ? entity
      : all.get(elsewhere)?.entities.find((one) => one.type === type && one.name === name);
  return key !== undefined && there ? profiledIn(key, there) : undefined;
}
