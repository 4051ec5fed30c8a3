import type { EntityType } from '../../recognition/mention';
import { Letters } from '../../text/letters';

/** "X, “Y”, left" and "X, “Y,” left"; but "X, “Y” and “Z”" are several. */
const QUOTED = /^, [“"«‘] ?(?:the )?$/;
const QUOTE_ENDS = /^ ?[.,;]?[”"»’](?! and |, and [“"«‘])/;
/** "Y, an alias of X", "Y — the Chinese name of X" */
const NAME_OF = new Letters(
  String.raw`^[”"’]?(?: \([^()]{1,30}\))?(?: ?[,(—–] ?| (?:is|was) (?:also )?)(?:an?|the) (?:[\p{L}’-]+ ){0,3}(?:name|alias|nickname|acronym|nom de guerre|code ?name|call sign|pseudonym|spelling) (?:of|for) (?:the |an? [^.;:(),]{1,40}, )?[“"‘]?$`,
);
/** "Y, as the X likes to be called" */
const AS_THE = /^ ?[,(—–] ?as (?:the )?$/;
const IS_CALLED =
  /^ (?:likes? to be|is|was|are|were) (?:also |now |then )?(?:called|known|styled)\b/;
/** "(X; locally Y)", "the X—locally the “Y”—" */
const LOCALLY = /^[”"’]?(?: \(|[;,] ?| ?[—–] ?)(?:locally|popularly|colloquially) (?:the )?[“"‘]?$/;

/**
 * Whether what stands between two names, and behind the second, sets one beside the other as its name.
 *
 * @param isFull whether the first has several words
 */
export function isApposed(gap: string, after: string, type: EntityType, isFull: boolean): boolean {
  return (
    (type === 'person' && isFull && QUOTED.test(gap) && QUOTE_ENDS.test(after)) ||
    (NAME_OF.test(gap) && !/^[’']s/.test(after)) ||
    LOCALLY.test(gap) ||
    (AS_THE.test(gap) && IS_CALLED.test(after))
  );
}
