/** Arabic articles as they are written before names, in lower case, parted by `|`. */
export const ARABIC_ARTICLES = 'al|el|as|ar|an|ad|ash|az|at';

const ARTICLE = new RegExp(`^(?:${ARABIC_ARTICLES})-`);

/** Whether a word in lower case begins with an Arabic article: "al-masri". */
export function hasArticle(lower: string): boolean {
  return ARTICLE.test(lower);
}

/** The word without its article, if it has one: "zawahiri" of "al-zawahiri". */
export function withoutArticle(lower: string): string {
  return lower.replace(ARTICLE, '');
}
