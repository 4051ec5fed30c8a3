import { readdirSync, readFileSync } from 'node:fs';

/** Every value in these files is a text of the Annotations view, or of the page of a profile. */
const TABLES = ['src/webview/strings.ts', 'src/webview/profile/strings.ts'];
/** Its descriptions are shown in the editor of annotation files. */
const SCHEMA = 'media/schemas/annotations.schema.json';
/** These translate texts that stand elsewhere, so they call `l10n.t` without a literal. */
const PASS_ON = ['src/extension/base/translate.ts', 'src/extension/views/webviewPage.ts'];
const LITERAL = String.raw`'((?:[^'\\\n]|\\.)*)'`;

/**
 * All texts that are shown to readers, in English, sorted: the arguments of `vscode.l10n.t('…')`,
 * messages of the core (msg`…`, with `{0}`, `{1}` for their values), the strings of the pages, and the descriptions in the schema of annotation files. Throws if `l10n.t` is called without a
 * literal, because such a text could not be translated.
 */
export function collectTexts() {
  const texts = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap(({ parentPath, name }) => textsIn(`${parentPath}/${name}`.replaceAll('\\', '/')));
  texts.push(...describedIn(JSON.parse(readFileSync(SCHEMA, 'utf8'))));
  // A value alone (`{0}`) needs no translation; quotation marks do.
  return [...new Set(texts)].filter((text) => /[\p{L}“]/u.test(text)).sort();
}

function textsIn(file) {
  const source = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const literals = (pattern) =>
    [...source.matchAll(pattern)].map(([, text = '']) => text.replaceAll(/\\(.)/g, '$1'));
  const calls = literals(new RegExp(String.raw`\bt\(\s*${LITERAL}`, 'g'));
  const all = PASS_ON.includes(file) ? calls.length : source.split(/\bl10n\.t\(/).length - 1;
  const passed = source.split('l10n.t(ENGLISH.').length - 1;
  if (calls.length < all - passed) {
    throw new Error(`${file}: l10n.t needs a text in quotes, not an expression.`);
  }
  const table = TABLES.includes(file)
    ? literals(new RegExp(String.raw`^ {2}\w+:\s+${LITERAL}`, 'gm'))
    : [];
  return [...calls, ...table, ...messagesIn(source)];
}

function messagesIn(source) {
  return [...source.matchAll(/\bmsg`([^`]*)`/g)].map(([, words = '']) => {
    let count = 0;
    return words.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, () => `{${count++}}`);
  });
}

function describedIn(schema) {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'description' && typeof value === 'string') {
      return [value];
    }
    if (key === 'enumDescriptions') {
      return value.filter((words) => typeof words === 'string');
    }
    return typeof value === 'object' && value !== null ? describedIn(value) : [];
  });
}
