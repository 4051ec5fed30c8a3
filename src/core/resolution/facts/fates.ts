import { type Candidate, cover, rangeOf, type View } from './candidate';
import { describe } from './describing';
import {
  AS_VERBS,
  EVENTS,
  FATES,
  fateFeatures,
  fitsOf,
  hasObject,
  isMeant,
  isPlainDeed,
  isPlainFate,
  STATES,
  statusEnd,
  tellsFate,
} from './fateWords';
import { readPhrase, readPhraseBefore } from './phrase';
import type { Reference } from './references';
import { stemOf } from './tags';

/** What happened to someone whom no verb has as its subject. */
export function fatesOf(view: View, reference: Reference): readonly Candidate[] {
  return [
    ...asObject(view, reference),
    ...possessed(view, reference),
    ...(reference.how === 'name' ? around(view, reference) : []),
  ];
}

/** "killed X", "the killing of X", "describes X as a trader". */
function asObject(view: View, reference: Reference): readonly Candidate[] {
  const { words, sentence } = view;
  const found: Candidate[] = [];
  const start = objectStart(view, reference);
  const verb = words[start - 1];
  // "arrested X’s brother" and "killed his brother" say nothing of X.
  if (words[reference.to]?.tag === 's' || /^(?:his|its)$/.test(reference.how)) {
    return [];
  }
  if (
    verb?.tag === 'word' &&
    (FATES.has(stemOf(verb.lower)) || EVENTS.test(verb.lower)) &&
    !isMeant(words, start - 1)
  ) {
    found.push(status(start - 1, 'object', verb.lower));
  }
  const noun = words[start - 2];
  if (verb?.lower === 'of' && noun !== undefined && EVENTS.test(noun.lower)) {
    found.push(status(start - 2, 'of', noun.lower));
  }
  if (/^(?:called|calls|dubbed|labelled|labeled)$/.test(verb?.lower ?? '')) {
    const phrase = readPhrase(words, reference.to);
    if (
      phrase !== undefined &&
      (phrase.determiner !== '' || words[reference.to]?.tag === 'quote')
    ) {
      found.push(...describe(view, reference, phrase, 'object called'));
    }
  }
  if (words[reference.to]?.lower === 'as') {
    const phrase = readPhrase(words, reference.to + 1);
    if (phrase !== undefined) {
      const before = stemOf(words[reference.from - 1]?.lower ?? '');
      found.push(
        ...describe(
          view,
          reference,
          phrase,
          AS_VERBS.test(before) ? 'object as' : `object as:${before}`,
        ),
      );
    }
  }
  return found;

  function status(at: number, path: string, word: string): Candidate {
    const value = rangeOf(words, at, at + 1);
    return {
      entity: reference.entity,
      kind: 'status',
      value,
      evidence: cover(value, { start: reference.start, end: reference.end }),
      features: [
        `${reference.type}:status`,
        ...(path === 'object' && isPlainDeed(words, at) ? ['plain'] : []),
        `path=${path}`,
        `verb=${stemOf(word)}`,
        `path=${path}&verb=${stemOf(word)}`,
        `path=${path}&form=${word}`,
        `how=${reference.how}`,
        ...(path === 'object' ? fitsOf(word, true, reference.type) : []),
        `described=${start < reference.from}`,
        `before=${words[at - 1]?.tag ?? '^'}`,
        `after=${words[reference.to]?.tag ?? '$'}`,
        `section=${sentence.section}`,
        `type=${reference.type}&verb=${stemOf(word)}`,
        ...fateFeatures(word, path, reference.type),
      ],
    };
  }
}

