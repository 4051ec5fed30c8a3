/** The file is no text in UTF-8; writing it would lose bytes. */
class NotTextError extends Error {
  readonly code = 'NotText';

  constructor() {
    super('The file is not text in UTF-8.');
  }
}

interface DecodedText {
  readonly text: string;
  /** Whether a byte order mark stands before the text, and is to stay. */
  readonly bom: boolean;
}

const BOM = '\uFEFF';

/** Rejects bytes that are not UTF-8 instead of replacing them. */
export function decodeText(bytes: Uint8Array | undefined): DecodedText {
  if (bytes === undefined) {
    return { text: '', bom: false };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(BOM) ? { text: text.slice(1), bom: true } : { text, bom: false };
  } catch {
    throw new NotTextError();
  }
}

/** The bytes of a text, with its byte order mark where it has one. */
export function encodeText({ text, bom }: DecodedText): Uint8Array {
  return new TextEncoder().encode(bom ? BOM + text : text);
}
