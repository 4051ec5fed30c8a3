import type { Motivation } from '../../core/annotations/model';
import type { EntityType } from '../../core/recognition/mention';

/** Codicons of motivations. */
export const MOTIVATION_ICONS: Readonly<Record<Motivation, string>> = {
  identifying: 'account',
  commenting: 'comment',
  tagging: 'tag',
  assessing: 'law',
  questioning: 'question',
  linking: 'link',
  highlighting: 'paintcan',
};

/** Codicons of entity types, the same as on the hover card. */
export const TYPE_ICONS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  group: 'organization',
  place: 'location',
};
