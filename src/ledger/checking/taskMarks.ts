/**
 * Tasks are compared by numbers made of their texts: a hundred thousand texts would cost too much to compare, and an edit
 * asks only for the few with the same number.
 */

/**
 * A number made of a text's letters: texts that differ in blanks and signs alone have equal ones, other texts hardly ever.
 * @example markOf('推进供水，一体化。') === markOf('推进供水一体化') // true
 */
export function markOf(text: string | null): number {
  if (text === null) return 0;
  let mark = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) mark = (Math.imul(mark, 31) + code) | 0;
  }
  return mark;
}

/**
 * The tasks (by index, in order) whose mark stands twice, and few others. The many that stand once cost one look at a
 * small table of bits.
 * @example indexesSeenTwice(Int32Array.of(7, 8, 7)) // [0, 2]
 */
export function indexesSeenTwice(marks: Int32Array): readonly number[] {
  let places = 1024;
  while (places < marks.length * 32) places *= 2;
  const once = new Int32Array(places >>> 5);
  const twice = new Int32Array(places >>> 5);
  const placeOf = (mark: number): number => (Math.imul(mark, 0x9e3779b1) >>> 7) & (places - 1);
  for (let index = 0; index < marks.length; index += 1) {
    const place = placeOf(marks[index] ?? 0);
    const bit = 1 << (place & 31);
    const word = place >>> 5;
    if (((once[word] ?? 0) & bit) === 0) once[word] = (once[word] ?? 0) | bit;
    else twice[word] = (twice[word] ?? 0) | bit;
  }
  const repeated: number[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const place = placeOf(marks[index] ?? 0);
    if (((twice[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0) repeated.push(index);
  }
  return repeated;
}

/** So many marks are found one by one faster than by asking of every place. */
const FEW_MARKS = 16;

/**
 * The tasks (by index, in order) that have one of some marks.
 * @example indexesWith(Int32Array.of(7, 8, 7), [7]) // [0, 2]
 */
export function indexesWith(marks: Int32Array, wanted: readonly number[]): readonly number[] {
  if (wanted.length > FEW_MARKS) {
    const among = new Set(wanted);
    return Array.from(marks.keys()).filter((index) => among.has(marks[index] as number));
  }
  return [...new Set(wanted.flatMap((mark) => placesOf(marks, mark)))].sort((a, b) => a - b);
}

function placesOf(marks: Int32Array, mark: number): readonly number[] {
  const places: number[] = [];
  for (let index = marks.indexOf(mark); index >= 0; index = marks.indexOf(mark, index + 1)) places.push(index);
  return places;
}

/** A Chinese character, a digit or a Latin letter: what no reader would leave out. */
function isLetter(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 48 && code <= 57) || (code >= 65 && code <= 122);
}
