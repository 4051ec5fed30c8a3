import { foldSpace } from '../text/range';

/** The most of any one text that a card shows, in code points. */
const MAX_TEXT = 120;

/**
 * Text of a report as Markdown that shows just that text. Punctuation that means something to
 * Markdown or HTML is escaped, and so is `@`, which makes mail links. `$` becomes an entity: VS Code
 * looks for `$(icon)` in what has been rendered, where a backslash is gone. Line ends become spaces;
 * control characters, direction overrides and piles of combining marks are taken out; text in a
 * right-to-left script is isolated from what stands around it; long text is cut.
 */
export function escapeMarkdown(text: string): string {
  const flat = plainText(text);
  const escaped = flat
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+\-.!|~:@]/g, '\\$&')
    .replaceAll('$', '&#36;');
  return RIGHT_TO_LEFT.test(flat) ? `\u2068${escaped}\u2069` : escaped;
}

/** The same for where there is no Markdown: what cannot be seen or would disturb is out, cut. */
export function plainText(text: string): string {
  const flat = withoutInvisible(foldSpace(text.slice(0, MAX_TEXT * 8))).trim();
  const points = [...flat];
  return points.length > MAX_TEXT ? `${points.slice(0, MAX_TEXT).join('').trimEnd()}…` : flat;
}

/** A line without control characters, direction overrides and piles of combining marks. */
export function withoutInvisible(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Cs}\p{Co}]|(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
