import { isRole } from '../factLexicon';
import { patternOf } from '../lexicon/patternOf';
import { type Candidate, cover, mentionAt, rangeOf, type View } from './candidate';
import { describe } from './describing';
import { groupKinds } from './gaps';
import { isAmongNames } from './lists';
import { isHead, type Phrase, readPhrase, readPhraseBefore } from './phrase';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import { type Word, wordBefore } from './words';

/** Words between a phrase and the name that it introduces: "a pharmacist called X". */
const CALLED = new Set(['called', 'named', 'dubbed', 'nicknamed', 'codenamed']);
const MAX_SEGMENTS = 4;

/** What stands beside a name: "X, a trader,", "the trader X", "the trader, X", "X (trader)". */
export function descriptionsOf(view: View, reference: Reference): readonly Candidate[] {
  const { type, how } = reference;
  if (type === 'place' || how !== 'name') {
    return [];
  }
  return [...behind(view, reference), ...before(view, reference, type), ...titles(view, reference)];
}

function before(view: View, reference: Reference, type: 'person' | 'group'): readonly Candidate[] {
  const { words } = view;
  const found: Candidate[] = [];
  const add = (end: number, path: string) => {
    const phrase = readPhraseBefore(words, end, type, path === 'beside');
    // "Principal Magistrate X": a part of the title.
    const isTitle =
      words[end]?.tag === 'title' &&
      phrase?.determiner === '' &&
      words[phrase.headAt]?.tag === 'Word';
    // "The minister named X" as something.
    const names =
      words[end]?.lower === 'named' && phrase?.determiner === 'the' && isRole(phrase.head);
    const isOther =
      phrase !== undefined &&
      (path === 'beside'
        ? isNounBefore(words, phrase, reference)
        : opens(words, phrase, reference));
    if (phrase !== undefined && end > 0 && !isTitle && !names && !isOther) {
      found.push(...describe(view, reference, phrase, path));
    }
  };
  let at = reference.from;
  if (words[at - 1]?.tag === 'quote') {
    if (isClosing(words, at - 1)) {
      return [];
    }
    at--;
  }
  if (words[at - 1]?.tag === 'det' && words[at - 1]?.lower === 'the') {
    at--;
  }
  const last = words[at - 1];
  switch (last?.tag) {
    case 's':
      break;
    case 'comma':
    case 'dash':
    case 'colon':
      if (last.lower === ';') {
        break;
      }
      add(at - 1, last.tag === 'comma' ? 'before,' : `before${last.lower}`);
      break;
    case 'be':
      // "Her uncle was X’s cook" says nothing of X.
      if (words[reference.to]?.tag !== 's') {
        add(at - 1, 'inverse');
      }
      break;
    default: {
      const called = CALLED.has(last?.lower ?? '');
      const knownAs = last?.lower === 'as' && words[at - 2]?.lower === 'known';
      const itself = /^(?:itself|himself|herself|themselves)$/.test(last?.lower ?? '');
      const ofName =
        last?.lower === 'of' && words[at - 2]?.lower === 'name' && words[at - 3]?.lower === 'the';
      if (called) {
        add(at - 1, 'called');
      } else if (knownAs) {
        add(at - 2, 'called');
      } else if (itself) {
        add(words[at - 3]?.tag === 'rel' ? at - 3 : at - 2, 'called');
      } else if (ofName) {
        add(at - 4, 'called');
      } else if (at === reference.from || words[at - 1]?.tag === 'word') {
        add(at, 'beside');
      }
    }
  }
  return found;
}

/** "a major Warhol donor": said of the donor; "what these Airmen do": of any. */
function isNounBefore(words: readonly Word[], { determiner }: Phrase, { to }: Reference): boolean {
  const next = words[to];
  return (
    /^(?:these|those)$/.test(determiner) ||
    (/^an?$/.test(determiner) && next?.tag === 'word' && !isVerbLike(next.lower))
  );
}

/** "After the fall of the town to G fighters, X said": a new clause, not an apposition. */
function opens(words: readonly Word[], { from }: Phrase, { to }: Reference): boolean {
  const [before, next] = [words[from - 1], words[to]];
  return (
    (before?.tag === 'prep' || (before?.tag === 'word' && isVerbLike(before.lower))) &&
    (isAuxiliary(next) || (next?.tag === 'word' && isVerbLike(next.lower)))
  );
}

function isAuxiliary(word: Word | undefined): boolean {
  return word?.tag === 'be' || word?.tag === 'have' || word?.tag === 'aux';
}

