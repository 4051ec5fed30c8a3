import * as vscode from 'vscode';
import { type DossierTag, plainText, TAG_COLORS, type TagColor } from '../../../core/index';
import { inOneLine } from '../../base/excerpts';
import { withoutIcons } from '../../base/labels';
import { askForReport } from '../../documents/onReport';
import type { CommandTools } from '../commandTools';
import { tagIcon, tagNotes } from './tagRows';

interface TagRow extends vscode.QuickPickItem {
  readonly tag: DossierTag;
}

interface ColorRow extends vscode.QuickPickItem {
  /** `none` for the colour of all passages, `forget` where the dossier is to say nothing any more. */
  readonly color: TagColor | 'none' | 'forget';
}

/** Says in the dossier of the report what a tag means, and which colour its passages have. */
export function registerDefineTag({
  shownReport,
  vocabulary,
  changes,
}: CommandTools): vscode.Disposable {
  return vscode.commands.registerCommand('dossier.defineTag', async () => {
    const report = shownReport()?.uri;
    if (report === undefined) {
      await askForReport();
      return;
    }
    const name = await pickTag(vocabulary.tags(report));
    if (name === undefined || !(await changes.canWrite(report))) {
      return;
    }
    const { tags } = await changes.file(report);
    const defined = tags.find((tag) => tag.name === name);
    const color = await askColor(name, defined);
    if (color === 'forget') {
      const done = vscode.l10n.t('The dossier says nothing of #{0} any more.', plainText(name));
      await changes.write(report, done, () => [{ type: 'forgetTag', name }]);
      return;
    }
    const notes = color && (await askNotes(name, defined?.notes));
    if (color === undefined || notes === undefined) {
      return;
    }
    const tag: DossierTag = { name, ...(color !== 'none' && { color }), ...(notes && { notes }) };
    const done = vscode.l10n.t('#{0} is in the dossier.', plainText(name));
    await changes.write(report, done, () => [{ type: 'defineTag', tag }]);
  });
}

/**
 * A tag of the workspace, or a new one that is typed; `undefined` where the reader left. The box is
 * there at once: what is typed before goes into the report.
 */
function pickTag(finding: PromiseLike<readonly DossierTag[]>): Promise<string | undefined> {
  const box = vscode.window.createQuickPick<TagRow>();
  box.title = vscode.l10n.t('Define Tag');
  box.placeholder = vscode.l10n.t('A tag of your annotations, or a new one');
  box.matchOnDescription = true;
  box.busy = true;
  let rows: readonly TagRow[] = [];
  const refresh = () => {
    const name = box.value.trim().replace(/^#/, '');
    const isNew = name !== '' && !rows.some(({ tag }) => tag.name === name);
    box.items = isNew ? [...rows, toRow({ name }, vscode.l10n.t('new'))] : rows;
  };
  return new Promise((resolve) => {
    box.onDidChangeValue(refresh);
    box.onDidAccept(() => {
      resolve(box.selectedItems[0]?.tag.name);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
    void finding.then((known) => {
      rows = known.map((tag) => toRow(tag, withoutIcons(tagNotes(tag))));
      box.busy = false;
      refresh();
    });
  });
}

function toRow(tag: DossierTag, description: string): TagRow {
  return {
    label: withoutIcons(`#${tag.name}`),
    iconPath: tagIcon(tag.color),
    description,
    tag,
  };
}

/** `undefined` where the reader left. */
async function askColor(
  name: string,
  defined: DossierTag | undefined,
): Promise<ColorRow['color'] | undefined> {
  const words: Readonly<Record<TagColor, string>> = {
    red: vscode.l10n.t('Red'),
    orange: vscode.l10n.t('Orange'),
    yellow: vscode.l10n.t('Yellow'),
    green: vscode.l10n.t('Green'),
    blue: vscode.l10n.t('Blue'),
    purple: vscode.l10n.t('Purple'),
  };
  const colors = TAG_COLORS.map(
    (color): ColorRow => ({ label: words[color], iconPath: tagIcon(color), color }),
  );
  const none: ColorRow = {
    label: vscode.l10n.t('No colour of its own'),
    iconPath: tagIcon(undefined),
    color: 'none',
  };
  const forget: ColorRow = {
    label: vscode.l10n.t('Remove from the Dossier'),
    iconPath: new vscode.ThemeIcon('trash'),
    color: 'forget',
  };
  const all = [...colors, none, ...(defined ? [forget] : [])];
  const current = defined && (defined.color ?? 'none');
  const items = all.map((row) => ({
    ...row,
    ...(row.color === current && { description: vscode.l10n.t('as now') }),
  }));
  const picked = await vscode.window.showQuickPick(
    // Enter keeps what is there.
    items.sort((a, b) => Number(b.color === current) - Number(a.color === current)),
    {
      title: vscode.l10n.t('Colour of #{0}', plainText(name)),
      placeHolder: vscode.l10n.t('The colour of its passages, in all reports of the dossier'),
    },
  );
  return picked?.color;
}

/** `undefined` where the reader left; empty for none. */
async function askNotes(name: string, notes = ''): Promise<string | undefined> {
  const isLong = /\n\s*\S/.test(notes);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Meaning of #{0}', plainText(name)),
    prompt: vscode.l10n.t('When you give this tag. Shown where tags are chosen.'),
    value: isLong ? inOneLine(notes, notes.length) : notes.trim(),
  });
  // Several lines are changed in the dossier; here they are only left as they are.
  return isLong && typed === inOneLine(notes, notes.length) ? notes : typed?.trim();
}
