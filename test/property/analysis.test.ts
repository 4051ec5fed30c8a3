import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Analysis, AnalysisMemory } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { createResources } from '../../src/core/recognition/resources';
import { runs } from './support/runs';

const resources = createResources(readFileSync('media/recogniser.bin'));

/** Paragraphs in which names come again, so that what one says changes how another is read. */
const PARAGRAPHS = [
  'Raid near Ghazni leaves four dead',
  'By Selim Aydan',
  'Gen. Nadir Wasiqi, the commander of the Blue Column, was killed in Ghazni on Monday.',
  'The National Directorate of Security (NDS) said that Wasiqi had led the group since May.',
  'Wasiqi joined the column in Herat, where the NDS had arrested him. He was a trader.',
  'Omar Hartan (a.k.a. Abu Salim) denied that he had met Wasiqi. Hartan spoke to Reuters.',
  'OFFICIALS IN KABUL SAID ON FRIDAY THAT ABU SALIM WAS WOUNDED.',
  'Mercy is a word, and so is hope. Mercy, a village in the hills, was burnt down.',
  'The villagers of mercy said nothing; Mr. Mercy said even less, and Hope left for Herat.',
  'A spokesman for the provincial council said on Sunday that Ahmad\nFarid had been released',
  'and that he was on his way to Kabul, according to Colonel Mariam Sabry.',
  '“We left at dawn,” said Sabry. The Blue Column claimed the attack.',
  'He was the commander of the group, and was arrested in May.',
  'It claimed the raid. She is a trader from Kabul.',
  'The National Front (NF) met the Popular Front (PF). The NF’s men left, and PF fighters stayed.',
  'Name: 1: KARIM 2: DARWAZI\nA.k.a.: a) Abu Walid, b) Karim the Tall, c) “Darwazi Khan”\nBorn: Herat',
  'The Hartan network, the Kabul Police’s Third Division and the CPI (Maoist) blamed Abu Walid.',
  'Another Hartan, Samir Hartan of Herat province, is no relation. DARWAZI, Karim, 34, was let go.',
  'Related',
  'Tags: Ghazni, Blue Column',
  '2 Comments',
];
const separator = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n', '\r\n', '\n\n\n', ' ');
const reportOf = (minLength: number, maxLength: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...PARAGRAPHS), separator), { minLength, maxLength })
    .map((pieces) => pieces.flat().join(''));
const typed = fc.oneof(
  fc.constantFrom(
    ...PARAGRAPHS,
    'a',
    'M',
    '.',
    '\n',
    '\n\n',
    ' ',
    '(',
    'Mercy',
    ' mercy ',
    'Gen. ',
  ),
  fc.constant(''),
);
/** Where something is replaced, as a part of the text; how much, in code units; and what by. */
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 80 }), typed);

function applyEdit(text: string, [at, length, words]: [number, number, string]): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + words + text.slice(start + length);
}

const derived = ({ memory: _own, ...analysis }: Analysis) => analysis;

/** Analyses each version with what the one before left, and holds it against an analysis of its own. */
function holdsAfter(first: string, edits: readonly [number, number, string][]): void {
  let text = first;
  let memory: AnalysisMemory | undefined = analyze(text, { resources }).memory;
  for (const step of edits) {
    text = applyEdit(text, step);
    const again = analyze(text, { resources, ...(memory && { memory }) });
    assert.deepEqual(derived(again), derived(analyze(text, { resources })));
    memory = again.memory;
  }
}

describe('analyze after an edit', () => {
  it('gives what an analysis of the whole text gives', () => {
    fc.assert(
      fc.property(reportOf(1, 24), fc.array(edit, { minLength: 1, maxLength: 6 }), (first, edits) =>
        holdsAfter(first, edits),
      ),
      runs(),
    );
  });

  it('gives the same in a long text, most of which an edit does not change', () => {
    fc.assert(
      fc.property(
        reportOf(60, 90),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (first, edits) => holdsAfter(first, edits),
      ),
      runs(),
    );
  });
});
