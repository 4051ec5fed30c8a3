import { withoutInvisible } from '../card/plainText';
import { linesOf } from '../text/excerpt';
import { foldSpace } from '../text/range';

/** A text of several lines: those of one paragraph end in a line break. */
export function block(text: string): readonly string[] {
  const lines = linesOf(text).map(inline);
  return lines.map((line, at) => (line !== '' && lines[at + 1] ? `${line}  ` : line));
}

/** A text in one line, as it is: nothing in it is Markdown or HTML. */
export function inline(text: string): string {
  return withoutInvisible(foldSpace(text))
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/^[#+=:-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A web address with what could end it early percent-encoded. */
export function address(url: string): string {
  return url.replace(/[<>\\\s]/g, (unit) => encodeURIComponent(unit));
}