/** "X, 52, of Spokane, a former trader, …" */
function behind(view: View, reference: Reference): readonly Candidate[] {
  const { words } = view;
  if (wordBefore(words, reference.from)?.lower === 'to' && isSource(words, reference.from)) {
    return [];
  }
  const found: Candidate[] = [];
  let at = reference.to;
  if (words[at]?.tag === 'quote') {
    at++;
  }
  at = skipBrackets(view, at);
  const open = words[reference.to]?.tag === 'open';
  if (open) {
    const phrase = readPhrase(words, reference.to + 1);
    if (phrase !== undefined && words[phrase.to]?.tag !== 'word') {
      found.push(...describe(view, reference, phrase, 'brackets'));
    }
  }
  for (let segment = 0; segment < MAX_SEGMENTS; segment++) {
    const mark = words[at];
    if (mark?.tag !== 'comma' && mark?.tag !== 'dash' && !(segment === 0 && mark?.tag === 'prep')) {
      break;
    }
    const start = mark.tag === 'prep' ? at : at + 1;
    const first = words[start];
    const isHyphen =
      mark.tag === 'dash' && words[at - 1]?.end === mark.start && mark.end === first?.start;
    if (
      isHyphen ||
      first?.lower === 'whose' ||
      (first?.tag === 'quote' && isClosing(words, start))
    ) {
      break;
    }
    if (first?.tag === 'num') {
      at = start + (words[start + 1]?.lower === 'years' ? 3 : 1);
      continue;
    }
    if (first?.tag === 'prep') {
      const end = placeOrGroup(view, reference, start, mark.tag === 'prep' ? '' : ',', found);
      if (end === undefined) {
        break;
      }
      at = end;
      continue;
    }
    if (first?.tag === 'name' && mark.tag !== 'prep') {
      const mention = mentionAt(view, start);
      if (
        mention !== undefined &&
        words[start + 1]?.tag !== 's' &&
        segment === 0 &&
        words[start + 1]?.tag !== 'word'
      ) {
        found.push(...bare(view, reference, start, mark.tag));
      }
    }
    const phrase = withGroup(view, readPhrase(words, start));
    const bareVerb =
      phrase?.determiner === '' &&
      phrase.owner === undefined &&
      isVerbLike(words[phrase.headAt]?.lower ?? '');
    if (
      phrase === undefined ||
      first?.tag === 'title' ||
      isClause(words, phrase, start) ||
      /^(?:called|named|accused|known)$/.test(first?.lower ?? '') ||
      bareVerb ||
      speaks(words, phrase.to) ||
      speaks(words, start)
    ) {
      break;
    }
    const path = `behind${mark.tag === 'dash' ? '–' : ''}${segment > 1 ? '+' : ''}`;
    found.push(...describe(view, reference, phrase, path));
    at = phrase.to;
  }
  return found;
}

/** Whether what follows a comma is a clause: "X, the girls were …", "X, “The climate …", "X, contacted G’s leader". */
function isClause(words: readonly Word[], phrase: Phrase, start: number): boolean {
  const quotes = words.slice(start, phrase.to + 1).filter(({ tag }) => tag === 'quote').length;
  const first = words[start];
  const isVerb = first?.tag === 'word' && start < phrase.headAt && isVerbLike(first.lower);
  return (
    isAuxiliary(words[phrase.to]) ||
    (first?.tag === 'quote' && quotes % 2 === 1) ||
    (isVerb && (phrase.owner !== undefined || !isHead(phrase.head)))
  );
}

/** "X, commander, U.S. Central Command": the group belongs to the office as if it were "of" it. */
function withGroup({ words, mentions }: View, phrase: Phrase | undefined): Phrase | undefined {
  const at = phrase?.to ?? 0;
  const name = words[at + 1];
  const isGroup = mentions[name?.mention ?? -1]?.type === 'group';
  const after = words[at + 2]?.tag;
  const isEnd = after === undefined || after === 'comma' || after === 'stop' || after === 'quote';
  return phrase?.determiner === '' &&
    phrase.complements.length === 0 &&
    phrase.owner === undefined &&
    phrase.modifier === undefined &&
    words[at]?.tag === 'comma' &&
    isRole(phrase.head) &&
    isGroup &&
    isEnd
    ? {
        ...phrase,
        to: at + 2,
        complements: [{ preposition: 'of', from: at, to: at + 2, names: [at + 1] }],
      }
    : phrase;
}

/** "According to X, the garrison left": who left is someone else. */
function isSource(words: readonly Word[], from: number): boolean {
  return words.slice(Math.max(0, from - 3), from).some(({ lower }) => lower === 'according');
}

