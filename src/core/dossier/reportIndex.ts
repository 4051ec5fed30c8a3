import type { Analysis } from '../analyze';
import type { EntityType } from '../recognition/mention';
import type { Entity } from '../resolution/entity';
import { foldName } from '../resolution/names/spelling';
import type { TextRange } from '../text/range';
import { createLineIndex, type LinePlace } from '../text/search';

/** An entity as one report names it; what is kept of a report that is not open. */
export interface IndexedEntity {
  /** The entity's id in its report: the dossier's where it has an entry. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly known?: NonNullable<Entity['known']>;
  readonly mentionCount: number;
  /** The first mentions, at most {@link MAX_PLACES}; UTF-16 offsets. */
  readonly places: readonly IndexedPlace[];
}

/** A mention, with its line and column, since no text is kept to count them in. */
export interface IndexedPlace extends TextRange, LinePlace {
  readonly length: number;
}

/** What is kept of one report. */
export interface IndexedReport {
  /** Its address. */
  readonly key: string;
  readonly entities: readonly IndexedEntity[];
}

/** An entity found in a report. */
export interface IndexHit {
  readonly key: string;
  readonly entity: IndexedEntity;
}

/** More mentions of one entity in one report are counted, not kept: that bounds the memory. */
const MAX_PLACES = 100;

/** What the index keeps of an analysed report. */
export function indexReport(
  key: string,
  text: string,
  { mentions, entities }: Pick<Analysis, 'mentions' | 'entities'>,
): IndexedReport {
  const placeIn = createLineIndex(text);
  return {
    key,
    entities: entities.map((entity): IndexedEntity => {
      const places = entity.mentions.slice(0, MAX_PLACES).flatMap((index) => {
        const mention = mentions[index];
        if (mention === undefined) {
          return [];
        }
        const { start, end } = mention;
        return [{ start, end, ...placeIn(start), length: end - start }];
      });
      return {
        id: entity.id,
        type: entity.type,
        name: entity.name,
        aliases: entity.aliases,
        ...(entity.known && { known: entity.known }),
        mentionCount: entity.mentions.length,
        places,
      };
    }),
  };
}

/**
 * Who is named in which reports. An entity of one report is that of another where both are the same
 * entry of the dossier or the background, or else bear one telling name: a full name, not the short
 * form "Mansour", which many bear. Immutable: a change gives a new index that shares the rest.
 */
export class ReportIndex {
  readonly #reports: ReadonlyMap<string, IndexedReport>;
  /** Hits by what entities are found by: the id of the known, or type and folded name. */
  readonly #byName = new Map<string, IndexHit[]>();

  private constructor(reports: ReadonlyMap<string, IndexedReport>) {
    this.#reports = reports;
    for (const { key, entities } of reports.values()) {
      for (const entity of entities) {
        for (const name of keysOf(entity)) {
          const hits = this.#byName.get(name) ?? [];
          hits.push({ key, entity });
          this.#byName.set(name, hits);
        }
      }
    }
  }

  static readonly empty = new ReportIndex(new Map());

  get size(): number {
    return this.#reports.size;
  }

  /** The index with reports put in the place of those of the same addresses, and others gone. */
  with(reports: readonly IndexedReport[], gone: readonly string[] = []): ReportIndex {
    const all = new Map(this.#reports);
    for (const key of gone) {
      all.delete(key);
    }
    for (const report of reports) {
      all.set(report.key, report);
    }
    return new ReportIndex(all);
  }

  /** Where else an entity is named, in the order of the addresses; `except` is its own report. */
  find(
    entity: Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'known'>,
    except?: string,
  ): readonly IndexHit[] {
    const byReport = new Map<string, IndexHit>();
    for (const hit of keysOf(entity).flatMap((name) => this.#byName.get(name) ?? [])) {
      if (hit.key !== except && !byReport.has(hit.key)) {
        byReport.set(hit.key, hit);
      }
    }
    return [...byReport.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Entities whose names have all the letters of a query in its order, as VS Code's search wants. */
  search(query: string, most = 500): readonly IndexHit[] {
    const letters = foldName(query).replaceAll(' ', '');
    const hits: IndexHit[] = [];
    for (const { key, entities } of this.#reports.values()) {
      for (const entity of entities) {
        if ([entity.name, ...entity.aliases].some((name) => hasInOrder(foldName(name), letters))) {
          hits.push({ key, entity });
          if (hits.length >= most) {
            return hits;
          }
        }
      }
    }
    return hits;
  }
}

/**
 * What to call an entity that a query has found: by its name, with the alias that was looked for where
 * the name does not have the query's letters. VS Code hides a symbol that does not show them.
 */
export function nameFound({ name, aliases }: IndexedEntity, query: string): string {
  const letters = foldName(query).replaceAll(' ', '');
  const matches = (one: string) => hasInOrder(foldName(one), letters);
  const alias = matches(name) ? undefined : aliases.find(matches);
  return alias === undefined ? name : `${name} (${alias})`;
}

/** What an entity is found by: its entry, or its telling names. */
function keysOf({
  id,
  type,
  name,
  aliases,
  known,
}: Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'known'>): readonly string[] {
  if (known !== undefined) {
    return [`=${id}`];
  }
  // People are told apart by full names; groups and places are rarely named by halves.
  const names = [name, ...aliases].map(foldName);
  const telling = type === 'person' ? names.filter((one) => one.includes(' ')) : names;
  return telling.map((one) => `${type} ${one}`);
}

function hasInOrder(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}
