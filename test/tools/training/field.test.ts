import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { LabelledText } from '../../../scripts/training/labelled/corpus';
import { readMarked } from '../../../scripts/training/labelled/markup';
import { quantise } from '../../../scripts/training/recogniser/encode';
import { train } from '../../../scripts/training/recogniser/field';
import { recognise } from '../../../src/core/recognition/recognise';
import { createResources, createTrained } from '../../../src/core/recognition/resources';
import { TAG_TYPES } from '../../../src/core/recognition/tagger/labels';
import { findSections } from '../../../src/core/text/structure';

const OPTIONS = {
  bits: 16,
  shuffles: 2,
  epochs: 8,
  dropout: 0.2,
  leastSeen: 1,
  rate: 0.1,
  penalty: 0.1,
};

function labelled(marked: string): LabelledText {
  const { text, entities } = readMarked(marked);
  const names = entities.map(({ start, end, type }) => ({
    start,
    end,
    type: TAG_TYPES.findIndex((known) => known.toUpperCase() === type),
  }));
  return { id: text, set: '', text, names, ignored: [], weight: 1, heldOut: false, line: '' };
}

describe('training', () => {
  it('learns names from texts, and the same from the same', () => {
    const { trained: lists } = createResources(readFileSync('media/recogniser.bin'));
    assert(lists);
    const texts = [
      'On Monday the [[g:Qorin]] said that boats had left [[l:Velmo]].',
      'It was late when the [[g:Tarsk Belo]] said that [[l:Undrel]] was lost.',
      'Nobody was left in [[l:Melk Aran]], the [[g:Osvet]] said on Friday.',
    ].map(labelled);
    const lines: string[] = [];
    const model = train(texts, lists, OPTIONS, (line) => lines.push(line));
    assert.equal(lines.length, OPTIONS.shuffles * OPTIONS.epochs);
    assert.deepEqual(
      train(texts, lists, OPTIONS, () => {}),
      model,
    );
    const steps = { most: 12, least: 1 };
    const trained = createTrained(lists, quantise(model, OPTIONS.bits, steps));
    for (const { text, names } of texts) {
      assert.deepEqual(
        recognise(text, findSections(text), { trained }).map(({ start, end, type }) => ({
          start,
          end,
          type: TAG_TYPES.indexOf(type),
        })),
        names,
      );
    }
  });
});
