import type * as vscode from 'vscode';
import { type Annotation, escapeMarkdown, gradingWords } from '../../core/index';
import { say } from '../base/translate';
import { cardMarkdown } from '../entities/cardLinks';

/** What an annotation says of its passage, for the hover: comment, tags and grade; absent for nothing. */
export function annotationText(annotation: Annotation): vscode.MarkdownString | undefined {
  const { comment, motivation, tags = [] } = annotation;
  const more = [...tags.map((tag) => `#${tag}`), gradingWords(annotation, say)];
  const lines = [comment, more.filter(Boolean).join(' · ')].filter(Boolean);
  const icon = motivation === 'questioning' ? 'question' : comment ? 'comment' : 'tag';
  const text = lines.map((line) => escapeMarkdown(line ?? '')).join('  \n');
  return lines.length === 0 ? undefined : cardMarkdown(`$(${icon}) ${text}`);
}
