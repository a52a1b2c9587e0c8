import { sayDay } from '../day/format';
import { NOT_STATED } from '../rates/grouping';
import { membersOf, type RateLine, type RateTable } from '../rates/rateTable';
import { brokenIdentity, figuresOf, refusal, shownTask, type Figures, type NoticeInput } from './figures';
import { sayItems } from './itemNumbers';
import type { Notice, NoticeAttachment, NoticeResult } from './notice';
import { numbered, partsOf, type Section } from './sections';
import { noDeadlineTable, overdueTable, rankedTable } from './tables';

/** More units than these are counted, not named, in a sentence. */
const NAMED_UNITS = 10;

function overallSection({ byUnit: { total } }: Figures, { asOf }: NoticeInput): Section {
  const done = partsOf([
    ['按期办结', total.doneOnTime],
    ['逾期办结', total.doneLate],
    ['无办结日期', total.doneUndated],
  ]);
  const open = partsOf([
    ['未到期', total.notDue],
    ['逾期未办结', total.overdue],
    ['无明确时限', total.noDeadline],
  ]);
  const outside = [
    ...(total.longTerm > 0 ? [`长期坚持事项${total.longTerm}项`] : []),
    ...(total.excluded > 0 ? [`不计入统计事项${total.excluded}项`] : []),
  ];
  const sentences = [
    `截至${sayDay(asOf)}，列入督办的事项共${total.total}项，已办结${total.done}项，完成率为${total.rateText}；正在办理${total.open}项。`,
    done && `已办结事项中，${done}${total.onTimeRate === null ? '' : `，按期办结率为${total.onTimeRateText}`}。`,
    open && `正在办理事项中，${open}。`,
    outside.length > 0 && `另有${outside.join('，')}。`,
  ];
  return { heading: '总体情况', body: [sentences.filter(Boolean).join('')] };
}

function sayLine(line: RateLine): string {
  const meetings = line.meetings === null ? '' : `（${line.meetings}次）`;
  const rate = line.rate === null ? '' : `，完成率为${line.rateText}`;
  return `${line.key}${meetings}${line.total}项，已办结${line.done}项${rate}`;
}

function sourceSection({ bySource: { rows } }: Figures): Section {
  const told = rows.some(({ key }) => key !== NOT_STATED);
  return { heading: '按任务来源办理情况', body: told ? [`${rows.map(sayLine).join('；')}。`] : [] };
}

const nameUnits = (lines: readonly RateLine[]): string =>
  lines.length > NAMED_UNITS ? `${lines.length}个单位` : lines.map(({ key }) => key).join('、');

function unitSection({ byUnit: { rows }, overdue, noDeadline }: Figures): Section {
  const attachment = overdue.length + noDeadline.length > 0 ? '附件1' : '附件';
  const units = rows.filter(({ key, rate }) => key !== NOT_STATED && rate !== null);
  const complete = units.filter(({ rate }) => rate === 100);
  const lowest = Math.min(...units.map(({ rate }) => rate ?? 100));
  const last = units.filter(({ rate }) => rate === lowest);
  const sentences = [
    `共有${units.length}个单位承办督办事项，各单位办理情况及排名见${attachment}。`,
    complete.length > 0 && `完成率达到100%的有${nameUnits(complete)}。`,
    lowest < 100 && `完成率最低的是${nameUnits(last)}，为${last[0]?.rateText ?? ''}。`,
  ];
  return { heading: '各单位办理情况', body: units.length > 0 ? [sentences.filter(Boolean).join('')] : [] };
}

/** 「由市民政局牵头的第3、7项」 for every unit with tasks in one cell of the table. */
function sayByUnit(table: RateTable, cell: 'overdue' | 'noDeadline', { ledgers, settings }: NoticeInput): string {
  return table.rows
    .filter((line) => line[cell] > 0)
    .map((line) => {
      const items = sayItems(ledgers, membersOf(line, cell, ledgers, settings));
      return line.key === NOT_STATED ? `未注明单位的${items}` : `由${line.key}牵头的${items}`;
    })
    .join('；');
}

function problemSection({ byUnit, overdue, noDeadline }: Figures, input: NoticeInput): Section {
  const body: string[] = [];
  if (overdue.length > 0) {
    body.push(`逾期未办结事项${overdue.length}项：${sayByUnit(byUnit, 'overdue', input)}。`);
  }
  if (noDeadline.length > 0) {
    body.push(`没有明确完成时限的事项${noDeadline.length}项：${sayByUnit(byUnit, 'noDeadline', input)}。`);
  }
  return { heading: '存在的问题', body };
}

function demandSection({ overdue, noDeadline }: Figures): Section {
  const body = [
    ...(overdue.length > 0
      ? ['对逾期未办结事项，各牵头单位要逐项说明原因、明确责任人，限期落实到位，并及时报送办理结果。']
      : []),
    ...(noDeadline.length > 0 ? ['对没有明确时限的事项，各责任单位要细化方案、明确时限，确保办结销号。'] : []),
    '对正在办理的事项，各单位要对照时限要求抓紧推进，按时反馈进展情况。',
  ];
  return { heading: '工作要求', body };
}

function attachmentsOf({ byUnit, overdue, noDeadline }: Figures, { ledgers }: NoticeInput): NoticeAttachment[] {
  const tables: readonly (readonly [string, NoticeAttachment['table']])[] = [
    ['各单位督办事项办理情况统计表', rankedTable(byUnit)],
    ['逾期未办结事项清单', overdueTable(overdue.map((task) => shownTask(ledgers, task)))],
    ['无明确完成时限事项清单', noDeadlineTable(noDeadline.map((task) => shownTask(ledgers, task)))],
  ];
  return tables.filter(([, { rows }]) => rows.length > 0).map(([title, table]) => ({ title, table }));
}

/**
 * A 季度通报 from figures whose identities are already known to hold: the sum sentence, the sources, the ranking of
 * the units, the late items by unit and number, what is asked of the units; the tables as attachments.
 * @example writeQuarterNotice(figuresOf(input), input).title // '关于2026年第三季度督办事项办理情况的通报'
 */
export function writeQuarterNotice(figures: Figures, input: NoticeInput): Notice {
  const { period, letterhead, asOf } = input;
  const sections = [
    overallSection(figures, input),
    sourceSection(figures),
    unitSection(figures),
    problemSection(figures, input),
    demandSection(figures),
  ];
  return {
    kind: 'quarter',
    title: `关于${period.label}督办事项办理情况的通报`,
    number: letterhead?.number ?? null,
    addressee: letterhead?.addressee ?? '各承办单位：',
    paragraphs: numbered(sections),
    tables: [],
    attachments: attachmentsOf(figures, input),
    sender: letterhead?.sender ?? null,
    date: asOf,
    period,
  };
}

/**
 * The 季度通报 of some ledgers together, or why it is not written: a secrecy-marked row, nothing to report, or an
 * identity that does not hold.
 * @example quarterNotice({ledgers, settings, asOf, period, secretRows: []})
 */
export function quarterNotice(input: NoticeInput): NoticeResult {
  const refused = refusal(input);
  if (refused) return { ok: false, error: refused };
  const figures = figuresOf(input);
  const broken = brokenIdentity(figures);
  return broken ? { ok: false, error: broken } : { ok: true, notice: writeQuarterNotice(figures, input) };
}
