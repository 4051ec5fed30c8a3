import './styles/main.css';
import { createRef, options, render } from 'preact';
import { App } from './components/App';
import { type ViewContext, ViewContextProvider } from './components/context';
import { type ControllerOptions, createController } from './controller';
import { createDrawing } from './drawing';
import { connectToHost } from './host';
import { keyName } from './model/keyNames';
import { IS_MAC } from './platform';
import type { HostMessage } from './protocol';
import { readStrings } from './readStrings';
import { ENGLISH, type Strings } from './strings';
import { createTimeline } from './timeline';

const root = document.getElementById('root');
if (root !== null) {
  start(root);
}

function start(page: HTMLElement): void {
  const host = connectToHost();
  const strings: Strings = readStrings(ENGLISH, page.dataset.strings);
  const { lang: language } = document.documentElement;
  const filterRef = createRef<HTMLInputElement>();
  let context: ViewContext | undefined;
  let latest: Parameters<ControllerOptions['draw']> | undefined;
  const drawing = createDrawing(() => {
    if (latest === undefined) {
      return;
    }
    const [state, rows, controls] = latest;
    // Created once: a new object would redraw every component.
    context ??= {
      strings,
      language,
      controls,
      keyName: (keys) => keyName(keys, strings, IS_MAC),
    };
    render(
      <ViewContextProvider value={context}>
        <App state={state} rows={rows} filterRef={filterRef} />
      </ViewContextProvider>,
      page,
    );
  });
  // Components whose own state has changed.
  options.debounceRendering = (rerender) => queueMicrotask(() => drawing.during(rerender));
  const { receive } = createController({
    host,
    strings,
    focusFilter: () => {
      filterRef.current?.focus();
      filterRef.current?.select();
    },
    draw: (...shown) => {
      latest = shown;
      drawing.request();
    },
  });
  // The frame around this page belongs to VS Code, and so do the messages that come through it.
  const noteTimes = createTimeline();
  window.addEventListener('message', (event: MessageEvent<HostMessage>) => {
    noteTimes(() => {
      // Read here: the browser deserialises the message only now, which takes time.
      const message = event.data;
      receive(message);
      return message.type;
    });
  });
  host.post({ type: 'ready' });
}
