import assert from 'node:assert/strict';
import { chainsOf, readDocument } from '../../../src/core/recognition/reading/document';
import { createLists } from '../../../src/core/recognition/resources';
import { lexiconEntries } from '../../../src/core/recognition/words/lexicon';
import { runToEnd } from '../../../src/core/text/steps';

const resources = createLists(lexiconEntries(new Map(), new Set(), new Map(), []));

/** The chains of a text, with a mark of the link before each run. */
function chains(text: string): readonly string[] {
  const document = runToEnd(readDocument(text, [], resources));
  const words = (from: number, to: number) =>
    document.tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  return [...chainsOf(document)].map((chain) =>
    chain
      .map(({ run, link }) => `${link === 0 ? '' : `${link}:`}${words(run.from, run.to)}`)
      .join(' '),
  );
}

describe('links between runs', () => {
  it('tie the names of a list', () => {
    assert.deepEqual(chains('They are Qasim, Hassan Hamza, Jonaid, and Mustafa.'), [
      'They 8:Qasim 1:Hassan Hamza 1:Jonaid 2:Mustafa',
    ]);
  });

  it('tie what stands in brackets to what stands before them', () => {
    assert.deepEqual(chains('the Harbour Front (HF) and the Hill League met'), [
      'Harbour Front 3:HF',
      'Hill League',
    ]);
  });

  it('do not tie over the end of a sentence or line', () => {
    assert.deepEqual(chains('She saw Belmar. Tarsin burned.\n\nOrdash'), [
      'She 8:Belmar',
      'Tarsin',
      'Ordash',
    ]);
  });

  it('are not needed for a nickname, which stands within a name', () => {
    for (const name of [
      'Omar " Fox " Hartan',
      'Omar “ the Fox ” Hartan',
      'Ana ‘ La Reina ’ Ruiz',
    ]) {
      const text = name.replace(/ (["’”]) (?=\p{Lu}\p{Ll}+$)/u, '$1 ').replace(/(["‘“]) /, '$1');
      assert.deepEqual(chains(`the smuggler ${text} left`), [name]);
    }
    assert.deepEqual(chains('the "Fox" Hartan, Omar "once more" Hartan, and Omar: "Hartan" Ruiz'), [
      'Fox',
      'Hartan 1:Omar',
      'Hartan 2:Omar',
      'Hartan',
      'Ruiz',
    ]);
  });

  it('tie no more tokens than a chain may have', () => {
    const [first = '', second = ''] = chains(`He ${'Ab, '.repeat(100)}`);
    assert.equal(first.split(' ').length, 64);
    assert.equal(second.split(' ').length, 37);
  });
});
