import assert from 'node:assert/strict';
import { openAnnotations } from '../../../src/core/annotations/annotationDocument';
import { orphanProblems } from '../../../src/core/annotations/orphanProblems';
import { placeAnnotations } from '../../../src/core/annotations/placing';
import { inEnglish } from '../../../src/core/text/message';

const TEXT = 'The boat left Sarvel. The boat came back.\n';

function problemsOf(items: string): readonly (readonly [string, string])[] {
  const document = openAnnotations(`version: 1\nannotations:\n${items}`);
  const placed = placeAnnotations(TEXT, document.file?.annotations ?? []);
  return orphanProblems(document, placed, 'boat.txt').map(({ range, message }) => [
    document.yaml.slice(range.start, range.end),
    inEnglish(message),
  ]);
}

describe('orphanProblems', () => {
  it('says at its quote why an annotation has no place', () => {
    const problems = problemsOf('  - quote: Sarvel\n  - quote: no ship\n  - quote: The boat\n');
    assert.deepEqual(problems, [
      ['no ship', 'The annotated passage is not in boat.txt any more.'],
      [
        'The boat',
        'The annotated passage stands in boat.txt more than once, and nothing tells which is meant.',
      ],
    ]);
  });

  it('says nothing of what the reader has set aside, nor of a file that cannot be used', () => {
    assert.deepEqual(problemsOf('  - quote: no ship\n    orphan: true\n'), []);
    assert.deepEqual(problemsOf('  - quote: [no ship\n'), []);
  });
});
