import type { RateLine, RateTable } from '../rates/rateTable';
import { STATE_LABELS } from '../vocabulary';
import type { ShownTask } from './figures';
import type { NoticeCell, NoticeColumn, NoticeTable } from './notice';

const column = (header: string, width: number, more: Partial<NoticeColumn> = {}): NoticeColumn => ({
  header,
  width,
  align: 'center',
  ...more,
});

/** A column with what it shows. */
interface Shown<T> extends NoticeColumn {
  readonly cell: (content: T, index: number) => NoticeCell;
}

const shown = <T>(described: NoticeColumn, cell: Shown<T>['cell']): Shown<T> => ({ ...described, cell });

function tableOf<T>(caption: string, columns: readonly Shown<T>[], rows: readonly T[], hasTotal: boolean): NoticeTable {
  return {
    caption,
    columns: columns.map(({ header, parent, width, align }) => ({
      header,
      width,
      align,
      ...(parent ? { parent } : {}),
    })),
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    hasTotal,
  };
}

/** Lines by rank, lines without a rate last. */
function byRank(rows: readonly RateLine[]): RateLine[] {
  return [...rows].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
}

/**
 * The ranked table of a 季度通报: 排名 单位 承办总数 已办结 办理中 长期 完成率 按期办结率, best first, with the total.
 * 无办结日期 and 长期 stand in it only where there are such items.
 * @example rankedTable(table).rows.at(-1)?.[1] // '合计'
 */
export function rankedTable({ rows, total }: RateTable): NoticeTable {
  const done = '已办结';
  const open = '办理中';
  const columns: Shown<RateLine>[] = [
    shown(column('排名', 3), ({ rank }) => rank ?? '—'),
    shown(column('单位', 12, { align: 'left' }), ({ key }) => key),
    shown(column('承办总数', 4), ({ total: all }) => all),
    shown(column('按期', 4, { parent: done }), ({ doneOnTime }) => doneOnTime),
    shown(column('逾期', 4, { parent: done }), ({ doneLate }) => doneLate),
    ...(total.doneUndated > 0
      ? [shown<RateLine>(column('无办结日期', 4, { parent: done }), ({ doneUndated }) => doneUndated)]
      : []),
    shown(column('未到期', 4, { parent: open }), ({ notDue }) => notDue),
    shown(column('逾期', 4, { parent: open }), ({ overdue }) => overdue),
    shown(column('无时限', 4, { parent: open }), ({ noDeadline }) => noDeadline),
    ...(total.longTerm > 0 ? [shown<RateLine>(column('长期坚持', 4), ({ longTerm }) => longTerm)] : []),
    shown(column('完成率', 5), ({ rateText }) => rateText),
    shown(column('按期办结率', 5), ({ onTimeRateText }) => onTimeRateText),
  ];
  return tableOf('', columns, [...byRank(rows), total], true);
}

/**
 * The overdue tasks in the order given: 事项编号 工作任务 牵头单位 完成时限 逾期天数 目前进展.
 * @example overdueTable(tasks).rows[0]?.[4] // 31
 */
export function overdueTable(tasks: readonly ShownTask[]): NoticeTable {
  const columns: Shown<ShownTask>[] = [
    shown(column('事项编号', 5), ({ number }) => number),
    shown(column('工作任务', 16, { align: 'left' }), ({ task }) => task),
    shown(column('牵头单位', 9), ({ leadUnits }) => leadUnits),
    shown(column('完成时限', 7), ({ deadline }) => deadline),
    shown(column('逾期天数', 4), ({ daysOverdue }) => daysOverdue),
    shown(column('目前进展', 14, { align: 'left' }), ({ progress }) => progress),
  ];
  return tableOf('', columns, tasks, false);
}

/** Open tasks without a deadline, with empty columns for the units to fill: 建议完成时限, 责任人. */
export function noDeadlineTable(tasks: readonly ShownTask[]): NoticeTable {
  const columns: Shown<ShownTask>[] = [
    shown(column('事项编号', 5), ({ number }) => number),
    shown(column('任务来源', 8), ({ source }) => source),
    shown(column('工作任务', 18, { align: 'left' }), ({ task }) => task),
    shown(column('牵头单位', 9), ({ leadUnits }) => leadUnits),
    shown(column('建议完成时限', 7), () => ''),
    shown(column('责任人', 5), () => ''),
  ];
  return tableOf('', columns, tasks, false);
}

/** Items of one meeting: 序号 议定事项 牵头单位 配合单位 完成时限 落实情况 状态. */
export function meetingItemsTable(caption: string, tasks: readonly ShownTask[]): NoticeTable {
  const columns: Shown<ShownTask>[] = [
    shown(column('序号', 3), (_, index) => index + 1),
    shown(column('议定事项', 16, { align: 'left' }), ({ task }) => task),
    shown(column('牵头单位', 8), ({ leadUnits }) => leadUnits),
    shown(column('配合单位', 8), ({ coUnits }) => coUnits),
    shown(column('完成时限', 7), ({ deadline }) => deadline),
    shown(column('落实情况', 14, { align: 'left' }), ({ progress }) => progress),
    shown(column('状态', 5), ({ state }) => STATE_LABELS[state]),
  ];
  return tableOf(caption, columns, tasks, false);
}

/** Overdue tasks of one unit, with an empty column for the new limit: 催办通知单. */
export function reminderTable(caption: string, tasks: readonly ShownTask[]): NoticeTable {
  const columns: Shown<ShownTask>[] = [
    shown(column('序号', 3), (_, index) => index + 1),
    shown(column('事项编号', 5), ({ number }) => number),
    shown(column('任务来源', 7), ({ source }) => source),
    shown(column('工作任务', 14, { align: 'left' }), ({ task }) => task),
    shown(column('交办时间', 6), ({ assigned }) => assigned),
    shown(column('完成时限', 6), ({ deadline }) => deadline),
    shown(column('逾期天数', 4), ({ daysOverdue }) => daysOverdue),
    shown(column('目前进展', 10, { align: 'left' }), ({ progress }) => progress),
    shown(column('限期完成时间', 6), () => ''),
    shown(column('责任人', 4), ({ owner }) => owner),
  ];
  return tableOf(caption, columns, tasks, false);
}
