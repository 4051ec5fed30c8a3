import * as vscode from 'vscode';
import type { TagColor } from '../core/index';

/** The id of the colour that we contribute for a colour of tags. */
export function tagColorId(color: TagColor): string {
  return `dossier.tag${color.slice(0, 1).toUpperCase()}${color.slice(1)}`;
}

/** The sign of a tag in a list, in its colour if it has one. */
export function tagIcon(color: TagColor | undefined): vscode.ThemeIcon {
  return new vscode.ThemeIcon('tag', color && new vscode.ThemeColor(tagColorId(color)));
}
