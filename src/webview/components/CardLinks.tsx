import type { LinkLine } from '../../core/annotations/links/linkMap';
import { fill } from '../fill';
import type { AnnotationItem } from '../protocol';
import type { Strings } from '../strings';
import { useView } from './context';
import { Icon } from './Icon';
import { IconButton } from './IconButton';

interface CardLinksProps {
  readonly item: AnnotationItem;
  readonly tabIndex: number;
}

/** The links of a card: its own, which can be changed, and those that lead to it. */
export function CardLinks({ item, tabIndex }: CardLinksProps) {
  const { strings } = useView();
  const { id, links = [] } = item;
  return links.length === 0 ? null : (
    <ul class="card-links" aria-label={strings.links}>
      {links.map((line, index) => (
        // Links have no key but their place: two may say the same.
        <Line key={`${index}`} id={id} line={line} tabIndex={tabIndex} />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly id: string;
  readonly line: LinkLine;
  readonly tabIndex: number;
}

function Line({ id, line, tabIndex }: LineProps) {
  const { strings, controls } = useView();
  const { to, relation, words, text, report, kind, isBack } = line;
  const link = { id, to, ...(relation !== undefined && { relation }) };
  const purpose = purposeOf(line, strings);
  return (
    <li class={`card-link ${kind}`}>
      <button
        type="button"
        class="link-end"
        title={[text, report && to, '', purpose].filter((part) => part !== undefined).join('\n')}
        tabIndex={tabIndex}
        onClick={(event) => {
          event.stopPropagation();
          controls.ask({ type: 'followLink', to });
        }}
      >
        <Icon name={iconOf(line)} />
        <span>
          <span class="link-words">
            <span class="relation">{words}</span> <span class="end">{text}</span>
          </span>
          {report === undefined ? null : <span class="report-name">{report}</span>}
        </span>
        <span class="hidden">. {purpose}</span>
      </button>
      {isBack ? null : (
        <span class="link-actions">
          <IconButton
            icon="edit"
            label={fill(strings.changeLink, words)}
            tabIndex={tabIndex}
            onPress={() => controls.ask({ type: 'changeLink', ...link })}
          />
          <IconButton
            icon="close"
            label={fill(strings.removeLink, words, text)}
            tabIndex={tabIndex}
            onPress={() => controls.ask({ type: 'removeLink', ...link })}
          />
        </span>
      )}
    </li>
  );
}

function iconOf({ kind, isBack }: LinkLine): string {
  if (kind === 'gone') {
    return 'warning';
  }
  return kind === 'web' ? 'globe' : isBack ? 'arrow-left' : 'arrow-right';
}

function purposeOf({ kind }: LinkLine, strings: Strings): string {
  if (kind === 'gone') {
    return strings.linkGone;
  }
  return kind === 'web' ? strings.followLinkWeb : strings.followLink;
}
