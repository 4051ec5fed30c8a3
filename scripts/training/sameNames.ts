// npm run train:names
// Writes src/core/resolution/sameNames/weights.ts from lists/sameNames.txt: the names of well-known
// places and groups that have several, and spellings of people's names.
import { writeFileSync } from 'node:fs';
import { readList } from './common/listFiles';
import { quote } from './common/quote';

const lines = readList('sameNames')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const [groupsAt, peopleAt] = [lines.indexOf('group'), lines.indexOf('person')];
const names = {
  place: lines.slice(0, groupsAt).join('\n'),
  group: lines.slice(groupsAt + 1, peopleAt).join('\n'),
  person: lines.slice(peopleAt + 1).join('\n'),
};
const source = `// Made by \`npm run train:names\`; not to be edited.

/**
 * Names of places and of groups that need no explanation in a report, and words in names of people:
 * those of one a line, folded.
 */
// biome-ignore format: nothing to be read
export const SAME: Readonly<Record<'group' | 'place' | 'person', string>> = JSON.parse(${quote(JSON.stringify(names))});
`;
writeFileSync('src/core/resolution/sameNames/weights.ts', source);