/** Whether a quotation mark touches what stands before it: it ends a quotation. */
function isClosing(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.end === words[at]?.start;
}

/** "X, prosecutors said": whoever stands there says it. */
function speaks(words: readonly Word[], at: number): boolean {
  return /^(?:said|say|says|told|claimed|claims|believes?|reported|added)$/.test(
    words[at]?.lower ?? '',
  );
}

/** Behind brackets and the quotation mark after them. */
function skipBrackets({ words }: View, at: number): number {
  if (words[at]?.tag !== 'open') {
    return at;
  }
  for (let i = at + 1; i < at + 14; i++) {
    if (words[i]?.tag === 'close') {
      return i + 1;
    }
  }
  return at;
}

/** "X of the Army", "X, of Mbarara": membership or place by the name alone. */
function placeOrGroup(
  view: View,
  reference: Reference,
  start: number,
  comma: string,
  found: Candidate[],
): number | undefined {
  const { words } = view;
  // "lost a son, X, to G": not of X.
  if (words[start]?.lower === 'to') {
    return undefined;
  }
  let at = start + 1;
  while (words[at]?.tag === 'det' || words[at]?.tag === 'Word' || words[at]?.tag === 'word') {
    at++;
    if (at > start + 5) {
      return undefined;
    }
  }
  if (words[at + 1]?.tag === 's' && words[at + 2]?.tag === 'name') {
    at += 2;
  }
  const mention = mentionAt(view, at);
  if (mention === undefined || mention.entity === reference.entity) {
    return undefined;
  }
  const preposition = words[start]?.lower ?? '';
  const evidence = cover({ start: reference.start, end: reference.end }, mention);
  const value =
    mention.type === 'place' ? rangeOf(words, start, at + 1) : rangeOf(words, start + 1, at + 1);
  const features = [
    `path=${comma}${preposition}`,
    `path=${comma}${preposition}:${mention.type}`,
    `${reference.type}${comma}${preposition}:${mention.type}`,
    `words=${Math.min(3, at - start)}`,
    `between=${at > start + 1 ? (words[at - 1]?.lower ?? '') : ''}`,
    `after=${words[at + 1]?.tag ?? '$'}`,
    `before=${words[reference.from - 1]?.tag ?? '^'}`,
    `titled=${words[reference.to - 2]?.tag === 'title'}`,
    ...groupKinds(view, reference).map((kind) => `own=${kind}&${preposition}:${mention.type}`),
    ...(mention.type === 'group'
      ? groupKinds(view, { ...reference, type: 'group', how: 'name', to: at + 1 })
      : []
    ).map((kind) => `other=${kind}&${preposition}`),
    `section=${view.sentence.section}`,
  ];
  if (mention.type !== 'person') {
    const within = reference.type === 'person' ? 'memberOf' : 'partOf';
    const kind = mention.type === 'place' ? 'location' : within;
    const { entity } = reference;
    found.push({ entity, kind, target: mention.entity, value, evidence, features });
  }
  return at + 1;
}

/** "By X, The Gazette" and "Levant Centre, Gaziantep": nothing but a comma between two names. */
function bare(view: View, reference: Reference, at: number, mark: string): readonly Candidate[] {
  const { words } = view;
  const mention = mentionAt(view, at);
  const before = words[reference.from - 1];
  // "allegiance to X, G and Y", "W, X, G and Y": a list rather; "by X, the Review" is none.
  const isListed =
    (before?.tag === 'prep' && before.lower !== 'by') || isAmongNames(words, reference.from, at);
  if (mention === undefined || mention.entity === reference.entity || isListed) {
    return [];
  }
  const evidence = cover({ start: reference.start, end: reference.end }, mention);
  const features = [
    `path=${mark}bare:${mention.type}`,
    `${reference.type}bare:${mention.type}`,
    `by=${before?.lower === 'by'}`,
    `before=${before?.tag ?? '^'}`,
    `after=${words[at + 1]?.tag ?? '$'}`,
    `section=${view.sentence.section}`,
    `first=${reference.from === 0}`,
    ...groupKinds(view, reference).map((kind) => `own=${kind}&bare:${mention.type}`),
    `last=${at >= words.length - 2}`,
  ];
  const kind =
    mention.type === 'place'
      ? 'location'
      : mention.type === 'group'
        ? reference.type === 'person'
          ? 'memberOf'
          : 'partOf'
        : undefined;
  return kind === undefined
    ? []
    : [
        {
          entity: reference.entity,
          kind,
          target: mention.entity,
          value: { start: mention.start, end: mention.end },
          evidence,
          features,
        },
      ];
}

/** So many words may be a rank or an office that no list has. */
const LONGEST_TITLE = 5;

