import type { AnnotationFile } from '../../../src/core/index';

/** What a card shows of an annotation. */
export interface Said {
  readonly id: string;
  readonly quote: string;
  readonly comment: string;
  readonly tags: readonly string[];
  readonly grade: string;
}

/** What an annotation file says, by the ids of annotations. */
export function saidByFile(file: AnnotationFile | undefined): readonly Said[] {
  const items = file?.annotations ?? [];
  return items
    .map(({ id, quote, comment = '', tags = [], reliability = '', credibility = '' }) => {
      const grade = `${reliability}${credibility}`;
      return { id, quote, comment: comment.trim(), tags, grade };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What cards say, by the ids of annotations. Runs in the page, so it uses nothing from outside. */
export function saidByCards(cards: readonly Element[]): readonly Said[] {
  // Only the text of a chip itself, not the hidden explanation.
  const words = (element: Element | null) =>
    [...(element?.childNodes ?? [])]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
      .join('');
  return cards
    .map((card) => ({
      id: card.getAttribute('data-key') ?? '',
      quote: card.querySelector('blockquote')?.textContent ?? '',
      comment: card.querySelector('.comment')?.textContent ?? '',
      tags: [...card.querySelectorAll('.chip.tag')].map((tag) => words(tag).slice(1)),
      grade: words(card.querySelector('.chip.grade')),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
