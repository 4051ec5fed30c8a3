import { inEnglish, type Translate } from '../text/message';

/** What the JSON Schema says about a field. */
export interface SchemaField {
  readonly description: string;
  /** The allowed values with their descriptions; empty where any is allowed. */
  readonly values: readonly { readonly value: string; readonly words?: string }[];
}

export type SchemaFields = ReadonlyMap<string, SchemaField>;

/** The mappings of an annotation file that have fields of their own. */
export type SchemaSection = 'file' | 'report' | 'annotations' | 'links' | 'rejected';

export type SchemaSections = ReadonlyMap<SchemaSection, SchemaFields>;

/** Reads what is shown from the parsed `annotations.schema.json`; what it lacks is left out. */
export function readSchemaFields(schema: unknown, t: Translate = inEnglish): SchemaSections {
  const translate = (template: string) => (template === '' ? '' : t({ template, values: [] }));
  const definitions = at(schema, 'definitions');
  const fieldsOf = (properties: unknown): SchemaFields =>
    new Map(
      Object.entries(asObject(properties)).map(([key, field]): [string, SchemaField] => {
        const own = resolve(field, definitions);
        const description = [field, own].map((part) => at(part, 'description')).find(isText) ?? '';
        return [key, { description: translate(description), values: valuesOf(own, translate) }];
      }),
    );
  const properties = at(schema, 'properties');
  const rejection = Object.values(asObject(at(properties, 'rejected', 'items', 'anyOf')))
    .map((kind) => at(kind, 'properties'))
    .find((map) => map !== undefined);
  return new Map([
    ['file', fieldsOf(properties)],
    ['report', fieldsOf(at(properties, 'report', 'properties'))],
    ['annotations', fieldsOf(at(definitions, 'annotation', 'properties'))],
    ['links', fieldsOf(at(definitions, 'link', 'properties'))],
    ['rejected', fieldsOf(rejection)],
  ]);
}

function valuesOf(field: unknown, translate: (words: string) => string): SchemaField['values'] {
  const words = Object.values(asObject(at(field, 'enumDescriptions')));
  return Object.values(asObject(at(field, 'enum'))).flatMap((value, index) => {
    const word = words[index];
    return value === null
      ? []
      : [{ value: String(value), ...(isText(word) && { words: translate(word) }) }];
  });
}

function resolve(field: unknown, definitions: unknown): unknown {
  const reference = at(field, '$ref') ?? at(field, 'allOf', '0', '$ref');
  return isText(reference) ? at(definitions, reference.replace('#/definitions/', '')) : field;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => asObject(inner)[key], value);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
