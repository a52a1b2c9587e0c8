import type { Notice, NoticeTable } from '../../../src/ledger/notices/notice';
import { recount, type Item, type Recount } from './recount';

/** Days that are written out, and numbers that belong to names. */
const NO_FIGURES = /\d{4}年(?:\d{1,2}月\d{1,2}日|\d{1,2}月|第.季度|度)|附件\d*|13710/gu;

/** What a figure means by the words around it; `#` in the words is the figure. */
const CLAIMS: readonly (readonly [words: string, figure: (c: Recount, listed: number) => number | string])[] = [
  ['议定的#个事项', (c) => c.total],
  ['议定#项，', (c) => c.total],
  ['确定的#项事项', (c) => c.total],
  ['列入督办的事项共#项', (c) => c.total],
  ['列入台账的事项共#项', (c) => c.total],
  ['列入督查的#项', (c) => c.total],
  ['共办理领导批示#件', (c) => c.total],
  ['批示#件', (c) => c.total],
  ['共承办建议、提案#件', (c) => c.total],
  ['共受理群众诉求#件', (c) => c.total],
  ['共受理信访事项#件', (c) => c.total],
  ['共报送信息#篇', (c) => c.rows],
  ['报送#篇', (c) => c.rows],
  ['采用#篇', (c) => c.adopted],
  ['采用率为#', (c) => c.adoptionRate],
  ['按期办结率为#', (c) => c.onTimeRate],
  ['其余已办结的#项', (c) => c.done],
  ['列出未办结#项', (c) => c.open],
  ['已办结#[项件]', (c) => c.done],
  ['已落实#项', (c) => c.done],
  ['，占#', (c) => c.rate],
  ['(?:完成|办结|落实)率为#', (c) => c.rate],
  ['正在办理#[项件]', (c) => c.open],
  ['尚未落实#项', (c) => c.open],
  ['正在办理的#项', (c) => c.open],
  ['尚未办结的#件', (c) => c.open],
  ['在办的#项(?:督办事项中)', (c) => c.open],
  ['无办结日期#[项件]', (c) => c.undated],
  ['按期办结#[项件]', (c) => c.onTime],
  ['逾期办结#[项件]', (c) => c.late],
  ['未到期#[项件]', (c) => c.notDue],
  ['未到期的#项', (c) => c.notDue],
  ['逾期未(?:办结|落实)(?:的|事项)?#[项件]', (c) => c.overdue],
  ['未按期办结的#项', (c) => c.overdue],
  ['没有明确(?:完成)?(?:时限|时间要求)的?(?:事项)?#项', (c) => c.noDeadline],
  ['无明确时限#[项件]', (c) => c.noDeadline],
  ['长期坚持事项#项', (c) => c.longTerm],
  ['不计入统计的事项#项', (c) => c.excluded],
  ['（#次）', (c) => c.meetings],
  ['^#次', (c) => c.meetings],
  ['满意率为#', (c) => c.satisfaction],
  ['基本满意#件', (c) => c.said('基本满意')],
  ['不满意#件', (c) => c.said('不满意')],
  ['满意#件', (c) => c.said('满意')],
  ['(?:下列|其中|在办的|有)#项', (_, listed) => listed],
  ['存在问题或已经逾期的事项#项', (_, listed) => listed],
];

/** Items named one by one: 「由市民政局牵头的第3、7项」. */
const NAMED = /由([^由，；。：]+?)(?:牵头|承办)的(?:“[^”]*”)?第([\d、]+)[项件]/gu;
const NAMED_OF_SERIES = /逾期未落实\d+项：第([\d、]+)项/gu;

/** A figure that a notice gives wrongly, or that this recount does not know. */
export interface Fault {
  readonly where: string;
  readonly says: string;
  readonly counted?: string;
}

/**
 * Counts every figure of a notice's sentences again.
 * @param groups items by the names that sentences give them (a source, a leader, a unit).
 */