/** A fate that is told beside a name and not by its verb: "the dead: X", "X, killed in May,". */
function around(view: View, reference: Reference): readonly Candidate[] {
  const { words, sentence } = view;
  const found: Candidate[] = [];
  const add = (at: number, path: string, link: string, distance: number, plain = false) => {
    const word = words[at]?.lower ?? '';
    const value = rangeOf(words, at, path === 'back' ? at + 1 : statusEnd(view, at));
    found.push({
      entity: reference.entity,
      kind: 'status',
      value,
      evidence: cover({ start: reference.start, end: reference.end }, value),
      features: [
        `${reference.type}:status`,
        ...(plain ? ['plain'] : []),
        `path=${path}`,
        `verb=${stemOf(word)}`,
        `path=${path}&verb=${stemOf(word)}`,
        `path=${path}&link=${link}`,
        `path=${path}&tag=${words[at - 1]?.tag ?? '^'}`,
        `path=${path}&distance=${distance}`,
        `section=${sentence.section}`,
        `type=${reference.type}&path=${path}`,
        ...fateFeatures(word, path, reference.type),
        `after=${words[reference.to]?.tag ?? '$'}`,
      ],
    });
  };
  const told = (at: number) => {
    const word = words[at];
    return (
      word?.tag === 'word' &&
      !isMeant(words, at) &&
      (tellsFate(view, at) ||
        STATES.test(word.lower) ||
        /^(?:condemned|casualties|victims?|fatalities)$/.test(word.lower))
    );
  };
  // "arrested X’s brother" says nothing of X.
  const first = words[reference.to]?.tag === 's' ? reference.from : reference.from - 12;
  for (let at = reference.from - 1; at >= 0 && at >= first; at--) {
    const tag = words[at]?.tag;
    if (tag === 'stop' || tag === 'name' || tag === 'rel' || tag === 'sub') {
      break;
    }
    if (told(at)) {
      const between = words.slice(at + 1, reference.from).map(({ lower }) => lower);
      // "… the fighters killed, identifying them as X", "named the dead as X", "the dead are X".
      const isList = /^(?:killed|captured|arrested|wounded|injured|detained|dead|missing)$/.test(
        words[at]?.lower ?? '',
      );
      const named =
        between.includes('as') &&
        words
          .slice(Math.max(0, at - 4), reference.from)
          .some(({ lower }) => /^(?:identif|nam)(?:y|ied|ed|ying|ing)$/.test(lower));
      const listed = /^(?::|are|were|include)$/.test(between[0] ?? '') && between.length === 1;
      const plain = isList && (listed || (named && words[at]?.lower !== 'dead'));
      add(at, 'back', between.at(-1) ?? '', reference.from - at, plain);
      break;
    }
  }
  for (let at = reference.to; at < reference.to + 9; at++) {
    const tag = words[at]?.tag;
    if (
      tag === undefined ||
      tag === 'stop' ||
      tag === 'name' ||
      tag === 'be' ||
      tag === 'have' ||
      tag === 'rel'
    ) {
      break;
    }
    // "X, a retired fisherman": told by what describes him.
    if (told(at) && !hasObject(view, at) && words[at - 1]?.tag !== 'det') {
      const mark = words[reference.to]?.tag;
      const direct = at === reference.to + 1 && (mark === 'comma' || mark === 'open');
      const told = { reference, passive: true, negated: false, auxiliary: '' };
      add(at, 'behind', mark ?? '', at - reference.to, direct && isPlainFate(view, at, told));
      break;
    }
  }
  if (words[reference.from - 1]?.lower === 'late') {
    add(reference.from - 1, 'late', '', 1);
  }
  return found;
}

/** Where the object that a name stands in begins: at its description, if there is one. */
function objectStart({ words }: View, { from, type }: Reference): number {
  const comma = words[from - 1]?.tag === 'comma';
  const called = /^(?:called|named)$/.test(words[from - 1]?.lower ?? '');
  const phrase =
    type === 'place' ? undefined : readPhraseBefore(words, comma || called ? from - 1 : from, type);
  if (phrase !== undefined) {
    return phrase.from;
  }
  let at = from;
  if (words[at - 1]?.tag === 'comma') {
    at--;
  }
  for (let i = 0; i < 10; i++) {
    const tag = words[at - 1]?.tag;
    const lower = words[at - 1]?.lower ?? '';
    const verb = tag === 'word' && FATES.has(stemOf(lower));
    if (
      verb ||
      tag === undefined ||
      !(
        tag === 'word' ||
        tag === 'Word' ||
        tag === 'det' ||
        tag === 'his' ||
        tag === 'num' ||
        tag === 'name' ||
        tag === 's' ||
        (at < from && tag === 'prep' && lower === 'of' && !EVENTS.test(words[at - 2]?.lower ?? ''))
      )
    ) {
      break;
    }
    at--;
  }
  return at;
}

/** "X’s arrest", "his release". */
function possessed(view: View, reference: Reference): readonly Candidate[] {
  const { words, sentence } = view;
  const named = words[reference.to]?.tag === 's';
  if (!named && reference.how !== 'his' && reference.how !== 'its') {
    return [];
  }
  const at = named ? reference.to + 1 : reference.to;
  const noun = words[at]?.lower ?? '';
  if (!EVENTS.test(noun)) {
    return [];
  }
  const value = rangeOf(words, at, at + 1);
  return [
    {
      entity: reference.entity,
      kind: 'status',
      value,
      evidence: cover({ start: reference.start, end: reference.end }, value),
      features: [
        `${reference.type}:status`,
        'path=possessed',
        `verb=${stemOf(noun)}`,
        `path=possessed&verb=${noun}`,
        `how=${reference.how}`,
        `section=${sentence.section}`,
        `before=${words[reference.from - 1]?.tag ?? '^'}`,
        `next=${words[at + 1]?.lower ?? '$'}`,
        ...fateFeatures(noun, 'possessed', reference.type),
      ],
    },
  ];
}
