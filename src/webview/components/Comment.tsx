import { splitLinks } from '../model/links';
import { useView } from './context';

/** A comment as plain text, with its links, which the host opens. */
export function Comment({ text, tabIndex }: { readonly text: string; readonly tabIndex: number }) {
  const { controls } = useView();
  return (
    <p class="comment">
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
