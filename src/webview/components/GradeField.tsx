import { useLayoutEffect, useRef } from 'preact/hooks';
import { CREDIBILITIES, RELIABILITIES } from '../../core/annotations/model';
import { type Graded, gradeOfKey } from '../model/grading';
import { useView } from './context';
import { useElementId } from './useElementId';

interface GradeFieldProps extends Graded {
  readonly onChange: (graded: Graded) => void;
  readonly focused: boolean;
}

/** Both scales of the Admiralty code. Letters and digits choose a grade, Backspace removes both. */
export function GradeField({ reliability, credibility, onChange, focused }: GradeFieldProps) {
  const { strings } = useView();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (focused) {
      element.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  }, [focused]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the choices inside
    <div
      ref={element}
      class="grade-field"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) {
          return;
        }
        const graded = gradeOfKey(event.key);
        if (graded !== undefined) {
          onChange(graded);
          // The focus follows the choice, as with the arrow keys.
          const code = graded.reliability ?? graded.credibility;
          element.current?.querySelector<HTMLElement>(`[data-code="${code}"]`)?.focus();
        } else if (event.key === 'Backspace' || event.key === 'Delete') {
          onChange({ reliability: undefined, credibility: undefined });
        } else {
          return;
        }
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Scale
        label={strings.reliability}
        codes={RELIABILITIES}
        chosen={reliability}
        onChoose={(code) => onChange({ reliability: code })}
      />
      <Scale
        label={strings.credibility}
        codes={CREDIBILITIES}
        chosen={credibility}
        onChoose={(code) => onChange({ credibility: code })}
      />
    </div>
  );
}

interface ScaleProps<Code> {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly chosen: Code | undefined;
  readonly onChoose: (code: Code | undefined) => void;
}

type AnyCode = (typeof RELIABILITIES)[number] | (typeof CREDIBILITIES)[number];

/** One scale, as a radio group with a roving tab stop. A click on the chosen grade removes it. */
function Scale<Code extends AnyCode>({ label, codes, chosen, onChoose }: ScaleProps<Code>) {
  const { strings } = useView();
  const id = useElementId();
  const wording = (code: AnyCode) => strings[`grade${code}`];
  const stop = chosen ?? codes[0];
  return (
    <div class="scale">
      <div class="field-label" id={id}>
        {label}
      </div>
      <div role="radiogroup" aria-labelledby={id} class="scale-codes">
        {codes.map((code, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a radio that can be taken back
          <button
            key={code}
            type="button"
            role="radio"
            class="scale-code"
            data-code={code}
            aria-checked={code === chosen}
            aria-label={`${code}: ${wording(code)}`}
            title={`${code}: ${wording(code)}`}
            tabIndex={code === stop ? 0 : -1}
            onClick={() => onChoose(code === chosen ? undefined : code)}
            onKeyDown={(event) => {
              const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
              const next = step && codes[(index + step + codes.length) % codes.length];
              if (next !== undefined && next !== 0) {
                event.preventDefault();
                event.stopPropagation();
                onChoose(next);
                const { parentElement } = event.currentTarget;
                const button = parentElement?.children[codes.indexOf(next)];
                if (button instanceof HTMLElement) {
                  button.focus();
                }
              }
            }}
          >
            {code}
          </button>
        ))}
      </div>
      <div class="scale-wording">{chosen === undefined ? strings.ungraded : wording(chosen)}</div>
    </div>
  );
}
