const ONLY_HERE = /<!-- repository -->[\s\S]*?<!-- \/repository -->\n?/g;
const RELATIVE = /\]\((?!https?:|#)[^)]*\)|\b(?:src|srcset|href)="(?!https?:|#)[^"]*"/;

/**
 * The README as it goes into the package, where VS Code shows it to those who look at the
 * extension: without what is marked to be of use in the repository alone, such as pictures, which
 * the package does not have.
 *
 * @throws {Error} where it points to a file of the repository
 */
export function packagedReadme(readme) {
  const text = readme.replace(ONLY_HERE, '');
  const [relative] = RELATIVE.exec(text) ?? [];
  if (relative !== undefined) {
    throw new Error(`The packaged README would point to what is not in the package: ${relative}`);
  }
  return text;
}
