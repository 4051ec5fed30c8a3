import assert from 'node:assert/strict';
import { describe as describeTarget } from '../../../src/core/annotations/anchoring/describe';
import { fitSteps } from '../../../src/core/annotations/fitting';
import type { Annotation } from '../../../src/core/annotations/model';
import { runToEnd } from '../../../src/core/text/steps';

const REPORT = `Coast guard stops three boats

The coast guard stopped three boats off Sarvel on Tuesday, officials said. Daoud Varash, who leads
the port authority, said that two of the boats carried fuel. The third was empty, and its crew of
five was released in the evening.
`;
const OTHER = `Port authority buys two cranes

Daoud Varash, who leads the port authority of Sarvel, signed for two cranes in the evening. They will
be put up on Tuesday, officials said, where the ferries to the islands leave.
`;

/** Annotations of passages of the report, with context and position, as Dossier writes them. */
const made = (...passages: readonly string[]): readonly Annotation[] =>
  passages.map((words) => {
    const start = REPORT.indexOf(words);
    return { id: words, ...describeTarget(REPORT, { start, end: start + words.length }) };
  });
/** Annotations made by hand, of quotes alone. */
const quoted = (...quotes: readonly string[]): readonly Annotation[] =>
  quotes.map((quote) => ({ id: quote, quote }));
const fits = (text: string, annotations: readonly Annotation[]) =>
  runToEnd(fitSteps(text, annotations));

describe('Annotations without their report', () => {
  const all = made('three boats off Sarvel', 'Daoud Varash', 'The third was empty');

  it('fit the text that they were made on', () => assert.equal(fits(REPORT, all), true));

  it('fit it where it has been edited since', () => {
    const edited = `Updated.\n\n${REPORT.replace('The third was empty', 'The last had no cargo')}`;
    assert.equal(fits(edited, all), true);
  });

  it('fit it with other line ends', () => {
    assert.equal(fits(REPORT.replaceAll('\n', '\r\n'), made('leads\nthe port authority')), true);
  });

  it('fit it where the passages of some are gone, and these are kept', () => {
    const kept: Annotation = { id: 'x', quote: 'Nobody was hurt at all.', orphan: true };
    assert.equal(fits(REPORT, [...made('Daoud Varash'), kept, { ...kept, id: 'y' }]), true);
  });

  it('fit by one short passage with its context', () =>
    assert.equal(fits(REPORT, made('fuel')), true));

  it('fit by quotes alone, where these are more than a name', () => {
    assert.equal(fits(REPORT, quoted('two of the boats carried fuel')), true);
    assert.equal(fits(REPORT, quoted('Daoud Varash')), false);
  });

  it('do not fit another report on the same matter', () => {
    assert.equal(fits(OTHER, all), false);
    assert.equal(fits(OTHER, made('Daoud Varash')), false);
    assert.equal(fits(OTHER, made('Sarvel', 'on Tuesday, officials said')), false);
  });

  it('do not fit where most of them are about something else', () => {
    const others = quoted('one', 'two', 'three').map(({ id }) => ({
      id,
      quote: `Not ${id} of it.`,
    }));
    assert.equal(fits(REPORT, [...made('three boats off Sarvel'), ...others]), false);
  });

  it('do not fit where there are none', () => {
    assert.equal(fits(REPORT, []), false);
    assert.equal(fits('', all), false);
  });
});
