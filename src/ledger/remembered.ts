/**
 * So many answers are kept before all are forgotten: offices write a few hundred deadlines, units and statuses, and a
 * workbook of nothing but strange ones must not fill the memory.
 */
const MOST_REMEMBERED = 8192;
/** Longer texts are sentences, which hardly come again. */
const LONGEST_REMEMBERED = 120;

/**
 * A pure function of a text that remembers its answers: a workbook is read again with every scan and every edit, and
 * says nearly the same each time. The answers are shared and must not be changed.
 * @example const meaningOf = remembered(understand); meaningOf('3月底前') === meaningOf('3月底前') // true
 */
export function remembered<Answer extends object | string | number | boolean>(
  answerTo: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return answerTo(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = answerTo(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, answer);
    return answer;
  };
}
