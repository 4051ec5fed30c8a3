// npm run train:names
// Writes src/core/resolution/sameNames/weights.ts from lists/sameNames.txt: the names of well-known
// places and groups that have several.
import { writeFileSync } from 'node:fs';
import { readList } from './listFiles';
import { quote } from './quote';

const lines = readList('sameNames')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const groupsAt = lines.indexOf('group');
const names = {
  place: lines.slice(0, groupsAt).join('\n'),
  group: lines.slice(groupsAt + 1).join('\n'),
};
const source = `// Made by \`npm run train:names\`; not to be edited.

/** Names of places and of groups that need no explanation in a report: those of one a line, folded. */
// biome-ignore format: nothing to be read
export const SAME: Readonly<Record<'group' | 'place', string>> = JSON.parse(${quote(JSON.stringify(names))});
`;
writeFileSync('src/core/resolution/sameNames/weights.ts', source);
