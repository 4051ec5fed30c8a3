import { plainText } from '../../core/index';

/** Text for a place that shows theme icons, such as a row of a list, as it is: in one line, cut. */
export function withoutIcons(text: string): string {
  return plainText(text).replaceAll('$(', '$\u200b(');
}
