import type { LineTableSpec } from '../spec';

/** Every unit that leads items, ranked, with what became of them since the last period. */
export const UNIT_TABLE: LineTableSpec = {
  name: '单位表',
  title: '各单位督办事项办理情况统计表',
  of: 'lines',
  lines: 'units',
  order: 'rate',
  columns: [
    'rank', 'key', 'assignedTotal', 'onTime', 'late', 'undated', 'notDue', 'overdue', 'noDeadline', 'longTerm',
    'rate', 'onTimeRate', 'earlierRate', 'change',
  ],
}; // prettier-ignore

/**
 * The same for letters, calls and proposals, which units are given by the piece (件).
 * @example unitTableOfPieces('各单位信访事项办理情况统计表')
 */
export const unitTableOfPieces = (title: string, further: LineTableSpec['columns'] = []): LineTableSpec => ({
  name: '单位表',
  title,
  of: 'lines',
  lines: 'units',
  order: 'rate',
  columns: [
    ...([
      'rank',
      'key',
      'pieceTotal',
      'onTime',
      'late',
      'undated',
      'notDue',
      'overdue',
      'noDeadline',
      'rate',
      'onTimeRate',
    ] as const),
    ...further,
  ],
});
