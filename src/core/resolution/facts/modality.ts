import { Letters } from '../../text/letters';
import { foldSpace, type TextRange, textBefore } from '../../text/range';
import type { Fact } from '../entity';

/** How far around the words of a fact its sentence is looked at, in UTF-16 code units. */
const REACH = 160;
const DOUBT =
  /\b(?:not (?:yet )?(?:clear|known|certain|confirmed)|unclear|unconfirmed|whether|alleged(?:ly)?|reported(?:ly)?|believed to|thought to|suspected|rumou?red|may (?:be|have)|might (?:be|have)|possibly|perhaps|apparently|claims? to)\b/i;
const DENIAL =
  /\b(?:den(?:y|ies|ied)(?: that| being| having)?|(?:is|was|were|has|had|did|does)(?:n[’']t| not| never)|no longer|never|wrongly|falsely)\b/i;
/** What a correction takes back. */
const TAKEN_BACK = /\b(?:earlier|previous|prior|original|first) (?:version|edition)\b/i;
const BEHIND = new Letters(
  String.raw`^[^.!?\n]{0,90}?,? (?:according to ([^,.;:()“”\n]{2,60})|((?:the )?\p{Lu}[^,.;:()“”\n]{1,50}?) (?:said|says|claimed|claims|announced|reported|confirmed|added))(?=[\s,.;])`,
);
const AHEAD = new Letters(
  String.raw`(?:^|[.!?]\s+|\n\s*)(?:According to ([^,.;:()“”\n]{2,60}),|((?:The )?\p{Lu}[^,.;:()“”\n]{1,60}?) (?:(?:has |have |had )?(?:said|says|claimed|claims|announced|reported|confirmed|believes?|alleges?|alleged))(?: (?:on|in) \p{Lu}\p{L}+)? that )[^.!?\n]*$`,
);

/**
 * Who says so and how surely, from the sentence around the words of a fact. Absent where the report
 * itself says so, plainly.
 */
export function readStance(
  text: string,
  { start, end }: TextRange,
): Pick<Fact, 'attribution' | 'modality'> {
  const words = text.slice(start, end);
  const before = sentenceBefore(text, start);
  const near = before.slice(-64);
  const modality =
    DENIAL.test(words) ||
    TAKEN_BACK.test(before) ||
    /\bden(?:y|ies|ied) (?:that |being )?[^,]*$/.test(near)
      ? 'denied'
      : DOUBT.test(words) || DOUBT.test(near)
        ? 'doubtful'
        : undefined;
  const behind = BEHIND.exec(text.slice(end, end + REACH));
  const ahead = behind === null ? AHEAD.exec(before) : null;
  const said = behind?.[1] ?? behind?.[2] ?? ahead?.[1] ?? ahead?.[2];
  const attribution =
    said &&
    foldSpace(said)
      .replace(/^(?:But|And|Yet|However) /, '')
      .trim();
  // "She said": whoever that is.
  const isNamed = attribution !== undefined && !/^(?:|he|she|it|they|we|i|who)$/i.test(attribution);
  return {
    ...(isNamed && { attribution }),
    ...(modality !== undefined && { modality }),
  };
}

/** What stands before an offset in its sentence, within reach. */
function sentenceBefore(text: string, start: number): string {
  const window = textBefore(text, start, REACH);
  const stop = Math.max(
    window.lastIndexOf('\n'),
    window.search(
      /[!?.][”"’)]?\s(?=[^.!?]*$)(?<!\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|St)\.\s)/,
    ),
  );
  return stop < 0 ? window : window.slice(stop + 1).trimStart();
}
