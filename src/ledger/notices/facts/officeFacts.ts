import { sayDay } from '../../day/format';
import { NOT_STATED } from '../../rates/grouping';
import { membersOf, type RateLine } from '../../rates/rateTable';
import type { NoticeContext } from '../context';
import { everyTask } from '../figures';
import { sayItems } from '../itemNumbers';
import { daysOf } from '../noticeInput';
import type { Settings } from '../../settings';
import { partsOf } from '../countWords';

/** What a sentence can say of the notice as a whole, beside the facts of the total. */
type OfficeFact = (context: NoticeContext) => string;

/** More units than these are counted, not named, in a sentence. */
const NAMED_UNITS = 10;

const nameUnits = (lines: readonly RateLine[]): string =>
  lines.length > NAMED_UNITS ? `${lines.length}个单位` : lines.map(({ key }) => key).join('、');

const rated = ({ figures }: NoticeContext): readonly RateLine[] =>
  figures.byUnit.rows.filter(({ key, rate }) => key !== NOT_STATED && rate !== null);

function lowest(context: NoticeContext): { readonly lines: readonly RateLine[]; readonly rate: string } | null {
  const units = rated(context);
  const least = Math.min(...units.map(({ rate }) => rate ?? 100));
  const lines = units.filter(({ rate }) => rate === least);
  return lines.length === 0 || least === 100 ? null : { lines, rate: lines[0]?.rateText ?? '' };
}

/** 「由市民政局牵头的第3、7项」 for every unit with tasks in one cell of the table. */
const byUnit =
  (cell: 'overdue' | 'noDeadline'): OfficeFact =>
  ({ figures, words, input: { ledgers, settings } }) =>
    figures.byUnit.rows
      .filter((line) => line[cell] > 0)
      .map((line) => {
        const items = sayItems(ledgers, membersOf(line, cell, ledgers, settings), words);
        return line.key === NOT_STATED ? `未注明单位的${items}` : `由${line.key}${words.unitDoes}的${items}`;
      })
      .join('；');

/** How many tasks have one of their days in the period. */
const inPeriod =
  (which: 'assigned' | 'finished' | 'due'): OfficeFact =>
  ({ input: { ledgers, period } }) => {
    const days = everyTask(ledgers).map((task) => {
      const { assigned, meeting, finished, due } = daysOf(ledgers, task);
      return { assigned: assigned ?? meeting, finished, due }[which];
    });
    return String(days.filter((day) => day !== null && day >= period.start && day <= period.end).length);
  };

const list =
  (set: Parameters<NoticeContext['tasks']>[0]): OfficeFact =>
  (context) =>
    String(context.tasks(set).length);

/** What 按期办结率 divides by, in words. */
const ON_TIME_OF: Readonly<Record<Settings['onTimeDenominator'], string>> = {
  'due-in-period': '已办结和逾期未办结事项',
  closed: '已办结事项',
  all: '全部事项',
};

/** The facts of a notice, under the names by which templates ask for them. */
export const OFFICE_FACTS: Readonly<Record<string, OfficeFact>> = {
  时段: ({ input }) => input.period.label,
  年份: ({ input }) => String(input.period.year),
  截止日期: ({ input }) => sayDay(input.asOf),
  反馈日期: ({ schedule }) => sayDay(schedule.answerBy),
  按期口径: ({ input }) => ON_TIME_OF[input.settings.onTimeDenominator],
  单位数: (context) => String(rated(context).length),
  全部办结单位: (context) => nameUnits(rated(context).filter(({ rate }) => rate === 100)),
  末位单位: (context) => nameUnits(lowest(context)?.lines ?? []),
  末位完成率: (context) => lowest(context)?.rate ?? '',
  来源数: ({ figures }) => String(figures.bySource.rows.filter(({ key }) => key !== NOT_STATED).length),
  逾期清单: byUnit('overdue'),
  无时限清单: byUnit('noDeadline'),
  临近时限: list('due-soon'),
  本期到期: list('due-in-period'),
  未更新: list('not-updated'),
  提请协调: list('to-coordinate'),
  问题事项: list('with-problems'),
  列表构成: ({ figures, tasks, words }) => {
    const { open } = figures.byUnit.total;
    const listed = tasks('open-or-just-closed').length;
    return partsOf(
      [
        ['未办结', open],
        ['上期以来办结', listed - open],
      ],
      words.counter,
    );
  },
  其余办结: ({ figures, tasks }) =>
    String(figures.byUnit.total.open + figures.byUnit.total.done - tasks('open-or-just-closed').length),
  本期新增: inPeriod('assigned'),
  本期办结: inPeriod('finished'),
  零采用单位: ({ figures, outcomes }) =>
    nameUnits(figures.byUnit.rows.filter(({ key, members }) => key !== NOT_STATED && outcomes.adopted(members) === 0)),
  上期: ({ since }) => since()?.label ?? '',
  较上期: ({ since, words }) => {
    const changes = since()?.changes;
    if (!changes) return '';
    const { added, closed, newlyOverdue, stillOverdue } = changes;
    const parts = partsOf(
      [
        ['新增', added.length],
        ['销号', closed.length],
        ['新增逾期', newlyOverdue.length],
        ['仍逾期', stillOverdue.length],
      ],
      words.counter,
    );
    return parts === '' ? '没有变化' : parts;
  },
  仍逾期事项: ({ since, words, input: { ledgers } }) => sayItems(ledgers, since()?.changes?.stillOverdue ?? [], words),
};
