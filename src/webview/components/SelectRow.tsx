import { useElementId } from './useElementId';

interface SelectRowProps<Value extends string> {
  readonly label: string;
  /** Says more than the label. */
  readonly title?: string;
  readonly value: Value;
  /** What can be chosen, with what it is called. */
  readonly choices: readonly (readonly [value: Value, name: string])[];
  readonly onChoose: (value: Value) => void;
}

/** A label, and a list that drops down beside it. */
export function SelectRow<Value extends string>(props: SelectRowProps<Value>) {
  const { label, title, value, choices, onChoose } = props;
  const id = useElementId();
  return (
    <div class="field-row">
      <label htmlFor={id} title={title}>
        {label}
      </label>
      <select
        id={id}
        class="select-field"
        value={value}
        onChange={({ currentTarget }) => {
          const [chosen] = choices.find(([known]) => known === currentTarget.value) ?? [];
          if (chosen !== undefined) {
            onChoose(chosen);
          }
        }}
      >
        {choices.map(([known, name]) => (
          <option key={known} value={known}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
