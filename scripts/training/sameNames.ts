// npm run train:names
// Writes src/core/resolution/sameNames/weights.ts from lists/sameNames.txt: what well-known places
// and groups are called.
import { readFileSync, writeFileSync } from 'node:fs';
import { quote } from './quote';

const list = readFileSync('scripts/training/lists/sameNames.txt', 'utf8');
const lines = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const at = lines.indexOf('group');
const names = { place: lines.slice(0, at).join('\n'), group: lines.slice(at + 1).join('\n') };
const source = `// Made by \`npm run train:names\`; not to be edited.

/** Names of places and of groups that need no explanation in a report: those of one a line, folded. */
// biome-ignore format: nothing to be read
export const SAME: Readonly<Record<'group' | 'place', string>> = JSON.parse(${quote(JSON.stringify(names))});
`;
writeFileSync('src/core/resolution/sameNames/weights.ts', source);
