/** Moves the focus to the card that has the tab stop. */
export function focusActiveCard(options?: FocusOptions): void {
  document.querySelector<HTMLElement>('article[tabindex="0"]')?.focus(options);
}
