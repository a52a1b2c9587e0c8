import { cellAt } from '../../src/host/workbook/cells';
import type { Cell, SheetModel } from '../../src/host/workbook/model';

/** What a column of a statistics table shows, by its header's words (parent, then leaf), as `rates --json` calls it. */
const FIGURES: Readonly<Record<string, string>> = {
  事项数: 'total',
  '已办结 小计': 'done',
  '已办结 按期': 'doneOnTime',
  '已办结 逾期': 'doneLate',
  '已办结 无办结日期': 'doneUndated',
  '办理中 小计': 'open',
  '办理中 未到期': 'notDue',
  '办理中 逾期未办结': 'overdue',
  '办理中 无明确时限': 'noDeadline',
  长期坚持: 'longTerm',
  不计入: 'excluded',
  完成率: 'rate',
  按期办结率: 'onTimeRate',
  排名: 'rank',
  会议次数: 'meetings',
};

export const CAPTIONS = {
  source: '按任务来源统计',
  unit: '按牵头单位统计',
  leader: '按责任领导统计',
  meeting: '按会议统计',
  quarter: '按到期季度统计',
  category: '按工作类别统计',
  register: '按台账类型统计',
} as const;
export type TableName = keyof typeof CAPTIONS;

type Shown = NonNullable<Cell['value']>;

export interface ShownLine {
  readonly key: Shown;
  /** `—` is null, as in the JSON. */
  readonly figures: Readonly<Record<string, Shown | null>>;
}

/** The lines of a statistics table as a person finds them: below its caption and two header rows, to the total. */
export function shownTable(sheet: SheetModel, table: TableName): readonly ShownLine[] | null {
  const at = (row: number, column: number): Shown => cellAt(sheet, row, column)?.value ?? '';
  const last = Math.max(...sheet.rows.keys());
  let caption = 0;
  while (at(caption, 0) !== CAPTIONS[table]) if (caption++ > last) return null;
  const fields: string[] = [];
  let parent = '';
  for (let column = 1; column < 17; column++) {
    parent = String(at(caption + 1, column)) || parent;
    const leaf = String(at(caption + 2, column));
    if (at(caption + 1, column) === '' && leaf === '') break;
    const words = leaf === '' ? parent : `${parent} ${leaf}`;
    const figure = FIGURES[words];
    if (figure === undefined) throw new Error(`${CAPTIONS[table]}: a column is called ${words}`);
    fields.push(figure);
  }
  const lines: ShownLine[] = [];
  const header = at(caption + 1, 0);
  for (let row = caption + 3; row <= last; row++) {
    // A table that is longer than a page repeats its two header rows.
    if (at(row, 0) === header) {
      row += 1;
      continue;
    }
    const figures = fields.map((field, index) => {
      const value = at(row, index + 1);
      return [field, value === '—' ? null : value] as const;
    });
    lines.push({ key: at(row, 0), figures: Object.fromEntries(figures) });
    if (at(row, 0) === '合计') return lines;
  }
  throw new Error(`${CAPTIONS[table]} has no 合计`);
}
