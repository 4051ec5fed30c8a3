import assert from 'node:assert/strict';
import { endCompanies, nameCompanies } from '../../../src/core/recognition/passes/companies';
import { readDatelines } from '../../../src/core/recognition/passes/datelines';
import { addSmallHeads, splitPossessives } from '../../../src/core/recognition/passes/heads';
import { joinNames } from '../../../src/core/recognition/passes/joinNames';
import { addListedGroups } from '../../../src/core/recognition/passes/listedGroups';
import { joinTagged } from '../../../src/core/recognition/passes/names';
import { agreeOnAcronyms, readAliases } from '../../../src/core/recognition/passes/otherNames';
import { addRepeats } from '../../../src/core/recognition/passes/repeats';
import { SpanSet } from '../../../src/core/recognition/passes/spans';
import { nameStorms } from '../../../src/core/recognition/passes/storms';
import { addSurnames } from '../../../src/core/recognition/passes/surnames';
import { voteOnTypes } from '../../../src/core/recognition/passes/votes';
import { readDocument } from '../../../src/core/recognition/reading/document';
import type { TagType } from '../../../src/core/recognition/tagger/labels';
import type { Span } from '../../../src/core/recognition/tagger/tagger';
import { runToEnd } from '../../../src/core/text/steps';
import { marked } from '../support/marked';
import { trainedResources } from '../support/trained';

const { trained } = trainedResources;
assert(trained !== undefined);
const PASSES = {
  addListedGroups,
  agreeOnAcronyms,
  readAliases,
  voteOnTypes,
  nameStorms,
  nameCompanies,
  endCompanies,
  addSurnames,
  addRepeats,
  addSmallHeads,
  splitPossessives,
  joinNames,
  readDatelines,
};

