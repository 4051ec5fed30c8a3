import assert from 'node:assert/strict';
import { outline } from '../../../src/core/resolution/outline';
import { findSections } from '../../../src/core/text/structure';
import { resolveNamed } from '../support/named';

describe('outline', () => {
  it('lists a report’s headings, and under each whom it names, once', () => {
    const { text, mentions } = resolveNamed(`Raid in [[l1:Tamsur]]

[[p1:Omar Hartan]] was seen in [[l1:Tamsur]] on Monday, the coast guard said. [[p1:Hartan]] left by boat.

The other boats

[[p2:Ilya Petrov]] was seen in [[l1:Tamsur]] on the next day, the coast guard said in a statement.
`);
    assert.deepEqual(
      outline(text, findSections(text), mentions).map(({ title, names }) => [
        title,
        [...names.values()].map(({ start, end }) => text.slice(start, end)),
      ]),
      [
        ['Raid in Tamsur', ['Tamsur', 'Omar Hartan']],
        ['The other boats', ['Ilya Petrov', 'Tamsur']],
      ],
    );
  });

  it('is empty for an empty report', () => {
    assert.deepEqual(outline('', [], []), []);
  });
});
