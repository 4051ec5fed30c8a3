import type { TextRange } from '../text/range';
import type { Mention } from './entity';
import {
  type FactContext,
  type FactPattern,
  type FoundFact,
  mentionWithin,
  mentionWithinBefore,
} from './factContext';
import { isHeadFor, isRole, LEADER_HEADS, MEMBER_HEADS, PART_HEADS } from './factLexicon';
import { type NounPhrase, readNounPhrase } from './nounPhrase';
import { followsPreposition, titleBefore } from './titles';

/** How far before a name a description of it may begin, in UTF-16 code units. */
const REACH = 120;
/** An acronym or an alias in brackets, an age, may stand between a name and its description. */
const ASIDE = /^(?: \([^()\n]{1,60}\))?(?:, \d{1,3})?/;
const APPOSITION = /^(?:,| [–—-]| \() ?(?=\p{Ll}|[“"])/u;
const COPULA =
  /^(?:,? who|, which)?(?: (?:is|was|became|remains?|has been|had been|(?:has |had )?(?:served|acted|worked|works|acts|serves) as|was appointed|was named|was elected)) (?=(?:\p{Ll}|[“"]))/u;
const SUBJECT_ASIDE =
  /^, [^,.;:()\n]{2,80},(?= (?:is|was|has been|had been|became|served|serves) )/;

/** How many mentions away the group of a description may be. */
const NEAR = 14;
const ELSEWHERE =
  /^(?:unlike|like|after|before|as|and|but|or|not|to|in|on|at|with|from|under|by|for|of|also|including|such|is|was|are|were|has|had|will|who|which|that|when|while|where|whom|whose|said|says|told|formerly known|born)\b/i;

/** "X, a trader from Y," and "X (ABC), an arm of Z,". */
export const appositionBehind: FactPattern = (context) => {
  const { text, mention } = context;
  const after = text.slice(mention.end, mention.end + REACH);
  const aside = ASIDE.exec(after)?.[0].length ?? 0;
  const lead = APPOSITION.exec(after.slice(aside));
  if (lead === null) {
    return [];
  }
  const phrase = readNounPhrase(text, mention.end + aside + lead[0].length);
  // What is neither determined nor an office goes on with the sentence: ", unlike his …".
  return phrase === undefined || ELSEWHERE.test(text.slice(phrase.start, phrase.end))
    ? []
    : describe(context, phrase, 'behind');
};

/** "X is a trader", "X, who was the group's emir,", "X served as a courier". */
export const copula: FactPattern = (context) => {
  const { text, mention } = context;
  const after = text.slice(mention.end, mention.end + REACH * 2);
  const aside =
    (ASIDE.exec(after)?.[0].length ?? 0) || (SUBJECT_ASIDE.exec(after)?.[0].length ?? 0);
  const verb = COPULA.exec(after.slice(aside));
  if (verb === null) {
    return [];
  }
  const phrase = readNounPhrase(text, mention.end + aside + verb[0].length);
  const named = phrase !== undefined && (phrase.determined || !phrase.modified);
  return !named || followsPreposition(text, mention.start)
    ? []
    : describe(context, phrase, 'behind');
};

const DETERMINED =
  /(?<![\p{L}\p{M}’'-])((?:(?:an?|the|its|his|her|their|another|one|former|[“"]?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}[’'](?:s|(?<=s[’'])))\s)(?:[\p{L}\p{N}’'“”.-]+\s){0,6}?([\p{L}-]+)(?:\s(?:of|for|in|at|from|with|to|on)\s[^,.;:()“”—\n]{2,70})?),\s$/iu;

/** "his deputy, X" and "the group's emir, X". */
export const appositionBefore: FactPattern = (context) => {
  const { text, mention } = context;
  const start = titleBefore(text, mention.start)?.start ?? mention.start;
  const window = text.slice(Math.max(0, start - REACH), start);
  if (!window.endsWith(', ')) {
    return [];
  }
  const match = lastMatch(DETERMINED, window);
  const after = text.slice(mention.end, mention.end + 2);
  if (match === undefined || /^[’']s/.test(after)) {
    return [];
  }
  const phrase = readNounPhrase(text, start - 2 - match.length);
  return phrase === undefined || phrase.end < start - 2
    ? []
    : describe(context, { ...phrase, end: start - 2 }, 'before');
};

/** "AQIS emir X", "the newspaper X", "businessman X". */
export const adjacentBefore: FactPattern = (context) => {
  const { text, mention } = context;
  const start = titleBefore(text, mention.start)?.start ?? mention.start;
  const window = text.slice(Math.max(0, start - 80), start);
  const head = /(?:^|[\s“"(’'-])([\p{Ll}-]+)\s$/u.exec(window)?.[1];
  if (head === undefined || (mention.type !== 'person' && mention.type !== 'group')) {
    return [];
  }
  if (!isHeadFor(mention.type, head)) {
    return [];
  }
  const from = phraseStart(context, window, start);
  const end = start - 1;
  if (/\b(?:and|or)$/.test(text.slice(Math.max(0, from - 4), from).trimEnd())) {
    return [];
  }
  return describe(
    context,
    {
      start: from,
      end,
      head,
      modified: end - from > head.length,
      determined: false,
      complement: end,
    },
    'before',
  );
};

const MODIFIER =
  /(?:(?:^|(?<=[\s(“"—–]))(?:an?|the|its|his|her|their|former|late|local|senior|regional|then|deputy|self-styled|military|veteran|leading|opposition|weekly|daily|independent|pro-government|state|armed|rights|human|aid|media|news|radio|research|[\p{Ll}]+-[\p{Ll}]+|[\p{Ll}]+(?:an|ish|ese|al|ist|ern|ic|ary)|\p{Lu}[\p{L}’'-]*(?:an|ish|ese|i|ch|[’']s))\s)*[\p{Ll}-]+\s$/u;

/** Where a description that ends at `end` begins: at its article, adjectives, or the group before. */
function phraseStart(context: FactContext, window: string, end: number): number {
  const match = MODIFIER.exec(window);
  const from = end - (match?.[0].length ?? 0);
  const previous = context.mentions[context.index - 1];
  const touching =
    previous !== undefined &&
    previous.type === 'group' &&
    /^(?:[’']s?)? $/.test(context.text.slice(previous.end, from));
  return touching && previous ? previous.start : from;
}

/** The shortest match of a pattern that ends where the window ends. */
function lastMatch(pattern: RegExp, window: string): string | undefined {
  const search = new RegExp(pattern, `${pattern.flags}g`);
  let found: string | undefined;
  for (let match = search.exec(window); match !== null; match = search.exec(window)) {
    found = match[1];
    search.lastIndex = match.index + 1;
  }
  return found;
}

/** What a noun phrase says of the mention beside it. */
export function describe(
  context: FactContext,
  phrase: NounPhrase,
  side: 'before' | 'behind',
): readonly FoundFact[] {
  const { mention } = context;
  if (mention.type === 'place' || !isHeadFor(mention.type, phrase.head)) {
    return [];
  }
  if (side === 'behind' && isNamed(context, phrase)) {
    return [];
  }
  const evidence =
    side === 'behind'
      ? { start: mention.start, end: phrase.end }
      : { start: phrase.start, end: mention.end };
  const groups = side === 'behind' ? mentionWithin : mentionWithinBefore;
  const group = lastOfChain(context, groups(context, phrase, 'group'));
  const own = group !== undefined && belongsTo(context.text, phrase, group) ? group : undefined;
  const base = { entity: mention.entity, value: phrase, evidence };
  if (own?.entity === mention.entity) {
    return [];
  }
  const its = side === 'before' ? groupOfPronoun(context, phrase) : undefined;
  if (mention.type === 'person' && its !== undefined && LEADER_HEADS.has(phrase.head)) {
    return [{ ...base, kind: 'leaderOf', target: its.entity }];
  }
  if (mention.type === 'group') {
    return own !== undefined && PART_HEADS.has(phrase.head)
      ? [{ ...base, kind: 'partOf', target: own.entity }]
      : [{ ...base, kind: 'describedAs', target: group?.entity }];
  }
  if (own !== undefined && MEMBER_HEADS.has(phrase.head)) {
    return [{ ...base, kind: 'memberOf', target: own.entity }];
  }
  if (own !== undefined && LEADER_HEADS.has(phrase.head) && isPlain(context.text, phrase, own)) {
    return [{ ...base, kind: 'leaderOf', target: own.entity }];
  }
  return [
    {
      ...base,
      kind:
        isRole(phrase.head) && !isBackground(context.text, phrase, group) ? 'role' : 'describedAs',
      target: group?.entity,
    },
  ];
}

/** Whether the head is itself the end of a name: "X, the Hill Support Force" is a list of two. */
function isNamed({ mentions, index }: FactContext, phrase: NounPhrase): boolean {
  for (let i = index + 1; i < index + NEAR; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.start >= phrase.complement) {
      return false;
    }
    if (mention.end >= phrase.complement) {
      return true;
    }
  }
  return false;
}

/** "a former teacher", "a nurse": what someone was or is by trade, not an office that they hold. */
function isBackground(text: string, phrase: NounPhrase, group: Mention | undefined): boolean {
  const words = text.slice(phrase.start, phrase.complement);
  return (
    /\b(?:former|retired|ex-\p{L}+)\b/u.test(words) || (group === undefined && /^an? /i.test(words))
  );
}

/** The group that "its" or "the battalion's" stands for: the last one named, not far before. */
function groupOfPronoun(
  { text, mentions, index }: FactContext,
  phrase: NounPhrase,
): Mention | undefined {
  const words = text.slice(phrase.start, phrase.complement);
  if (
    !/^(?:its|the (?:group|battalion|brigade|movement|party|militia|organi[sz]ation|faction|unit|company|network|agency|gang|cartel)[’']s) (?:\p{Ll}+ )?\p{Ll}+$/iu.test(
      words,
    )
  ) {
    return undefined;
  }
  for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
    const mention = mentions[i];
    if (mention?.type === 'group') {
      const near = phrase.start - mention.end;
      return near >= 0 && near < 160 && !/\n\s*\n/.test(text.slice(mention.end, phrase.start))
        ? mention
        : undefined;
    }
  }
  return undefined;
}

/** "NATO’s Resolute Support": what is meant is the last of them. */
function lastOfChain(
  { text, mentions, index }: FactContext,
  group: Mention | undefined,
): Mention | undefined {
  let at = Math.max(0, index - NEAR);
  while (at < index + NEAR && mentions[at] !== group) {
    at++;
  }
  const next = mentions[at + 1];
  return group !== undefined &&
    next?.type === 'group' &&
    /^[’']s? $/.test(text.slice(group.end, next.start))
    ? next
    : group;
}

/** Whether the head is the group's: "emir of G", "G's emir", "the G emir". */
function belongsTo(text: string, phrase: NounPhrase, group: Mention): boolean {
  return group.end <= phrase.complement
    ? true
    : /^\s(?:of|for|in|at|with|to) (?:the |an? )?(?:\p{Lu}[^\s]*[’']s? )?$/u.test(
        text.slice(phrase.complement, group.start),
      );
}

/** Whether nothing but the group itself narrows the head: "leader of G", not "military leader of G". */
function isPlain(text: string, phrase: TextRange & NounPhrase, group: Mention): boolean {
  const core = text.slice(phrase.start, phrase.complement);
  const name = text.slice(group.start, group.end);
  const words = core
    .replace(name, ' ')
    .replace(/[’']s?(?=\s)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !PLAIN_WORDS.has(word.toLowerCase()));
  return words.length === 1;
}

const PLAIN_WORDS = new Set(
  'a,an,the,its,his,their,former,late,new,current,first,second,third,fourth,now,once,then,overall,top,supreme,reported,alleged,suspected,longtime,founding'.split(
    ',',
  ),
);
