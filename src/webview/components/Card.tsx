import { Component } from 'preact';
import { passageColor } from '../../core/dossier/tagColor';
import { fill } from '../fill';
import { conflictOf, type Draft, isChanged, withDraft } from '../model/draft';
import { cardName, shorten } from '../model/excerpts';
import type { Row } from '../model/rows';
import type { FormField } from '../model/state';
import type { CandidatePlace, EntityOption } from '../protocol';
import { CardLinks } from './CardLinks';
import { CardChips, CardMeta } from './CardMeta';
import { Comment } from './Comment';
import { useView } from './context';
import { DraftNote } from './DraftNote';
import { EditForm } from './EditForm';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { OrphanPlaces } from './OrphanPlaces';
import { Quote } from './Quote';
import { TextButton } from './TextButton';
import { useDefinedTags } from './tags';

interface CardProps {
  readonly row: Row;
  readonly active: boolean;
  readonly atCursor: boolean;
  /** The field that the form is open for; absent where it is not open. */
  readonly field: FormField | undefined;
  readonly draft: Draft | undefined;
  /** Whether a long comment is shown whole. */
  readonly unfolded: boolean;
  readonly places: readonly CandidatePlace[] | undefined;
  readonly entities: readonly EntityOption[];
  readonly tags: readonly string[];
  readonly filter: string;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
}

/** A card, drawn again only when one of its props has changed. */
export class Card extends Component<CardProps> {
  override shouldComponentUpdate(next: CardProps): boolean {
    const { props } = this;
    const names = Object.keys(next) as (keyof CardProps)[];
    return names.some((name) => next[name] !== props[name]);
  }

  render(props: CardProps) {
    return <CardContent {...props} />;
  }
}

function CardContent(props: CardProps) {
  const { row, active, atCursor, field, draft, places, filter, nowMs } = props;
  const { strings, controls } = useView();
  const defined = useDefinedTags();
  const saving = draft?.request !== undefined;
  const item = draft && saving ? withDraft(row.item, draft) : row.item;
  const { id, quote, comment, orphan, review } = item;
  const tabIndex = active ? 0 : -1;
  const name = cardName(strings.cardLabel, comment?.split('\n')[0] ?? '', quote);
  const state = `${orphan ? ' orphan' : ''}${review ? ' review' : ''}${atCursor ? ' at-cursor' : ''}`;
  return (
    <>
      {row.heading === undefined ? null : (
        <h2 class="group">
          {row.heading.title}
          <span class="badge">{row.heading.count}</span>
        </h2>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys */}
      <article
        class={`card${state}`}
        tabIndex={tabIndex}
        data-key={row.key}
        data-vscode-context={field === undefined ? cardMenu(id) : undefined}
        data-color={passageColor(item, defined)}
        aria-label={name}
        aria-current={atCursor ? 'location' : undefined}
        onFocus={() => controls.dispatch({ type: 'activate', key: row.key })}
        onClick={() => {
          if (document.getSelection()?.isCollapsed !== false) {
            controls.ask({ type: 'reveal', id, focus: false });
          }
        }}
        onDblClick={() => controls.ask({ type: 'reveal', id, focus: true })}
      >
        {orphan === undefined ? null : (
          <p class={orphan.kept ? 'state quiet' : 'state'}>
            <Icon name={orphan.kept ? 'circle-slash' : 'warning'} />
            {orphan.kept ? strings.keptNote : strings.orphanNote}
          </p>
        )}
        <Quote text={quote} tabIndex={tabIndex} />
        {field !== undefined && draft !== undefined ? (
          <EditForm
            draft={draft}
            label={fill(strings.editLabel, shorten(quote))}
            field={field}
            entities={props.entities}
            tags={props.tags}
            conflict={conflictOf(draft, row.item)}
          />
        ) : (
          <>
            {comment === undefined ? null : (
              <Comment id={id} text={comment} unfolded={props.unfolded} tabIndex={tabIndex} />
            )}
            <CardLinks item={item} tabIndex={tabIndex} />
            {draft !== undefined && (saving || isChanged(draft)) ? (
              <DraftNote
                draft={draft}
                tabIndex={tabIndex}
                onContinue={() => controls.edit(row, 'comment')}
              />
            ) : null}
            {review ? (
              <div class="note">
                <p>{strings.reviewNote}</p>
                <TextButton
                  label={strings.confirm}
                  shortcut="y"
                  tabIndex={tabIndex}
                  onPress={() => controls.ask({ type: 'confirmPlace', id })}
                />
              </div>
            ) : null}
            <CardChips item={item} filter={filter} tabIndex={tabIndex} />
            <div class="card-foot">
              <CardMeta item={item} filter={filter} tabIndex={tabIndex} nowMs={nowMs} />
              <CardActions row={row} tabIndex={tabIndex} />
            </div>
            {orphan === undefined ? null : (
              <OrphanPlaces item={item} places={places} tabIndex={tabIndex} />
            )}
          </>
        )}
      </article>
    </>
  );
}

/** What VS Code chooses the commands of its context menu by, and gives them, besides the report. */
function cardMenu(id: string): string {
  return JSON.stringify({ webviewSection: 'card', id });
}

function CardActions({ row, tabIndex }: { readonly row: Row; readonly tabIndex: number }) {
  const { strings, controls } = useView();
  const { id } = row.item;
  return (
    <div class="card-actions">
      <IconButton
        icon="edit"
        label={strings.edit}
        shortcut="e"
        tabIndex={tabIndex}
        onPress={() => controls.edit(row, 'comment')}
      />
      <IconButton
        icon="copy"
        label={strings.copy}
        shortcut="c"
        tabIndex={tabIndex}
        onPress={() => controls.ask({ type: 'copy', id })}
      />
      <IconButton
        icon="trash"
        label={strings.remove}
        shortcut="Delete"
        tabIndex={tabIndex}
        onPress={() => controls.remove(id)}
      />
    </div>
  );
}
