import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { splitLinks } from '../model/links';
import { isLongComment } from '../model/virtual';
import { useView } from './context';

interface CommentProps {
  readonly id: string;
  readonly text: string;
  /** Whether a long comment is shown whole. */
  readonly unfolded: boolean;
  readonly tabIndex: number;
}

/** A comment as plain text, with its links, which the host opens. A long one is folded. */
export function Comment({ id, text, unfolded, tabIndex }: CommentProps) {
  const { strings, controls } = useView();
  const element = useRef<HTMLParagraphElement>(null);
  /** `undefined` before it was measured. */
  const [isLong, setIsLong] = useState<boolean>();
  const folded = isLong !== false && !unfolded;
  const isClosing = useRef(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (current !== null) {
      const linePx = Number.parseFloat(getComputedStyle(current).lineHeight);
      setIsLong(isLongComment(current.scrollHeight / linePx));
    }
  }, [text]);
  useLayoutEffect(() => {
    if (folded && isClosing.current) {
      // What the reader was looking at may have been further down than the view.
      element.current?.scrollIntoView({ block: 'nearest' });
    }
    isClosing.current = false;
  }, [folded]);
  const unfold = (open: boolean) => controls.dispatch({ type: 'unfold', id, open });
  return (
    <div class="comment-box">
      <p ref={element} class={folded ? 'comment folded' : 'comment'}>
        {splitLinks(text).map(({ text: words, url }, index) =>
          url === undefined ? (
            words
          ) : (
            <a
              // Parts have no key but their index.
              key={`${index}`}
              href={url}
              title={url}
              tabIndex={tabIndex}
              onFocus={({ currentTarget: { offsetTop } }) => {
                const { current } = element;
                if (folded && current && offsetTop >= current.offsetTop + current.clientHeight) {
                  // It would have the focus out of sight.
                  unfold(true);
                }
              }}
              onClick={(event) => {
                event.preventDefault();
                event.stopPropagation();
                controls.post({ type: 'openLink', url });
              }}
            >
              {words}
            </a>
          ),
        )}
      </p>
      {isLong ? (
        <button
          type="button"
          class="button link"
          aria-expanded={unfolded}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.stopPropagation();
            isClosing.current = unfolded;
            unfold(!unfolded);
          }}
        >
          {unfolded ? strings.showLess : strings.showMore}
        </button>
      ) : null}
    </div>
  );
}
