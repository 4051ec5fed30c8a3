// Takes the pictures of the documentation in four kinds of theme, see test/ui/pictures.test.ts.
// With another width of the side bar than 300, they go to out/screenshots/pictures, only to be
// looked at.
//
//   node scripts/screenshots.mjs [--width 450] [--grep 'light of reading']
const args = process.argv.slice(2);
const valueAfter = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
process.env.DOSSIER_PICTURES = valueAfter('--width') ?? '300';
process.argv.splice(2, args.length, 'ui', '--grep', `Pictures in ${valueAfter('--grep') ?? ''}`);
await import('./test.mjs');
