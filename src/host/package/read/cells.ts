import type { Cell, CellError, CellScalar } from '../../workbook/model';
import { formulaCopies } from '../../workbook/references';
import type { RawCell, RawRow } from './sheetXml';
import { unescaped } from './sharedStrings';

/** What is needed to understand a cell element. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
  readonly styleCount: number;
}

/** Reads the cells of one sheet in the order of the file; remembers the first cell of each shared formula. */
export class CellReader {
  private readonly shared = new Map<
    string,
    { copies: ReturnType<typeof formulaCopies>; row: number; column: number }
  >();

  constructor(private readonly context: CellContext) {}

  /** The model's cell for a cell element. */
  read(raw: RawCell, row: number): Cell {
    const index = Number(raw.attributes['s'] ?? 0);
    const style = index < this.context.styleCount ? index : 0;
    const value = this.value(raw);
    const formula = raw.formula ? this.formula(raw, row) : undefined;
    if (value === undefined) return formula === undefined ? { style } : { formula, style };
    return formula === undefined ? { value, style } : { value, formula, style };
  }

  /** All cells of a row. */
  readRow(row: RawRow): Map<number, Cell> {
    const cells = new Map<number, Cell>();
    for (const raw of row.cells) cells.set(raw.column, this.read(raw, row.index));
    return cells;
  }

  private value(raw: RawCell): CellScalar | CellError | undefined {
    const text = raw.value;
    switch (raw.attributes['t']) {
      case 's':
        return text === null ? undefined : this.context.sharedStrings[Number(text)];
      case 'inlineStr':
        return unescaped(raw.inline !== '' ? raw.inline : (text ?? ''));
      case 'str':
        return text === null ? undefined : unescaped(text);
      case 'b':
        return text === null ? undefined : text.trim() === '1' || text.trim() === 'true';
      case 'e':
        return text === null ? undefined : { error: text.trim() };
      case 'd':
        return text === null ? undefined : (isoSerial(text.trim(), this.context.date1904) ?? text);
      case undefined:
      default: {
        if (text === null || text.trim() === '') return undefined;
        const number = Number(text);
        return Number.isNaN(number) ? text : number;
      }
    }
  }

  private formula(raw: RawCell, row: number): string | undefined {
    const written = raw.formula;
    if (!written) return undefined;
    const { t: kind, si } = written.attributes;
    // A data table's results are not computed by a formula of ours: the values stand as they are.
    if (kind === 'dataTable') return undefined;
    const text = written.text.trim();
    if (kind === 'shared' && si !== undefined) {
      if (text !== '') this.shared.set(si, { copies: formulaCopies(text), row, column: raw.column });
      else {
        const first = this.shared.get(si);
        return first && `=${first.copies(row - first.row, raw.column - first.column)}`;
      }
    }
    return text === '' ? undefined : `=${text}`;
  }
}

/**
 * The serial number of an ISO 8601 date or time as strict files hold them; null when the text is none.
 * @example isoSerial('2024-03-15', false) // 45366
 */
function isoSerial(text: string, date1904: boolean): number | null {
  const found = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!found || text === '') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = found;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000) + 25_569;
  // Excel's 1900 calendar has a 29 February 1900 that never was.
  const serial = days < 61 ? days - 1 : days;
  return serial - (date1904 ? 1462 : 0) + time;
}
