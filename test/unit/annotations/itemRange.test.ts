import assert from 'node:assert/strict';
import { openAnnotations } from '../../../src/core/annotations/annotationDocument';
import { itemRange } from '../../../src/core/annotations/itemRange';

const YAML = `# Ghazni
version: 1
annotations:
  - id: a
    quote: Ghazni
    prefix: "in "
`;

describe('itemRange', () => {
  it('points at an item by its quote', () => {
    const document = openAnnotations(YAML);
    const [annotation] = document.file?.annotations ?? [];
    assert(annotation);
    const { start, end } = itemRange(document, annotation);
    assert.equal(document.yaml.slice(start, end), 'Ghazni');
    assert.equal(document.yaml.slice(start - 7, start), 'quote: ');
  });
});
