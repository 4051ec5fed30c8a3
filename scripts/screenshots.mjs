// Takes the pictures of the documentation in four kinds of theme, see test/ui/pictures.test.ts.
// With another width of the side bar than 300, they go to out/screenshots/pictures, only to be
// looked at.
//
//   node scripts/screenshots.mjs [--width 450] [--grep 'light of reading']
import { parseArgs } from 'node:util';

const { width = '300', grep = '' } = parseArgs({
  options: { width: { type: 'string' }, grep: { type: 'string' } },
}).values;
process.env.DOSSIER_PICTURES = width;
process.argv = [...process.argv.slice(0, 2), 'ui', '--grep', `Pictures in ${grep}`];
await import('./test.mjs');
