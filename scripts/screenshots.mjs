// Takes the pictures of the documentation on the sample reports, and many more to be looked at, in
// out/screenshots/pictures: see test/ui/pictures.test.ts.
process.env.DOSSIER_PICTURES = '1';
process.argv.splice(2, Number.POSITIVE_INFINITY, 'ui', '--grep', 'Pictures');
await import('./test.mjs');
