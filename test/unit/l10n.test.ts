import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { collectTexts } from '../../scripts/lib/l10n.mjs';
import { readAnnotations } from '../../src/core/annotations/readAnnotations';
import { inEnglish, type Message, msg } from '../../src/core/text/message';

type Texts = Readonly<Record<string, string>>;

function textsOf(file: string): Texts {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  assert(typeof read === 'object' && read !== null);
  return Object.fromEntries(Object.entries(read).map(([key, text]) => [key, String(text)]));
}

/** What has to be the same in every language: placeholders, and what links do. */
function fixedParts(text: string): readonly string[] {
  return [...text.matchAll(/\{\d+\}|\(command:[\w.]+\)/g)].map(([part]) => part).sort();
}

const LANGUAGES = readdirSync('l10n').flatMap((file) => {
  const [, language] = /^bundle\.l10n\.([\w-]+)\.json$/.exec(file) ?? [];
  return language === undefined ? [] : [language];
});

describe('Texts for the reader', () => {
  const texts: readonly string[] = collectTexts();

  it('are in the bundle for translators, and no others (npm run l10n)', () => {
    assert.deepEqual(Object.keys(textsOf('l10n/bundle.l10n.json')), texts);
  });

  it('are there in German', () => assert(LANGUAGES.includes('de')));

  for (const language of LANGUAGES) {
    const bundle = textsOf(`l10n/bundle.l10n.${language}.json`);

    it(`are all translated: ${language}`, () => {
      assert.deepEqual(Object.keys(bundle).sort(), [...texts].sort());
      assert.deepEqual(
        texts.filter((text) => bundle[text]?.trim() === ''),
        [],
      );
    });

    it(`keep their placeholders: ${language}`, () => {
      for (const text of texts) {
        const once = (parts: readonly string[]) => [...new Set(parts)];
        assert.deepEqual(once(fixedParts(bundle[text] ?? '')), once(fixedParts(text)), text);
      }
    });
  }

  it('have German quotation marks in German', () => {
    for (const text of Object.values(textsOf('l10n/bundle.l10n.de.json'))) {
      assert.equal(text.match(/„/g)?.length, text.match(/“/g)?.length, text);
      assert(!text.includes('”'), text);
    }
  });

  it('include the problems of a file, which the core words', () => {
    const bundle = textsOf('l10n/bundle.l10n.de.json');
    const inGerman = ({ template, values }: Message) =>
      inEnglish({ template: bundle[template] ?? template, values });
    const yaml =
      'version: 1\nannotations:\n  - quote: Qelima\n    credibility: 9\n    comment: [a]\n';
    assert.deepEqual(
      readAnnotations(yaml).problems.map(({ message }) => inGerman(message)),
      [
        '„comment“ muss Text sein.',
        '„credibility“ muss einer der folgenden Werte sein: 1, 2, 3, 4, 5, 6.',
      ],
    );
  });
});

describe('A message', () => {
  it('is a template and the values for its placeholders', () => {
    const [name, count] = ['{0}', 2];
    const message = msg`${name} is named ${count} times`;
    assert.deepEqual(message, { template: '{0} is named {1} times', values: ['{0}', 2] });
    assert.equal(inEnglish(message), '{0} is named 2 times');
  });
});

describe('The manifest', () => {
  const source = readFileSync('package.json', 'utf8');
  const manifest: { readonly contributes: unknown } = JSON.parse(source);
  const used = [
    ...new Set([...source.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key)),
  ].sort();
  const english = textsOf('package.nls.json');

  it('has its texts in package.nls.json, all but the name', () => {
    const shown =
      /^(?:title|label|name|description|markdownDescription|contents|altText|category)$/;
    const found: string[] = [];
    const visit = (value: unknown, key: string): void => {
      if (typeof value === 'string' && shown.test(key) && !/^(?:%[\w.]+%|Dossier)$/.test(value)) {
        found.push(value);
      } else if (typeof value === 'object' && value !== null) {
        for (const [below, child] of Object.entries(value)) {
          visit(child, /^\d+$/.test(below) ? key : below);
        }
      }
    };
    visit(manifest.contributes, '');
    assert.deepEqual(found, []);
  });

  it('uses all texts of package.nls.json, and no others', () => {
    assert.deepEqual(Object.keys(english).sort(), used);
  });

  it('has titles as VS Code writes them: capitals, and no full stop', () => {
    const small = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/;
    for (const [key, title] of Object.entries(english)) {
      if (/^(?:command|view|submenu)\./.test(key)) {
        const low = title.split(' ').filter((word) => /^[a-z]/.test(word) && !small.test(word));
        assert.deepEqual([low, /\.$/.test(title)], [[], false], title);
      }
    }
  });

  for (const language of ['', ...LANGUAGES.map((one) => `.${one}`)]) {
    it(`says what a key is on a Mac, where that is another: package.nls${language}.json`, () => {
      for (const [key, text] of Object.entries(textsOf(`package.nls${language}.json`))) {
        const [alone] = /\balt\+[a-z]\b(?! \(ctrl\+cmd\+)/i.exec(text) ?? [];
        assert.equal(alone, undefined, key);
      }
    });
  }

  it('has pictures without style sheets: the walkthrough blocks those, and would draw black', () => {
    for (const picture of readdirSync('media/walkthrough')) {
      assert.doesNotMatch(readFileSync(`media/walkthrough/${picture}`, 'utf8'), /<style|style=/);
    }
  });

  for (const language of LANGUAGES) {
    it(`has its pictures: ${language}`, () => {
      const translated = textsOf(`package.nls.${language}.json`);
      const pictures = used.filter((key) => key.endsWith('.picture'));
      assert.deepEqual(
        pictures.filter((key) => !existsSync(translated[key] ?? '')),
        [],
      );
    });

    it(`is translated: ${language}`, () => {
      const translated = textsOf(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(translated).sort(), used);
      for (const key of used) {
        assert.deepEqual(fixedParts(translated[key] ?? ''), fixedParts(english[key] ?? ''), key);
        assert.notEqual(translated[key]?.trim(), '', key);
      }
    });
  }
});
