import { withoutInvisible } from '../core/card/plainText';
import { plainText } from '../core/index';
import { foldSpace } from '../core/text/range';

/** Text for a place that shows theme icons, such as a row of a list, as it is: in one line, cut. */
export function withoutIcons(text: string): string {
  return asWritten(plainText(text));
}

/** The same for a place whose text is searched, too: in one line, whole. */
export function wholeWithoutIcons(text: string): string {
  return asWritten(withoutInvisible(foldSpace(text)).trim());
}

function asWritten(line: string): string {
  return line.replaceAll('$(', '$\u200b(');
}
