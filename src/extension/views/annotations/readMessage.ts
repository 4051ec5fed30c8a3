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
  const { type, id, index, step } = message;
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
      return isText(id) ? { type, report, id } : undefined;
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
    const fields = readFields(message.fields);
    return targets && fields && { type, ...common, targets, fields };
  }
  if (type === 'update') {
    const set = readFields(message.set);
    const unset = readNames(message.unset, EDITABLE_FIELDS);
    return isText(id) && set && unset ? { type, ...common, id, set, unset } : undefined;
  }
  if (type === 'details') {
    const set = readDetails(message.set);
    const unset = readNames(message.unset, REPORT_KEYS);
    return set && unset && { type, ...common, set, unset };
  }
  return undefined;
}

function readFields(value: unknown): EditableFields | undefined {
  if (
    !isRecord(value) ||
    Object.keys(value).some((key) => !EDITABLE_FIELDS.some((name) => name === key))
  ) {
    return undefined;
  }
  const { comment, tags, entity } = value;
  const motivation = MOTIVATION_CHOICES.find((known) => known === value.motivation);
  const reliability = RELIABILITIES.find((known) => known === value.reliability);
  const credibility = CREDIBILITIES.find((known) => known === value.credibility);
  const bad =
    (comment !== undefined && !isText(comment)) ||
    (tags !== undefined && !isTexts(tags)) ||
    (entity !== undefined && !isText(entity)) ||
    motivation !== value.motivation ||
    reliability !== value.reliability ||
    credibility !== value.credibility;
  return bad
    ? undefined
    : {
        ...(isText(comment) && { comment }),
        ...(isTexts(tags) && { tags }),
        ...(isText(entity) && { entity }),
        ...(motivation && { motivation }),
        ...(reliability && { reliability }),
        ...(credibility && { credibility }),
      };
}

function readDetails(value: unknown): ReportDetails | undefined {
  if (
    !isRecord(value) ||
    Object.keys(value).some((key) => !REPORT_KEYS.some((name) => name === key))
  ) {
    return undefined;
  }
  const { title, author, publisher, published, url, comment, tags } = value;
  const reliability = RELIABILITIES.find((known) => known === value.reliability);
  const texts = [title, publisher, published, url, comment];
  const bad =
    texts.some((text) => text !== undefined && !isText(text)) ||
    (author !== undefined && !isTexts(author)) ||
    (tags !== undefined && !isTexts(tags)) ||
    (isText(url) && !isWebAddress(url)) ||
    (isText(published) && !/^\d{4}-\d{2}-\d{2}$/.test(published)) ||
    reliability !== value.reliability;
  return bad
    ? undefined
    : {
        ...(isText(title) && { title }),
        ...(isTexts(author) && { author }),
        ...(isText(publisher) && { publisher }),
        ...(isText(published) && { published }),
        ...(isText(url) && { url }),
        ...(reliability && { reliability }),
        ...(isText(comment) && { comment }),
        ...(isTexts(tags) && { tags }),
      };
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

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
