import assert from 'node:assert/strict';
import { groupsOf, resolveNamed } from '../support/named';

/** Who is who among people who share a part of a name; marks with one number name one. */
const TEXTS: readonly (readonly [string, string])[] = [
  [
    'a nickname in quotation marks stands alone, before and after',
    '‘[[p1:Falcon]]’ is dead. [[p1:Boris "Falcon" Tal]] was 40. [[p1:Falcon]] had a boat.',
  ],
  [
    'a name in a headline is that of the only one whose full name goes on',
    '[[p1:Leonor Tal]] dies at 81. [[p1:Leonor Tal Catri]], a weaver, was born in Dor.',
  ],
  [
    'but not where two full names go on so',
    'Here stood [[p1:Leonor Tal]]. [[p2:Leonor Tal Catri]] and [[p3:Leonor Tal Moor]] did not.',
  ],
  [
    'nor where the other is said to share the name',
    '[[p1:Omar Tal]] was jailed. [[p2:Omar Tal Darwaz]], a clerk who shares his name with the first, was not.',
  ],
  ['a son of the same name is another', '[[p1:Omar Tal]] was jailed. [[p2:Omar Tal Jnr]] was not.'],
  [
    'who is named to say that he is no relation is not spoken of',
    '[[p1:Colin Tal]], no relation of the town or of the Reverend [[p2:Henry Tal]], has rooms to let. [[p1:Tal]] has eleven.',
  ],
  [
    'the last name is not that of a relative whom the text calls by the first',
    '[[p1:KAVEH TAL]] and [[p2:MANIJEH TAL]] were charged. [[p1:TAL]] paid for it. [[p2:MANIJEH]] knew.',
  ],
  [
    'unless the relative is named more often',
    '[[p1:Leonor Tal]], daughter of a chief, [[p2:Juan Tal]], died. [[p1:Leonor Tal]] was 81. “[[p1:Leonor]] knew.” [[p1:Tal]] had four sons.',
  ],
];

describe('resolve: people who share a part of a name', () => {
  for (const [title, source] of TEXTS) {
    it(title, () => {
      const { found, marked } = groupsOf(resolveNamed(source));
      assert.deepEqual(found, marked);
    });
  }
});