/** The names after a pass over a text in which the tagger has found the marked names. */
function after(pass: keyof typeof PASSES, source: string, types: readonly TagType[]) {
  assert(trained !== undefined);
  const { text, ranges } = marked(source);
  const document = runToEnd(readDocument(text, [], trained));
  const [block, ...others] = document.blocks;
  assert(block !== undefined && others.length === 0);
  const { tokens } = document;
  const tagged = ranges.map(
    ({ start, end }, index): Span => ({
      from: tokens.findIndex((token) => token.start === start),
      to: tokens.findIndex((token) => token.end === end) + 1,
      type: types[index] ?? 'person',
      confidence: 0.9,
      reason: 'tagger',
    }),
  );
  const set = new SpanSet(document, runToEnd(joinTagged(document, [tagged], undefined)));
  runToEnd(PASSES[pass](document, set, trained));
  const words = ({ from, to }: { from: number; to: number }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return { spans: set.list(), words };
}

/** What a pass adds to names or changes in their types, and why. */
function run(
  pass: keyof typeof PASSES,
  source: string,
  types: readonly TagType[],
): readonly string[] {
  const { spans, words } = after(pass, source, types);
  return spans
    .filter(({ reason }) => reason !== 'tagger')
    .map((span) => {
      const at = span.basis === undefined ? '' : ` @${span.basis.from}`;
      return `${words(span)}: ${span.type}, ${span.reason} of ${words(span.basis ?? span)}${at}`;
    });
}

type Case = [
  why: string,
  pass: keyof typeof PASSES,
  text: string,
  types: TagType[],
  found: string[],
];

describe('passes over a report', () => {
  const cases: Case[] = [
    [
      'find listed groups, and say which words are listed',
      'addListedGroups',
      'He left the Islamic State and the [[Taliban]] for the PKK.',
      ['group'],
      ['Islamic State: group, gazetteer of Islamic State @3', 'PKK: group, gazetteer of PKK @10'],
    ],
    [
      'leave letters that are an office as well to the tagger',
      'addListedGroups',
      'SSP Arshad Turi said that the PKK had fired.',
      [],
      ['PKK: group, gazetteer of PKK @6'],
    ],
    [
      'give acronyms the type of what they stand for',
      'agreeOnAcronyms',
      'The [[Harbour Relief Board]] (HRB) met, and HRB left.',
      ['group'],
      [
        'HRB: group, repeat of Harbour Relief Board @1',
        'HRB: group, repeat of Harbour Relief Board @1',
      ],
    ],
    [
      'give an acronym in quotation marks the type of what it stands for',
      'agreeOnAcronyms',
      'The [[Harbour Relief Board]] (“HRB”) met, and HRB left.',
      ['group'],
      [
        'HRB: group, repeat of Harbour Relief Board @1',
        'HRB: group, repeat of Harbour Relief Board @1',
      ],
    ],
    [
      'leave a possessive out of what an acronym stands for',
      'agreeOnAcronyms',
      'Men of the Harbour Relief Board’s (HRB) fleet met.',
      [],
      ['HRB: group, repeat of Harbour Relief Board @3'],
    ],
    [
      'give an alias the type of whom it names',
      'readAliases',
      '[[Omar Hartan]] (a.k.a. [[Mercy]]) left.',
      ['person', 'place'],
      ['Mercy: person, repeat of Omar Hartan @0'],
    ],
    [
      'give an alias that type wherever it stands',
      'readAliases',
      '[[Omar Hartan]] alias [[Fida]] alias [[Mercy]] left. [[Fida]] is known as a cook.',
      ['person', 'group', 'place', 'group'],
      [
        'Fida: person, repeat of Omar Hartan @0',
        'Mercy: person, repeat of Fida @3',
        'Fida: person, repeat of Omar Hartan @0',
      ],
    ],
    [
      'give one type to one name: that of most of its mentions',
      'voteOnTypes',
      '[[Mercy]] came, [[Mercy]] left, and [[Mercy]] stayed.',
      ['place', 'person', 'person'],
      ['Mercy: person, repeat of Mercy @3'],
    ],
    [
      'take the first word of a company for it',
      'nameCompanies',
      '[[Vantrix Systems Inc.]] closed. [[Vantrix]] fired him, but not Mr [[Vantrix]].',
      ['group', 'person', 'person'],
      ['Vantrix: group, repeat of Vantrix Systems Inc. @0'],
    ],
    [
      'take no surname of somebody for his company',
      'nameCompanies',
      '[[Wasiqi Transport Ltd]] belongs to [[Nadir Wasiqi]]. [[Wasiqi]] fled.',
      ['group', 'person', 'person'],
      [],
    ],
    [
      'take no storm for somebody',
      'nameStorms',
      '[[Hurricane Idai]] struck Beira. [[Idai]] killed dozens; hurricane [[Idai]] made them poor.',
      ['person', 'person', 'person'],
      [
        'Hurricane Idai: other, repeat of Hurricane Idai @0',
        'Idai: other, repeat of Hurricane Idai @0',
        'Idai: other, repeat of Idai @10',
      ],
    ],
    [
      'know storms by names that were not found there',
      'nameStorms',
      'Tropical Storm Haiyan formed, and [[Haiyan]] is remembered.',
      ['person'],
      ['Haiyan: other, repeat of Haiyan'],
    ],
    [
      'keep those apart who are called like a storm',
      'nameStorms',
      'Typhoon [[Haiyan]] struck. [[Haiyan Wei]] fled, and so did [[Haiyan]].',
      ['person', 'person', 'person'],
      ['Haiyan: other, repeat of Haiyan @1'],
    ],
    [
      'find surnames that stand alone',
      'addSurnames',
      'Gen. [[Nadir Wasiqi]] was killed; the men of Wasiqi fled.',
      ['person'],
      ['Wasiqi: person, repeat of Nadir Wasiqi @1'],
    ],
    [
      'find surnames with an article, whatever they were taken for',
      'addSurnames',
      '[[Walid al-Hafti]] fled. The men of al-Hafti told [[al-Hafti]] and an aide of [[al-Hafti]].',
      ['person', 'group', 'place'],
      [
        'al-Hafti: person, repeat of Walid al-Hafti @0',
        'al-Hafti: person, repeat of Walid al-Hafti @0',
        'al-Hafti: person, repeat of Walid al-Hafti @0',
      ],
    ],
    [
      'find names again',
      'addRepeats',
      '[[Qurya Bala]] burned. They saw Qurya Bala from afar.',
      ['place'],
      ['Qurya Bala: place, repeat of Qurya Bala @0'],
    ],
  ];
  for (const [why, pass, text, types, found] of cases) {
    it(why, () => assert.deepEqual(run(pass, text, types), found));
  }
});

describe('passes over the borders of names', () => {
  const cases: Case[] = [
    [
      'take in the small word of a group that is listed with it',
      'addSmallHeads',
      'He fought for [[Haqqani]] network men.',
      ['person'],
      ['Haqqani network: group'],
    ],
    [
      'take in the small word of a cartel, with any word before it',
      'addSmallHeads',
      'A boss of the feared [[Zorros]] cartel came.',
      ['group'],
      ['Zorros cartel: group'],
    ],
    [
      'take in the small word of a cartel that is called after a place',
      'addSmallHeads',
      'Men of the [[Qurya]] cartel came.',
      ['place'],
      ['Qurya cartel: group'],
    ],
    [
      'take in the small word of a group that is called after someone',
      'addSmallHeads',
      'Men of the [[Gul Marjan]] faction came.',
      ['person'],
      ['Gul Marjan faction: group'],
    ],
    [
      'leave someone and his family two',
      'addSmallHeads',
      'They met [[Gul Marjan]] family and all.',
      ['person'],
      ['Gul Marjan: person'],
    ],
    [
      'read the number of a unit and its small word as one name',
      'addSmallHeads',
      'Men of the 444th brigade and of the [[444]] brigade met an 87th battalion.',
      ['place'],
      ['444th brigade: group', '444 brigade: group', '87th battalion: group'],
    ],
    [
      'leave alone what only counts units, and the number that ends a name',
      'addSmallHeads',
      'He sent 20 brigade commanders, and the [[Badri 313]] battalion of 2010.',
      ['group'],
      ['Badri 313: group'],
    ],
    [
      'take in what ends the name of a site',
      'addSmallHeads',
      'As [[Harbourlight]].org and [[Dornews]].com.tn wrote, [[Dor]]. net gains fell.',
      ['group', 'place', 'place'],
      ['Harbourlight.org: group', 'Dornews.com.tn: group', 'Dor: place'],
    ],
    [
      'leave web addresses and what goes on otherwise alone',
      'addSmallHeads',
      'See [[Harbourlight]].org/news, or ask [[Omar Hartan]].',
      ['group', 'person'],
      ['Harbourlight: group', 'Omar Hartan: person'],
    ],
    [
      'tell an organisation from whose it is',
      'splitPossessives',
      "The [[Taliban's Military Commission]] met.",
      ['group'],
      ['Taliban: group', 'Military Commission: group'],
    ],
    [
      'leave names whole of which no owner is known',
      'splitPossessives',
      "The [[Bestano's Military Commission]] met.",
      ['group'],
      ["Bestano's Military Commission: group"],
    ],
    [
      'end a company with its legal form, where the next sentence begins',
      'endCompanies',
      'It belonged to [[Seabright Shipping Ltd. Heron]] said, not to [[Blue Harbour Co. Ltd.]] in May.',
      ['group', 'group'],
      ['Seabright Shipping Ltd.: group', 'Blue Harbour Co. Ltd.: group'],
    ],
    [
      'leave the legal form inside a longer name',
      'endCompanies',
      '[[Seabright Inc. (Marine)]] and [[Heron Pte. Ltd.]] closed.',
      ['group', 'group'],
      ['Seabright Inc. (Marine): group', 'Heron Pte. Ltd.: group'],
    ],
    [
      'read "SURNAME, Given" as one person',
      'joinNames',
      'KARIMZADA, Farid. They left.',
      [],
      ['KARIMZADA, Farid: person'],
    ],
    [
      'take in what tells a son from his father',
      'joinNames',
      'Then [[Farid Karim]], Jr., left.',
      ['person'],
      ['Farid Karim, Jr.: person'],
    ],
    [
      'tell the place of a dateline from the day behind it',
      'joinNames',
      '[[QELIMA]], Oct. 4 — They left.',
      ['place'],
      ['QELIMA: place'],
    ],
    [
      'tell the place of a dateline from the day behind it, where the tagger found none',
      'joinNames',
      'QELIMA, Tuesday — They left.',
      [],
      [],
    ],
    [
      'take what stands before the day of a dateline for a place',
      'readDatelines',
      '[[QELIMA]], Oct. 4 — They left.',
      ['group'],
      ['QELIMA: place'],
    ],
    [
      'take it for a place where the tagger found none',
      'readDatelines',
      'QELIMA BAY, Tuesday, Oct. 4, 2019 – They left.',
      [],
      ['QELIMA BAY: place'],
    ],
    ['leave a span of time alone', 'readDatelines', 'INCIDENTS, Feb. 14 – 21: four.', [], []],
    [
      'leave a line alone that goes on otherwise',
      'readDatelines',
      '[[KARIMZADA]], Farid – a trader, left on Oct. 4 — by boat.',
      ['person'],
      ['KARIMZADA: person'],
    ],
    [
      'tell the place of a dateline from the province behind it',
      'joinNames',
      'QELIMA, [[Tarsin]] province (DNA) — They left.',
      ['place'],
      ['Tarsin: place'],
    ],
  ];
  for (const [why, pass, text, types, found] of cases) {
    it(why, () => {
      const { spans, words } = after(pass, text, types);
      assert.deepEqual(
        spans.map((span) => `${words(span)}: ${span.type}`),
        found,
      );
    });
  }
});
