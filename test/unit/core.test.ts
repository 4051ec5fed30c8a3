import assert from 'node:assert/strict';
import { analyze, anchor, describe as describeTarget } from '../../src/core/index';
import { analyzeByRules } from './support/byRules';
import { trainedResources } from './support/trained';

const REPORT = `Raid in Ghazni

Omar Hartan was a deputy leader in the Border Movement for Unity (BMU). The raid was announced by the Ministry of Interior.

Officials named him as Omar Hartan (a.k.a. Salim Darwaz). Hartan was killed in Ghazni, the ministry said. Col. Jan Petrov, the commander of the raid, said that BMU lost nine men.

Mullah Petrov was arrested later. The BMU did not comment.
`;

const names = (text: string, type: string) =>
  analyzeByRules(text)
    .entities.filter((entity) => entity.type === type)
    .map(({ name }) => name);

describe('analyze', () => {
  it('finds people, groups and places', () => {
    assert.deepEqual(names(REPORT, 'place'), ['Ghazni']);
    assert(names(REPORT, 'group').includes('Ministry of Interior'));
    assert(names(REPORT, 'person').includes('Omar Hartan'));
  });

  it('says who is who without facts where these are not wanted', () => {
    const whole = analyzeByRules(REPORT);
    const { mentions, entities } = analyzeByRules(REPORT, { facts: false });
    assert(whole.entities.some(({ facts }) => facts.length > 0));
    assert.deepEqual(mentions, whole.mentions);
    assert.deepEqual(
      entities,
      whole.entities.map((entity) => ({ ...entity, facts: [] })),
    );
  });

  it('takes a surname, an alias and an acronym for names of the entity with the full name', () => {
    const { entities } = analyzeByRules(REPORT);
    const omar = entities.find(({ name }) => name === 'Omar Hartan');
    assert.deepEqual(omar?.aliases, ['Salim Darwaz', 'Hartan']);
    assert.equal(omar?.mentions.length, 4);
    const group = entities.find(({ name }) => name === 'Border Movement for Unity');
    assert.deepEqual(group?.aliases, ['BMU']);
    assert.equal(group?.mentions.length, 4);
  });

  it('keeps two people with one surname apart if a title does', () => {
    assert(names(REPORT, 'person').includes('Jan Petrov'));
    assert(names(REPORT, 'person').includes('Mullah Petrov'));
  });

  it('shows facts with the words that say so', () => {
    const omar = analyzeByRules(REPORT).entities.find(({ id }) => id === 'omar-hartan');
    const role = omar?.facts.find(({ kind }) => kind === 'role');
    assert.match(role?.value ?? '', /^a deputy leader in the Border Movement/);
    const status = omar?.facts.find(({ kind }) => kind === 'status');
    assert(status);
    const { start, end } = status.evidence;
    assert.equal(REPORT.slice(start, end), 'Hartan was killed in Ghazni');
  });

  it('leaves out what the reader rejected', () => {
    const { entities } = analyzeByRules(REPORT, { rejected: ['Ghazni'] });
    assert(!entities.some(({ name }) => name === 'Ghazni'));
  });

  const hostile: Readonly<Record<string, string>> = {
    'no text': '',
    'null characters': '\0\0',
    'one long word': 'A'.repeat(5_000),
    'open brackets': '(['.repeat(2_500),
    'one word again and again': 'Word '.repeat(2_000),
    'halves of surrogate pairs': `\ud83d${REPORT.replaceAll('a', '\udc00a')}\ud83d`,
    'emoji in names': REPORT.replaceAll('ar', 'a😀r'),
    'marks of direction': `\u202e${REPORT.replaceAll(' ', ' \u2067')}`,
    'carriage returns': `\r\r\n${REPORT.replaceAll('\n', '\r\n')}\r`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`finds mentions in the text, in order and apart: ${name}`, () => {
      for (const { mentions } of [
        analyzeByRules(text),
        analyze(text, { resources: trainedResources }),
      ]) {
        let behind = 0;
        for (const { start, end } of mentions) {
          assert(behind <= start && start < end && end <= text.length, `${start}–${end}`);
          behind = end;
        }
      }
    });
  }
});

describe('anchor', () => {
  const place = (text: string, quote: string, from = 0) => {
    const start = text.indexOf(quote, from);
    return { start, end: start + quote.length };
  };
  const found = (text: string, before: string, range: { start: number; end: number }) => {
    const result = anchor(text, describeTarget(before, range));
    return 'range' in result ? text.slice(result.range.start, result.range.end) : result.orphan;
  };

  it('finds a described passage again, in texts with LF, with CRLF and with emoji', () => {
    for (const text of [REPORT, REPORT.replaceAll('\n', '\r\n'), `😀 ${REPORT}`]) {
      const range = place(text, 'Hartan was killed');
      const result = anchor(text, describeTarget(text, range));
      assert.deepEqual(result, { range, how: 'position', score: 1 });
    }
  });

  it('follows a passage that moved', () => {
    const range = place(REPORT, 'lost nine men');
    assert.equal(found(`New first line.\n\n${REPORT}`, REPORT, range), 'lost nine men');
  });

  it('makes an orphan if the annotated occurrence of a repeated name is gone', () => {
    const range = place(REPORT, 'BMU', REPORT.indexOf('lost nine') - 10);
    const edited = REPORT.replace('said that BMU lost nine men', 'gave no figures of any kind');
    assert.equal(found(edited, REPORT, range), 'not-found');
  });

  it('does not guess among several places', () => {
    assert.deepEqual(anchor(REPORT, { quote: 'BMU' }), { orphan: 'ambiguous' });
  });
});
