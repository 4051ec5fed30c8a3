import assert from 'node:assert/strict';
import type { EntityType } from '../../../src/core/recognition/mention';
import { recognise, recogniseSteps } from '../../../src/core/recognition/recognise';
import { createResources } from '../../../src/core/recognition/resources';
import { recogniseByRules } from '../../../src/core/recognition/rules/recogniseByRules';
import { findSections } from '../../../src/core/text/structure';
import { marked } from '../support/marked';
import { trainedResources as trained } from '../support/trained';

const untrained = { untrained: recogniseByRules };

const find = (text: string, resources = trained) => recognise(text, findSections(text), resources);
const names = (text: string, type: EntityType) =>
  find(text)
    .filter((mention) => mention.type === type)
    .map(({ start, end }) => text.slice(start, end));

describe('recognise', () => {
  const spans: [why: string, text: string][] = [
    [
      'leaves titles, articles and possessives out',
      'The governor said that Gen. [[Nadir Wasiqi]] had met the [[Taliban]]’s men in [[Kandahar]].',
    ],
    [
      'takes the acronym for a name of its own',
      'The [[National Directorate of Security]] ([[NDS]]) confirmed it. The [[NDS]] did not say more.',
    ],
    [
      'keeps city and country apart',
      'He was born in [[Mosul]], [[Iraq]], and was arrested in [[Ankara]] on Monday.',
    ],
    ['does not take nationalities for names', 'Two Afghan soldiers died in [[Herat]] on Friday.'],
    [
      'reads a.k.a.',
      'Officials named him as [[Jawad Harun]] (a.k.a. [[Abu Turab]]), a commander of [[al Qaeda]].',
    ],
    [
      'reads texts with CRLF',
      'Strike near [[Idlib]]\r\n\r\n[[Hayat Tahrir al-Sham]] said that [[Omar Darwish]] was killed in [[Idlib]].\r\n',
    ],
    [
      'finds whole names in capitals',
      'TWO MEN HELD OVER THE ATTACK IN [[NEW YORK]]\n\nThe judge was then in [[New Delhi]].',
    ],
    [
      'finds names across the end of a wrapped line',
      'A spokesman for the provincial council said on Sunday that [[Ahmad\nFarid]] had been released and that he was on his way to [[Kabul]].',
    ],
    [
      'finds them in a narrow column, also behind a line that ends with a sentence',
      'A spokesman for the council said\non Sunday that he was released.\nPolice had then taken [[Ahmad\nFarid]] from his house in the\nnorth of [[Kabul]] a week before.',
    ],
    [
      'finds them in lines that end with CRLF as in others',
      'A spokesman for the council said\r\non Sunday that he was released.\r\nPolice had then taken [[Ahmad\r\nFarid]] from his house in the north of it\r\nas well, the council said.',
    ],
    [
      'takes the lines of a list apart, however long they are',
      'Held since May are\n\n[[Ahmad Farid]], aged 34, [[Kabul]]\n[[Jawad Harun]], aged 29, [[Herat]]\n[[Omar Darwish]], aged 41, [[Idlib]]',
    ],
  ];
  const joined: [why: string, text: string][] = [
    [
      'takes surnames in capitals before given names together',
      'Added to the list:\n\n1. [[KARIMZADA, Farid Ahmad]], 34, of [[Herat]];\n2. [[SORKHI, Jamila]] (Persian: …), [[Kabul]].\n',
    ],
    [
      'takes a battalion and its regiment together',
      'Both were assigned to the [[2nd Battalion, 506th Infantry Regiment]], at [[Fort Campbell]].',
    ],
    [
      'takes them together where the battalion is abbreviated',
      'The road was held by the [[1st Bn., 5th Marines]], near [[Nowzad]].',
    ],
    [
      'takes a name and the nickname in it together',
      'The smuggler [[Joaquín "El Chapo" Guzmán]] fled from [[Mexico]] on Monday.',
    ],
    [
      'takes a name with a small Arabic article in it together',
      'He flew from [[Dar es Salaam]] to [[Deir ez Zor]], and met the [[Taliban]] in [[Bordj bou Arreridj]].',
    ],
    [
      'takes the faction of a group into its name, and no acronym',
      'Cadres of the [[CPI (Maoist)]] met the [[National Directorate of Security]] ([[NDS]]) in [[Ranchi]].',
    ],
    [
      'takes the initials of a faction into the acronym that they are written to',
      'A man of the [[HPC(D)]] was held with two of the [[NSCN(R)]] near [[Aizawl]].',
    ],
    [
      'reads Washington, D.C. as one',
      'He spoke in [[Washington, D.C.]], on Monday, officials said.',
    ],
  ];
  const shapes: [why: string, text: string][] = [
    [
      'leaves the number of a footnote out',
      'He filed a case in [[Sri Lanka]]1. The army had held [[Kilinochchi]]12, he said.',
    ],
    [
      'keeps the names of a list apart whose lines are of one length',
      'Signed by:\n[[Khiam Rehabilitation Center for Victims of Torture]]\n[[Palestinian Human Rights Organization in Lebanon]]\n[[Restart Center for Victims of Violence and Torture]]\n',
    ],
    [
      'keeps a name apart from the same one at the beginning of the next headline',
      'Women who have disappeared: a grave problem in [[Dagestan]]\n[[Dagestan]]’s mothers call upon the governor again\n',
    ],
    [
      'reads curly quotes and apostrophes',
      '“We left [[Kandahar]] at dawn,” said [[Nadir Wasiqi]], of the [[Taliban]]’s council.',
    ],
    [
      'takes names out of hyphenated compounds',
      'The [[Kabul]]-based group said that a [[Taliban]]-appointed governor had fled to [[Herat]].',
    ],
    [
      'does not run a headline into the line below it',
      'Two border guards missing after clash near [[Herat]]\n[[Kabul]] ([[AFP]]) – Two Afghan conscripts are missing, officials said on Sunday in a long statement.',
    ],
    [
      'reads names whose marks are letters of their own',
      'Police in [[Bogota\u0301]] arrested [[Jose\u0301 Marti\u0301nez]] on Friday.',
    ],
    [
      'reads on past names that run from right to left',
      'The charity (\u202bجسر الرحمة\u202c) has an office in [[Damascus]], [[Syria]].',
    ],
    [
      'finds names that a scan has broken over lines',
      'The council said on Sunday that fighters of [[Hayat\nTahrir al-Sham]] had left the town of [[Idlib]] in the\nevening and that they had not come back since.',
    ],
  ];
  for (const [why, source] of [...spans, ...joined, ...shapes]) {
    it(why, () => {
      const { text, ranges } = marked(source);
      const found = find(text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(
        found,
        ranges.map(({ start, end }) => text.slice(start, end)),
      );
    });
  }

  it('takes a surname alone for a person, also before the word for what is theirs', () => {
    const text =
      'The Bush administration and the Karzai government disagreed. Blair met Chirac in London.\n';
    assert.deepEqual(names(text, 'person'), ['Bush', 'Karzai', 'Blair', 'Chirac']);
  });

  it('tells people, groups and places apart', () => {
    const text =
      'Colonel Mariam Sabry said in Benghazi that fighters of the Islamic State had left Libya. Sabry spoke to Reuters.';
    assert.deepEqual(names(text, 'person'), ['Mariam Sabry', 'Sabry']);
    assert.deepEqual(names(text, 'group'), ['Islamic State', 'Reuters']);
    assert.deepEqual(names(text, 'place'), ['Benghazi', 'Libya']);
  });

  it('reads telexes in capitals', () => {
    const text = 'GOVERNMENT FORCES ENTERED ALEPPO ON MONDAY, REUTERS SAID.';
    assert(names(text, 'place').includes('ALEPPO'));
    assert(names(text, 'group').includes('REUTERS'));
  });

  it('says how sure it is, why, and where', () => {
    const text = 'Raid in Ghazni\n\nOmar Hartan was killed in Ghazni, officials said.\n';
    const found = find(text);
    assert.deepEqual(
      found.map(({ section }) => section),
      ['headline', 'body', 'body'],
    );
    for (const { confidence, reason } of found) {
      assert(confidence > 0 && confidence <= 1);
      assert(['tagger', 'gazetteer', 'repeat'].includes(reason));
    }
  });

  it('works by rules without the trained recogniser, or if its file is damaged', () => {
    const text = 'The raid took place in Kabul, officials said on Monday.';
    for (const resources of [
      untrained,
      { ...untrained, ...createResources(new Uint8Array([1, 2, 3])) },
    ]) {
      assert.deepEqual(
        find(text, resources).map(({ type }) => type),
        ['place'],
      );
    }
  });
});

describe('recogniseSteps on hostile text', () => {
  const units = 6_000;
  const hostile: [name: string, text: string][] = [
    ['nothing', ''],
    ['one long word', 'A'.repeat(units)],
    ['one word again and again', 'Word '.repeat(units / 5)],
    ['capitals', 'AL QAEDA '.repeat(units / 9)],
    ['brackets', '(['.repeat(units / 2)],
    ['hyphens', 'A-b'.repeat(units / 3)],
    ['aliases of nothing', 'X a.k.a. '.repeat(units / 9)],
    ['acronyms', 'Big Army (BA) '.repeat(units / 14)],
    ['line ends', '\r\n'.repeat(units / 2)],
  ];
  for (const [name, text] of hostile) {
    it(`finds mentions in ${name}, in order and without overlap`, () => {
      let last = 0;
      for (const { start, end } of find(text)) {
        assert(start >= last && end > start && end <= text.length);
        last = end;
      }
    });
  }

  it('pauses more often in longer texts', () => {
    const yields = (length: number) => {
      const text = 'Omar Hartan went to Ghazni. '.repeat(length / 28);
      let count = 0;
      for (const done of recogniseSteps(text, findSections(text), trained)) {
        assert(done >= 0 && done <= 1);
        count++;
      }
      return count;
    };
    const [few, many] = [yields(20_000), yields(60_000)];
    assert(many >= few + 4, `${few}, ${many}`);
  });
});
