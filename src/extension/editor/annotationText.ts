import type * as vscode from 'vscode';
import { type Annotation, escapeMarkdown, gradingWords, linkWords } from '../../core/index';
import { say } from '../base/translate';
import { cardMarkdown } from '../entities/cardLinks';

/**
 * What an annotation says of its passage, for the hover: comment, links, tags and grade; absent for nothing.
 *
 * @param all those of the report
 */
export function annotationText(
  annotation: Annotation,
  all: readonly Annotation[],
): vscode.MarkdownString | undefined {
  const { comment, motivation, tags = [], links = [] } = annotation;
  const ends = links.map((link) => {
    const { relation, end } = linkWords(link, all);
    return `→ ${say(relation)} ${end}`;
  });
  const more = [...tags.map((tag) => `#${tag}`), gradingWords(annotation, say)];
  const lines = [comment, ...ends, more.filter(Boolean).join(' · ')].filter(Boolean);
  const icon = motivation === 'questioning' ? 'question' : comment ? 'comment' : 'tag';
  const text = lines.map((line) => escapeMarkdown(line ?? '')).join('  \n');
  return lines.length === 0 ? undefined : cardMarkdown(`$(${icon}) ${text}`);
}
