import type { EntityType } from '../recognition/mention';
import type { TextRange } from '../text/range';
import type { CardReport } from './card';

/** What a part of a card does when it is chosen. */
export type CardAction =
  | { readonly do: 'reveal'; readonly range: TextRange }
  | { readonly do: 'openReport'; readonly report: CardReport }
  | { readonly do: 'annotate'; readonly range: TextRange }
  | { readonly do: 'editAnnotation'; readonly id: string }
  | {
      readonly do: 'addToDossier' | 'openEntry' | 'showMentions' | 'showCard' | 'showProfile';
      readonly id: string;
    }
  | { readonly do: 'openLink'; readonly url: string };

/** Words of a card. They are text of reports and files: whoever shows them has to escape them. */
export interface CardPart {
  readonly text: string;
  readonly action?: CardAction;
  readonly style?: 'strong' | 'soft' | 'label';
  /** A codicon before the words. */
  readonly icon?: string;
  /** The type of entity in whose colour the icon is. */
  readonly color?: EntityType;
}

/** One line of a card. */
export interface CardLine {
  readonly kind:
    | 'name'
    | 'who'
    | 'open'
    | 'aliases'
    | 'fact'
    | 'more'
    | 'notes'
    | 'mentions'
    | 'actions';
  readonly parts: readonly CardPart[];
}
