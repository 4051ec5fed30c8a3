import type { NameMention } from '../recognition/mention';
import type { TextRange } from '../text/range';
import { forEachStep } from '../text/steps';
import { initialsAgree, isAcronym, namesOnlyTheEnd } from './acronym';
import { NameKeys } from './nameKeys';
import { type StatedList, StatedRecall } from './statedRecall';
import { sumOf } from './stating/model';
import { NamePairs } from './stating/pairs';
import { isPlain, PRONOUN_AS } from './stating/plain';
import { LEAST_ODDS, STATED } from './stating/weights';
import { isOfAnother, isOfPart, nameStart } from './stating/whose';

/** Two mentions that the text itself calls the same: "X (a.k.a. Y)", "X, or Y", "X (XYZ)". */
export interface StatedName {
  /** Index of the mention that is named otherwise. */
  readonly from: number;
  /** Index of the mention that is the other name. */
  readonly to: number;
  readonly kind: 'alias' | 'acronym';
  /** From the one name to the end of the other. */
  readonly evidence: TextRange;
}

/** How much text may stand between two names that are called the same, in UTF-16 code units. */
const MAX_GAP = 140;
const MAX_TOLD = 260;
const MAX_RECORD = 480;
/** How many mentions of other types may stand between. */
const MAX_BETWEEN = 8;

const ADVERB =
  '(?:(?:is|was|are|were|who|which|that|also|often|sometimes|usually|commonly|widely|better|best|now|then|formerly|formally|officially|once|otherwise|simply|locally|later|variously|internally|and|or)\\s+){0,4}';
const CUE = [
  '(?:(?:good|low) quality )?[af]\\.?k\\.?a\\.?:?(?: ?\\(?[a-z]\\))?',
  '(?:alias(?:es)?|@(?= )|nicknamed|dubbed|code[- ]?named?|call ?sign|styled|short for|stands for|or simply)',
  'known (?:[a-z’]+ ){0,6}?(?:as|by (?:[a-z’]+ ){0,3}(?:initials|acronym))(?: simply| only)?',
  '(?:noms? de guerre|kunya|real name|birth name|nickname)(?: is| was| of|:)?',
  'whose (?:real name|nom de guerre|kunya|alias|nickname) (?:is|was)',
  '(?:goes|went) by(?: the (?:name|alias|nickname|nom de guerre))?(?: of)?',
  '(?:uses?|used|took|adopted) the (?:name|nom de guerre|kunya|alias|nickname)(?: of)?',
  '(?:was |were |is |since |later |has been )?(?:renamed|rebranded)(?: itself| themselves| it| them)?(?: as| to)?',
  '(?:formerly|previously|born)',
  '(?:signs?|styles?|call|calls|called|calling) (?:itself|himself|herself|themselves)',
  '(?:written|spelled|spelt|rendered|transliterated|tracked)(?: as)?|listed as',
].join('|');
/** "X, called Y", "X is also called Y"; but "X called Y" says what X did. */
const CALLED =
  '(?<=[,(;–—]\\s?|\\b(?:is|was|are|were|also|often|sometimes|usually|commonly|locally)\\s)called';
const QUOTE = '(?:\\b(?:the|an?)\\b|[\\s“"‘\'(])*$';

