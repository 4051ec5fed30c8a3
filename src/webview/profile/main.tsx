import './profile.css';
import { render } from 'preact';
import { connectToHost } from '../host';
import { readStrings } from '../readStrings';
import { PageContextProvider } from './context';
import { Page, type PageState } from './Page';
import type { FromPage, ToPage } from './protocol';
import { ENGLISH } from './strings';

const root = document.getElementById('root');
if (root !== null) {
  start(root);
}

/** How long scrolling has to rest before it is kept where the reader is. */
const SCROLL_MS = 200;
/** How long something that is said stays on the screen. */
const NOTICE_MS = 5000;

function start(page: HTMLElement): void {
  const host = connectToHost<FromPage>();
  const context = {
    strings: readStrings(ENGLISH, page.dataset.strings),
    language: document.documentElement.lang,
    post: host.post,
  };
  let state: PageState = {};
  let subject: unknown = subjectOf(host.loadState());
  /** Where the reader was when the page was hidden, until that is shown again. */
  let scroll = scrollOf(host.loadState());
  const draw = (change: Partial<PageState>) => {
    state = { ...state, ...change };
    render(
      <PageContextProvider value={context}>
        <Page state={state} />
      </PageContextProvider>,
      page,
    );
  };
  let noticed: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    if (subject !== undefined) {
      host.saveState({ ...Object(subject), scroll: window.scrollY });
    }
  };
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data.type) {
      case 'content': {
        const isOther = !isSame(subject, data.subject);
        subject = data.subject;
        draw({ content: data.content, back: data.back, notice: '' });
        if (isOther) {
          window.scrollTo(0, 0);
          document.querySelector('h1')?.focus();
        } else if (scroll > 0) {
          window.scrollTo(0, scroll);
        }
        scroll = 0;
        keep();
        return;
      }
      case 'progress':
        draw({ progress: data.done < data.all ? data : undefined });
        return;
      case 'notice':
        draw({ notice: data.message });
        clearTimeout(noticed);
        noticed = setTimeout(() => draw({ notice: '' }), NOTICE_MS);
    }
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, SCROLL_MS);
  });
  draw({});
  host.post({ type: 'ready' });
}

function subjectOf(saved: unknown): unknown {
  return typeof saved === 'object' && saved !== null ? saved : undefined;
}

function scrollOf(saved: unknown): number {
  const { scroll = 0 } = Object(saved) as { readonly scroll?: unknown };
  return typeof scroll === 'number' ? scroll : 0;
}

/** Whether two subjects are the same person, group or place; true where there was none before. */
function isSame(before: unknown, now: unknown): boolean {
  const keyOf = (subject: unknown) => {
    const { report, id } = Object(subject) as { readonly report?: unknown; readonly id?: unknown };
    return `${report} ${id}`;
  };
  return before === undefined || keyOf(before) === keyOf(now);
}
