import { isWebAddress } from '../../../core/index';
import type { FromPage } from '../../../webview/profile/protocol';
import { fieldsIn } from '../../base/fieldsIn';

/** A message of the page, checked: it is believed to be nothing but data. `undefined` for anything else. */
export function readMessage(data: unknown): FromPage | undefined {
  const { type, report, start, end, url, id, apart } = fieldsIn(data);
  switch (type) {
    case 'ready':
    case 'openEntry':
    case 'addEntry':
    case 'copy':
    case 'save':
    case 'back':
    case 'stop':
    case 'readMore':
      return { type };
    case 'reveal':
      return typeof report === 'string' && isOffset(start) && isOffset(end)
        ? { type, report, start, end }
        : undefined;
    case 'openLink':
      return typeof url === 'string' && isWebAddress(url) ? { type, url } : undefined;
    case 'show':
      return typeof report === 'string' && typeof id === 'string'
        ? { type, report, id, apart: apart === true }
        : undefined;
    default:
      return undefined;
  }
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
