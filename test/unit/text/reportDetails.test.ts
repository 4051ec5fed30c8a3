import assert from 'node:assert/strict';
import { type DerivedDetails, reportDetails } from '../../../src/core/text/reportDetails';
import { findSections } from '../../../src/core/text/structure';

const BODY =
  'Marines seized three boats and killed two men in the bay on Tuesday, officials said. They said no more about it.';
const PAGES: readonly (readonly [string, string, DerivedDetails])[] = [
  ['an empty page', '', {}],
  ['text without a headline', BODY, {}],
  [
    'headline, byline, text',
    `Three boats seized\n\nBy Ada Brown\n\n${BODY}`,
    { title: 'Three boats seized', author: ['Ada Brown'] },
  ],
  [
    'a page copied from the web',
    `Skip to Content\n\nThree boats seized\n\nBy Ada Brown\n\n${BODY}`,
    { title: 'Three boats seized', author: ['Ada Brown'] },
  ],
  [
    'a numbered report of those who issue it, below its marking',
    `FOR OFFICIAL USE ONLY\n\nBAY MONITORING GROUP\nWEEKLY SITUATION REPORT No. 14\nPeriod: all year\n\n${BODY}`,
    { title: 'WEEKLY SITUATION REPORT No. 14' },
  ],
  [
    'an e-mail',
    `From: Ada Brown <ada@example.org>\nTo: Leo Dyk <leo@example.org>\nDate: Mon, 18 Apr 2022 09:12:44 +0200\nSubject: Re: Fwd: Boats off Selim\n\nLeo,\n\n${BODY}`,
    { title: 'Boats off Selim', author: ['Ada Brown'], published: '2022-04-18' },
  ],
  [
    'an e-mail without a subject, from an address',
    `To: leo@example.org\nFrom: ada@example.org\nSubject: \n\n${BODY}`,
    {},
  ],
  [
    'a byline that names the paper',
    `Three boats seized\n\nBy Ada Brown, The Harbour Post\n\n${BODY}`,
    { title: 'Three boats seized', author: ['Ada Brown'], publisher: 'The Harbour Post' },
  ],
  [
    'several authors, in capitals',
    `Three boats seized\n\nBy ADA BROWN and LEO VAN DYK\n\n${BODY}`,
    { title: 'Three boats seized', author: ['Ada Brown', 'Leo Van Dyk'] },
  ],
  [
    'authors with their places',
    `Three boats seized\n\nBy Ada Brown in Selim & Leo Dyk in Ordash\n\n${BODY}`,
    { title: 'Three boats seized', author: ['Ada Brown', 'Leo Dyk'] },
  ],
  [
    'an unnamed correspondent',
    `Three boats seized\n\nBy our correspondent\n\n${BODY}`,
    { title: 'Three boats seized' },
  ],
  [
    'a line with the date',
    `Three boats seized\n\nBy Ada Brown\n\n5 December 2017\n\n${BODY}`,
    { title: 'Three boats seized', author: ['Ada Brown'], published: '2017-12-05' },
  ],
  [
    'a blog',
    `Three boats seized\n\nPosted by Ada Brown on March 6, 2019 | 4 comments\n\n${BODY}`,
    { title: 'Three boats seized', author: ['Ada Brown'], published: '2019-03-06' },
  ],
  [
    'published and updated on different days',
    `Three boats seized\n\nPublished 5 May 2019, 06:00 | Updated 6 May 2019\n\n${BODY}`,
    { title: 'Three boats seized', published: '2019-05-05' },
  ],
  [
    'published on different days',
    `Three boats seized\n\nPublished 5 May 2019\n\nPublished 6 May 2019\n\n${BODY}`,
    { title: 'Three boats seized' },
  ],
  [
    'a dateline with its year',
    `Three boats seized\n\nQELIMA, Oct. 4, 2016 — ${BODY}`,
    { title: 'Three boats seized', published: '2016-10-04' },
  ],
  [
    'a dateline without its year',
    `Three boats seized\n\nQELIMA, Oct. 4 — ${BODY}`,
    { title: 'Three boats seized' },
  ],
  [
    'a dateline with its agency',
    `Three boats seized\n\nTEHRAN (AFP) – ${BODY}`,
    { title: 'Three boats seized', publisher: 'AFP' },
  ],
  [
    'a date in the text',
    `Three boats seized\n\n${BODY} The group was founded on 3 May 2011.\n\n${BODY}`,
    { title: 'Three boats seized' },
  ],
  [
    'a date in text that was wrapped by hand',
    `Three boats seized\n\n1. On 9 September 2023 marines and the coast guard of\nthe province seized three boats in the bay of Qelima,\nand killed two men who had fired at them.`,
    { title: 'Three boats seized' },
  ],
  [
    'a dateline with its year, an agency and two hyphens',
    `Three boats seized\n\nQELIMA, March 2, 2019 (Pajhwok) -- ${BODY}`,
    { title: 'Three boats seized', published: '2019-03-02' },
  ],
  [
    'a page copied from the web, with more of its links and its masthead',
    `Skip to main content\nSubscribe | Sign in\n\nTHE HARBOUR POST\n\nINVESTIGATIONS\n\nThree boats seized\n\nTwo men were killed in the bay\n\nBy Ada Brown in Selim\nPublished 14 May 2024, 06:00 BST | 9 min read\n\nShare   Save\n\n${BODY}`,
    { title: 'Three boats seized', author: ['Ada Brown'], published: '2024-05-14' },
  ],
  [
    'notes at the end',
    `Three boats seized\n\n${BODY}\n\nAda Brown is a senior fellow at the Calder Institute.\n\n© 2019 Harbour Post Ltd. All rights reserved.\n\nSource: https://example.org/boats?id=3`,
    {
      title: 'Three boats seized',
      author: ['Ada Brown'],
      publisher: 'Harbour Post Ltd',
      url: 'https://example.org/boats?id=3',
    },
  ],
  [
    'notes before tags and comments',
    `Three boats seized\n\n${BODY}\n\nAda Brown is an editor of the Post.\n\nTags: Boats, Qelima\n\n1 Comment\n\n• Bo says: See https://example.org/spam`,
    { title: 'Three boats seized', author: ['Ada Brown'] },
  ],
  [
    'an address on a line of its own at the top',
    `https://example.org/boats\n\nThree boats seized\n\n${BODY}`,
    { url: 'https://example.org/boats' },
  ],
  [
    'Windows line ends',
    `Three boats seized\r\n\r\nBy Ada Brown\r\n\r\n${BODY}\r\n`,
    { title: 'Three boats seized', author: ['Ada Brown'] },
  ],
  [
    'someone in the text who is a director',
    `Three boats seized\n\n${BODY}\n\nThe marine is a director’s son.\n\n${BODY}`,
    { title: 'Three boats seized' },
  ],
];

describe('The details of a report', () => {
  for (const [name, text, expected] of PAGES) {
    it(`are read from ${name}`, () => {
      assert.deepEqual(reportDetails(text, findSections(text), 'boats.txt'), expected);
    });
  }

  it('have the day that the file is named after, where the text tells none', () => {
    const dayOf = (name: string, text = `Three boats seized\n\n${BODY}`) =>
      reportDetails(text, findSections(text), name).published;
    assert.equal(dayOf('2022-06-03-boats.txt'), '2022-06-03');
    assert.equal(dayOf('Boats, 2022_06_03.txt'), '2022-06-03');
    assert.equal(dayOf('wire 20220603.txt'), '2022-06-03');
    for (const none of [
      'boats-2022-06.txt',
      '2022-13-03.txt',
      'A20220603B.txt',
      '120220603.txt',
      '',
    ]) {
      assert.equal(dayOf(none), undefined, none);
    }
    assert.equal(
      dayOf('2022-06-03.txt', `Three boats seized\n\n5 December 2017\n\n${BODY}`),
      '2017-12-05',
    );
  });
});
