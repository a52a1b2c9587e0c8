import { join } from 'node:path';
import { columnLetter } from '../../../../src/ledger/address';
import { toIso, type Day } from '../../../../src/ledger/day/day';
import type { Ledger, WorkbookReading } from '../../../../src/ledger/ledger';
import { readWorkbook } from '../../../../src/ledger/reading/readWorkbook';
import { taskAt } from '../../../../src/ledger/reading/tasks/taskView';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';
import { drawnCases } from '../../../support/drawnCases';
import { textTable } from '../../../support/textTable';

/** 2024-06-30. */
const AS_OF = 45473;

const day = (value: Day | null): string => (value === null ? '' : toIso(value));

/** The parts of a line that say something: `任务=… 牵头=…`. */
const said = (parts: readonly (readonly [string, string | number | null])[]): string =>
  parts
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${String(value).replaceAll('\n', '⏎')}`)
    .join(' ');

function toldOfTask(ledger: Ledger, index: number): string {
  const task = taskAt(ledger, index);
  const parts = [
    ['号', task.number],
    ['组', task.group],
    ['源', task.source],
    ['类', task.category],
    ['会', day(task.meetingDate)],
    ['事', task.title],
    ['任务', task.task],
    ['牵头', task.leadUnits.join('、')],
    ['配合', task.coUnits.join('、')],
    ['群体', task.unitGroups.join('、')],
    ['领导', task.leader],
    ['人', task.owner],
    ['交办', day(task.assigned)],
    ['时限', `${task.deadline.kind}${task.deadline.date === null ? '' : ` ${day(task.deadline.date)}`}`],
    ['办结', day(task.finished)],
    ['状态', `${task.status.status ?? '-'}（${task.status.reason}）`],
    ['率', task.percent],
    ['进展', task.progress],
  ] as const;
  return `${task.row} ${said(parts)}`;
}

/** All that is read from the sheets, line by line. */
function told({ ledgers, otherSheets }: WorkbookReading): string[] {
  return [
    ...ledgers.flatMap((ledger) => {
      const { layout, columns, tasks } = ledger;
      const named = columns.map(
        ({ column, header, role }) => `${columnLetter(column)}${header && `“${header}”`}${role ?? '-'}`,
      );
      return [
        `${ledger.id} ${ledger.register}（${ledger.registerWhy}）`,
        said([['题', layout.title], ['年', `${layout.year}（${layout.yearFrom}）`], ['表头', layout.headerRows.join(',')], ['上', layout.top], ['首末', `${layout.firstTaskRow}-${layout.lastTaskRow}`], ['依', tasks.statusFrom]]), // prettier-ignore
        `栏 ${named.join(' ')}`,
        ...layout.skipped.map(({ row, as, text }) => `${row} 略 ${as}${text && ` ${text}`}`),
        ...[...tasks.rows].map((_, index) => toldOfTask(ledger, index)),
      ];
    }),
    ...otherSheets.map(({ sheet, why }) => `${sheet} 不是：${why}`),
  ];
}

describe('all that is read from a sheet', () => {
  it.each(drawnCases(join(__dirname, 'sheets.txt')).map((each) => [each.name, each] as const))(
    '%s',
    (_, { sheets, expected }) => {
      const snapshots = sheets.map(({ name, lines }) => textTable(name, lines));
      expect(told(readWorkbook(snapshots, { asOf: AS_OF, settings: DEFAULT_SETTINGS }))).toEqual(expected);
    },
  );
});
