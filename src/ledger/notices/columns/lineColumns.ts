import type { RateLine, RateTable } from '../../rates/rateTable';
import type { NoticeCell, NoticeColumn } from '../notice';
import type { LineSet } from '../sets';

/** What a column shows of a line beside the line itself. */
export interface LineCellContext {
  readonly adopted: (line: RateLine) => number;
  readonly adoptionRate: (line: RateLine) => string;
  readonly satisfactionRate: (line: RateLine) => string;
  /** 完成率 of the same line at the last period; null where it was not kept. */
  readonly earlierRate: (line: RateLine) => string | null;
  readonly change: (line: RateLine) => string;
}

/** A column of a table of figures. */
export interface LineColumn extends NoticeColumn {
  readonly cell: (line: RateLine, context: LineCellContext) => NoticeCell;
  /** Left out where the total has nothing to show. */
  readonly unless?: (total: RateLine, context: LineCellContext) => boolean;
}

type Cell = LineColumn['cell'];

const column = (header: string, width: number, cell: Cell, more: Partial<LineColumn> = {}): LineColumn => ({
  header,
  width,
  align: 'center',
  cell,
  ...more,
});

const done = { parent: '已办结' };
const open = { parent: '办理中' };

/** Every column that a table of figures in a notice can have, under the name by which kinds ask for it. */
export const LINE_COLUMNS = {
  rank: column('排名', 3, ({ rank }) => rank ?? '—'),
  key: column('', 12, ({ key }) => key, { align: 'left' }),
  meetings: column('会议次数', 4, ({ meetings }) => meetings ?? '', { unless: ({ meetings }) => meetings === null }),
  assignedTotal: column('承办总数', 4, ({ total }) => total),
  itemTotal: column('事项数', 4, ({ total }) => total),
  pieceTotal: column('件数', 4, ({ total }) => total),
  done: column('已办结', 4, (line) => line.done),
  carried: column('已落实', 4, (line) => line.done),
  onTime: column('按期', 4, ({ doneOnTime }) => doneOnTime, done),
  late: column('逾期', 4, ({ doneLate }) => doneLate, done),
  undated: column('无办结日期', 4, ({ doneUndated }) => doneUndated, {
    ...done,
    unless: ({ doneUndated }) => doneUndated === 0,
  }),
  open: column('未办结', 4, (line) => line.open),
  notDue: column('未到期', 4, ({ notDue }) => notDue, open),
  overdue: column('逾期', 4, ({ overdue }) => overdue, open),
  overdueOpen: column('逾期未办结', 4, ({ overdue }) => overdue),
  noDeadline: column('无时限', 4, ({ noDeadline }) => noDeadline, open),
  longTerm: column('长期坚持', 4, ({ longTerm }) => longTerm, { unless: ({ longTerm }) => longTerm === 0 }),
  rate: column('完成率', 5, ({ rateText }) => rateText),
  carriedRate: column('落实率', 5, ({ rateText }) => rateText),
  onTimeRate: column('按期办结率', 5, ({ onTimeRateText }) => onTimeRateText),
  earlierRate: column('上期完成率', 5, (line, { earlierRate }) => earlierRate(line) ?? '—', {
    unless: (total, { earlierRate }) => earlierRate(total) === null,
  }),
  change: column('变化', 5, (line, { change }) => change(line), {
    unless: (total, { earlierRate }) => earlierRate(total) === null,
  }),
  satisfaction: column('满意率', 5, (line, { satisfactionRate }) => satisfactionRate(line), {
    unless: (total, { satisfactionRate }) => satisfactionRate(total) === '—',
  }),
  reported: column('报送篇数', 5, ({ members }) => members.length),
  adopted: column('采用篇数', 5, (line, { adopted }) => adopted(line)),
  adoptionRate: column('采用率', 5, (line, { adoptionRate }) => adoptionRate(line)),
} as const satisfies Readonly<Record<string, LineColumn>>;
export type LineColumnId = keyof typeof LINE_COLUMNS;

/** What the first column of a table is called. */
export const LINE_KEYS: Readonly<Record<LineSet, string>> = {
  sources: '任务来源',
  units: '单位',
  leaders: '领导',
  categories: '类别',
  series: '会议',
  'previous-meetings': '会议',
};

/**
 * Lines by rank, lines without a rate last.
 * @example byRank(table.rows)[0]?.rank // 1
 */
export function byRank(rows: RateTable['rows']): RateLine[] {
  return [...rows].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
}
