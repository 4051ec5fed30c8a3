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

  it('goes on below a link between paragraphs, and has what is above the headline in its part', () => {
    const body = 'Two boats were seen on Monday, the coast guard said. A third got away.';
    const titles = (text: string) => outline(text, findSections(text), []).map((one) => one.title);
    const page = `Raid in Tamsur\n\n${body}\n\nRead more: Net losses\n\n${body}\n\nA committee\n\n${body}\n\nTags: boats\n\n2 Comments\n\nI saw it.`;
    assert.deepEqual(titles(page), ['Raid in Tamsur', 'A committee', 'Tags', 'Comments']);
    for (const above of ['Skip to content', 'CONFIDENTIAL', 'From: Ada\nTo: Leo\nSubject: Boats']) {
      const [first, ...more] = titles(`${above}\n\n${page}`);
      assert.equal(first, above.endsWith('Boats') ? 'Boats' : 'Raid in Tamsur');
      assert.deepEqual(more.slice(-3), ['A committee', 'Tags', 'Comments']);
    }
    assert.deepEqual(titles(`Skip to content\n\n${body}\n\n${body}`), ['Report']);
  });

  it('is empty for an empty report', () => {
    assert.deepEqual(outline('', [], []), []);
  });
});
