import { resolveNamed } from './named';

/** What a report with marked names says of each: "name: kind of target = value [evidence]". */
export function factsOf(source: string): readonly string[] {
  const { text, entities } = resolveNamed(source);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return entities.flatMap(({ name, facts }) =>
    facts.map(({ kind, target, value, evidence }) => {
      const of = target === undefined ? '' : ` of ${names.get(target)}`;
      return `${name}: ${kind}${of} = ${value} [${text.slice(evidence.start, evidence.end)}]`;
    }),
  );
}
