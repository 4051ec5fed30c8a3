import { tagDefinition } from '../../core/dossier/tagColor';
import { fill } from '../fill';
import { filterWord } from '../model/filter';
import { gradeCode, gradeWording } from '../model/grading';
import { fullTime, relativeTime } from '../model/time';
import type { AnnotationItem } from '../protocol';
import { Chip } from './Chip';
import { useView } from './context';
import { Icon } from './Icon';
import { MOTIVATION_ICONS, TYPE_ICONS } from './icons';
import { useDefinedTags } from './tags';

interface CardMetaProps {
  readonly item: AnnotationItem;
  readonly filter: string;
  readonly tabIndex: number;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
}

/** Tags, entity and grade of a card. */
export function CardChips({ item, filter, tabIndex }: Omit<CardMetaProps, 'nowMs'>) {
  const { strings } = useView();
  const defined = useDefinedTags();
  const { tags, entity } = item;
  const grade = gradeCode(item);
  if (tags.length === 0 && entity === undefined && grade === undefined) {
    return null;
  }
  const common = { filter, tabIndex };
  return (
    <div class="chips">
      {grade === undefined ? null : (
        <Chip
          {...common}
          kind="grade"
          label={grade}
          title={gradeWording(item, strings)}
          word={filterWord('grade', grade)}
        />
      )}
      {entity === undefined ? null : (
        <Chip
          {...common}
          kind="entity"
          label={entity.name}
          icon={entity.type === undefined ? 'symbol-misc' : TYPE_ICONS[entity.type]}
          word={filterWord('entity', entity.name)}
        />
      )}
      {tags.map((tag) => {
        const { color, notes } = tagDefinition(defined, tag) ?? {};
        return (
          <Chip
            key={tag}
            {...common}
            kind="tag"
            label={`#${tag}`}
            word={filterWord('tag', tag)}
            menu={{ webviewSection: 'tag', tag }}
            {...(color && { color })}
            {...(notes && { notes })}
          />
        );
      })}
    </div>
  );
}

/** Who said it, when, and where: the last line of a card. */
export function CardMeta({ item, filter, tabIndex, nowMs }: CardMetaProps) {
  const { strings, language } = useView();
  const { motivation, creator, created, modified, line } = item;
  const time = modified ?? created;
  const words = time === undefined ? undefined : relativeTime(time, nowMs, language);
  const titles = [
    created && fill(strings.created, fullTime(created, language) ?? created),
    modified && fill(strings.changed, fullTime(modified, language) ?? modified),
  ].filter((title) => title !== undefined);
  return (
    <p class="meta">
      {motivation === undefined && creator === undefined ? null : (
        <span class="who">
          {motivation === undefined ? null : (
            <span class="motivation" title={strings[motivation]}>
              <Icon name={MOTIVATION_ICONS[motivation]} />
              <span class="hidden">{strings[motivation]}</span>
            </span>
          )}
          {creator === undefined ? null : (
            <Chip
              kind="creator"
              label={creator}
              word={filterWord('by', creator)}
              filter={filter}
              tabIndex={tabIndex}
            />
          )}
        </span>
      )}
      {words === undefined ? null : (
        <time dateTime={time} title={titles.join('\n')}>
          {words}
        </time>
      )}
      {line === undefined ? null : <span class="line">{fill(strings.line, line)}</span>}
    </p>
  );
}