/** The cue follows the first name at once. */
const DIRECT = new RegExp(
  `^(?:[’']s? )?[\\s”"’'.)]*(?:[,;:]\\s*)?[(–—[]?\\s*${ADVERB}(?:${CUE}|${CALLED})${QUOTE}`,
  'iu',
);
/** "X, the body that …, also known as Y": a description stands between, of X and no one else. */
const DESCRIBED = new RegExp(
  `^,? (?:\\d\\d,|an? |the |who |which |whose |that )[^.;:()“”]{0,110}?\\b(?:${CUE})${QUOTE}`,
  'iu',
);
const SOMEONE_ELSE = /[’']s? \p{Ll}|\b(?:and|with|his|her|their|another|of an?)\s(?!who|is|was)/iu;
const NEXT_SENTENCE =
  /^[.”")]+\s\(?(?:the [a-z]+ (?:said|says) |police said )?(?:his|her|its|he is|she is) (?:(?:real |legal |true |full |birth |given )?name (?:is|was)|real name, .{0,40}, is|(?:better|also|best|often) known (?:[a-z’]+ ){0,5}?as|nom de guerre is)[\s“"‘]*$/iu;
/** "Homsi’s career mirrors the war. Born Ammar Tayfour, he …" */
const BORN = /^[^.]{0,80}\. Born $/u;
/** "Abu Maryam is a former gendarme, Adamou Djibo," */
const REVEALED = /^ (?:is|was) (?:an?|the) [\p{Ll} -]{3,40}, $/u;
/** A field of a record, as in lists of sanctions; the record's name may stand some lines above. */
const LABEL =
  /\b(?:(?:(?:good|low) quality )?[AF]\.k\.a\.:|known as:|aliase?s?:|call ?sign:|(?:former|full|other|real) names?:|name \(original script\):|(?:said|says) (?:his|her) (?:real|legal|true|full|birth) name (?:is|was))(?: \(?[a-z]\))?(?: the)?[\s“"]*$/iu;
/** "… identified him as Y", "to his men he was Y": a pronoun stands for the first name. */
const TOLD =
  /\b(?:(?:identif(?:y|ies|ied)|named?|names|knows?|knew|calls?|called|lists?|listed|address(?:ed|es)?|has) (?:him|her)(?: only| simply| merely| publicly| formally)?(?: as)?|(?:[Hh]e|[Ss]he) (?:calls?|called|styles?|styled|signs?|signed) (?:himself|herself)(?: as)?|(?:passports?|papers|cards?|licen[cs]es?|documents?|visas?)\b[^.;]{0,60}\bnames?(?: of)?|(?:men|followers|friends|fighters|neighbou?rs|relatives|enemies|colleagues|communiqués|statements|files?|records|lists?|\p{Lu}\p{L}+),? (?:he|she) (?:is|was)(?: simply| just| only)?(?: known as| called)?)(?: the)?[\s“"‘]*$/u;
/** Not the one named before: "The other, they call him Y". */
const THE_OTHER = /\b[Tt]he (?:other|one|second|third)\b|\b[Aa]nother\b/u;
/** "Code name: X / Name: Y" */
const CODE_FIELD = /\b(?:code ?name|nom de guerre|kunya|call ?sign|nickname): ?[“"‘]?$/i;
const NAME_FIELD = /^[”"’]? ?[/|;,]? ?(?:(?:full|real) )?name(?:,? (?:and )?surname)?: $/i;
/** Sanctions lists number the parts of one name: "1: OMAR 2: KHETAB". */
const NUMBERED = /^\s[2-4]: $/;
const LIST_STEP = /^[”"]?[;,.]? ?\(?[b-z]\)(?: the)?[\s“"]*$/iu;
/** How the names of such a list begin; those of people whose other names it gives have letters too. */
const LETTERED = /\(?[a-y]\)(?: the)?[\s“"]*$/iu;
const SAME_LIST = /^[”"]?(?:[;,]| and| or|, and|, or)(?: also)?(?: as)?[\s“"‘]*$/iu;
const LEADS_LIST =
  /\b(?:aliases|[af]\.?k\.?a\.?|tracked as|calls? (?:it|them|him|her)self)\b|(?:^|\W)(?:known as|alias):/iu;
/** "“Kiki” or “El 14”": an alias that is one of two. */
const ONE_OF_TWO = /^[”"’],? or (?:simply |just )?[“"‘]/;

/**
 * The names that the text states to be the same, between neighbouring mentions of one type. Bounded
 * look-back, linear.
 */
export function* findStatedNames(
  text: string,
  names: readonly NameMention[],
  keys: NameKeys = new NameKeys(),
  recall: StatedRecall = new StatedRecall(),
): Generator<number, readonly StatedName[]> {
  const found: StatedName[] = [];
  const pairs = new NamePairs(text, keys);
  let list: StatedList | undefined;
  const readNext = (name: NameMention, to: number): boolean => {
    const from = previousOfType(names, to);
    const before = from === undefined ? undefined : names[from];
    if (from === undefined || before === undefined || name.start - before.end > MAX_RECORD) {
      return false;
    }
    const gap = text.slice(before.end, nameStart(text, name.start, before.end));
    if (/\n\s*\n/.test(gap) && !isRecord(gap)) {
      return false;
    }
    const flat = gap.replace(/\s+/g, ' ');
    if (
      flat.length > MAX_GAP &&
      !LABEL.test(flat.slice(-MAX_GAP)) &&
      !TOLD.test(flat.slice(-MAX_GAP)) &&
      !PRONOUN_AS.test(flat.slice(-MAX_GAP))
    ) {
      return false;
    }
    const first = foldSpace(text.slice(before.start, before.end));
    const second = foldSpace(text.slice(name.start, name.end));
    const continued = list?.last === from && goesOnList(text, flat, before, name);
    const near =
      flat.length <= MAX_TOLD && !THE_OTHER.test(flat) && !isOfAnother(text, before, flat);
    const told = near && TOLD.test(flat) && !/^[’']s/.test(text.slice(name.end, name.end + 2));
    const plain = near && isPlain(flat, text.slice(name.end, name.end + 40), name.type);
    const kind =
      told || continued || plain || isRecordOfTwo(text, before, flat)
        ? 'alias'
        : from === to - 1
          ? readGap(flat, first, second, name, text)
          : LABEL.test(flat) || isDescribed(flat)
            ? 'alias'
            : undefined;
    if (kind === undefined) {
      return false;
    }
    const after = text.slice(name.end, name.end + 10);
    if (
      kind === 'alias' &&
      name.type === 'group' &&
      ((!plain && goesOn(after)) || isOfPart(text, before, second))
    ) {
      return false;
    }
    const root = continued && list ? list.from : childOf(text, names, from);
    found.push({
      from: root,
      to,
      kind: isAcronym(second) && name.type === 'group' ? 'acronym' : kind,
      evidence: { start: names[root]?.start ?? before.start, end: name.end },
    });
    if (continued || LEADS_LIST.test(flat) || ONE_OF_TWO.test(after)) {
      list = { from: root, last: to };
    }
    return true;
  };
  yield* forEachStep(names, (name, to) => {
    pairs.push(name);
    const known = recall.get(to, list);
    if (known === undefined) {
      const count = found.length;
      if (!readNext(name, to)) {
        const [stated] = readPattern(pairs, text, names, name, to);
        if (stated !== undefined) {
          found.push(stated);
          const oneOfTwo = ONE_OF_TWO.test(text.slice(name.end, name.end + 10));
          list = oneOfTwo ? { from: stated.from, last: to } : list;
        }
      }
      recall.set(to, found.slice(count), list);
      return;
    }
    for (const { from, kind } of known.found) {
      found.push({ from, to, kind, evidence: { start: names[from]?.start ?? 0, end: name.end } });
    }
    list = known.list;
  });
  return found;
}

/** What no rule has a word for, but is said as other reports say it. */
function readPattern(
  pairs: NamePairs,
  text: string,
  names: readonly NameMention[],
  name: NameMention,
  to: number,
): readonly StatedName[] {
  let best: StatedName | undefined;
  let most: number = LEAST_ODDS;
  const second = foldSpace(text.slice(name.start, name.end));
  const short = name.type === 'group' && isAcronym(second);
  if (name.type === 'group' && goesOn(text.slice(name.end, name.end + 10))) {
    return [];
  }
  for (const { from, features } of pairs.ofLast()) {
    const odds = sumOf(STATED, features);
    const before = names[from];
    if (
      odds > most &&
      before !== undefined &&
      !isParent(text, before, name) &&
      !isOfPart(text, before, second) &&
      !isEnumerated(text.slice(before.end, name.start), text.slice(name.end, name.end + 10)) &&
      !(short && isOther(text, before, name))
    ) {
      most = odds;
      const evidence = { start: before.start, end: name.end };
      best = { from, to, kind: short ? 'acronym' : 'alias', evidence };
    }
  }
  return best === undefined ? [] : [best];
}

/**
 * Whether an acronym is hardly that of the name before: it may be of the name's end alone; and what a
 * sentence begins with is told by its initials, and by whether another name has them.
 */
function isOther(text: string, before: NameMention, name: NameMention): boolean {
  const first = foldSpace(text.slice(before.start, before.end));
  const acronym = foldSpace(text.slice(name.start, name.end));
  return (
    namesOnlyTheEnd(first, acronym) || /[.?!][”"’)]*\s/.test(text.slice(before.end, name.start))
  );
}

/** "“X”; [4] Y", "X, or Y, or nowhere", "the X, “Y” and “Z”": several, not one. */
function isEnumerated(gap: string, after: string): boolean {
  return (
    /[;,.|:)”"’]\s*(?:\[\d+\]|\(\d+\)|\(?[a-z]\)|\d+[.)])\s*[“"‘]?$/.test(gap) ||
    (/^,? or (?:the )?$/.test(gap) && /^(?:\?|,? or )/.test(after)) ||
    (/^,\s(?:the )?[“"‘]$/.test(gap) && /^[,.]?[”"’],? and (?:the )?[“"‘]/.test(after))
  );
}

function isRecordOfTwo(text: string, { start }: NameMention, gap: string): boolean {
  return NAME_FIELD.test(gap) && CODE_FIELD.test(text.slice(Math.max(0, start - 20), start));
}

/** Whose name an alias is behind "A s/o B": that of A. */
function childOf(text: string, names: readonly NameMention[], from: number): number {
  const start = names[from]?.start ?? 0;
  const isFather = /\b[sdw]\/o\.? $/i.test(text.slice(Math.max(0, start - 6), start));
  return (isFather ? previousOfType(names, from) : undefined) ?? from;
}

/** Whether a name goes on the list of other names that the one before it stands in. */
function goesOnList(text: string, gap: string, before: NameMention, name: NameMention): boolean {
  const lettered =
    LIST_STEP.test(gap) && LETTERED.test(text.slice(Math.max(0, before.start - 12), before.start));
  return lettered || ONE_OF_TWO.test(gap) || isListed(text, gap, name);
}

function previousOfType(names: readonly NameMention[], index: number): number | undefined {
  const type = names[index]?.type;
  for (let i = index - 1; i >= 0 && i >= index - MAX_BETWEEN; i--) {
    if (names[i]?.type === type) {
      return i;
    }
  }
  return undefined;
}

/** Whether a group's name may go on, "Al-Qaida| in Iraq": its beginning would be another group. */
function goesOn(after: string): boolean {
  return /^ (?:in|of) (?:the )?\p{Lu}/u.test(after);
}

/** Whether the fields of a record follow the heading that a name stands in, and nothing else. */
function isRecord(gap: string): boolean {
  const [heading = '', ...fields] = gap.split(/\n\s*\n/);
  return (
    fields.length === 1 &&
    !heading.includes('\n') &&
    (fields[0] ?? '').split('\n').every((line) => FIELD.test(line))
  );
}

const FIELD = /^\s*\p{Lu}[^:\n]{0,30}:/u;

/** In a list of aliases only a name between commas or quotation marks is one more. */
function isListed(text: string, gap: string, name: NameMention): boolean {
  // What is no longer in quotation marks is no longer in the list.
  const ends = /^(?:[;,][”"]|[”"][;,]) $/.test(gap);
  return (
    !ends &&
    SAME_LIST.test(gap) &&
    /^(?:[”"’),;.]| and |\s*\n)/.test(text.slice(name.end, name.end + 5))
  );
}

function readGap(
  gap: string,
  first: string,
  second: string,
  name: NameMention,
  text: string,
): 'alias' | 'acronym' | undefined {
  // People are rarely named by their initials; groups that were taken for people are.
  if (name.type !== 'person' || isAcronym(second) || isAcronym(first)) {
    const acronym = readAcronym(gap, first, second, text.slice(name.end, name.end + 12), name.type);
    if (acronym) {
      return isAcronym(second) || isAcronym(first) ? 'acronym' : 'alias';
    }
  }
  // "Dor is known as Doria’s garden" gives no name but the garden’s.
  if (/[,.]? not [“"]?$/.test(gap) || /^[’']s\b/.test(text.slice(name.end, name.end + 2))) {
    return undefined;
  }
  if (/^ \((?:the )?[“"]$/.test(gap)) {
    return /^[”"]/.test(text.slice(name.end, name.end + 1)) ? 'alias' : undefined;
  }
  if (/^[”"’]?[.!?][”"’]? Alias (?!:)/.test(gap)) {
    return undefined;
  }
  if (
    DIRECT.test(gap) ||
    NEXT_SENTENCE.test(gap) ||
    LABEL.test(gap) ||
    (name.type === 'person' && BORN.test(gap))
  ) {
    return 'alias';
  }
  if (name.type === 'person' && REVEALED.test(gap)) {
    return text[name.end] === ',' ? 'alias' : undefined;
  }
  return isDescribed(gap) || NUMBERED.test(gap) ? 'alias' : undefined;
}

function isDescribed(gap: string): boolean {
  return DESCRIBED.test(gap) && !SOMEONE_ELSE.test(gap);
}

/** "X (XYZ)", "XYZ (X)", "X, or XYZ,", "XYZ – X", "X – the Y –", "X (“translation”)". */
function readAcronym(
  gap: string,
  first: string,
  second: string,
  next: string,
  type: NameMention['type'],
): boolean {
  // An article may be part of the acronym: "The Resistance Front (TRF)".
  const agree =
    (type !== 'place' || isAcronym(first) || isAcronym(second)) &&
    (initialsAgree(first, second) ||
      initialsAgree(second, first) ||
      (/^T\p{Lu}/u.test(second) && initialsAgree(`the ${first}`, second)));
  const closed = /^(?:[);,/:”"]| [—–-])/.test(next);
  const group = type === 'group';
  if (/^[”"]? (?:\p{Ll}+ )?\((?:the )?$/u.test(gap) && closed) {
    const plain = gap.length <= 3 || gap.endsWith('(the ');
    return (
      agree ||
      (group &&
        plain &&
        !isAcronym(first) &&
        !namesOnlyTheEnd(first, second) &&
        (isAcronym(second) || mayTranslate(first, second)))
    );
  }
  if (/^,? or (?:simply )?(?:the )?$/.test(gap)) {
    const one = isAcronym(first) !== isAcronym(second);
    return agree || (group && closed && one && (isAcronym(second) || gap.startsWith(',')));
  }
  if (/^, (?:the )?$/.test(gap) && group && isAcronym(first) && /^[,.);]/.test(next)) {
    return agree || (gap !== ', ' && second.includes(' ') && second[0] === first[0]);
  }
  if (gap === ', the ' && group && isTranslation(first, second, next)) {
    return true;
  }
  if (/^ [—–] the $/.test(gap) && group && /^(?:,| [—–])/.test(next)) {
    return true;
  }
  return (
    agree &&
    /^(?:,? the (?:old |former |new )?|,? [–—-] (?:that is, )?(?:the )?|: the |, | | stands for (?:the )?)$/.test(
      gap,
    )
  );
}

function foldSpace(name: string): string {
  return name.replace(/\s+/g, ' ');
}

const ENGLISH_HEAD =
  /\b(?:army|front|movement|party|group|brigades?|battalion|division|league|union|council|committee|command|forces?|legion|organi[sz]ation|company|association|vanguard|guard|companies|column|coalition|alliance|network|society|federation|bureau|office|agency|ministry|police|court|university|institute|bank|state|house|department|service|republic|supporters|partisans|lions|soldiers|fighters|sons|brotherhood|commission|authority|mission|directorate|cent(?:er|re)|tribunal|militia|detachment)\b/i;

/** "Newell (Sanford)": one word in brackets that is no acronym, nor a translation, is another. */
function isParent(text: string, before: NameMention, name: NameMention): boolean {
  const [first, second] = [before, name].map(({ start, end }) => text.slice(start, end));
  return (
    name.type === 'group' &&
    first !== undefined &&
    second !== undefined &&
    /^\s+\($/.test(text.slice(before.end, name.start)) &&
    !/\s/.test(first + second) &&
    !isAcronym(first) &&
    !isAcronym(second) &&
    !mayTranslate(first, second)
  );
}

/** Whether a name in brackets may be the one before it in another language: "Newell (Sanford)" is not. */
function mayTranslate(first: string, second: string): boolean {
  return (
    ENGLISH_HEAD.test(first) !== ENGLISH_HEAD.test(second) ||
    /\p{L} ?-?\b(?:al|ul|de|del|di|du|na|an|ut|et|y|wal|lil|bi|u)\b|\b(?:al|ul)-/u.test(second)
  );
}

/** "Gorran, the Change Movement,": a name that is not English and what it means. */
function isTranslation(first: string, second: string, next: string): boolean {
  return (
    /^(?:[.)]|[,;](?! (?:and |or )?(?:the |\p{Lu})))/u.test(next) &&
    /\s/.test(second) &&
    !isAcronym(first) &&
    ENGLISH_HEAD.test(second) &&
    !ENGLISH_HEAD.test(first)
  );
}
