import './main.css';
import { render } from 'preact';
import type { AnnotationItem, HostMessage, Snapshot, ViewMessage } from './protocol';

declare function acquireVsCodeApi(): { postMessage(message: ViewMessage): void };

const vscode = acquireVsCodeApi();
const post = (message: ViewMessage) => vscode.postMessage(message);

function Card({ item }: { readonly item: AnnotationItem }) {
  const { id, quote, comment, tags, entity, place } = item;
  const grade = [item.reliability, item.credibility].filter((part) => part !== undefined).join('');
  const keys = (event: KeyboardEvent) => {
    const { key, target, currentTarget } = event;
    if (target !== currentTarget) {
      return;
    }
    if (key === 'Enter') post({ type: 'reveal', id });
    else if (key === 'e') post({ type: 'edit', id });
    else if (key === 'Delete') post({ type: 'remove', ids: [id] });
    else if (key === 'ArrowDown' || key === 'ArrowUp') moveFocus(event, key);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an article of a feed takes the focus (ARIA)
    <article class={place ? '' : 'orphan'} tabIndex={0} onKeyDown={keys} aria-label={quote}>
      {place ? null : <p class="state">The passage is not in the report any more.</p>}
      <blockquote>{quote}</blockquote>
      {comment === undefined ? null : <p class="comment">{comment}</p>}
      <p class="meta">
        {entity === undefined ? null : <span>{entity}</span>}
        {tags.map((tag) => (
          <span key={tag}>#{tag}</span>
        ))}
        {grade === '' ? null : <span title="Admiralty code">{grade}</span>}
        {place ? <span>line {place.line}</span> : null}
        {item.creator === undefined ? null : <span>{item.creator}</span>}
      </p>
      <div class="actions">
        {place ? <Action icon="go-to-file" label="Show" message={{ type: 'reveal', id }} /> : null}
        <Action icon="edit" label="Edit" message={{ type: 'edit', id }} />
        <Action icon="trash" label="Delete" message={{ type: 'remove', ids: [id] }} />
      </div>
    </article>
  );
}

function Action(props: { readonly icon: string; readonly label: string; message: ViewMessage }) {
  const { icon, label, message } = props;
  return (
    <button type="button" title={label} aria-label={label} onClick={() => post(message)}>
      <span class={`codicon codicon-${icon}`} aria-hidden="true" />
    </button>
  );
}

function moveFocus({ currentTarget }: Event, key: 'ArrowDown' | 'ArrowUp') {
  if (currentTarget instanceof HTMLElement) {
    const next =
      key === 'ArrowDown' ? currentTarget.nextElementSibling : currentTarget.previousElementSibling;
    if (next instanceof HTMLElement) {
      next.focus();
    }
  }
}

function View({ report, trouble, items }: Snapshot) {
  if (report === undefined) {
    return <p class="empty">Open a report (a .txt article) to see its annotations.</p>;
  }
  const sorted = [...items.filter(({ place }) => !place), ...items.filter(({ place }) => place)];
  return (
    <>
      {trouble === undefined ? null : (
        <div class="trouble" role="alert">
          <p>
            {report.annotationFile} cannot be read, and is left as it is: {trouble}
          </p>
          <button type="button" class="primary" onClick={() => post({ type: 'openFile' })}>
            Open File
          </button>
        </div>
      )}
      {items.length === 0 && trouble === undefined ? (
        <div class="empty">
          <p>
            Select a passage and say what you think of it; it is kept in {report.annotationFile}.
          </p>
          <button type="button" class="primary" onClick={() => post({ type: 'add' })}>
            Add Annotation
          </button>
        </div>
      ) : null}
      <div role="feed" aria-label={`Annotations of ${report.name}`}>
        {sorted.map((item) => (
          <Card key={item.id} item={item} />
        ))}
      </div>
    </>
  );
}

const root = document.getElementById('root');
window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => {
  if (root !== null && data.type === 'snapshot') {
    render(<View {...data.snapshot} />, root);
  }
});
post({ type: 'ready' });
