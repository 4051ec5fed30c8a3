import * as vscode from 'vscode';
import type { DossierTag, TagColor } from '../../../core/index';
import { inOneLine } from '../../base/excerpts';
import { TAG_HUES } from '../../base/tagColors';

const NOTES_LENGTH = 80;

/** What a tag means, as a list tells it; empty where nothing is said of it. */
export function tagNotes({ notes = '' }: DossierTag): string {
  return inOneLine(notes, NOTES_LENGTH);
}

/**
 * The sign of a tag in a list: a dot in its colour, or the plain sign of tags without one. Lists of
 * VS Code do not colour their icons, so the dot is a picture, in the default colours.
 */
export function tagIcon(
  color: TagColor | undefined,
): vscode.ThemeIcon | { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  if (color === undefined) {
    return new vscode.ThemeIcon('tag');
  }
  const { light, dark } = TAG_HUES[color];
  return { light: dot(light), dark: dot(dark) };
}

function dot(hue: string): vscode.Uri {
  const circle = `<circle cx="8" cy="8" r="5" fill="${hue}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${circle}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml,${encodeURIComponent(svg)}`);
}
