import { isTime } from '../annotations/fieldReader';
import type { AnnotationFields } from './format';

/** Times of another program, where they are of RFC 3339. */
export function timeFields(
  created: unknown,
  modified: unknown,
): Pick<AnnotationFields, 'created' | 'modified'> {
  return {
    ...(isTime(created) && { created }),
    ...(isTime(modified) && { modified }),
  };
}
