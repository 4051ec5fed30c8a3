import type { TextRange } from '../text/range';
import type { Card } from './card';
import type { FactKind } from './entity';

/** Makes the target of a link to a range of the report; the only links that a card has. */
export type RangeLink = (range: TextRange) => string;

const MAX_TEXT = 120;
const ICONS = { person: 'person', group: 'organization', place: 'location' } as const;
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

/**
 * Text of a report as Markdown that shows just that text: punctuation that means something to
 * Markdown, HTML or VS Code's `$(icon)` is escaped, line ends and direction overrides are taken out,
 * and long text is cut.
 */
export function escapeMarkdown(text: string): string {
  const flat = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
  const cut = flat.length > MAX_TEXT ? `${flat.slice(0, MAX_TEXT).trimEnd()}…` : flat;
  return cut
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+\-.!|~$:]/g, '\\$&');
}

/** A card as Markdown with theme icons. At most twelve lines. */
export function cardToMarkdown(card: Card, link: RangeLink): string {
  const lines = [`$(${ICONS[card.type]}) **${escapeMarkdown(card.name)}** — ${card.type}`];
  if (card.aliases.length > 0) {
    lines.push(`Also: ${card.aliases.slice(0, 6).map(escapeMarkdown).join(', ')}`);
  }
  for (const fact of card.facts) {
    const value = `[${escapeMarkdown(fact.value)}](${link(fact.evidence)})`;
    lines.push(`${KIND_LABELS[fact.kind]}: ${value}`);
  }
  const count = `${card.mentionCount} ${card.mentionCount === 1 ? 'mention' : 'mentions'}`;
  const moves = [
    `[first](${link(card.first)})`,
    ...(card.previous ? [`[previous](${link(card.previous)})`] : []),
    ...(card.next ? [`[next](${link(card.next)})`] : []),
  ];
  lines.push(`${count}: ${moves.join(' · ')}`);
  return lines.join('  \n');
}
