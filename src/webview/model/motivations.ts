import type { Motivation } from '../../core/annotations/model';

/** The motivations in the order in which the form offers them. */
export const MOTIVATION_CHOICES: readonly Motivation[] = [
  'commenting',
  'assessing',
  'questioning',
  'tagging',
  'linking',
  'identifying',
  'highlighting',
];
