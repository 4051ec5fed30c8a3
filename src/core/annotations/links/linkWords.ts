import { cutEnd } from '../../text/excerpt';
import type { Message } from '../../text/message';
import { foldSpace, innerQuotes } from '../../text/range';
import type { Annotation, Link } from '../model';
import { parseLinkEnd } from './linkEnd';
import { relationWords } from './relations';

/** A link in words, for where nothing but its own report is known. */
export interface LinkWords {
  readonly relation: Message;
  /** The other passage between quotation marks, where it is one of the report; else `to`. */
  readonly end: string;
}

/** In UTF-16 code units. */
const LONGEST_QUOTE = 80;

/** @param annotations those of the report */
export function linkWords(
  { to, relation }: Link,
  annotations: readonly Pick<Annotation, 'id' | 'quote'>[],
): LinkWords {
  const end = parseLinkEnd(to);
  const other = end?.kind === 'here' ? annotations.find(({ id }) => id === end.id) : undefined;
  return {
    relation: relationWords(relation),
    end:
      other === undefined
        ? to
        : `“${innerQuotes(cutEnd(foldSpace(other.quote).trim(), LONGEST_QUOTE))}”`,
  };
}
