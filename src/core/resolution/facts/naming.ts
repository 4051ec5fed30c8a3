import { isAcronym } from '../acronym';
import type { Mention } from '../entity';
import { foldName } from '../spelling';
import type { StatedName } from '../statedNames';
import type { Candidate } from './candidate';

/**
 * What the text says someone is called besides: of two names that it says are one, the one that is
 * not the entity's main name. Only where both were indeed taken for one.
 *
 * @param mainName folded, of an entity by id
 */
export function namingOf(
  text: string,
  mentions: readonly Mention[],
  { from, to, kind, evidence }: StatedName,
  mainName: (entity: string) => string | undefined,
): readonly Candidate[] {
  const [named, name] = [mentions[from], mentions[to]];
  if (named === undefined || name === undefined || named.entity !== name.entity) {
    return [];
  }
  const wordsOf = ({ start, end }: Mention) => text.slice(start, end);
  const main = mainName(name.entity);
  const others = [name, named].filter((one) => foldName(wordsOf(one)) !== main);
  const other = kind === 'acronym' ? others.find((one) => isAcronym(wordsOf(one))) : others[0];
  if (other === undefined) {
    return [];
  }
  const gap = text.slice(named.end, name.start).replace(/\s+/g, ' ').toLowerCase().trim();
  const words = gap.match(/[\p{L}.]+|[^\s\p{L}]/gu) ?? [];
  const features = [
    `type=${name.type}`,
    `gap=${words.slice(0, 3).join(' ')}`,
    `first=${words[0] ?? ''}`,
    `last=${words.at(-1) ?? ''}`,
    ...new Set(words.filter((word) => word.length > 2).map((word) => `word=${word}`)),
    `length=${Math.min(8, words.length)}`,
    `acronym=${isAcronym(wordsOf(other))}`,
    `second=${other === name}`,
    `near=${to - from}`,
  ];
  return [{ entity: name.entity, kind, value: other, evidence, features }];
}
