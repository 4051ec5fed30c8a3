import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useView } from './context';

/** The passage, in three lines at most unless it is unfolded. */
export function Quote({ text, tabIndex }: { readonly text: string; readonly tabIndex: number }) {
  const { strings } = useView();
  const element = useRef<HTMLQuoteElement>(null);
  const [folded, setFolded] = useState(true);
  const [foldable, setFoldable] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (current !== null && folded) {
      setFoldable(current.scrollHeight > current.clientHeight + 1);
    }
  }, [text, folded]);
  return (
    <div class="quote">
      <blockquote
        ref={element}
        class={folded ? 'folded' : ''}
        title={foldable && folded ? text : undefined}
      >
        {text}
      </blockquote>
      {foldable ? (
        <button
          type="button"
          class="button link"
          aria-expanded={!folded}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.stopPropagation();
            setFolded(!folded);
          }}
        >
          {folded ? strings.showAll : strings.showLess}
        </button>
      ) : null}
    </div>
  );
}
