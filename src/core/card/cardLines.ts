import type { EntityType } from '../recognition/mention';
import type { Entity, Fact, FactKind } from '../resolution/entity';
import { inEnglish, type Message, msg, type Translate } from '../text/message';
import type { TextRange } from '../text/range';
import { type Belonging, TIES, type Tie } from './belonging';
import type { Card, CardContext } from './card';
import { asOfLine, type CardFact } from './cardFacts';
import type { CardAction, CardLine, CardPart } from './cardLine';

/** The word for each type of entity. */
export const TYPE_WORDS: Readonly<Record<EntityType, Message>> = {
  person: msg`person`,
  group: msg`group`,
  place: msg`place`,
};
/** The codicon of each type of entity. */
export const ENTITY_ICONS = { person: 'person', group: 'organization', place: 'location' } as const;
const FACT_LABELS: Readonly<Record<FactKind, Message>> = {
  alias: msg`also called`,
  acronym: msg`acronym`,
  title: msg`title`,
  role: msg`role`,
  memberOf: msg`role`,
  leaderOf: msg`role`,
  partOf: msg`described as`,
  status: msg`status`,
  location: msg`place`,
  describedAs: msg`described as`,
};
/** Labels of facts that give a name only. */
const NAME_LABELS: Readonly<Partial<Record<FactKind, Message>>> = {
  memberOf: msg`member of`,
  leaderOf: msg`leads`,
  partOf: msg`part of`,
};
/** A card with more lines has to be scrolled. */
export const MAX_LINES = 12;
const MAX_ALIASES = 6;
const MAX_REPORTS = 3;
/** Of annotations; and where the facts have no room otherwise. */
const MAX_NOTES = 2;
const FEW_NOTES = 1;
/** The least number of lines for facts, the one that leads to the others included. */
const MIN_FACT_LINES = 2;

/**
 * A card as lines of linked words, for the hover card, the list of Show Card and the Entities view
 * alike.
 *
 * @param maxLines of all, 12 or more; facts give way first, then annotations. `Infinity` for everything
 * @param t says the words that are not from reports and files
 */
export function cardLines(
  card: Card,
  maxLines = MAX_LINES,
  t: Translate = inEnglish,
): readonly CardLine[] {
  const all = maxLines === Number.POSITIVE_INFINITY;
  const head: CardLine[] = [nameLine(card, t)];
  if (card.who !== undefined) {
    head.push({ kind: 'who', parts: whoParts(card.who, t) });
  }
  if (card.orElse.length > 0) {
    const others = clip(card.orElse, all);
    const text = t(msg`or ${others}: the report leaves it open`);
    head.push({ kind: 'open', parts: [{ icon: 'question', text }] });
  }
  if (card.aliases.length > 0) {
    const names: CardPart = { text: clip(card.aliases, all) };
    head.push({ kind: 'aliases', parts: [{ text: t(msg`also`), style: 'label' }, names] });
  }
  head.push(...belongingLines(card, all, t));
  const about = knowledgeLines(card, t);
  const end = [...reportLines(card, all, t), ...mentionLines(card, t), actionsLine(card, t)];
  const needed =
    head.length + about.length + end.length + Math.min(card.facts.length, MIN_FACT_LINES);
  const few = needed + MAX_NOTES > maxLines ? FEW_NOTES : MAX_NOTES;
  const notes = noteLines(card, all ? Number.POSITIVE_INFINITY : few, t);
  const tail = [...about, ...notes, ...end];
  const facts = card.facts.map((fact): CardLine => {
    return { kind: 'fact', parts: [labelPart(fact, t), ...factParts(fact, t)] };
  });
  const room = Math.max(MIN_FACT_LINES, maxLines - head.length - tail.length);
  const shown = facts.length > room ? facts.slice(0, room - 1) : facts;
  const hidden = facts.length - shown.length;
  const text = t(msg`${hidden} more …`);
  const action: CardAction = { do: 'showCard', id: card.id };
  const more: readonly CardLine[] =
    hidden === 0 ? [] : [{ kind: 'more', parts: [{ text, action }] }];
  return [...head, ...shown, ...more, ...tail];
}

