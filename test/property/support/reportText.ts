import fc from 'fast-check';

/** Texts of what reports are made of, and of what breaks offsets. */
export function reportText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom('\n', '\r\n', '\r', ' ', ' ', ' ', '. ', ', ', '\u00A0', '“', '”', "'", '—'),
    fc.constantFrom(...'Varash Marsa the said e\u0301 Sa\u0304na 🚨 👨‍👩‍👧 🇦🇫 \uFE0F'.split(' ')),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  return fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
}
