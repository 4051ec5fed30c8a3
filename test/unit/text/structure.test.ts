import assert from 'node:assert/strict';
import type { SectionKind } from '../../../src/core/text/section';
import { findSections } from '../../../src/core/text/structure';

const SENTENCES =
  'The harbour was closed on Monday. Two boats were seized, the ministry said, and a third got away.';

/** Paragraphs with what each is. */
type Page = readonly (readonly [SectionKind, string])[];

const PAGES: Readonly<Record<string, Page>> = {
  'a news report with headline, standfirst, byline and dateline': [
    ['headline', 'Coast guard raids boats off Qelima'],
    ['standfirst', 'Two men were killed in the bay; the ministry named one of them.'],
    ['byline', 'By Mara Ilves and Josef de Wit'],
    ['dateline', 'QELIMA, Oct. 4'],
    ['body', SENTENCES],
    ['heading', 'A committee of fishermen'],
    ['body', SENTENCES],
  ],
  'a weblog with the date of the post, tags, links and a thread of comments': [
    ['headline', 'Who owns the boats of Qelima?'],
    ['byline', 'Posted by Mara Ilves'],
    ['dateline', 'Tuesday, 4 October 2016'],
    ['body', SENTENCES],
    ['tags', 'Tags: Qelima, boats, coast guard'],
    ['tags', 'Filed under: Harbours | Share'],
    ['related', 'Related stories'],
    ['related', 'Net losses'],
    ['comments', 'Comments (2)'],
    ['comments', '• Harbour Watcher says:'],
    ['comments', 'I saw the third boat on Sunday.'],
  ],
  'a page copied from the web, with its links that skip': [
    ['related', 'Skip to main content'],
    ['related', 'Skip to navigation ↓'],
    ['headline', 'Coast guard raids boats off Qelima'],
    ['standfirst', 'Two men were killed in the bay; the ministry named one of them.'],
    ['byline', 'By Mara Ilves and Josef de Wit'],
    ['body', SENTENCES],
    ['related', 'Jump to comments ↓'],
    ['body', SENTENCES],
  ],
  'a page copied from the web, with its buttons and masthead': [
    ['related', 'Skip to main content\nSubscribe | Sign in'],
    ['byline', 'THE HARBOUR POST'],
    ['byline', 'INVESTIGATIONS'],
    ['headline', 'Coast guard raids boats off Qelima'],
    ['standfirst', 'Two men were killed in the bay; the ministry named one of them.'],
    ['byline', 'By Mara Ilves and Josef de Wit'],
    ['related', 'Share   Save   Listen to this article (11 min)'],
    ['body', SENTENCES],
    ['heading', 'Home'],
    ['body', SENTENCES],
    ['related', 'Advertisement'],
    ['body', SENTENCES],
  ],
  'a page copied from the web, with its menus': [
    [
      'related',
      'Skip to content\nSubscribe | Log in\nTHE BAY POST\nNews  Politics  Arts & Books  Sport',
    ],
    ['related', 'World\nEurope'],
    ['related', 'Home › News › Investigations'],
    ['headline', 'Coast guard raids boats off Qelima'],
    ['byline', 'By Mara Ilves and Josef de Wit'],
    ['body', SENTENCES],
    ['heading', 'The boats'],
    ['body', SENTENCES],
  ],
  'a page copied from the web, whose headline is short': [
    ['related', 'Skip to content'],
    ['headline', 'Three boats seized'],
    ['byline', 'By Mara Ilves and Josef de Wit'],
    ['body', SENTENCES],
    ['heading', 'What the men on the boats say'],
    ['body', SENTENCES],
  ],
  'the way to a page above its headline': [
    ['related', 'Home > News > World'],
    ['headline', 'Coast guard raids boats off Qelima'],
    ['byline', 'By Mara Ilves'],
    ['body', SENTENCES],
  ],
  'a news agency’s report, whose first paragraph begins with its dateline': [
    ['headline', 'Coast guard raids boats off Qelima'],
    ['body', `QELIMA, Oct. 4 — ${SENTENCES}`],
    ['body', SENTENCES],
    ['body', SENTENCES],
  ],
  'a dateline in small letters': [
    ['headline', 'Coast guard raids boats off Qelima'],
    ['body', `Port Qelima, 4 October 2016 – ${SENTENCES}`],
    ['body', SENTENCES],
    ['body', SENTENCES],
  ],
  'a standfirst with a dash': [
    ['headline', 'Coast guard raids boats off Qelima'],
    ['standfirst', 'Three boats, one harbour – and nobody who saw them.'],
    ['body', SENTENCES],
    ['body', SENTENCES],
  ],
  'no standfirst without a headline': [
    ['body', SENTENCES],
    ['body', 'Two men were killed in the bay; the ministry named one of them.'],
    ['body', SENTENCES],
    ['body', SENTENCES],
  ],
  'links between paragraphs, after which the report goes on': [
    ['headline', 'Boats seized'],
    ['body', `${SENTENCES}\nThey are kept in the yard.`],
    ['related', 'Read also: Net losses'],
    ['body', SENTENCES],
    ['related', '© Harbour Notebook. Please do not copy the map.'],
  ],
  'captions, quotations and corrections': [
    ['headline', 'Boats seized'],
    ['body', `${SENTENCES}\nThey are kept in the yard.`],
    ['caption', 'Photo: Marines on the quay. Credit: Josef de Wit'],
    ['caption', '[Photo 2: The third boat.]'],
    ['caption', 'Image caption: The yard in May'],
    ['quotation', '“We never saw them coming, and they never saw us.”'],
    ['correction', 'Correction: an earlier version named the wrong harbour.'],
    ['correction', 'Editor’s note: the ministry was asked for a comment.'],
    ['correction', '*The yard is in the north.'],
  ],
  'an interview': [
    ['headline', 'The captain who stayed'],
    ['body', `${SENTENCES}\nWe met him there.`],
    ['body', 'Q: Who was on the third boat'],
    ['body', 'A: My brother'],
    ['body', 'Q: Why did you stay?'],
  ],
  'headings that quote somebody, and headings with letters': [
    ['headline', 'Coast guard raids boats off Qelima'],
    ['body', `${SENTENCES}\nThey are kept in the yard.`],
    ['heading', "'Boss says go'"],
    ['heading', '‘It’s the third boat’'],
    ['body', "'I never saw them.'"],
    ['heading', '        A.   Background'],
    ['heading', 'IV.  The third boat'],
    ['body', 'A. My brother'],
    ['body', '        Two engines'],
  ],
  'marks of Markdown, and lists': [
    ['headline', '# Boats seized'],
    ['body', `${SENTENCES}\nThey are kept in the yard.`],
    ['heading', '## What was on board?'],
    ['heading', '**The third boat.**'],
    ['body', '1. Nets'],
    ['body', '- Two engines'],
    ['body', '(a) Diesel'],
  ],
  'lines that close an e-mail, where there is none': [
    ['headline', 'Boats seized'],
    ['body', `${SENTENCES}\nThey are kept in the yard.`],
    ['body', '--'],
    ['heading', 'The third boat'],
    ['body', SENTENCES],
    ['heading', 'Cheers'],
    ['body', SENTENCES],
    ['heading', 'The committee of fishermen'],
  ],
  'paragraphs wrapped by hand': [
    ['headline', 'Coast guard raids boats off Qelima'],
    [
      'body',
      'The harbour was closed on Monday and two boats were seized, the\nministry said in the evening',
    ],
    ['heading', 'The third boat'],
    ['body', 'It got away, and nobody knows how many there were on it when the\nmarines came'],
  ],
};

