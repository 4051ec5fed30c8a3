import { splitLinks } from '../model/links';
import { useView } from './context';

/** What the reader said: plain text, line by line, with addresses that the host opens. */
export function Comment({ text, tabIndex }: { readonly text: string; readonly tabIndex: number }) {
  const { controls } = useView();
  return (
    <p class="comment">
      {splitLinks(text).map(({ text: words, url }, index) =>
        url === undefined ? (
          words
        ) : (
          <a
            // The parts have no other name than their place.
            key={`${index}`}
            href={url}
            title={url}
            tabIndex={tabIndex}
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
  );
}
