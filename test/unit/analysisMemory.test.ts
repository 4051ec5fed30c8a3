import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AnalysisMemory } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { trainedResources as resources } from './support/trained';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const REPORT = [
  'Gen. Nadir Wasiqi, the commander of the Blue Column, was killed in Ghazni on Monday.',
  'The National Directorate of Security (NDS) said that Wasiqi had led the group since May.',
  'Omar Hartan (a.k.a. Abu Salim) denied that he had met Wasiqi. Hartan spoke to Reuters.',
].join('\n\n');

/** Analyses a report while something is typed at its end, and keeps only what is returned. */
function type(words: string): { readonly last: AnalysisMemory; readonly first: WeakRef<object>[] } {
  let memory = analyze(REPORT, { resources }).memory ?? {};
  const { recognition, resolution } = memory;
  assert(recognition !== undefined && resolution !== undefined);
  const first = [recognition.document, recognition.names, resolution.naming, resolution.facts];
  const refs = first.map((part) => new WeakRef<object>(part));
  for (let typed = 1; typed <= words.length; typed++) {
    const text = `${REPORT} ${words.slice(0, typed)}`;
    memory = analyze(text, { resources, memory }).memory ?? {};
  }
  return { last: memory, first: refs };
}

describe('the memory that an analysis leaves for the next one', () => {
  it('keeps nothing of earlier versions of the report alive', async () => {
    const { last, first } = type('So said Wasiqi.');
    await setTimeout(0);
    collectGarbage();
    assert.deepEqual(
      first.map((part) => part.deref() === undefined),
      [true, true, true, true],
    );
    assert(last.recognition !== undefined);
  });
});
