import { keysOf } from '../dossier/reportIndex';
import type { EntityType } from '../recognition/mention';
import type { Entity, Mention } from '../resolution/entity';
import type { TextRange } from '../text/range';
import { countLeading } from '../text/search';
import { isBoilerplate } from '../text/section';

/** Someone who is named in a report in the same sentences as another. */
export interface ReportCompanion
  extends Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'known'> {
  /** In how many sentences. */
  readonly sentences: number;
}

/** Someone who is named in the same sentences as another, over all reports. */
export interface Companion {
  /** A report that names him, and his id in it. */
  readonly report: string;
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly sentences: number;
  /** In how many reports that is so. */
  readonly reports: number;
}

/**
 * Who is named in the same sentences as an entity of a report, in the order of its entities. Lists
 * around the report proper, such as its tags, are no sentences.
 *
 * @param sentenceAt the sentence of an offset, as `sentenceFinder` gives it
 */
export function companyIn(
  mentions: readonly Mention[],
  entities: readonly Entity[],
  own: Entity,
  sentenceAt: (offset: number) => TextRange | undefined,
): readonly ReportCompanion[] {
  const counts = new Map<string, number>();
  let counted = -1;
  for (const index of own.mentions) {
    const mention = mentions[index];
    if (mention === undefined || mention.start < counted || isBoilerplate(mention.section)) {
      continue;
    }
    const sentence = sentenceAt(mention.start);
    if (sentence === undefined) {
      continue;
    }
    counted = sentence.end;
    const there = new Set<string>();
    const first = countLeading(mentions, ({ start }) => start < sentence.start);
    for (let at = first; (mentions[at]?.start ?? Infinity) < sentence.end; at++) {
      there.add(mentions[at]?.entity ?? '');
    }
    for (const id of there) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return entities.flatMap(({ id, type, name, aliases, known }): ReportCompanion[] => {
    const sentences = id === own.id ? undefined : counts.get(id);
    return sentences === undefined
      ? []
      : [{ id, type, name, aliases, ...(known && { known }), sentences }];
  });
}

/** What {@link joinCompany} needs of a report. */
interface CompanySource {
  readonly key: string;
  readonly dossier: string;
  readonly company: readonly ReportCompanion[];
}

/**
 * Who is named most often in the same sentences, over all reports: the most sentences first, then by
 * name. The same in two reports are whom the index takes for the same; someone with half a name only is
 * someone else in each.
 */
export function joinCompany(reports: readonly CompanySource[]): readonly Companion[] {
  const found: { -readonly [K in keyof Companion]: Companion[K] }[] = [];
  const byKey = new Map<string, (typeof found)[number]>();
  for (const { key, dossier, company } of reports) {
    for (const one of company) {
      const { id, type, name, sentences } = one;
      const keys = [...keysOf(one, dossier), `@${id} ${key}`];
      const known = keys.map((own) => byKey.get(own)).find((joined) => joined !== undefined);
      const joined = known ?? { report: key, id, type, name, sentences: 0, reports: 0 };
      if (known === undefined) {
        found.push(joined);
      }
      // "KABUL" is a dateline's word.
      if (isInCapitals(joined.name) && !isInCapitals(name)) {
        Object.assign(joined, { report: key, id, name });
      }
      joined.sentences += sentences;
      joined.reports += 1;
      for (const own of keys) {
        byKey.set(own, joined);
      }
    }
  }
  return found.sort(
    (a, b) => b.sentences - a.sentences || b.reports - a.reports || (a.name < b.name ? -1 : 1),
  );
}

function isInCapitals(name: string): boolean {
  return name === name.toUpperCase();
}
