import type { Run } from '../reading/block';
import type { Document } from '../reading/document';
import { endOfGroup } from '../reading/marks';
import type { Span } from '../tagger/tagger';
import { forEachOf, type Pass, SPANS } from './pass';
import type { SpanSet } from './spans';

/** How sure a name is that a list has, and the tagger did not see. */
const LISTED = 0.9;

/** Well-known groups of several words, and in capitals ("PKK"), that the tagger did not see whole. */
export function* addListedGroups({ tokens, marks }: Document, spans: SpanSet): Pass {
  yield* forEachOf(marks.groups, SPANS, (index) => {
    const to = endOfGroup(tokens, index);
    const first = spans.at(index);
    const last = spans.at(to - 1);
    if (
      tokens[to - 1]?.word.capital === true &&
      first?.type !== 'person' &&
      (first === undefined || first.to < to) &&
      last?.type !== 'other'
    ) {
      const from = Math.min(index, first?.from ?? index);
      spans.put(listedGroup({ from, to: Math.max(to, last?.to ?? to) }, { from: index, to }));
    }
  });
  yield* forEachOf(marks.capitals, SPANS, (index) => {
    if (
      spans.isFree(index) &&
      !(tokens[index + 1]?.word.allCapitals ?? false) &&
      !(tokens[index - 1]?.word.allCapitals ?? false)
    ) {
      const range = { from: index, to: index + 1 };
      spans.put(listedGroup(range, range));
    }
  });
}

/** A group that is named by what a list has: the words of `basis`. */
function listedGroup({ from, to }: Run, basis: Run): Span {
  return { from, to, type: 'group', confidence: LISTED, reason: 'gazetteer', basis };
}
