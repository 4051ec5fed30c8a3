import { Letters } from '../../text/letters';
import { BEGINS_WITH_DATELINE } from '../../text/paragraphKinds';
import { foldSpace, type TextRange, textBefore } from '../../text/range';
import type { Fact } from '../entity';
import { PATTERNS } from '../lexicon/weights';
import type { Candidate } from './candidate';

/** How far around the words of a fact its sentence is looked at, in UTF-16 code units. */
const REACH = 160;
const DOUBT = new RegExp(`\\b(?:${PATTERNS.doubt})\\b`, 'i');
/** These leave open no more than what follows them: "killed a suspected bomber". */
const DOUBTED = `\\b(?:${PATTERNS.doubted})\\b`;
const HAS_DOUBTED = new RegExp(DOUBTED, 'i');
const ENDS_IN_DOUBTED = new RegExp(`${DOUBTED}\\s*$`, 'i');
const DENIAL = new RegExp(`\\b(?:${PATTERNS.denial})\\b`, 'i');
/** What someone denies for their own part only: "denied any role in the killing of X". */
const OWN_PART = new RegExp(`\\bden(?:y|ies|ied|ying) (?:\\w+ )?(?:${PATTERNS.ownPart})\\b`, 'i');
/** "was believed to be behind the killing of X": X was killed. */
const BLAMED = /^.*\b(?:behind|responsible for|involved in|complicit in)\b/s;
/** What a correction takes back. */
const TAKEN_BACK = /\b(?:earlier|previous|prior|original|first) (?:version|edition)\b/i;
const SAYS = `(?:${PATTERNS.saying}|alleges?|alleged)`;
const NAMED = String.raw`\p{Lu}[^,.;:()“”\n]{1,60}?`;
/** "On May 2, the army announced that": who is meant is no name. */
const UNNAMED = String.raw`(?:On|In) [^.;:()“”\n]{3,30}?, ((?:the|an?) [^,.;:()“”\n]{2,40}?)|((?:The|An?) \p{Ll}[^,.;:()“”\n]{1,40}?)`;
const SOURCE = String.raw`ccording to ([^,.;:()“”\n]{2,60})`;
/** Between whoever says something and the verb. */
const ADVERB = '(?: (?:also|later|earlier|then|again|further|repeatedly))?';
const BEHIND = new Letters(
  String.raw`^([^.!?\n]{0,90}?),? (?<!\b(?:that|which|who|whom|what|where) )(?:a${SOURCE}|((?:the )?${NAMED})${ADVERB} ${SAYS})(?=[\s,.;])`,
);
const AHEAD = new Letters(
  String.raw`(?:^|[.!?]\s+|\n\s*)(?:A${SOURCE},|(?:${UNNAMED}|((?:The )?${NAMED}))${ADVERB} (?:(?:has|have|had) )?${SAYS}(?: (?:on|in) \p{Lu}\p{L}+)? that )[^.!?\n]*$`,
);

/** "The army said X had been killed": of what became of somebody, whoever says so at all. */
const SAID_AHEAD = new Letters(
  String.raw`(?:^|[.!?]\s+|\n\s*)(?:${UNNAMED}|((?:The )?${NAMED})) (?:said|says|claimed|claims|confirmed|announced) [^.!?“"\n]*$`,
);

/** "The army killed X, who was blamed for the murder of": what describes X is not what the army says. */
const ENDS_IN_RELATIVE = /, (?:who|whom|whose|which)\b[^,]*$/;
/** "The raid came after the army said": the army. */
const EARLIER_CLAUSE =
  /^.* (?:after|before|when|while|since|because|although|though) (?=\p{Lu}|the )/u;
/** "X on Tuesday said", "The ministry last week announced", "officials have said": only who. */
const BEFORE_SAYING = / (?:on \p{Lu}\p{Ll}+day|(?:last|this) \p{Ll}+|have)$/u;

/**
 * Who says so and how surely, from the sentence around the words of a fact. Absent where the report
 * itself says so, plainly.
 */
export function readStance(
  text: string,
  { kind, value, evidence }: Pick<Candidate, 'kind' | 'value' | 'evidence'>,
): Pick<Fact, 'attribution' | 'modality'> {
  const { start, end } = evidence;
  const before = sentenceBefore(text, start);
  const said = text.slice(value.start, value.end);
  const lead = text.slice(start, value.start);
  // "denied that X, the head of G, …": that X is the head is not denied.
  const isAside = kind !== 'status' && (lead === '' || /[,(–—“"]\s*$/.test(lead));
  const words = isAside ? said : clauseOf(text, value, evidence).replace(OWN_PART, '');
  // "denied that X, who was killed, …": nor that.
  const isApart = isAside || /\b(?:who|which)\b[^,]*$/.test(lead);
  const near = isApart
    ? ''
    : before
        .slice(-64)
        .replace(/^.*[,;:—]/s, '')
        .replace(OWN_PART, '')
        .replace(BLAMED, '');
  const isDoubted =
    kind === 'status'
      ? ENDS_IN_DOUBTED.test(lead || before) || /^\s*reported\b/i.test(said)
      : HAS_DOUBTED.test(said);
  const modality =
    DENIAL.test(words) ||
    TAKEN_BACK.test(before) ||
    /\bden(?:y|ies|ied) (?:that |being )?[^,]*$/.test(near)
      ? 'denied'
      : isDoubted || DOUBT.test(words) || DOUBT.test(near)
        ? 'doubtful'
        : undefined;
  const following = BEHIND.exec(text.slice(end, end + REACH));
  const behind = following !== null && isApart && following[1] !== '' ? null : following;
  const ahead =
    behind !== null
      ? null
      : (AHEAD.exec(before) ??
        (kind === 'status' && !ENDS_IN_RELATIVE.test(before) ? SAID_AHEAD.exec(before) : null));
  const source = (behind?.slice(2) ?? ahead?.slice(1))?.find((words) => words !== undefined);
  const attribution =
    source && foldSpace(source).replace(EARLIER_CLAUSE, '').replace(BEFORE_SAYING, '').trim();
  // "She said": whoever that is.
  const isNamed =
    attribution !== undefined &&
    !/^(?:|he|she|it|they|we|i|who|[KQ]C|MP|SC|Jr\.?|Sr\.?)$|\b(?:never|not|he|she|it|they|ha[ds]|that|an?|the|his|her|its|their|for|of|in|with)$|\b(?:who|which) /i.test(
      attribution,
    );
  return {
    ...(isNamed && { attribution }),
    ...(modality !== undefined && { modality }),
  };
}

/** The words of a fact that are of one sentence with what it says, without asides: "X, believed to be 41, fled". */
function clauseOf(text: string, value: TextRange, { start, end }: TextRange): string {
  const lead = text.slice(start, value.start).replace(/^.*[.!?]\s+(?=\p{Lu})/su, '');
  const rest = text.slice(value.start, end).replace(/[.!?]\s+\p{Lu}.*$/su, '');
  return lead.replace(/,(?! \S+ly,)[^,]*,/g, ' ') + rest;
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
  const sentence = stop < 0 ? window : window.slice(stop + 1).trimStart();
  return sentence.slice(BEGINS_WITH_DATELINE.exec(sentence)?.[0].length ?? 0);
}
