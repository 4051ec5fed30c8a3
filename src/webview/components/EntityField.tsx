import { useMemo, useState } from 'preact/hooks';
import type { EntityType } from '../../core/recognition/mention';
import { fill } from '../fill';
import { type Choice, matchChoices } from '../model/completion';
import type { EntityOption } from '../protocol';
import type { Strings } from '../strings';
import { Combobox } from './Combobox';
import { useView } from './context';

interface EntityFieldProps {
  /** The id; empty for none. */
  readonly entity: string;
  readonly entities: readonly EntityOption[];
  readonly onChange: (id: string) => void;
}

/** Whom or what an annotation concerns, chosen from the known entities. */
export function EntityField({ entity, entities, onChange }: EntityFieldProps) {
  const { strings } = useView();
  const [typed, setTyped] = useState<string>();
  const name = entities.find(({ id }) => id === entity)?.name ?? entity;
  const choices = useMemo(() => {
    const all = entities.map(
      (option): Choice => ({
        value: option.id,
        label: option.name,
        ...(option.type && { detail: detailOf(option.type, option.elsewhere, strings) }),
      }),
    );
    return matchChoices(all, typed ?? '', 20);
  }, [entities, typed, strings]);
  return (
    <Combobox
      value={typed ?? name}
      label={strings.entity}
      listLabel={strings.entitySuggestions}
      placeholder={strings.entityPlaceholder}
      choices={choices}
      eager
      firstChosen
      onInput={(value) => {
        setTyped(value);
        if (value.trim() === '') {
          onChange('');
        }
      }}
      onChoose={({ value }) => {
        setTyped(undefined);
        onChange(value);
      }}
      // Text that names no entity is dropped, not kept as an id.
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** The type of an entity, and whether only the dossier knows it. */
function detailOf(type: EntityType, elsewhere: boolean | undefined, strings: Strings): string {
  return elsewhere ? fill(strings.ofDossier, strings[type]) : strings[type];
}
