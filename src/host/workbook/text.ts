import { SSF } from '@e965/xlsx';
import type { Cell, StyleModel } from './model';
import { readyFormat, type ReadyFormat } from './numberFormat';

const prepared = new Map<string, ReadyFormat>();

function ready(numberFormat: string): ReadyFormat {
  let format = prepared.get(numberFormat);
  if (!format) {
    format = readyFormat(numberFormat);
    prepared.set(numberFormat, format);
  }
  return format;
}

/**
 * What the cell shows, in a column wide enough: `2024年3月15日`, `95%`, `1,234`. A date before the first day of the
 * workbook's calendar shows as `########`, as in Excel; a format that cannot be read shows the bare number.
 * @example textOf({ value: 45366, style: 0 }, { ...plainStyle, numberFormat: 'm"月"d"日"' }, false) // '3月15日'
 */
export function textOf(cell: Pick<Cell, 'value'> | undefined, style: StyleModel, date1904: boolean): string {
  const value = cell?.value;
  if (value === undefined) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (style.numberFormat === 'General' && typeof value === 'string') return value;
  return formatted(value, ready(style.numberFormat), date1904);
}

function formatted(value: string | number, format: ReadyFormat, date1904: boolean): string {
  try {
    const code = typeof value === 'number' ? format.codeFor(value, date1904) : format.code;
    const shown = typeof value === 'number' && !format.isDate && !Number.isInteger(value) ? decimalValue(value) : value;
    const text = SSF.format(code, shown, { date1904 }) as string;
    if (text === '' && typeof value === 'number' && format.isDate) return '########';
    return typeof value === 'number' ? format.finish(text) : text;
  } catch {
    return typeof value === 'number' ? (SSF.format('General', value) as string) : value;
  }
}

/**
 * The number a little away from zero, less than half of its fifteenth digit: Excel rounds the decimal number that a
 * person typed (1.005 shows as 1.01), while the binary number behind it may lie just below the half.
 */
function decimalValue(value: number): number {
  return Number(value.toPrecision(15)) * (1 + 4 * Number.EPSILON);
}
