import type { EntityType, NameMention } from '../../../src/core/recognition/mention';
import type { KnownEntity } from '../../../src/core/resolution/entity';
import { createKnown } from '../../../src/core/resolution/known/known';
import { type Resolution, resolve } from '../../../src/core/resolution/resolve';
import { findSections } from '../../../src/core/text/structure';
import { marked } from './marked';

const TYPES: Readonly<Record<string, EntityType>> = { p: 'person', g: 'group', l: 'place' };

/** A report whose names are marked with type and bearer: `[[p1:Omar Hartan]]`, `[[g:Blue Front]]`. */
export interface NamedReport extends Resolution {
  readonly text: string;
  /** What stands before the colon, for each mention: who it names. */
  readonly bearers: readonly string[];
}

/** The text of a report with marked names. */
export function withoutMarks(source: string): string {
  return source.replace(/\[\[\w+:|\]\]/g, '');
}

/** Resolves a report with marked names. */
export function resolveNamed(source: string, known: readonly KnownEntity[] = []): NamedReport {
  const bearers: string[] = [];
  const { text, ranges } = marked(
    source.replace(/\[\[(\w+):/g, (_, bearer: string) => {
      bearers.push(bearer);
      return '[[';
    }),
  );
  const names = ranges.map(
    (range, index): NameMention => ({
      ...range,
      type: TYPES[bearers[index]?.[0] ?? ''] ?? 'person',
      confidence: 1,
      section: 'body',
      reason: 'tagger',
    }),
  );
  return {
    text,
    bearers,
    ...resolve(text, findSections(text), names, { known: createKnown(known) }),
  };
}

/** The report's mentions by entity, as "words (bearer)", to be compared with the marks. */
export function groupsOf({ text, mentions, bearers }: NamedReport): {
  readonly found: readonly string[];
  readonly marked: readonly string[];
} {
  const group = (keyOf: (index: number) => string) => {
    const groups = new Map<string, string[]>();
    mentions.forEach(({ start, end }, index) => {
      const key = keyOf(index);
      groups.set(key, [...(groups.get(key) ?? []), `${text.slice(start, end)} @${start}`]);
    });
    return [...groups.values()].map((words) => words.join(' = '));
  };
  return {
    found: group((index) => mentions[index]?.entity ?? ''),
    marked: group((index) => bearers[index] ?? ''),
  };
}
