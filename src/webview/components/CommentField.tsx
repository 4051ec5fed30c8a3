import { useLayoutEffect, useRef } from 'preact/hooks';
import { useView } from './context';

interface CommentFieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly focused: boolean;
  /** What to write there; about a passage where absent. */
  readonly placeholder?: string;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A text field of several lines that grows with what is typed. */
export function CommentField(props: CommentFieldProps) {
  const { value, onInput, focused, placeholder, onBlur, onKeyDown } = props;
  const { strings } = useView();
  const element = useRef<HTMLTextAreaElement>(null);
  // The height depends on the value.
  useLayoutEffect(() => {
    const { current } = element;
    if (current !== null) {
      current.style.height = 'auto';
      current.style.height = `${current.scrollHeight + 2}px`;
    }
  }, [value]);
  useLayoutEffect(() => {
    const { current } = element;
    if (focused && current !== null) {
      current.focus();
      current.setSelectionRange(current.value.length, current.value.length);
    }
  }, [focused]);
  return (
    <textarea
      ref={element}
      class="text-field comment-field"
      rows={2}
      value={value}
      aria-label={strings.comment}
      placeholder={placeholder ?? strings.commentPlaceholder}
      {...(onBlur && { onBlur })}
      {...(onKeyDown && { onKeyDown })}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  );
}
