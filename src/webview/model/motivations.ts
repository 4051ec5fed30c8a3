import type { Motivation } from '../../core/annotations/model';

/** In the order in which they are offered. */
export const MOTIVATIONS: readonly Motivation[] = [
  'commenting',
  'assessing',
  'questioning',
  'tagging',
  'linking',
  'identifying',
  'highlighting',
];
