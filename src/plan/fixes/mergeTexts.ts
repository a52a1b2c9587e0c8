/** Longer texts are not compared character by character. */
const LONGEST = 400;

/** A part of a text that is replaced: from `start` up to, not with, `end`. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * Two changes of one text as one, null where both change the same place: blanks taken off the ends beside a name
 * replaced inside.
 * @example mergeTexts(' 市发改委 ', '市发改委', ' 市发展改革委 ') // '市发展改革委'
 * @example mergeTexts('市发改委', '市发展改革委', '发改委（市）') // null
 */
export function mergeTexts(text: string, one: string, other: string): string | null {
  if (Math.max(text.length, one.length, other.length) > LONGEST) return null;
  const [ours, theirs] = [replacements(text, one), replacements(text, other)];
  const isOurs = (each: Replacement): boolean => ours.some((own) => same(own, each));
  const all = [...ours, ...theirs.filter((each) => !isOurs(each))].sort((a, b) => a.start - b.start || a.end - b.end);
  if (all.some((each, index) => touches(all[index - 1], each))) return null;
  let merged = '';
  let from = 0;
  for (const { start, end, by } of all) {
    merged += text.slice(from, start) + by;
    from = end;
  }
  return merged + text.slice(from);
}

const same = (one: Replacement, other: Replacement): boolean =>
  one.start === other.start && one.end === other.end && one.by === other.by;

/** Whether two replacements, in order, share characters or insert at one place. */
function touches(before: Replacement | undefined, after: Replacement): boolean {
  if (before === undefined) return false;
  return after.start < before.end || (after.start === before.start && after.end === before.end);
}

/** What has to be replaced to make `after` of `before`: the differences beside a longest common subsequence. */
function replacements(before: string, after: string): Replacement[] {
  const common = commonLengths(before, after);
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  const found: Replacement[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      i++;
      j++;
      continue;
    }
    const [start, from] = [i, j];
    while (i < before.length || j < after.length) {
      if (i < before.length && j < after.length && before[i] === after[j]) break;
      if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) i++;
      else j++;
    }
    found.push({ start, end: i, by: after.slice(from, j) });
  }
  return found;
}

/** For each pair of places the length of the longest common subsequence of what follows. */
function commonLengths(one: string, other: string): Uint16Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const [here, below] = [lengths[i], lengths[i + 1]];
      if (!here || !below) continue;
      here[j] = one[i] === other[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  return lengths;
}
