const MARK_LENGTH = 6;
const MARKS = 36 ** MARK_LENGTH;
const UNTIDY = /\s+/gu;

/**
 * A short mark of a text (FNV-1a in six letters), the same wherever the same words stand; blanks and line breaks do not
 * count. Equal marks of unlike texts come up once in two thousand million.
 * @returns six dots for no text.
 * @example textMark('推进 中') === textMark('推进中') // true
 */
export function textMark(text: string | null): string {
  const words = (text ?? '').replace(UNTIDY, '');
  if (words === '') return NO_TEXT;
  let mark = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) mark = Math.imul(mark ^ words.charCodeAt(index), 0x01000193);
  return ((mark >>> 0) % MARKS).toString(36).padStart(MARK_LENGTH, '0');
}

/** The mark of an empty text. */
export const NO_TEXT = '.'.repeat(MARK_LENGTH);
