import { sayDay } from '../../day/format';
import { membersOf, type RateLine } from '../../rates/rateTable';
import type { CountCell } from '../../rates/counts';
import type { NoticeContext } from '../context';
import { sayItems } from '../itemNumbers';
import { amongThem, partsOf } from '../countWords';
import { earlierRateText, saysChange } from './change';

/** What a sentence can say of one line of a table, or of the total. */
type LineFact = (line: RateLine, context: NoticeContext) => string;

const count =
  (cell: CountCell): LineFact =>
  (line) =>
    String(line[cell]);

/** 「第3、7项」 of the tasks in one cell of the line; empty where there are none. */
const items =
  (cell: CountCell): LineFact =>
  (line, { words, input: { ledgers, settings } }) =>
    line[cell] === 0 ? '' : sayItems(ledgers, membersOf(line, cell, ledgers, settings), words);

/** The facts of a line, under the names by which templates ask for them. */
export const LINE_FACTS: Readonly<Record<string, LineFact>> = {
  名称: ({ key }) => key,
  会次: ({ meetings }) => (meetings === null ? '' : String(meetings)),
  会议日期: (line, context) => {
    const day = context.previousMeetingOf(line)?.day;
    return day === undefined ? '' : sayDay(day);
  },
  会议名称: (line, context) => context.previousMeetingOf(line)?.series ?? '',
  总数: count('total'),
  已办结: count('done'),
  按期办结: count('doneOnTime'),
  逾期办结: count('doneLate'),
  无办结日期: count('doneUndated'),
  未办结: count('open'),
  未到期: count('notDue'),
  逾期: count('overdue'),
  无时限: count('noDeadline'),
  长期坚持: count('longTerm'),
  不计入: count('excluded'),
  完成率: ({ rate, rateText }) => (rate === null ? '' : rateText),
  按期办结率: ({ onTimeRate, onTimeRateText }) => (onTimeRate === null ? '' : onTimeRateText),
  排名: ({ rank }) => (rank === null ? '' : String(rank)),
  上期完成率: (line, context) => earlierRateText(line, context) ?? '',
  变化: (line, context) => saysChange(line, context),
  办结构成: ({ doneOnTime, doneLate, doneUndated }, { words }) =>
    partsOf(
      [
        ['按期办结', doneOnTime],
        ['逾期办结', doneLate],
        ['无办结日期', doneUndated],
      ],
      words.counter,
    ),
  在办构成: (line, { words }) => partsOf(openParts(line), words.counter),
  在办分布: (line, { words }) => amongThem(openParts(line), words.counter),
  逾期事项: items('overdue'),
  无时限事项: items('noDeadline'),
  在办事项: items('open'),
  报送数: ({ members }) => String(members.length),
  采用数: ({ members }, { outcomes }) => String(outcomes.adopted(members)),
  采用率: ({ members }, { outcomes }) => rateOrNothing(outcomes.adoptionRate(members)),
  满意数: ({ members }, { outcomes }) => String(outcomes.satisfied(members).satisfied),
  基本满意数: ({ members }, { outcomes }) => String(outcomes.satisfied(members)['rather-satisfied']),
  不满意数: ({ members }, { outcomes }) => String(outcomes.satisfied(members).dissatisfied),
  满意率: ({ members }, { outcomes }) => rateOrNothing(outcomes.satisfactionRate(members)),
  类别构成: ({ members }, { outcomes }) => outcomes.shares(members, 'category', '件'),
  办理方式构成: ({ members }, { outcomes }) => outcomes.shares(members, 'result_type', '件'),
  采用级别构成: ({ members }, { outcomes }) => outcomes.shares(members, 'adopt_level', '篇'),
};

const openParts = ({ notDue, overdue, noDeadline }: RateLine) =>
  [
    ['未到期', notDue],
    ['逾期未办结', overdue],
    ['无明确时限', noDeadline],
  ] as const;

const rateOrNothing = (text: string): string => (text === '—' ? '' : text);