describe('findSections', () => {
  for (const [name, page] of Object.entries(PAGES)) {
    for (const lineEnd of ['\n', '\r\n']) {
      it(`reads ${name}${lineEnd === '\n' ? '' : ', with CRLF'}`, () => {
        const parts = page.map(([, words]) => words.replaceAll('\n', lineEnd));
        const text = parts.join(lineEnd + lineEnd);
        const found = findSections(text).map(({ kind, start, end }) => [
          kind,
          text.slice(start, end),
        ]);
        assert.deepEqual(
          found,
          page.map(([kind], index) => [kind, parts[index]]),
        );
      });
    }
  }

  it('takes the subject of an e-mail for its headline, and no line of a signature for a heading', () => {
    const from = 'From: Josef de Wit <josef@example.org>';
    const subject = 'Re: Boats seized\n  off Qelima';
    const mail = [
      `${from}\nTo: Desk\nSubject: ${subject}\nCc: Mara Ilves`,
      'Hello all,\nthis is what we know.',
      'The committee of fishermen',
      'They left.\nKind regards',
      'Mara Ilves',
      'Senior Analyst',
      `${from} wrote:\nWhat do we know?`,
      'The third boat',
    ];
    for (const lineEnd of ['\n', '\r\n']) {
      const text = mail.join('\n\n').replaceAll('\n', lineEnd);
      assert.deepEqual(
        findSections(text).map(({ kind, start, end }) => [
          kind,
          text.slice(start, end).replaceAll('\r', ''),
        ]),
        [
          ['byline', `${from}\nTo: Desk`],
          ['headline', subject],
          ['byline', 'Cc: Mara Ilves'],
          ['body', mail[1]],
          ['heading', mail[2]],
          ...mail.slice(3, 7).map((words) => ['body', words]),
          ['heading', mail[7]],
        ],
      );
    }
    for (const [header, ...kinds] of [
      ['Subject: Boats\nFrom: Josef', 'headline', 'byline', 'body'],
      ['From: Josef\nTo: Desk\nSubject: \nDate: Monday', 'byline', 'body'],
      ['From: Josef, with love\nWhat a captain wrote', 'headline', 'standfirst'],
    ]) {
      const text = `${header}\n\nThe marines came.\n\n${SENTENCES}\n\n${SENTENCES}`;
      const found = findSections(text).map(({ kind }) => kind);
      assert.deepEqual(found.slice(0, kinds.length), kinds, header);
    }
  });

  it('finds the subject of an e-mail with lines that are empty, or have tabs', () => {
    for (const header of [
      'From: Mara Ilves\nCc:\nSubject: Boats seized',
      'From:\tMara Ilves\r\nTo:\tDesk\r\nSubject:\tBoats seized',
      'Subject:Boats seized\nTo:\nFrom: Mara Ilves',
    ]) {
      const text = `${header}\n\n${SENTENCES}`;
      const headline = findSections(text).find(({ kind }) => kind === 'headline');
      assert.equal(headline && text.slice(headline.start, headline.end), 'Boats seized', header);
    }
    const none = findSections(`Subject:\nFrom: Mara Ilves\n\n${SENTENCES}`);
    assert.deepEqual(
      none.map(({ kind }) => kind),
      ['byline', 'body'],
    );
  });

  it('takes what stands below the marking of a paper for its headline', () => {
    for (const marking of [
      'UNCLASSIFIED//FOR OFFICIAL USE ONLY',
      'UNOFFICIAL — FOR INTERNAL CIRCULATION ONLY',
      'TLP:AMBER+STRICT',
      'Confidential',
      'SECRET // REL TO USA, GBR\nDRAFT',
      'Embargoed until 00.01 GMT, 4 October 2016',
      'Strictly private and confidential',
      'NOT FOR DISTRIBUTION OUTSIDE THE MISSION',
    ]) {
      const text = `${marking}\n\nSituation report 14\n\nBy Mara Ilves\n\n${SENTENCES}\n\n${SENTENCES}`;
      const kinds = findSections(text).map(({ kind }) => kind);
      assert.deepEqual(kinds, ['byline', 'headline', 'byline', 'body', 'body'], marking);
    }
    for (const headline of [
      'Secret talks in Qelima',
      'Embargo for Qelima extended',
      'For women only',
      'Confidential papers leaked',
    ]) {
      const [first] = findSections(`${headline}\n\n${SENTENCES}\n\n${SENTENCES}`);
      assert.equal(first?.kind, 'headline', headline);
    }
  });

  it('takes what stands below the header of a press release for its headline', () => {
    const rest = ['Three held in Qelima', 'QELIMA – They were caught.', SENTENCES];
    for (const header of [
      'FOR IMMEDIATE RELEASE',
      'Press release:',
      'Ministry of Fisheries\nOffice of the Spokesman\nFOR IMMEDIATE RELEASE\nMonday, March 4, 2019',
      'Media statement – 4 March 2019',
    ]) {
      const found = findSections([header, ...rest].join('\n\n')).map(({ kind }) => kind);
      assert.deepEqual(found, ['byline', 'headline', 'body', 'body'], header);
    }
    const dated = ['FOR IMMEDIATE RELEASE', 'Monday, March 4, 2019', ...rest].join('\r\n\r\n');
    assert.deepEqual(
      findSections(dated).map(({ kind }) => kind),
      ['byline', 'byline', 'headline', 'body', 'body'],
    );
    for (const headline of ['Press release angers union', 'PRESS RELEASE\nThree held in Qelima']) {
      const found = findSections([headline, ...rest].join('\n\n')).map(({ kind }) => kind);
      assert.equal(found[0], 'headline', headline);
    }
  });

  it('takes no symbol of a document for its headline', () => {
    for (const symbol of ['S/2019/570', 'A/HRC/40/52', 'E/CN.4/2004/3', 'S/RES/2462 (2019)']) {
      const found = findSections([symbol, 'Report on Qelima', SENTENCES].join('\n\n'));
      assert.deepEqual(
        found.map(({ kind }) => kind),
        ['byline', 'headline', 'body'],
        symbol,
      );
    }
    const [first] = findSections(`AK/47 seized in Qelima\n\n${SENTENCES}`);
    assert.equal(first?.kind, 'headline');
  });

  it('finds no section in an empty text', () => {
    assert.deepEqual(findSections(''), []);
    assert.deepEqual(findSections(' \r\n\n\t\n'), []);
  });

  it('takes one paragraph for the body', () => {
    assert.deepEqual(
      findSections(SENTENCES).map(({ kind }) => kind),
      ['body'],
    );
  });
});
