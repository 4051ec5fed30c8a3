import type { TextRange } from '../text/range';
import type { Card, CardFact } from './card';
import type { FactKind } from './entity';

/** Makes the target of a link to a range of the report; `undefined` shows the words unlinked. */
export type RangeLink = (range: TextRange) => string | undefined;

/** The most of any one text that a card shows, in code points. */
const MAX_TEXT = 120;
const MAX_ALIASES = 6;
/** The codicon of each type of entity. */
export const ENTITY_ICONS = { person: 'person', group: 'organization', place: 'location' } as const;
const KIND_LABELS: Readonly<Record<FactKind, string>> = {
  alias: 'also called',
  acronym: 'acronym',
  title: 'title',
  role: 'role',
  memberOf: 'member of',
  leaderOf: 'leader of',
  partOf: 'part of',
  status: 'status',
  location: 'place',
  describedAs: 'described as',
};
const MODALITIES = { denied: 'denied', doubtful: 'in doubt' } as const;

/**
 * Text of a report as Markdown that shows just that text. Punctuation that means something to
 * Markdown or HTML is escaped, and so is `@`, which makes mail links. `$` becomes an entity: VS Code
 * looks for `$(icon)` in what has been rendered, where a backslash is gone. Line ends become spaces;
 * control characters, direction overrides and piles of combining marks are taken out; text in a
 * right-to-left script is isolated from what stands around it; long text is cut.
 */
export function escapeMarkdown(text: string): string {
  const flat = text
    .slice(0, MAX_TEXT * 8)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}]|(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
  const points = [...flat];
  const cut = points.length > MAX_TEXT ? `${points.slice(0, MAX_TEXT).join('').trimEnd()}…` : flat;
  const escaped = cut
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+\-.!|~:@]/g, '\\$&')
    .replaceAll('$', '&#36;');
  return RIGHT_TO_LEFT.test(cut) ? `\u2068${escaped}\u2069` : escaped;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A card as Markdown with theme icons. At most twelve lines. */
export function cardToMarkdown(card: Card, link: RangeLink): string {
  const lines = [`$(${ENTITY_ICONS[card.type]}) **${escapeMarkdown(card.name)}** — ${card.type}`];
  if (card.who !== undefined) {
    lines.push(factWords(card.who, link));
  }
  if (card.orElse.length > 0) {
    const others = card.orElse.slice(0, MAX_ALIASES).map(escapeMarkdown).join(', ');
    lines.push(`$(question) or ${others}: the report leaves it open`);
  }
  if (card.aliases.length > 0) {
    const more = card.aliases.length > MAX_ALIASES ? ' …' : '';
    const aliases = card.aliases.slice(0, MAX_ALIASES).map(escapeMarkdown).join(', ');
    lines.push(`Also: ${aliases}${more}`);
  }
  for (const fact of card.facts) {
    lines.push(`**${KIND_LABELS[fact.kind]}** ${factWords(fact, link)}`);
  }
  if (card.moreFacts > 0) {
    lines.push(`and ${card.moreFacts} more`);
  }
  lines.push(mentionsLine(card, link));
  return lines.join('  \n');
}

/** The words of a fact, linked to where they stand, with who says so and how surely. */
function factWords(fact: CardFact, link: RangeLink): string {
  const { value, targetName, attribution, modality } = fact;
  // A relation is told by whom it points to; its value is the whole clause that says so.
  const named = targetName !== undefined && !value.includes(targetName);
  const words = linked(value, fact.evidence, link);
  return [
    named ? `${escapeMarkdown(targetName)} · ${words}` : words,
    ...(attribution === undefined ? [] : [`— ${escapeMarkdown(attribution)}`]),
    ...(modality === undefined ? [] : [`*(${MODALITIES[modality]})*`]),
  ].join(' ');
}

function mentionsLine(card: Card, link: RangeLink): string {
  const count = `${card.mentionCount} ${card.mentionCount === 1 ? 'mention' : 'mentions'}`;
  const moves = [
    linked('first', card.first, link),
    ...(card.previous ? [linked('previous', card.previous, link)] : []),
    ...(card.next ? [linked('next', card.next, link)] : []),
  ];
  return `${count}: ${moves.join(' · ')}`;
}

/** Words as a link; whatever could end the link's target early is percent-encoded. */
function linked(words: string, range: TextRange, link: RangeLink): string {
  const target = link(range)?.replace(
    /[\s()<>\\]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  const text = escapeMarkdown(words);
  return target === undefined ? text : `[${text}](${target})`;
}
