import { choices, type Choices } from './random';
import { ENDINGS, LEADERS, OWNERS, PLACES, UNITS } from './words';

/**
 * A city office's year as ledgers hold it: the items of two reports and five kinds of meeting, and the instructions of
 * the leaders, with the numbers of one real annual summary. They are stated here once; everything below follows.
 */
const REPORTS = [
  { source: '市委经济工作会议报告', items: 214, done: 209 },
  { source: '市政府工作报告', items: 373, done: 359 },
] as const;

const MEETINGS = [
  { series: '市委常委会', meetings: 12, items: 28, done: 28, overdue: 0 },
  { series: '书记专题会', meetings: 6, items: 10, done: 10, overdue: 0 },
  { series: '市政府常务会议', meetings: 14, items: 197, done: 188, overdue: 2 },
  { series: '市长办公会议', meetings: 12, items: 92, done: 82, overdue: 1 },
  { series: '市长专题会议', meetings: 34, items: 404, done: 351, overdue: 4 },
] as const;

const INSTRUCTIONS = [
  { leader: '省政府督办', items: 15, done: 15 },
  { leader: '市委书记', items: 39, done: 39 },
  { leader: '市长', items: 342, done: 321 },
] as const;

export const YEAR = 2025;

/** A calendar day of the demo's year. */
export interface DemoDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a demo cell holds; days become date cells. */
export type DemoValue = string | number | DemoDay;

export interface DemoItem {
  readonly source: string;
  readonly meeting: DemoDay | null;
  readonly category: string;
  readonly task: string;
  readonly lead: string;
  readonly co: string;
  readonly leader: string;
  readonly owner: string;
  readonly assigned: DemoDay;
  readonly deadline: DemoValue;
  readonly status: string;
  readonly progress: string;
  readonly finished: DemoValue;
}

/** The items of the two reports: 587, of which 568 are done. */
export function reportItems(): readonly DemoItem[] {
  const from = choices(2025_01);
  return REPORTS.flatMap(({ source, items, done }) =>
    openPlaces(items, items - done).map((open, index) => {
      const assigned = dayOfYear(20 + from.below(20));
      const base = item(from, { source, category: '两报告', meeting: null, assigned });
      return open
        ? running(from, base, index % 3 === 0 ? '12月31日前' : '年底前')
        : finished(from, base, yearDeadline(from));
    }),
  );
}

/** The items decided by meetings: 731, of which 659 are done; the 72 others are 7 overdue and 65 without a deadline. */
export function meetingItems(): readonly DemoItem[] {
  const from = choices(2025_02);
  return MEETINGS.flatMap(({ series, meetings, items, done, overdue }) => {
    const open = openPlaces(items, items - done);
    let late = overdue;
    return open.map((isOpen, index) => {
      const held = dayOfYear(8 + Math.floor((Math.floor((index * meetings) / items) * 320) / meetings));
      const base = item(from, { source: series, category: '会议议定', meeting: held, assigned: held });
      if (!isOpen) return finished(from, base, meetingDeadline(from, held));
      if (late > 0) {
        late -= 1;
        return running(
          from,
          base,
          dayOfYear(Math.min(ordinal(held) + 30, 350)),
          '逾期原因：前期手续办理较慢，正在加快推进',
        );
      }
      return running(from, base, from.pick(['', '/', '无明确时限', '尽快', '适时推进', '未明确']));
    });
  });
}

/** Instructions of the leaders: 396, of which 375 are done. */
export function instructionItems(): readonly DemoItem[] {
  const from = choices(2025_03);
  return INSTRUCTIONS.flatMap(({ leader, items, done }) =>
    openPlaces(items, items - done).map((open, index) => {
      const assigned = dayOfYear(6 + Math.floor((index * 330) / items));
      const base = { ...item(from, { source: leader, category: '批示件', meeting: null, assigned }), leader };
      return open
        ? running(from, base, index % 2 === 0 ? dayOfYear(362 + (index % 3)) : `${YEAR + 1}年1月底前`)
        : finished(from, base, from.pick(['15个工作日内', '一个月内', '立行立改', '20日内']));
    }),
  );
}

/** True at the places of the open items, spread evenly with the last one at the end. */
function openPlaces(items: number, open: number): readonly boolean[] {
  return Array.from(
    { length: items },
    (_, index) => Math.floor(((index + 1) * open) / items) > Math.floor((index * open) / items),
  );
}

function item(
  from: Choices,
  about: Pick<DemoItem, 'source' | 'category' | 'meeting' | 'assigned'>,
): Omit<DemoItem, 'deadline' | 'status' | 'progress' | 'finished'> {
  const unit = from.pick(UNITS);
  const helper = from.pick(UNITS);
  // Mostly the full name; now and then one of the spellings that make counting by hand go wrong.
  const lead = from.below(5) === 0 ? from.pick(unit.spellings) : unit.spellings[0];
  return {
    ...about,
    task: `${from.pick(PLACES)}${from.pick(unit.works)}，${from.pick(ENDINGS)}`,
    lead,
    co: helper === unit || from.below(3) === 0 ? '' : helper.spellings[0],
    leader: from.pick(LEADERS),
    owner: from.pick(OWNERS),
  };
}

function finished(
  from: Choices,
  base: Omit<DemoItem, 'deadline' | 'status' | 'progress' | 'finished'>,
  deadline: DemoValue,
): DemoItem {
  return {
    ...base,
    deadline,
    status: from.pick(['已办结', '已办结', '已完成', '办结']),
    progress: from.pick([
      '已按要求落实到位。',
      '已印发实施方案并组织落实，群众反映良好。',
      '已完成全部工作内容，形成报告报送市政府。',
    ]),
    // One in forty was finished late.
    finished: dayOfYear(Math.min(ordinal(base.assigned) + 4 + from.below(9) + (from.below(40) === 0 ? 40 : 0), 361)),
  };
}

function running(
  from: Choices,
  base: Omit<DemoItem, 'deadline' | 'status' | 'progress' | 'finished'>,
  deadline: DemoValue,
  progress: string = from.pick([
    '正在制定实施方案，已征求两轮意见。',
    '完成前期工作，正在办理手续。',
    '有序推进，进度约60%。',
  ]),
): DemoItem {
  return { ...base, deadline, status: from.pick(['办理中', '正在推进', '推进中']), progress, finished: '' };
}

function yearDeadline(from: Choices): DemoValue {
  return from.pick<DemoValue>([
    '6月底前', '9月底前', '年底前', '第三季度', '2025.11.30', '12月底前', '上半年', { year: YEAR, month: 10, day: 31 },
    '2025年8月', '３月３１日前',
  ]); // prettier-ignore
}

function meetingDeadline(from: Choices, held: DemoDay): DemoValue {
  return from.pick<DemoValue>(['会后15个工作日内', '一个月内', dayOfYear(Math.min(ordinal(held) + 30, 363)), '30日内']);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day `number` (from 1) of the demo's year, which is not a leap year. */
function dayOfYear(number: number): DemoDay {
  let rest = number;
  for (const [index, days] of MONTH_DAYS.entries()) {
    if (rest <= days) return { year: YEAR, month: index + 1, day: rest };
    rest -= days;
  }
  return { year: YEAR, month: 12, day: 31 };
}

function ordinal({ month, day }: DemoDay): number {
  return MONTH_DAYS.slice(0, month - 1).reduce((sum, days) => sum + days, day);
}