/** What somebody is, and whether the reader knows him: "person · in your dossier". */
export function kindWords({ type, known }: Pick<Entity, 'type' | 'known'>, t: Translate): string {
  const word = t(TYPE_WORDS[type]);
  return known === 'dossier' ? t(msg`${word} · in your dossier`) : word;
}

/** A membership of an entry of the dossier: "emir, Blue Front". */
export function membershipWords({
  name,
  role,
}: NonNullable<CardContext['entry']>['memberOf'][number]): string {
  return role ? `${role}, ${name}` : name;
}

function nameLine(card: Card, t: Translate): CardLine {
  const { type, name } = card;
  const text = kindWords(card, t);
  return {
    kind: 'name',
    parts: [
      { text: name, style: 'strong', icon: ENTITY_ICONS[type], color: type },
      { text, style: 'soft' },
    ],
  };
}

/** What is told of a group by each way of belonging to it. */
export const TIE_LABELS: Readonly<Record<Tie, Message>> = {
  leaderOf: msg`led by`,
  role: msg`people`,
  memberOf: msg`members`,
  partOf: msg`parts`,
};
/** Where someone is no longer what he is said to be, that is told beside the name. */
const FORMER = /\b(?:former|formerly|once|late|slain|ousted|ex)\b/i;
/** What any member is or does; what else is said of one is told beside the name: "a supporter". */
const AS_MEMBER =
  /\b(?:(?:member|fighter|militant|operative|soldier|gunman|cadre|recruit)s?|join(?:s|ed)|belong\w*|serve[sd]?)\b/i;
/** A word that is no name. */
const TELLING_WORD = /(?<!\p{L})\p{Ll}{5,}/u;
const MAX_BELONGING = 5;

/** Who and what belongs to a group, a line for each way of doing so. */
function belongingLines(
  { belonging, name, aliases }: Card,
  all: boolean,
  t: Translate,
): readonly CardLine[] {
  return TIES.flatMap((tie): readonly CardLine[] => {
    const own = belonging.filter((one) => one.tie === tie);
    const shown = all ? own : own.slice(0, MAX_BELONGING);
    if (shown.length === 0) {
      return [];
    }
    const hidden = own.length - shown.length;
    const more = hidden > 0 ? [{ text: t(msg`and ${hidden} more`) }] : [];
    const label: CardPart = { text: t(TIE_LABELS[tie]), style: 'label' };
    const parts = shown.map((one) => belongingPart(one, [name, ...aliases]));
    return [{ kind: 'notes', parts: [label, ...parts, ...more] }];
  });
}

function belongingPart(belonging: Belonging, group: readonly string[]): CardPart {
  return { text: belongingWords(belonging, group), action: reveal(belonging.evidence) };
}

/**
 * Who belongs to a group, and what he is to it where that says more.
 *
 * @param group its names
 */
export function belongingWords({ tie, name, value }: Belonging, group: readonly string[]): string {
  const own = group.reduce((rest, one) => rest.replaceAll(one, ''), value);
  const isTold =
    tie === 'role' ||
    FORMER.test(own) ||
    (tie === 'memberOf' && TELLING_WORD.test(own) && !AS_MEMBER.test(own));
  const words = asOfLine(withoutGroup(value, group));
  return isTold ? `${name} (${words})` : name;
}

/** What someone is to a group, for the card of the group: "a fellow", not "a fellow at the Institute". */
function withoutGroup(value: string, names: readonly string[]): string {
  const name = names.find((one) => value.endsWith(one)) ?? '';
  const [own] =
    /^.*(?<!ing|ed)(?=,? (?:of|at|for|in|with) (?:the )?$)/.exec(value.slice(0, -name.length)) ??
    [];
  return own ?? value;
}

/** What a fact tells, in a word before it. */
export function factLabel({ kind, isName }: CardFact): Message {
  return (isName ? NAME_LABELS[kind] : undefined) ?? FACT_LABELS[kind];
}

