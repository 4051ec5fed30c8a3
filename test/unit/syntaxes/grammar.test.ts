import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { findSections } from '../../../src/core/text/structure';

const GRAMMAR = 'syntaxes/report.tmLanguage.json';
const CONFIGURATION = 'syntaxes/report.language-configuration.json';

/** The scopes of words in a text, the report's own left out, as VS Code gives them line by line. */
type ScopesOf = (text: string, words: string) => string;

async function loadGrammar(): Promise<ScopesOf> {
  const require = createRequire(path.resolve('package.json'));
  const wasm = path.join(path.dirname(require.resolve('vscode-oniguruma')), 'onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
  });
  const grammar = await registry.loadGrammar('text.report');
  assert(grammar);
  return (text, words) => {
    let state = INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      const at = line.indexOf(words);
      const token = tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
      if (at !== -1 && token) {
        return token.scopes.slice(1).join(' ');
      }
    }
    throw new Error(`"${words}" is not in a line of the text.`);
  };
}

const PAGE = `Coast guard raids boats off Qelima

By Mara Ilves and Josef de Wit

Two men were killed in the bay; the ministry named one of them.

QELIMA, Oct. 4 — Marines seized three boats. “He was
the man,” said Col. Solano [the commander].

The committee of fishermen
was founded in 2016 and it has bought engines ever since, for reasons

A committee of fishermen

A second man was arrested in the district a week earlier, and the
Ministry of Interior said that they are not related. It is not clear how
many there are. “Nobody knows [them]

“That is all.”

*An earlier version of this article said that Varash
had led the committee.

Tags: Ansar al-Marsa, Qelima

2 Comments

Peter Novak says:
Where did the engines come from?`;