export function sentenceFaults(
  notice: Notice,
  items: readonly Item[],
  groups: ReadonlyMap<string, readonly Item[]>,
  known: Readonly<Record<string, number>> = {},
): Fault[] {
  const listed = [...notice.tables, ...notice.attachments.map(({ table }) => table)].find(
    ({ places, rows }) => places?.length === rows.length,
  );
  return notice.paragraphs.flatMap(({ text }) => {
    let subject: readonly Item[] = items;
    return text.split('。').flatMap((sentence) => {
      const faults: Fault[] = [];
      faults.push(...namedFaults(sentence, items), ...extremeFaults(sentence, items));
      const plain = sentence
        .replace(EXTREMES, '')
        .replace(NAMED, '')
        .replace(NAMED_OF_SERIES, (whole) => whole.split('：')[0] ?? '')
        .replace(NO_FIGURES, '日');
      for (const segment of plain.split('；')) {
        const name = [...groups.keys()].sort((a, b) => b.length - a.length).find((each) => segment.includes(each));
        if (name !== undefined) subject = groups.get(name) ?? [];
        faults.push(...figureFaults(segment, recount(subject), listed?.rows.length ?? 0, known));
      }
      return faults;
    });
  });
}

function figureFaults(
  segment: string,
  counted: Recount,
  listed: number,
  known: Readonly<Record<string, number>>,
): Fault[] {
  const faults: Fault[] = [];
  let rest = segment;
  const take = (words: string, expected: number | string): void => {
    const pattern = new RegExp(words.replace('#', '(\\d+(?:\\.\\d+)?%?)'), 'gu');
    rest = rest.replace(pattern, (whole: string, figure: string) => {
      if (figure !== String(expected)) faults.push({ where: segment, says: whole, counted: String(expected) });
      return '日';
    });
  };
  for (const [words, expected] of Object.entries(known)) take(words, expected);
  for (const [words, figure] of CLAIMS) take(words, figure(counted, listed));
  rest = rest.replace(/([^\s、，：]{2,8}?)(\d+)[件篇]/gu, (whole: string, word: string, figure: string) => {
    if (Number(figure) !== counted.share(word.replace(/^.*，/u, '')))
      faults.push({ where: segment, says: whole, counted: String(counted.share(word)) });
    return '';
  });
  rest = rest.replace(/）#?(\d+)项/gu, (whole: string, figure: string) =>
    Number(figure) === counted.total ? '' : whole,
  );
  rest = rest.replace(/日(\d+)项/gu, (whole: string, figure: string) =>
    Number(figure) === counted.total ? '' : whole,
  );
  if (/\d/u.test(rest)) faults.push({ where: segment, says: rest });
  return faults;
}

/** Items that a sentence names, against those of the unit in the state that it speaks of. */
function namedFaults(sentence: string, items: readonly Item[]): Fault[] {
  const state = /没有明确|无明确/u.test(sentence) ? 'no-deadline' : 'overdue';
  return [...sentence.matchAll(NAMED)].flatMap(([whole, unit = '', numbers = '']) => {
    const expected = items
      .filter((item) => item.state === state && item.units.includes(unit))
      .map(({ number }) => number);
    const same = [...numbers.split('、')].sort().join() === [...expected].sort().join();
    return same ? [] : [{ where: sentence, says: whole, counted: expected.join('、') }];
  });
}

const EXTREMES = /(?:完成率达到100%|全部办结)的有(.*)|完成率最低的是(.*)，为(.*%)/u;

/** The units that are named as the best or the last. */
function extremeFaults(sentence: string, items: readonly Item[]): Fault[] {
  const match = EXTREMES.exec(sentence);
  if (match === null) return [];
  const rates = [...new Set(items.flatMap(({ units }) => units))]
    .map((unit) => [unit, recount(items.filter(({ units }) => units.includes(unit))).rate] as const)
    .filter(([, rate]) => rate !== '—');
  const [, best, , least = '100%'] = match;
  const lowest = `${Math.min(...rates.map(([, rate]) => parseFloat(rate)))}%`;
  const expected = rates.filter(([, rate]) => rate === (best === undefined ? lowest : '100%')).map(([unit]) => unit);
  const named = (best ?? match[2] ?? '').split('、');
  const right = [...named].sort().join() === [...expected].sort().join() && (best !== undefined || least === lowest);
  return right ? [] : [{ where: sentence, says: match[0], counted: `${expected.join('、')} ${lowest}` }];
}