function labelPart(fact: CardFact, t: Translate): CardPart {
  return { text: t(factLabel(fact)), style: 'label' };
}

/** A fact that says who somebody is: with its label only where it is a mere name. */
export function whoParts(fact: CardFact, t: Translate): readonly CardPart[] {
  return [...(fact.isName ? [labelPart(fact, t)] : []), ...factParts(fact, t)];
}

/** The words of a fact, linked to where they stand, with who says so and how surely. */
export function factParts(fact: CardFact, t: Translate): readonly CardPart[] {
  const { value, targetName, date } = fact;
  return [
    { text: value, action: reveal(fact.evidence) },
    // "its late emir · Jamaat-e-Sabiqun"
    ...(targetName === undefined ? [] : [{ text: `· ${targetName}` }]),
    ...(date === undefined ? [] : [{ text: `(${date})`, style: 'soft' as const }]),
    ...sourceParts(fact, false, t),
    ...fact.also.flatMap((other) => sourceParts(other, true, t)),
    ...(fact.disputed
      ? [{ text: t(msg`disputed`), style: 'strong' as const, icon: 'warning' }]
      : []),
  ];
}

const MODALITIES = { denied: msg`denied`, doubtful: msg`in doubt` } as const;

function sourceParts(
  { attribution, modality, evidence }: Fact,
  linked: boolean,
  t: Translate,
): readonly CardPart[] {
  const doubt = modality === undefined ? '' : `(${t(MODALITIES[modality])})`;
  const by = attribution === undefined ? '' : `— ${attribution}`;
  const text = [doubt, by].filter((part) => part !== '').join(' ') || (linked ? t(msg`again`) : '');
  const action = linked ? { action: reveal(evidence) } : {};
  return text === '' ? [] : [{ text, style: 'soft', ...action }];
}

function knowledgeLines({ entry, background }: Card, t: Translate): readonly CardLine[] {
  const lines: CardLine[] = [];
  if (entry !== undefined) {
    const groups = entry.memberOf.map(membershipWords);
    const words = [entry.notes, ...groups].filter((part) => part).join(' · ');
    const [url] = entry.links;
    const link: readonly CardPart[] =
      url === undefined
        ? []
        : [{ text: hostOf(url), action: { do: 'openLink', url }, icon: 'link' }];
    // An entry that says nothing is told by the first line and the actions.
    if (words !== '' || link.length > 0) {
      lines.push({
        kind: 'notes',
        parts: [
          { text: t(msg`dossier`), style: 'label', icon: 'book' },
          ...(words === '' ? [] : [{ text: words }]),
          ...link,
        ],
      });
    }
  }
  if (background !== undefined) {
    const { about, region, parent, wikidata } = background;
    const isNew = (name: string | undefined): name is string =>
      name !== undefined && !about.includes(name);
    const more = [isNew(parent) ? t(msg`part of ${parent}`) : '', isNew(region) ? region : '']
      .filter((part) => part !== '')
      .join(', ');
    const url = `https://www.wikidata.org/wiki/${wikidata}`;
    lines.push({
      kind: 'notes',
      parts: [
        { text: t(msg`background`), style: 'label', icon: 'globe' },
        { text: more === '' ? about : about.replace(/\.$/, '') },
        ...(more === '' ? [] : [{ text: `(${more})`, style: 'soft' as const }]),
        ...(wikidata === undefined
          ? []
          : [{ text: 'Wikidata', action: { do: 'openLink' as const, url } }]),
      ],
    });
  }
  return lines;
}

function noteLines({ notes = [] }: Card, most: number, t: Translate): readonly CardLine[] {
  const shown = notes.slice(0, most);
  const hidden = notes.length - shown.length;
  return shown.map(({ id, words, range }, index): CardLine => {
    const action: CardAction = range === undefined ? { do: 'editAnnotation', id } : reveal(range);
    const more =
      index === shown.length - 1 && hidden > 0 ? [{ text: t(msg`and ${hidden} more`) }] : [];
    return { kind: 'notes', parts: [{ text: words, action, icon: 'comment' }, ...more] };
  });
}