/** Where capitalised words before a name begin that may be a rank: "Tehsildar X", "“Colonel” X". */
function titleStart(words: readonly Word[], name: number): number {
  const quoted = words[name - 1]?.tag === 'quote';
  let from = quoted ? name - 1 : name;
  while (
    from > name - LONGEST_TITLE &&
    (words[from - 1]?.tag === 'Word' || words[from - 1]?.tag === 'title')
  ) {
    from--;
  }
  return !quoted ? from : words[from - 1]?.tag === 'quote' ? from - 1 : name;
}

/** "Ask X": one capitalised word that begins a sentence is a rank only where it is known or cut short. */
function isOpening(words: readonly Word[], from: number, name: number): boolean {
  const word = words[from];
  const before = words[from - 1]?.tag;
  return (
    name - from === 1 &&
    (before === undefined || before === 'quote' || before === 'colon' || before === 'stop') &&
    !isHead(word?.lower ?? '') &&
    !word?.lower.endsWith('.')
  );
}

/** Offices that are hardly ever all of a title: "Home Secretary", "High Representative". */
const SHORT_TITLE = patternOf('shortTitle');
/** Before an office and no part of it: "Former", "Iraqi". */
const NO_TITLE = /^(?:former|late|then|ex)$|(?:an|i|ish|ese|ench|utch|reek)$/;

/** Before an office of which words have been found already: "Shadow Home Secretary". */
const HIGHER = patternOf('higher');

/** Where all of a title begins: "Press Secretary", "Secretary of State", "Petty Officer 1st Class". */
function wholeTitle(words: readonly Word[], start: number): number {
  for (let from = start; ; ) {
    const [first, before, second] = [words[from], words[from - 1], words[from - 2]];
    const isClass =
      (first?.lower === 'class' && before?.tag === 'num') ||
      (words[from + 1]?.lower === 'class' && first?.tag === 'num' && before?.tag === 'Word');
    const isHigher = from < start && HIGHER.test(before?.lower ?? '') && before?.tag === 'Word';
    const isShort =
      SHORT_TITLE.test(first?.lower ?? '') &&
      before?.tag === 'Word' &&
      !NO_TITLE.test(before.lower);
    const isOf = /^(?:of|for)$/.test(before?.lower ?? '') && isOfficeOf(second);
    if (isClass || isShort || isHigher) {
      from--;
    } else if (isOf) {
      from -= 2;
    } else {
      return from;
    }
  }
}

function isOfficeOf(word: Word | undefined): boolean {
  return (
    (word?.tag === 'Word' || word?.tag === 'title') &&
    /^(?:(?:under|sub)?secretary|minister|chief|director|commissioner|master|speaker)$/.test(
      word.lower,
    )
  );
}

/** The rank or office right before a name. */
function titles(
  { words }: View,
  { entity, from: begins, to, type }: Reference,
): readonly Candidate[] {
  const listed = words[begins]?.tag === 'title';
  const from = wholeTitle(words, listed ? begins : titleStart(words, begins));
  if (type !== 'person' || from >= to - 1 || (!listed && isOpening(words, from, begins))) {
    return [];
  }
  const value = rangeOf(words, from, to - 1);
  const evidence = rangeOf(words, from, to);
  const parts = words.slice(from, to - 1).map(({ lower }) => lower);
  const features = [
    'path=title',
    `title=${parts.join(' ')}`,
    `last=${parts.at(-1)}`,
    ...parts.map((word) => `part=${word}`),
    `before=${words[from - 1]?.tag ?? '^'}`,
    `short=${parts.join(' ').length < 5}`,
    ...(listed
      ? ['listed title']
      : [
          'free title',
          `free title at=${from === 0 ? 'start' : (words[from - 1]?.tag ?? '')}`,
          `free title words=${parts.length}`,
          `free title stop=${parts.at(-1)?.endsWith('.')}`,
          `free title quoted=${words[to - 2]?.tag === 'quote'}`,
          `free title head=${isHead(parts.findLast((word) => /^\p{L}/u.test(word)) ?? '')}`,
        ]),
  ];
  const words2 = parts.join(' ');
  return /^(?:mr|mrs|ms|miss)\b/.test(words2)
    ? []
    : (['title', 'role'] as const).map((kind) => ({
        entity,
        kind,
        value,
        evidence,
        features: (kind === 'role') === OFFICE.test(words2) ? [...features, 'guessed'] : features,
      }));
}

/** These are what someone does more than what they are called. */
const OFFICE = /^(?:spokes|prosecutor|director|envoy|commissioner|representative|speaker)/;
