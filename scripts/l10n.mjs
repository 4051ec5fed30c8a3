// Writes the texts to be translated to l10n/bundle.l10n.json, and prints what each translation lacks.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { collectTexts } from './lib/l10n.mjs';

const BUNDLE = 'l10n/bundle.l10n.json';
const texts = collectTexts();
writeFileSync(BUNDLE, `${JSON.stringify(Object.fromEntries(texts.map((t) => [t, t])), null, 2)}\n`);
console.log(`${BUNDLE}: ${texts.length} texts`);
for (const name of readdirSync('l10n').filter((file) =>
  /^bundle\.l10n\.[\w-]+\.json$/.test(file),
)) {
  const translated = JSON.parse(readFileSync(`l10n/${name}`, 'utf8'));
  const missing = texts.filter((text) => translated[text] === undefined);
  const stale = Object.keys(translated).filter((text) => !texts.includes(text));
  console.log(`l10n/${name}: ${missing.length} missing, ${stale.length} no longer used`);
  for (const text of missing) {
    console.log(`  + ${JSON.stringify(text)}`);
  }
  for (const text of stale) {
    console.log(`  - ${JSON.stringify(text)}`);
  }
}
