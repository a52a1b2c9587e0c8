import { isFilled, type SheetGrid } from './grid';
import type { HeaderBlock } from './headerRows';

/** What stands above a table's header. */
export interface Heading {
  readonly title: string | null;
  /** Every text above the header, from the top: title, 制表, 单位, 查询时间. */
  readonly lines: readonly string[];
  /** The first row of the heading, the header's own top where there is none. */
  readonly top: number;
}

/** Lines such as 「附件1」, 「制表：督查室」, 「单位：万元」, 「截至：3月31日」 are no titles. */
const NOT_A_TITLE =
  /^(附件|附表|附)\s*[\d一二三四五六七八九十]*[:：]?$|^[^，。]{1,12}[:：]|^\(?（?(单位|截至|截止)|^20\d\d年\d{1,2}月(\d{1,2}日)?$|^[（(].*[)）]$/;
const BELONGS_ABOVE = /^(注|备注|说明|填表说明)[:：]|^(审核|填表|制表|填报|签发|审签)人?[:：]|^(小计|合计|总计)/;
const GROUP_NUMBER = /^[一二三四五六七八九十]+、/;
/** A heading is at most so many rows high. */
const MOST_HEADING_ROWS = 8;

/**
 * The title and the lines between it and the header, looking upwards from the header; rows of the table above
 * (`previous`) are left alone. Blank rows inside the heading of the first table do not end it.
 */
export function headingAbove(grid: SheetGrid, header: HeaderBlock, previous: HeaderBlock | null): Heading {
  const lines: { text: string; wide: boolean }[] = [];
  const over = previous && previous.right >= header.left && previous.left <= header.right ? previous : null;
  const floor = over?.bottom ?? 0;
  let top = header.top;
  for (let row = header.top - 1; row > floor && header.top - row <= MOST_HEADING_ROWS; row--) {
    const texts = textsInRow(grid, row, header);
    const [first] = texts;
    if (first === undefined) {
      if (over) break;
      continue;
    }
    const labels = texts.filter(({ text }) => /[:：]|年|附件|单位|截至/.test(text)).length;
    if (over && ((texts.length > 1 && labels * 2 < texts.length) || BELONGS_ABOVE.test(first.text))) break;
    if (texts.length > 6 || GROUP_NUMBER.test(first.text)) break;
    lines.unshift(...texts);
    top = row;
  }
  const named = lines.filter(({ text }) => !NOT_A_TITLE.test(text.replace(/\s/g, '')));
  const title = named.find(({ wide }) => wide) ?? named.reduce<{ text: string } | null>(longer, null);
  return { title: title?.text ?? null, lines: lines.map(({ text }) => text), top };
}

const longer = (best: { text: string } | null, next: { text: string }): { text: string } | null =>
  best === null || next.text.length > best.text.length ? next : best;

function textsInRow(grid: SheetGrid, row: number, header: HeaderBlock): { text: string; wide: boolean }[] {
  const used = grid.used ?? header;
  const texts: { text: string; wide: boolean }[] = [];
  for (let column = used.left; column <= used.right; column++) {
    if (!isFilled(grid.value(row, column))) continue;
    const merge = grid.mergeFrom(row, column);
    const right = merge?.right ?? column;
    if (column > header.right || (right < header.left && (merge !== null || column + 3 < header.left))) continue;
    texts.push({ text: grid.text(row, column), wide: merge !== null && merge.right - merge.left >= 2 });
  }
  return texts;
}

/**
 * A title without the marks of a further page (（续表）, 第2页) and without blanks; empty where there is none.
 * @example plainTitle('督办台账（续表）') // '督办台账'
 */
export function plainTitle(title: string | null): string {
  return (title ?? '').replace(/[（(]?续(表|页|上页|上表)?[一二三四五六七八九十\d]*[)）]?|第\s*\d+\s*页|\s+/g, '');
}
