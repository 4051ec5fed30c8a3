import { Letters } from '../../text/letters';
import { isHeadFor, isPart } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import { PATTERNS } from '../lexicon/weights';
import type { View } from './candidate';
import type { Reference } from './references';

/** Bodies that are at a place rather than active in it. */
const INSTITUTION = new RegExp(`\\b(?:${PATTERNS.institution})`);

const FIRM = patternOf('firmEnd');
const LAST_WORD = new Letters('[\\p{L}\\p{N}]+\\.?$');

/** The kind of group that a name tells: its last word, and whether that is a part's or a firm's. */
export function groupKinds({ words }: View, reference: Reference): readonly string[] {
  if (reference.type !== 'group' || reference.how !== 'name') {
    return [reference.how];
  }
  const name = words[reference.to - 1]?.lower.replace(/[’']s$/, '') ?? '';
  const last = LAST_WORD.exec(name)?.[0] ?? '';
  const kind = isPart(last)
    ? 'part'
    : isHeadFor('group', last)
      ? 'known'
      : FIRM.test(last)
        ? 'firm'
        : name.includes(' ')
          ? 'long'
          : 'short';
  return [kind, last, ...(INSTITUTION.test(name) ? ['institution'] : [])];
}
