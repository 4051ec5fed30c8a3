import type { AnnotationEdit } from './editAnnotations';
import type { Target } from './model';

const CONTEXT = ['prefix', 'suffix'] as const;

/** The target without empty context, as it is at the border of a text. */
export function withoutEmptyContext<T extends Partial<Target>>(target: T): T {
  const left: { -readonly [K in keyof T]: T[K] } = { ...target };
  for (const key of CONTEXT) {
    if (left[key] === '') {
      delete left[key];
    }
  }
  return left;
}

/** An edit as it is written to the file: empty context is not worth a line there. */
export function writtenEdit(edit: AnnotationEdit): AnnotationEdit {
  switch (edit.type) {
    case 'add':
      return { ...edit, annotation: withoutEmptyContext(edit.annotation) };
    case 'update': {
      const empty = CONTEXT.filter((key) => edit.set[key] === '');
      return empty.length === 0
        ? edit
        : {
            ...edit,
            set: withoutEmptyContext(edit.set),
            unset: [...(edit.unset ?? []), ...empty],
          };
    }
    case 'reject':
      return withoutEmptyContext(edit);
    default:
      return edit;
  }
}
