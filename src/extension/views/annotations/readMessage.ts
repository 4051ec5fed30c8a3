import type { ReportDetails, Target } from '../../../core/annotations/model';
import { CREDIBILITIES, RELIABILITIES, REPORT_KEYS } from '../../../core/annotations/model';
import { isWebAddress } from '../../../core/text/webAddress';
import { EDITABLE_FIELDS } from '../../../webview/model/editableFields';
import { isRecord } from '../../../webview/model/isRecord';
import { MOTIVATION_CHOICES } from '../../../webview/model/motivations';
import type { EditableFields, ViewMessage } from '../../../webview/protocol';
import { readPlace } from '../../annotations/candidates';
import { fieldsIn } from '../../base/fieldsIn';

const MAX_TEXT = 1_000_000;
const MAX_TAGS = 1_000;
/** RFC 3339. */
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A message of the view, checked: what comes out of a web page is believed to be nothing but data.
 * `undefined` for anything that the protocol does not know.
 */
export function readMessage(data: unknown): ViewMessage | undefined {
  const message = fieldsIn(data);
  const { type, request, report } = message;
  switch (type) {
    case 'ready':
    case 'openSample':
    case 'readAsReport':
    case 'openReport':
    case 'begin':
    case 'add':
    case 'compose':
    case 'focusEditor':
      return { type };
    case 'openLink':
      return isText(message.url) && isWebAddress(message.url)
        ? { type, url: message.url }
        : undefined;
    default:
      if (!isText(report)) {
        return undefined;
      }
      return isIndex(request)
        ? readRequest(message, { request, report })
        : readWish(message, report);
  }
}

/** What is asked of a report, and needs no answer. */
function readWish(
  message: Readonly<Record<string, unknown>>,
  report: string,
): ViewMessage | undefined {
  const { type, id, index, step, to, relation } = message;
  const place = readPlace(message.place);
  switch (type) {
    case 'undo':
      return { type, report, ...(isText(step) && { step }) };
    case 'redo':
    case 'retryPending':
    case 'discardPending':
    case 'openFile':
    case 'useFitting':
      return { type, report };
    case 'candidates':
    case 'reattach':
    case 'keepOrphan':
    case 'confirmPlace':
    case 'copy':
    case 'link':
      return isText(id) ? { type, report, id } : undefined;
    case 'followLink':
      return isText(to) ? { type, report, to } : undefined;
    case 'changeLink':
    case 'removeLink':
      return isText(id) && isText(to) && (relation === undefined || isText(relation))
        ? { type, report, id, to, ...(relation !== undefined && { relation }) }
        : undefined;
    case 'reveal':
      return isText(id) ? { type, report, id, focus: message.focus === true } : undefined;
    case 'revealCandidate':
    case 'acceptPlace':
      return isText(id) && isIndex(index) && place !== undefined
        ? { type, report, id, index, place }
        : undefined;
    default:
      return undefined;
  }
}

function readRequest(
  message: Readonly<Record<string, unknown>>,
  common: { readonly request: number; readonly report: string },
): ViewMessage | undefined {
  const { type, id } = message;
  if (type === 'remove') {
    return isText(id) ? { type, ...common, id } : undefined;
  }
  if (type === 'create') {
    const targets = readTargets(message.targets);
    const fields = readAs(message.fields, FIELDS);
    return targets && fields && { type, ...common, targets, fields };
  }
  if (type === 'update') {
    const set = readAs(message.set, FIELDS);
    const unset = readNames(message.unset, EDITABLE_FIELDS);
    return isText(id) && set && unset ? { type, ...common, id, set, unset } : undefined;
  }
  if (type === 'details') {
    const set = readAs(message.set, DETAILS);
    const unset = readNames(message.unset, REPORT_KEYS);
    return set && unset && { type, ...common, set, unset };
  }
  return undefined;
}

/** Tells for each field of a type whether a value is one for it. */
type Checks<T> = {
  readonly [K in keyof T]-?: (value: unknown) => value is Exclude<T[K], undefined>;
};

const FIELDS: Checks<EditableFields> = {
  comment: isText,
  tags: isTexts,
  entity: isText,
  motivation: isOneOf(MOTIVATION_CHOICES),
  reliability: isOneOf(RELIABILITIES),
  credibility: isOneOf(CREDIBILITIES),
};

const DETAILS: Checks<ReportDetails> = {
  title: isText,
  author: isTexts,
  publisher: isText,
  published: (value): value is string => isText(value) && FULL_DATE.test(value),
  url: (value): value is string => isText(value) && isWebAddress(value),
  reliability: isOneOf(RELIABILITIES),
  comment: isText,
  tags: isTexts,
};

/** The fields of a value that has no others, and none that is not as it has to be. */
function readAs<T extends object>(value: unknown, checks: Checks<T>): T | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const given = Object.entries(value).filter(([, one]) => one !== undefined);
  const read: object = Object.fromEntries(given);
  return isMadeOf(read, checks) ? read : undefined;
}

function isMadeOf<T extends object>(value: object, checks: Checks<T>): value is T {
  const known = new Map(Object.entries<(one: unknown) => boolean>(checks));
  return Object.entries(value).every(([key, one]) => known.get(key)?.(one) === true);
}

/** Passages that a command was given with the address of their report. */
export function readPassages(
  given: unknown,
): { readonly report: string; readonly targets: readonly Target[] } | undefined {
  const { report, targets } = fieldsIn(given);
  const read = readTargets(targets);
  return isText(report) && read !== undefined ? { report, targets: read } : undefined;
}

/** One at least, and none that is not one. */
function readTargets(value: unknown): readonly Target[] | undefined {
  const targets = (Array.isArray(value) ? value : []).map(readTarget);
  const good = targets.filter((target) => target !== undefined);
  return good.length > 0 && good.length === targets.length ? good : undefined;
}

function readTarget(value: unknown): Target | undefined {
  const { quote, prefix, suffix, position } = fieldsIn(value);
  if (
    !isText(quote) ||
    quote === '' ||
    (prefix !== undefined && !isText(prefix)) ||
    (suffix !== undefined && !isText(suffix))
  ) {
    return undefined;
  }
  const [start, end, ...more]: readonly unknown[] = Array.isArray(position) ? position : [];
  return {
    quote,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    ...(isIndex(start) &&
      isIndex(end) &&
      start <= end &&
      more.length === 0 && { position: [start, end] }),
  };
}

function readNames<T extends string>(
  value: unknown,
  known: readonly T[],
): readonly T[] | undefined {
  const names = Array.isArray(value) ? value : undefined;
  const found = known.filter((name) => names?.includes(name));
  return names?.length === found.length ? found : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MAX_TAGS && value.every(isText);
}

function isOneOf<T>(known: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => known.some((one) => one === value);
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
