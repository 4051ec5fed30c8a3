import { msg } from '../text/message';
import type { Problem } from './problem';

/** Values of an annotation file in one line that may be meant to have a `#` in them. */
const OF_ANNOTATIONS = /^ *(?:- +)?(comment|tags|quote):( .*)$/gm;
const IN_QUOTES = /^ +["'|>]/;
const QUOTED = /"[^"]*"|'[^']*'/g;
/** Whoever writes a comment of YAML leaves a space behind its sign. */
const HASH = / #[^\s#]/;

/**
 * Warns of words that YAML takes for a comment, and their writer hardly did: "comment: Two #count".
 *
 * @param line matches a value in one line; its groups are the key, and what stands behind the colon
 */
export function hiddenText(yaml: string, line: RegExp = OF_ANNOTATIONS): readonly Problem[] {
  // Most files have none.
  const lines = HASH.test(yaml) ? [...yaml.matchAll(line)] : [];
  return lines.flatMap((found): Problem[] => {
    const [whole, key, value = ''] = found;
    const plain = value.replace(QUOTED, (quoted) => '_'.repeat(quoted.length));
    const at = IN_QUOTES.test(value) ? -1 : plain.search(HASH);
    if (at < 0) {
      return [];
    }
    const message =
      key === 'tags'
        ? msg`Tags are written without # here; what stands behind it is not read.`
        : msg`What stands behind # is not read: put the whole value in quotation marks.`;
    const end = found.index + whole.length;
    const start = end - value.length + at + 1;
    return [{ code: 'hidden-text', message, severity: 'warning', range: { start, end } }];
  });
}
