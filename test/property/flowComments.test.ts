import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editAnnotations, readAnnotations } from '../../src/core/index';
import { runs } from './support/runs';

/** A tag of a flow list, and where it has comments. */
interface Part {
  readonly isKept: boolean;
  readonly hasComment: boolean;
  readonly isBelowComment: boolean;
  /** Whether it begins a line. */
  readonly isOnLine: boolean;
}

const part: fc.Arbitrary<Part> = fc.record({
  isKept: fc.boolean(),
  hasComment: fc.boolean(),
  isBelowComment: fc.boolean(),
  isOnLine: fc.boolean(),
});

/** The parts as `[…]`: tag `t1` may have `# above t1` above it, and `# of t1` behind it. */
function flowList(parts: readonly Part[], eol: string, trailingComma: boolean): string {
  const pad = `${eol}      `;
  let text = '[';
  for (const [at, { hasComment, isBelowComment, isOnLine }] of parts.entries()) {
    text += isBelowComment ? `${pad}# above t${at}${pad}` : isOnLine ? pad : ' ';
    text += `t${at}${at < parts.length - 1 || trailingComma ? ',' : ''}`;
    text += hasComment ? ` # of t${at}${pad}` : '';
  }
  return `${text} ]`;
}

describe('an edit of a flow list', () => {
  it('leaves the comments of what stays where they are', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.nat(2),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (parts, added, eol, trailingComma) => {
          fc.pre(parts.some(({ isKept }) => isKept));
          const list = flowList(parts, eol, trailingComma);
          const yaml = `annotations:${eol}  - id: a${eol}    tags: ${list}${eol}    quote: x${eol}`;
          const kept = parts.flatMap(({ isKept }, at) => (isKept ? [`t${at}`] : []));
          const tags = [...kept, ...Array.from({ length: added }, (_, at) => `new${at}`)];
          const result = editAnnotations(yaml, [{ type: 'update', id: 'a', set: { tags } }]);
          assert('yaml' in result);
          assert.deepEqual(readAnnotations(result.yaml).file?.annotations[0]?.tags, tags);
          for (const [at, { isKept, hasComment, isBelowComment }] of parts.entries()) {
            if (isKept && hasComment) {
              assert.match(result.yaml, new RegExp(`\\bt${at},? # of t${at}\\r?\\n`), result.yaml);
            }
            if (isBelowComment) {
              assert.match(result.yaml, new RegExp(`\\n *# above t${at}\\r?\\n`), result.yaml);
            }
          }
        },
      ),
      runs(),
    );
  });
});
