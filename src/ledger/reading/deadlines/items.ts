import type { ReadTime } from './times';
import { scanTime } from './times';
import { wordAt } from './words';
import type { Tag } from './words';

/** The parts of a deadline text in their order. */
export type Item =
  | {
      readonly is: 'time';
      readonly time: ReadTime;
      readonly from: number;
      readonly to: number;
    }
  | { readonly is: 'impossible'; readonly written: string; readonly from: number; readonly to: number }
  | { readonly is: 'tag'; readonly tag: Tag; readonly from: number; readonly to: number }
  | { readonly is: 'mark'; readonly mark: string; readonly from: number; readonly to: number }
  | { readonly is: 'text'; readonly from: number; readonly to: number };

const MARKS = new Set('\n;,、():或及和');

/** Characters in front of which a number belongs to a word: 文件〔2024〕3号, 第3项, 一个. */
const GLUED = /[0-9A-Za-z.+第共分满超达建设投增降]/;

/**
 * Cuts a normalised text into times, tagged words, marks and the text between.
 * @example scanItems('3月底前:立项').map((item) => item.is) // ['time', 'mark', 'text']
 */
export function scanItems(text: string): readonly Item[] {
  const items: Item[] = [];
  let textFrom = -1;
  let at = 0;
  const flush = (): void => {
    if (textFrom >= 0) items.push({ is: 'text', from: textFrom, to: at });
    textFrom = -1;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    if (MARKS.has(character)) {
      flush();
      items.push({ is: 'mark', mark: character, from: at, to: at + 1 });
      at += 1;
      continue;
    }
    const word = wordAt(text, at);
    if (word) {
      flush();
      items.push({ is: 'tag', tag: word.tag, from: at, to: word.end });
      at = word.end;
      continue;
    }
    const glued = textFrom >= 0 && /\d/.test(character) && GLUED.test(text.charAt(at - 1));
    const time = glued ? null : scanTime(text, at);
    if (time && time.end > at) {
      flush();
      if ('impossible' in time) items.push({ is: 'impossible', written: time.impossible, from: at, to: time.end });
      else items.push({ is: 'time', time: time.value, from: at, to: time.end });
      at = time.end;
      continue;
    }
    if (textFrom < 0) textFrom = at;
    at += 1;
  }
  flush();
  return items;
}
