import * as vscode from 'vscode';
import { countTags, groupAlike, type TagUse } from '../../../core/index';
import { addTags } from '../../../webview/model/draft';
import { annotatedReports } from '../../annotations/annotatedReports';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { withoutIcons } from '../../base/labels';
import { showInformation, withoutLinks } from '../../base/messages';

/** The tags of the workspace; they are being read while the reader is asked. */
export type Uses = Promise<readonly TagUse[]>;

/** Counts the tags of all reports, the annotations of which are read for it. */
export async function readTags(store: AnnotationStore, token: vscode.CancellationToken): Uses {
  const files = [];
  for await (const { said } of annotatedReports(store, token)) {
    files.push(...(said === undefined ? [] : [said]));
  }
  return countTags(files);
}

interface TagItem extends vscode.QuickPickItem {
  readonly tag?: string;
}

/** The tag that the reader chooses: those that look alike come first, beside each other. */
export async function chooseTag(title: string, uses: Uses): Promise<string | undefined> {
  const empty = new vscode.CancellationTokenSource();
  const items = uses.then((all) => {
    if (all.length === 0) {
      empty.cancel();
    }
    const groups = groupAlike(all);
    return [
      ...section(
        vscode.l10n.t('look alike'),
        groups.filter(({ length }) => length > 1),
      ),
      ...section(
        vscode.l10n.t('others'),
        groups.filter(({ length }) => length === 1),
      ),
    ];
  });
  const placeHolder = vscode.l10n.t('Which tag?');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder }, empty.token);
  if (empty.token.isCancellationRequested) {
    showInformation(vscode.l10n.t('No annotation has a tag yet.'));
  }
  empty.dispose();
  return picked?.tag;
}

function section(label: string, groups: readonly (readonly TagUse[])[]): readonly TagItem[] {
  const items = groups.flat().map(({ tag, annotations, files }) => ({
    label: withoutIcons(asTag(tag)),
    description: inReports(annotations, files),
    tag,
  }));
  return items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : items;
}

/** The new name of a tag as it is typed; what is wrong with it, or that there is one already, is said. */
export function askName(title: string, tag: string, uses: Uses): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The new name of {0} in all annotations', withoutLinks(asTag(tag))),
    value: tag,
    validateInput: async (value) => {
      const [name, more] = addTags([], value);
      if (name === undefined) {
        return vscode.l10n.t('A name has letters.');
      }
      if (more !== undefined) {
        return vscode.l10n.t('A comma separates tags. Give one name.');
      }
      const use = name === tag ? undefined : (await uses).find((other) => other.tag === name);
      return (
        use && {
          message: vscode.l10n.t(
            'There is {0} already, with {1}: both become one tag.',
            withoutLinks(asTag(name)),
            inReports(use.annotations, use.files),
          ),
          severity: vscode.InputBoxValidationSeverity.Info,
        }
      );
    },
  });
}

/** A tag as it is shown. */
export function asTag(tag: string): string {
  return `#${tag}`;
}

/** How many annotations there are in how many reports. */
export function inReports(annotations: number, reports: number): string {
  if (annotations === 1) {
    return vscode.l10n.t('1 annotation');
  }
  return reports === 1
    ? vscode.l10n.t('{0} annotations in 1 report', annotations)
    : vscode.l10n.t('{0} annotations in {1} reports', annotations, reports);
}