const LINE_CELLS: Readonly<Record<string, (c: Recount) => number | string>> = {
  会议次数: (c) => c.meetings,
  承办总数: (c) => c.total,
  事项数: (c) => c.total,
  件数: (c) => c.total,
  已办结: (c) => c.done,
  已落实: (c) => c.done,
  '已办结/按期': (c) => c.onTime,
  '已办结/逾期': (c) => c.late,
  '已办结/无办结日期': (c) => c.undated,
  未办结: (c) => c.open,
  逾期未办结: (c) => c.overdue,
  '办理中/未到期': (c) => c.notDue,
  '办理中/逾期': (c) => c.overdue,
  '办理中/无时限': (c) => c.noDeadline,
  长期坚持: (c) => c.longTerm,
  完成率: (c) => c.rate,
  落实率: (c) => c.rate,
  按期办结率: (c) => c.onTimeRate,
  满意率: (c) => c.satisfaction,
  报送篇数: (c) => c.rows,
  采用篇数: (c) => c.adopted,
  采用率: (c) => c.adoptionRate,
};

/** What the lines of a table go by. */
const KEYS: Readonly<Record<string, (item: Item) => readonly string[]>> = {
  单位: ({ units }) => units,
  任务来源: ({ source }) => [source],
  会议: ({ source }) => [source],
  领导: ({ leader }) => [leader],
  批示领导: ({ leader }) => [leader],
};

/** Counts every cell of a table of figures again; its last row is the total of all items. */
export function lineTableFaults({ columns, rows }: NoticeTable, items: readonly Item[]): Fault[] {
  const key = columns.findIndex(({ header }) => header in KEYS);
  const namesOf = (item: Item): readonly string[] => {
    const names = KEYS[columns[key]?.header ?? '']?.(item).filter((name) => name !== '') ?? [];
    return names.length === 0 ? ['未注明'] : names;
  };
  const rateAt = columns.findIndex(({ header }) => ['完成率', '落实率'].includes(header));
  const rates = rows.slice(0, -1).map((row) => parseFloat(String(row[rateAt])));
  return rows.flatMap((row, index) => {
    const isTotal = index === rows.length - 1;
    const name = String(row[key]);
    const counted = recount(isTotal ? items : items.filter((item) => namesOf(item).includes(name)));
    return columns.flatMap(({ header, parent }, column): Fault[] => {
      if (column === key) return [];
      const isRanked = !isTotal && !Number.isNaN(rates[index]) && name !== '未注明';
      const rank = isRanked ? 1 + rates.filter((rate) => rate > (rates[index] ?? 0)).length : '—';
      const expected = header === '排名' ? rank : LINE_CELLS[parent ? `${parent}/${header}` : header]?.(counted);
      if (expected === row[column] || (expected === 0 && row[column] === '')) return [];
      return [{ where: `${name} ${parent ?? ''}${header}`, says: String(row[column]), counted: String(expected) }];
    });
  });
}

const TASK_HEADERS = ['工作任务', '议定事项', '批示事项', '建议提案内容', '诉求内容'];

/** The items that a list should have, against those that it has; its numbers run from 1. */
export function listFaults({ columns, rows }: NoticeTable, expected: readonly Item[], asOf: number): Fault[] {
  const at = (...headers: readonly string[]): number => columns.findIndex(({ header }) => headers.includes(header));
  const [task, index, late] = [at(...TASK_HEADERS), at('序号'), at('逾期天数')];
  const faults: Fault[] = [];
  const has = rows.map((row) => String(row[task])).sort();
  const wanted = expected.map((item) => item.task).sort();
  if (has.join('\n') !== wanted.join('\n'))
    faults.push({ where: columns[task]?.header ?? '', says: has.join('、'), counted: wanted.join('、') });
  rows.forEach((row, place) => {
    if (index >= 0 && row[index] !== place + 1)
      faults.push({ where: '序号', says: String(row[index]), counted: String(place + 1) });
    const item = expected.find((each) => each.task === row[task]);
    const days = item?.state === 'overdue' && item.due !== null ? asOf - item.due : '';
    if (late >= 0 && item && row[late] !== days)
      faults.push({ where: `逾期天数 ${item.task}`, says: String(row[late]), counted: String(days) });
  });
  return faults;
}