function reportLines({ id, reports = [] }: Card, all: boolean, t: Translate): readonly CardLine[] {
  if (reports.length === 0) {
    return [];
  }
  const shown = all ? reports : reports.slice(0, MAX_REPORTS);
  const hidden = reports.length - shown.length;
  const parts = shown.map((report): CardPart => {
    const action: CardAction = { do: 'openReport', report };
    return { text: `${report.label} (${report.mentionCount})`, action };
  });
  const action: CardAction = { do: 'showProfile', id };
  const more: readonly CardPart[] =
    hidden > 0 ? [{ text: t(msg`and ${hidden} more`), action }] : [];
  const head: CardPart = { text: t(msg`other reports`), style: 'label', icon: 'files' };
  const profile: CardPart = { text: t(msg`Profile`), action };
  return [{ kind: 'notes', parts: [head, ...parts, ...more, profile] }];
}

/** The way through the mentions; none where there is one only. */
function mentionLines(
  { mentionCount, place, first, previous, next, recognised }: Card,
  t: Translate,
): readonly CardLine[] {
  const why = recognised === undefined ? [] : whyParts(recognised, t);
  if (mentionCount === 1) {
    return why.length === 0 ? [] : [{ kind: 'mentions', parts: why }];
  }
  const text =
    place === undefined
      ? t(countMentions(mentionCount))
      : t(msg`mention ${place} of ${mentionCount}`);
  const isAhead = place === undefined || place > 2;
  return [
    {
      kind: 'mentions',
      parts: [
        { text, style: 'soft' },
        ...(isAhead ? [{ text: t(msg`first`), action: reveal(first) }] : []),
        ...(previous ? [{ text: t(msg`‹ previous`), action: reveal(previous) }] : []),
        ...(next ? [{ text: t(msg`next ›`), action: reveal(next) }] : []),
        ...why,
      ],
    },
  ];
}

/** Mentions that are less sure are said to be doubtful. */
const DOUBTFUL = 0.8;

/** Why a mention was taken for a name, where that is not plain from its words, and how surely. */
function whyParts(
  { reason, confidence, basis }: NonNullable<Card['recognised']>,
  t: Translate,
): readonly CardPart[] {
  const percent = Math.round(confidence * 100);
  const words =
    reason === 'repeat'
      ? t(msg`recognised by another mention`)
      : reason === 'gazetteer'
        ? t(msg`recognised by a list`)
        : undefined;
  return [
    ...(words === undefined
      ? []
      : [basis === undefined ? { text: words } : { text: words, action: reveal(basis) }]),
    ...(confidence < DOUBTFUL
      ? [{ text: t(msg`${percent} % sure that this is a name`), style: 'soft' as const }]
      : []),
  ];
}

/** How many mentions there are, in words. */
export function countMentions(count: number): Message {
  return count === 1 ? msg`1 mention` : msg`${count} mentions`;
}

function actionsLine({ id, at, known, mentionCount }: Card, t: Translate): CardLine {
  const entry: CardPart =
    known === 'dossier'
      ? { text: t(msg`Dossier entry`), action: { do: 'openEntry', id }, icon: 'book' }
      : { text: t(msg`Add to dossier`), action: { do: 'addToDossier', id }, icon: 'add' };
  const mentions: CardPart = {
    text: t(msg`All mentions`),
    action: { do: 'showMentions', id },
    icon: 'references',
  };
  return {
    kind: 'actions',
    parts: [
      { text: t(msg`Annotate`), action: { do: 'annotate', range: at }, icon: 'comment' },
      entry,
      ...(mentionCount === 1 ? [] : [mentions]),
    ],
  };
}

function reveal(range: TextRange): CardAction {
  return { do: 'reveal', range };
}

function clip(names: readonly string[], all: boolean): string {
  return all || names.length <= MAX_ALIASES
    ? names.join(', ')
    : `${names.slice(0, MAX_ALIASES).join(', ')}, …`;
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#\s]+)/i.exec(url)?.[1] ?? url;
}
