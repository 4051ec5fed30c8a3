import { parseLinkEnd } from '../annotations/links/linkEnd';
import { LINK_KEYS, type Link } from '../annotations/model';
import type { YamlTree } from '../yaml/tree';
import type { AnnotationFields, IncomingLink } from './format';
import { field, type JsonObject } from './json';

/** The type of relations for links that have none. */
const PLAIN_LINK = 'Link';

/** The type of a line `R` for a relation; `undefined` where brat cannot hold it. */
export function bratRelation(relation: string | undefined): string | undefined {
  return relation === undefined
    ? PLAIN_LINK
    : /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.exec(relation)?.[0];
}

/** The relation for the type of a line `R`; absent where there is none. */
export function relationOf(type: string): string | undefined {
  return type === PLAIN_LINK ? undefined : type;
}

/** A line `R` that begins at a line `T`, and where it leads. */
export interface BratRelation<Line> {
  readonly type: string;
  readonly to: Line;
}

/** What is known of a line `T` that tells its links. */
interface BratLine<Line> {
  readonly relations: readonly BratRelation<Line>[];
  /** What Dossier itself noted of it. */
  readonly own?: { readonly id?: string; readonly fields: AnnotationFields };
}

/**
 * Tells the links of a line `T`: those of its note but for those whose line `R` is gone, and those of
 * lines `R` that the note does not have.
 */
export function createBratLinks<Line extends BratLine<Line>>(bounds: readonly Line[]) {
  const byId = new Map(bounds.flatMap((bound) => (bound.own?.id ? [[bound.own.id, bound]] : [])));
  const indexOf = new Map(bounds.map((bound, index) => [bound, index]));
  return ({
    own,
    relations,
  }: Line): {
    readonly links: readonly Link[];
    readonly linksTo: readonly IncomingLink[];
  } => {
    const told = new Set<BratRelation<Line>>();
    const links = (own?.fields.links ?? []).filter(({ to, relation }) => {
      const end = parseLinkEnd(to);
      const other = end?.kind === 'here' ? byId.get(end.id) : undefined;
      const type = bratRelation(relation);
      const lines = relations.filter((line) => line.to === other && line.type === type);
      for (const line of lines) {
        told.add(line);
      }
      return other === undefined || type === undefined || lines.length > 0;
    });
    const linksTo = relations.flatMap((line): IncomingLink[] => {
      const [index, relation] = [indexOf.get(line.to), relationOf(line.type)];
      return index === undefined || told.has(line)
        ? []
        : [{ index, ...(relation !== undefined && { relation }) }];
    });
    return { links, linksTo };
  };
}

/** A link of a note as JSON, as the annotation file has it. */
export function toLink(item: JsonObject): YamlTree {
  return new Map(
    LINK_KEYS.flatMap((key): [string, YamlTree][] => {
      const value = field(item, key);
      return isScalar(value) ? [[key, value]] : [];
    }),
  );
}

/** Whether a value of JSON is one of a field. */
export function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
