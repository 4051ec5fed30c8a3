const ONLY_HERE = /<!-- repository -->[\s\S]*?<!-- \/repository -->\n?/g;
const RELATIVE = /\]\((?!https?:|#)[^)]*\)|\b(?:src|srcset|href)="(?!https?:|#)[^"]*"/;

/**
 * The README of the package, which VS Code shows beside the extension. What is marked as for the
 * repository only is left out, such as pictures, which are not in the package.
 *
 * @throws {Error} if what is left links to a file of the repository
 */
export function packagedReadme(readme) {
  const text = readme.replace(ONLY_HERE, '');
  const [relative] = RELATIVE.exec(text) ?? [];
  if (relative !== undefined) {
    throw new Error(`The packaged README would point to what is not in the package: ${relative}`);
  }
  return text;
}
