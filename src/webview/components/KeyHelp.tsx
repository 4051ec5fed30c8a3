import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StringKey } from '../strings';
import { useView } from './context';
import { focusActiveCard } from './focus';
import { IconButton } from './IconButton';

const KEYS: readonly (readonly [keys: readonly string[], what: StringKey])[] = [
  [['↑', '↓'], 'keyMove'],
  [['Home', 'End'], 'keyEnds'],
  [['Enter'], 'keyReveal'],
  [['n'], 'keyNew'],
  [['e'], 'keyEdit'],
  [['t'], 'keyTags'],
  [['g'], 'keyGrade'],
  [['c'], 'keyCopy'],
  [['l'], 'keyLink'],
  [['Delete'], 'keyDelete'],
  [['Control+Z', 'Control+Shift+Z'], 'keyUndo'],
  [['/'], 'keyFilter'],
  [['a', '1–9'], 'keyAccept'],
  [['r'], 'keyReattach'],
  [['k'], 'keyKeep'],
  [['y'], 'keyConfirm'],
  [['Control+Enter'], 'keySave'],
  [['Escape'], 'keyEscape'],
  [['?'], 'keyHelp'],
];

/** The keys of the view. */
export function KeyHelp() {
  const { strings, controls, keyName } = useView();
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => element.current?.focus(), []);
  const close = () => {
    controls.dispatch({ type: 'help', open: false });
    focusActiveCard();
  };
  return (
    <section
      ref={element}
      class="key-help"
      role="dialog"
      aria-label={strings.keys}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === '?') {
          event.preventDefault();
          event.stopPropagation();
          close();
        }
      }}
    >
      <div class="key-help-head">
        <h2>{strings.keys}</h2>
        <IconButton icon="close" label={strings.close} shortcut="Escape" onPress={close} />
      </div>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyName(key)}</kbd>
              ))}
            </dt>
            <dd>{strings[what]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