describe('The grammar of reports', () => {
  let scopesOf: ScopesOf;
  before(async () => {
    scopesOf = await loadGrammar();
  });

  it('mark the headline below the menus of a page', () => {
    const text =
      'Skip to content\nNews  Politics  World News\n\nSport\n\nHome › News\n\nThree held in Qelima\n\nThey left.';
    for (const words of ['Politics', 'Sport', 'Home ›']) {
      assert.doesNotMatch(scopesOf(text, words), /headline/, words);
    }
    assert.match(scopesOf(text, 'Three held'), /headline/);
  });

  it('mark the headline below the marking of a paper', () => {
    const text = 'UNCLASSIFIED//FOR OFFICIAL USE ONLY\n\nThree held in Qelima\n\nThey left.';
    assert.doesNotMatch(scopesOf(text, 'UNCLASSIFIED'), /headline/);
    assert.match(scopesOf(text, 'Three held'), /headline/);
  });

  it('mark the headline below the header of a press release', () => {
    for (const gap of ['\n', '\n\n']) {
      const text = `FOR IMMEDIATE RELEASE${gap}Monday, March 4, 2019\n\n${PAGE}`;
      assert.equal(scopesOf(text, 'FOR IMMEDIATE'), '');
      assert.equal(scopesOf(text, 'March'), '');
      assert.equal(scopesOf(text, 'Coast guard'), 'markup.heading.headline.report');
      assert.match(scopesOf(text, 'The committee of'), /heading/);
    }
  });

  it('mark no symbol of a document as the headline', () => {
    assert.doesNotMatch(scopesOf(`S/2019/570\n\n${PAGE}`, 'S/2019'), /headline/);
  });

  for (const [words, scopes] of [
    ['Coast guard', 'markup.heading.headline.report'],
    ['Mara Ilves', 'meta.byline.report'],
    ['Two men were killed', ''],
    ['QELIMA', 'markup.bold.dateline.report'],
    ['Marines', ''],
    ['He was', 'string.quoted.double.report'],
    ['the man', 'string.quoted.double.report'],
    ['said Col', ''],
    ['the commander', 'comment.block.note.report'],
    ['A committee of fishermen', 'markup.heading.section.report'],
    ['A second man', ''],
    ['Ministry of Interior', ''],
    ['Nobody knows', 'string.quoted.double.report'],
    ['them]', 'string.quoted.double.report comment.block.note.report'],
    ['That is all', 'string.quoted.double.report'],
    ['An earlier version', 'comment.block.correction.report'],
    ['had led', 'comment.block.correction.report'],
    ['Tags', 'comment.line.tags.report'],
    ['Ansar al-Marsa', 'comment.line.tags.report'],
    ['2 Comments', 'markup.heading.boilerplate.report'],
    ['Where did', 'comment.block.boilerplate.report'],
  ] as const) {
    it(`calls "${words}" ${scopes === '' ? 'nothing in particular' : scopes}`, () => {
      assert.equal(
        scopesOf(PAGE, words)
          .split(' ')
          .filter((scope) => scope !== '')
          .join(' '),
        scopes,
      );
    });
  }

  for (const [what, line] of [
    ['a wrapped line that ends on a small word', 'The minister said on Monday in the capital that'],
    [
      'a wrapped line of the usual width',
      'The minister said on Monday in the capital Tarsin that two men',
    ],
    ['a line that begins small', 'in the capital'],
    ['a sentence', 'He was killed.'],
    ['a date with By', 'By Tuesday evening the men whom the police had looked for were'],
  ] as const) {
    it(`takes ${what} for text`, () => {
      const text = `Headline\n\nFirst paragraph stops here.\n\n${line}\nand goes on.\n`;
      assert.doesNotMatch(scopesOf(text, line.slice(0, 12)), /heading|byline/);
    });
  }

  it('marks headings that quote somebody, and those with letters', () => {
    const scopesIn = (line: string) =>
      scopesOf(`Headline\n\nFirst paragraph stops here.\n\n${line}\n\nThey left.`, line.trim());
    for (const line of ["'Boss says go'", '‘It’s the third boat’', '        A.   Background']) {
      assert.equal(scopesIn(line), 'markup.heading.section.report', line);
    }
    for (const line of ["'I never saw them.'", '        Two engines']) {
      assert.doesNotMatch(scopesIn(line), /heading/, line);
    }
  });

  it('has no headline where the text begins with a sentence', () => {
    assert.equal(scopesOf('The minister said so.\n\nHe left.', 'The minister'), '');
  });

  it('finds the headline below links that skip parts of the page', () => {
    const links = 'Skip to main content\n\n  Jump to navigation ↓\n';
    const text = `${links}\nBoats seized\n\nA committee of fishermen\n\nTwo men were killed.`;
    assert.equal(scopesOf(text, 'Skip to'), '');
    assert.equal(scopesOf(text, 'Jump to'), '');
    assert.equal(scopesOf(text, 'Boats seized'), 'markup.heading.headline.report');
    assert.equal(scopesOf(text, 'A committee'), 'markup.heading.section.report');
    const sentence = `${links}\nThe minister said so.\n\nBoats seized\nat sea`;
    assert.equal(scopesOf(sentence, 'The minister'), '');
    assert.equal(scopesOf(sentence, 'Boats seized'), 'markup.heading.section.report');
    assert.match(scopesOf('Skip to content of the new law', 'Skip to'), /headline/);
    const buttons = `Skip to content\nSubscribe | Sign in\n\nTHE POST\n\nBoats seized\n\nTwo men died.`;
    assert.equal(scopesOf(buttons, 'Subscribe'), '');
    assert.equal(scopesOf(buttons, 'THE POST'), '');
    assert.equal(scopesOf(buttons, 'Boats seized'), 'markup.heading.headline.report');
  });

  it('takes the subject of an e-mail for its headline, and no line of a signature for a heading', () => {
    const header = 'From: Josef de Wit <josef@example.org>\nTo: Desk\nSubject: Boats seized\n';
    const body = 'Marines seized three boats.\n\nThe committee of fishermen\n\nThey left.\n';
    for (const closing of ['Best regards', 'Kind regards,', '--', 'Cheers', 'Sincerely,']) {
      const signature = `${closing}\n\nMara Ilves\nSenior Analyst\n`;
      const forwarded = '\n---------- Forwarded message\n\nA second subject\n';
      const text = `${header}\n${body}\n${signature}${forwarded}`;
      for (const words of ['Josef', 'Desk', 'Marines', closing, 'Mara Ilves', 'Senior']) {
        assert.doesNotMatch(scopesOf(text, words), /heading/, words);
      }
      assert.equal(scopesOf(text, 'Boats seized'), 'markup.heading.headline.report');
      assert.equal(scopesOf(text, 'The committee'), 'markup.heading.section.report');
      assert.equal(scopesOf(text, 'A second'), 'markup.heading.section.report');
    }
    const subjectFirst = 'Subject: Boats seized\nFrom: Josef\n\nMarines came.';
    assert.match(scopesOf(subjectFirst, 'Boats'), /headline/);
    const tabs = 'From:\tJosef\nCc:\nSubject:\tBoats seized\n\nMarines came.';
    assert.match(scopesOf(tabs, 'Boats'), /headline/);
    assert.doesNotMatch(scopesOf(tabs, 'Josef'), /headline/);
  });

  it('marks headings below lines that close an e-mail only', () => {
    for (const line of ['--', 'Cheers', 'Regards,']) {
      const text = `Boats seized\n\nMarines came.\n\n${line}\n\nThe third boat\n\nIt left.\n`;
      assert.equal(scopesOf(text, 'The third'), 'markup.heading.section.report', line);
    }
  });

  it('marks what else is below the closing words of a letter', () => {
    const letter =
      'An open letter\n\nMarines seized three boats in the night.\n\nYours sincerely,\n\nMara Ilves\n';
    const text = `${letter}\n“We will appeal,” she said.\n\nTags: boats, marines\n\n2 Comments\n\nBad idea.\n`;
    assert.equal(scopesOf(text, 'Mara Ilves'), '');
    assert.match(scopesOf(text, 'We will'), /string/);
    assert.match(scopesOf(text, 'boats, marines'), /tags/);
    assert.equal(scopesOf(text, '2 Comments'), 'markup.heading.boilerplate.report');
    assert.equal(scopesOf(text, 'Bad idea'), 'comment.block.boilerplate.report');
  });

  it('leaves the standfirst to those who see the whole report', () => {
    const short = 'Boats seized\n\nTwo men were killed in the bay; the ministry named one of them.';
    assert.equal(scopesOf(short, 'Two men'), '');
    assert.deepEqual(
      findSections(short).map(({ kind }) => kind),
      ['headline', 'body'],
    );
  });

  it('finds a dateline right below the headline', () => {
    const text = 'Headline\n\nSANA’A, Yemen (AJ) -- The minister said so on Monday.\n';
    assert.match(scopesOf(text, 'SANA’A'), /dateline/);
    assert.equal(scopesOf(text, 'The minister'), '');
  });

  for (const [words, kind] of [
    ['3 Comments', 'comments'],
    ['COMMENTS (12)', 'comments'],
    ['Related stories', 'related'],
    ['Read also:', 'related'],
    ['See also', 'related'],
    ['Elsewhere on this site:', 'related'],
    ['More from this author:', 'related'],
    ['Commentary', 'heading'],
    ['Related arrests', 'heading'],
  ] as const) {
    it(`agrees with the sections of a report on "${words}"`, () => {
      const text = `Boats seized\n\nThe harbour was closed on Monday. Two\nboats were seized.\n\n${words}`;
      assert.equal(findSections(text).at(-1)?.kind, kind);
      const ends = kind === 'heading' ? 'section' : 'boilerplate';
      assert.equal(scopesOf(text, words.replace(':', '')), `markup.heading.${ends}.report`);
    });
  }
});

describe('The word pattern of reports', () => {
  const { pattern, flags } = JSON.parse(readFileSync(CONFIGURATION, 'utf8')).wordPattern;
  for (const word of [
    ...['al-Shabaab', 'O’Neill', "O'Neill", 'Sana‘a', 'Ta’izz', 'U.S.-led', 'U.S.', 'Jean‑Luc'],
    ...['Islamic', 'G20', 'Münster', '23-year-old'],
  ]) {
    it(`keeps ${word} whole`, () => {
      const found = `(‘${word}’, they said`.match(new RegExp(pattern, `${flags}g`));
      assert.equal(found?.[0], word);
    });
  }
});
