import { textWidth } from './textWidth';

/**
 * A title in lines of about the same length: official papers break titles evenly, so that no single character is left
 * to a line (GB/T 9704-2012, 7.3.1: 回行时词意完整、排列对称、长短适宜). A line ends after 的 where one stands near.
 *
 * @param longest full-width characters that fit a line; Latin letters and digits count a half
 * @example titleLines('关于2025年第四季度督办事项办理情况的通报', 19) // ['关于2025年第四季度', '督办事项办理情况的通报']
 */
export function titleLines(title: string, longest: number): readonly string[] {
  const characters = [...title];
  const width = textWidth(title);
  const count = Math.ceil(width / longest);
  if (count <= 1) return [title];
  const lines: string[] = [];
  let rest = characters;
  for (let line = 0; line < count - 1; line++) {
    const aim = textWidth(rest.join('')) / (count - line);
    const at = cutNear(rest, aim);
    lines.push(rest.slice(0, at).join(''));
    rest = rest.slice(at);
  }
  return [...lines, rest.join('')];
}

/** How far from the middle a better place to cut may lie, in characters. */
const NEAR = 2;
const GOOD_ENDS = ['的', '度', '年', '月', '，', '、'];

function cutNear(characters: readonly string[], aim: number): number {
  let width = 0;
  let middle = 0;
  while (middle < characters.length && width < aim) width += textWidth(characters[middle++] ?? '');
  for (let distance = 0; distance <= NEAR; distance++) {
    for (const at of [middle - distance, middle + distance]) {
      if (at > 0 && at < characters.length && GOOD_ENDS.includes(characters[at - 1] ?? '')) return at;
    }
  }
  return middle;
}
