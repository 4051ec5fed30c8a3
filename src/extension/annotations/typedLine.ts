import {
  type Annotation,
  type Entity,
  entitiesMeant,
  type Nameable,
  parseCommentInput,
  toFields,
} from '../../core/index';

/** The fields that an input stands for; if it is clear which entity is meant, that is given by its id. */
export function fieldsOf(text: string, entities: readonly Nameable[]): Partial<Annotation> {
  const input = parseCommentInput(text);
  const [meant, other] = input.entity ? entitiesMeant(input.entity, entities) : [];
  const entity = meant && !other ? meant.id : input.entity;
  return { ...toFields(input), ...(entity !== undefined && { entity }) };
}

/** The entities, the most mentioned first. */
export function byMentions(entities: readonly Entity[]): readonly Entity[] {
  return [...entities].sort((a, b) => b.mentions.length - a.mentions.length);
}

const LINE_END = '⏎';

/** An input has one line: line ends are shown as a sign, and read from it again. */
export function signLineEnds(text: string): string {
  return text.replaceAll('\n', ` ${LINE_END} `);
}

/** What was typed, with its line ends. */
export function readLineEnds(text: string): string {
  return text.replaceAll(new RegExp(` ?${LINE_END} ?`, 'g'), '\n');
}
