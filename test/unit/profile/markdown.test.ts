import assert from 'node:assert/strict';
import { profileToMarkdown } from '../../../src/core/profile/markdown';
import { createProfile } from '../../../src/core/profile/profile';
import { profileOf } from './support';

const WHO = 'Omar Hartan';
const KILLED = `Raid in [[l1:Tamsur]]

[[p1:Omar Hartan]], a deputy leader of the [[g1:Blue Front]], was killed in a raid in [[l1:Tamsur]], according to the coast guard.
`;
const ALIVE = `He lives

[[p1:Omar Hartan]], a deputy leader of the [[g1:Blue Front]], is alive, the “[[g1:Blue Front]]” said.
`;

describe('A profile in Markdown', () => {
  it('has each fact with its sentence and source, then annotations and company', () => {
    const profile = createProfile(
      {
        ...{ type: 'person', name: WHO, aliases: ['Abu Bahr'], known: 'dossier' },
        entry: {
          notes: 'Known\nfrom *the* port.',
          memberOf: [{ name: 'Blue Front', role: 'deputy' }],
          links: ['https://www.example.org/x', 'command:evil'],
        },
      },
      [
        profileOf(
          'killed.txt',
          KILLED,
          WHO,
          { author: ['A. Writer'], title: 'Raid', published: '2017-12-05' },
          [
            {
              id: 'a',
              quote: 'killed in a raid',
              entity: 'omar-hartan',
              comment: 'Where?',
              tags: ['raid'],
              links: [{ to: 'b', relation: 'contradicts' }, { to: 'http://*a*' }],
              credibility: 3,
            },
          ],
        ),
        profileOf('alive.txt', ALIVE, WHO),
      ],
      2,
    );
    assert.equal(
      profileToMarkdown(profile),
      `# Omar Hartan

person · in your dossier  
a deputy leader of the Blue Front  
also: Abu Bahr  
Named 2 times in 2 reports, 2017-12-05  
2 more reports name it and were not read.

## In the Dossier

Known  
from \\*the\\* port.

- deputy, Blue Front

- <https://www.example.org/x>

## What the Reports Say

### Raid (2017-12-05)

killed.txt · 1 mention

- **role:** a deputy leader of the Blue Front

  > “Omar Hartan, a deputy leader of the Blue Front, was killed in a raid in Tamsur, according to the coast guard.”  
  > — A. Writer, “Raid”, 2017-12-05, line 3

  also in: “He lives”, line 3

- **status:** killed in a raid in Tamsur, according to the coast guard

  > “Omar Hartan, a deputy leader of the Blue Front, was killed in a raid in Tamsur, according to the coast guard.”  
  > — A. Writer, “Raid”, 2017-12-05, line 3

### He lives

alive.txt · day not known · 1 mention

- **status:** alive

  > “Omar Hartan, a deputy leader of the Blue Front, is alive, the ‘Blue Front’ said.”  
  > — “He lives”, line 3

  contradicts: killed in a raid in Tamsur, according to the coast guard — A. Writer, “Raid”, 2017-12-05, line 3

As reported before: a deputy leader of the Blue Front

## Your Annotations

### Raid (2017-12-05)

> “killed in a raid”  
> — A. Writer, “Raid”, 2017-12-05, line 3

Where?

→ contradicts b  
→ links to http://\\*a\\*

\\#raid · 3 Possibly true

## Named Together With

- Blue Front (group): 2 sentences
- Tamsur (place): 1 sentence
`,
    );
  });

  it('has hostile words of reports as text', () => {
    const hostile = '[x](command:evil) <img src=x> **b** $(bug) \u202e';
    const source = `[[p1:Omar Hartan]], a deputy leader of the [[g1:${hostile}]], was killed.\n`;
    const report = profileOf('# evil.txt', source, WHO, { title: `${hostile}\n# Title` }, [
      {
        id: 'a',
        quote: 'was killed',
        entity: 'omar-hartan',
        comment: `# ${hostile}\n\n- item`,
        links: [{ to: hostile, relation: hostile }],
      },
    ]);
    const text = profileToMarkdown(
      createProfile({ type: 'person', name: `${hostile}\n\n# Name`, aliases: [hostile] }, [report]),
    );
    assert.doesNotMatch(
      text,
      /(?<!\\)\[x|<img|(?<!\\)\*\*b|(?<!\\)\$\(|\u202e|^# Title|^# evil|^- item/m,
    );
    assert.equal(text.match(/^# /gm)?.length, 1);
  });
});
