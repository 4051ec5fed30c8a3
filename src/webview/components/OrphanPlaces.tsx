import { useEffect, useState } from 'preact/hooks';
import { fill } from '../fill';
import { excerptEnd, excerptStart } from '../model/excerpts';
import type { AnnotationItem, CandidatePlace } from '../protocol';
import { useView } from './context';
import { TextButton } from './TextButton';

interface OrphanPlacesProps {
  readonly item: AnnotationItem;
  /** Absent until the host has answered. */
  readonly places: readonly CandidatePlace[] | undefined;
  readonly tabIndex: number;
}

/** What can be done for an annotation whose passage is gone. */
export function OrphanPlaces({ item, places, tabIndex }: OrphanPlacesProps) {
  const { strings, controls } = useView();
  const { id, orphan } = item;
  const [unfolded, setUnfolded] = useState(false);
  const asked = places !== undefined;
  useEffect(() => {
    if (!asked) {
      controls.ask({ type: 'candidates', id });
    }
  }, [asked, id, controls]);
  if (orphan === undefined) {
    return null;
  }
  return (
    <div class="orphan-places">
      <Context prefix={orphan.prefix.trim()} suffix={orphan.suffix.trim()} />
      {places === undefined ? <p class="quiet">{strings.looking}</p> : null}
      {places?.length === 0 ? <p class="quiet">{strings.noPlaces}</p> : null}
      {places === undefined || places.length === 0 ? null : (
        <ol class="places" aria-label={strings.places}>
          {places.slice(0, unfolded ? places.length : 1).map((place, index) => (
            <Place
              key={`${place.line} ${place.text}`}
              id={id}
              index={index}
              place={place}
              tabIndex={tabIndex}
            />
          ))}
        </ol>
      )}
      {places === undefined || places.length < 2 ? null : (
        <button
          type="button"
          class="button link more"
          aria-expanded={unfolded}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.stopPropagation();
            setUnfolded(!unfolded);
          }}
        >
          {unfolded
            ? strings.fewerPlaces
            : places.length === 2
              ? strings.morePlacesOne
              : fill(strings.morePlaces, places.length - 1)}
        </button>
      )}
      <div class="button-row">
        <TextButton
          label={strings.reattach}
          shortcut="r"
          tabIndex={tabIndex}
          onPress={() => controls.ask({ type: 'reattach', id })}
        />
        {orphan.kept ? null : (
          <TextButton
            label={strings.keepOrphan}
            shortcut="k"
            tabIndex={tabIndex}
            onPress={() => controls.ask({ type: 'keepOrphan', id })}
          />
        )}
      </div>
    </div>
  );
}

/** The words that the passage stood between, as far as they were recorded. */
function Context({ prefix, suffix }: { readonly prefix: string; readonly suffix: string }) {
  const { strings } = useView();
  if (prefix === '' && suffix === '') {
    return null;
  }
  return (
    <p class="context">
      {prefix === '' ? strings.stoodBefore : suffix === '' ? strings.stoodAfter : strings.stoodIn}
      {prefix === '' ? null : [' ', <q key="before">{excerptEnd(prefix)}</q>]}
      {prefix === '' || suffix === '' ? null : ' …'}
      {suffix === '' ? null : [' ', <q key="after">{excerptStart(suffix)}</q>]}
    </p>
  );
}

interface PlaceProps {
  readonly id: string;
  readonly index: number;
  readonly place: CandidatePlace;
  readonly tabIndex: number;
}

function Place({ id, index, place, tabIndex }: PlaceProps) {
  const { strings, controls } = useView();
  const { line, before, text, after } = place;
  const percent = Math.round(place.score * 100);
  return (
    <li class="place">
      <button
        type="button"
        class="place-text"
        title={fill(strings.showPlace, line)}
        tabIndex={tabIndex}
        onClick={(event) => {
          event.stopPropagation();
          controls.ask({ type: 'revealCandidate', id, index, place: { before, text, after } });
        }}
      >
        <span class="hidden">{fill(strings.placeLabel, line, percent, '')}</span>
        {before}
        <mark>{text}</mark>
        {after}
      </button>
      <div class="place-foot">
        <span class="place-score" aria-hidden="true">
          {fill(strings.line, line)} · {fill(strings.score, percent)}
        </span>
        <TextButton
          label={strings.accept}
          name={fill(strings.acceptPlace, line, percent)}
          shortcut={index === 0 ? 'a' : `${index + 1}`}
          kind={index === 0 ? 'primary' : 'secondary'}
          tabIndex={tabIndex}
          onPress={() =>
            controls.ask({ type: 'acceptPlace', id, index, place: { before, text, after } })
          }
        />
      </div>
    </li>
  );
}
