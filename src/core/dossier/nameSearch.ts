import { foldName } from '../resolution/names/spelling';
import type { IndexedEntity } from './reportIndex';

/**
 * The label of an entity that a query has found: its name, with the alias that matches where the name
 * does not. VS Code hides symbols whose label does not match.
 */
export function nameFound({ name, aliases }: IndexedEntity, query: string): string {
  const letters = foldName(query).replaceAll(' ', '');
  const matches = (one: string) => hasInOrder(foldName(one), letters);
  const alias = matches(name) ? undefined : aliases.find(matches);
  return alias === undefined ? name : `${name} (${alias})`;
}

/** Whether a folded name has letters in their order, as VS Code's search expects. */
export function hasInOrder(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}
