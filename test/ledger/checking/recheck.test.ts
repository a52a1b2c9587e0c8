import * as fc from 'fast-check';
import { checkLedger, recheckRows } from '../../../src/ledger/checking/checkLedger';
import type { CheckContext } from '../../../src/ledger/checking/inspection';
import { fromIso } from '../../../src/ledger/day/day';
import type { Ledger, UnitTable } from '../../../src/ledger/ledger';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import type { RegisterId } from '../../../src/ledger/vocabulary';
import { ledgerFromText } from './ledgerFromText';

/** A kind of ledger with few words for each column, so that edits make and mend what rules compare. */
interface Kind {
  readonly register: RegisterId;
  readonly unitTable: UnitTable | null;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly title: string;
  /** The line of the total; `#` is the number of tasks. */
  readonly total: string;
}

/** Duplicates, gaps, variants, empty columns and totals. */
const KEY_WORK: Kind = {
  register: 'key-work',
  title: '2024年议定事项台账（共6项）',
  unitTable: null,
  columns: {
    序号: ['1', '2', '3', '4', '7', ''],
    来源: ['常务会', '专题会'],
    任务: ['推进供水一体化', '完善医保方案', '完善医保方案。', '', '机密★5年'],
    牵头单位: ['市发改委', '市发展改革委', '各县区', '', '市水利局'],
    配合单位: ['市财政局', '财政局', ''],
    责任人: ['张三', '', '/'],
    交办时间: ['2024-03-11', '2024-08-01', '下周', ''],
    完成时限: ['2024-05-31', '10月前', '5个工作日内', '', '市水利局', '2024-01-01'],
    状态: ['已办结', '办理中', '已取消', '甲乙丙', ''],
    进展: ['已全部完成', '正在征求意见', '', ' 首尾有空格 '],
    办结时间: ['2024-05-20', '2024-09-01', '', '#REF!'],
    件数: ['1', '2', ''],
  },
  total: '共#项 | | | | | | | | | | 9',
};

/** Steps of review, meetings whose numbers begin anew, names in a table of units. */
const RECTIFICATION: Kind = {
  register: 'rectification',
  title: '2024年整改台账',
  unitTable: {
    sheet: '单位表',
    units: [{ name: '市水利局', aliases: ['市水务局'], former: [{ name: '市水务局', until: fromIso('2024-03-01') }] }],
  },
  columns: {
    序号: ['1', '2', '3', '4', '#N/A'],
    会议时间: ['2024-01-08', '2024-02-19', '2024-03-04'],
    任务: ['违规占用耕地问题', '项目招标不规范问题', '资金沉淀问题'],
    具体措施: ['限期整改', '', '无'],
    牵头单位: ['市水利局', '市水务局', '市水力局', '市财政局13912345678'],
    状态: ['已销号', '整改中', '已取消'],
    验收人: ['张三', '', '/'],
    密级: ['无', '秘密'],
    完成率: ['50', '100', '120'],
  },
  total: '共#项',
};

const rowOf = ({ columns }: Kind): fc.Arbitrary<string> =>
  fc.tuple(...Object.values(columns).map((words) => fc.constantFrom(...words))).map((cells) => cells.join(' | '));

interface Opened {
  readonly ledger: Ledger;
  readonly context: CheckContext;
}

/** The lines as a sheet: a total below, and a group above the fourth line. */
function opened(kind: Kind, lines: readonly string[]): Opened {
  const { register, title, unitTable, columns, total } = kind;
  const heads = Object.keys(columns).join(' | ');
  const tasks = [...lines.slice(0, 3), '[分组] 二、民生', ...lines.slice(3)];
  const text = [heads, ...tasks, `[小计] 合计 | ${total.replace('#', String(lines.length))}`].join('\n');
  const { ledger, snapshot } = ledgerFromText(text, {
    title,
    register,
    unitTable: unitTable ?? undefined,
  });
  const context = { asOf: fromIso('2024-06-30') ?? 0, settings: DEFAULT_SETTINGS, snapshot, unitTable };
  return { ledger, context };
}

/** A line with all its cells written anew, or one of them. */
function edited(line: string, anew: string, cell: number | null): string {
  if (cell === null) return anew;
  const [before, after] = [line, anew].map((each) => each.split(' | '));
  const one = cell % (after?.length ?? 1);
  return (before ?? []).map((content, column) => (column === one ? after?.[column] : content)).join(' | ');
}

describe('checking edited rows again', () => {
  it.each<[string, Kind, number]>([
    ['key work', KEY_WORK, 300],
    ['a rectification', RECTIFICATION, 150],
  ])('finds what a full check finds, edit after edit, in a ledger of %s', (_, kind, numRuns) => {
    const row = rowOf(kind);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 9 }),
        fc.array(fc.array(fc.tuple(fc.nat(), row, fc.option(fc.nat(), { freq: 2 })), { minLength: 1, maxLength: 3 }), {
          maxLength: 4,
        }),
        (lines, rounds) => {
          const first = opened(kind, lines);
          let checked = checkLedger(first.ledger, first.context);
          let current = lines;
          for (const edits of rounds) {
            const next = new Map(
              edits.map(([place, line, cell]) => {
                const index = place % lines.length;
                return [index, edited(current[index] ?? '', line, cell)];
              }),
            );
            current = current.map((line, index) => next.get(index) ?? line);
            const { ledger, context } = opened(kind, current);
            const rows = [...next.keys()].map((index) => ledger.tasks.rows[index] ?? 0);
            checked = recheckRows(checked, ledger, context, rows);
            expect(inOrder(checked.findings)).toEqual(inOrder(checkLedger(ledger, context).findings));
          }
        },
      ),
      { numRuns },
    );
  });

  it('finds what a full check finds after a paste of many rows, of which some say what others say', () => {
    const line = (task: string, index: number): string =>
      Object.keys(KEY_WORK.columns)
        .map((head) => ({ 序号: String(index + 1), 任务: task, 来源: '常务会', 牵头单位: '市水利局' })[head] ?? '')
        .join(' | ');
    const tasks = Array.from({ length: 60 }, (_, index) => `修建第${index + 1}座水库`);
    const pasted = tasks.map((task, index) => (index < 40 ? `修建第${index + 21}座水库` : task));
    const [before, after] = [tasks, pasted].map((each) => opened(KEY_WORK, each.map(line)));
    if (!before || !after) throw new Error('There are two ledgers.');
    const rows = Array.from(after.ledger.tasks.rows.slice(0, 40));
    const again = recheckRows(checkLedger(before.ledger, before.context), after.ledger, after.context, rows);
    expect(again.findings.filter(({ rule }) => rule === 'task-duplicate')).toHaveLength(20);
    expect(inOrder(again.findings)).toEqual(inOrder(checkLedger(after.ledger, after.context).findings));
  });
});

describe('checking one edited row again', () => {
  interface Edit {
    readonly title?: string;
    readonly before: string;
    readonly after: string;
    readonly row: number;
  }

  /** The findings before an edit and after it, checked again. */
  function told({ title, before, after, row }: Edit): readonly (readonly string[])[] {
    const [first, next] = [before, after].map((table) => {
      const { ledger, snapshot } = ledgerFromText(table, { title });
      const asOf = fromIso('2024-06-30') ?? 0;
      return { ledger, context: { asOf, settings: DEFAULT_SETTINGS, snapshot, unitTable: null } };
    }) as [Opened, Opened];
    const checked = checkLedger(first.ledger, first.context);
    const again = recheckRows(checked, next.ledger, next.context, [row]);
    expect(inOrder(again.findings)).toEqual(inOrder(checkLedger(next.ledger, next.context).findings));
    return [checked, again].map(({ findings }) => findings.map((found) => `${found.row} ${found.rule}`));
  }

  const HEAD = '序号 | 任务 | 牵头单位 | 状态 | 件数';
  const A = '1 | 推进供水一体化 | 市水利局 | 办理中 | 5';
  const table = (second: string, ...more: readonly string[]): string => [HEAD, A, second, ...more].join('\n');
  const B = '2 | 完善医保方案 | 市医保局 | 办理中 |';

  it.each<[string, Edit, readonly (readonly string[])[]]>([
    [
      'counts what the title counts, less what was cancelled',
      { title: '台账（共1项）', before: table(B), after: table(B.replace('办理中', '已取消')), row: 4 },
      [['1 total-mismatch'], []],
    ],
    [
      'counts what a total counts, where no title counts',
      {
        before: table(B, '[小计] 合计 | 共1项'),
        after: table(B.replace('办理中', '已取消'), '[小计] 合计 | 共1项'),
        row: 4,
      },
      [['5 total-mismatch'], []],
    ],
    [
      'counts rows that were reserved',
      { title: '台账（共1项）', before: table('2 | | | |'), after: table(B), row: 4 },
      [[], ['1 total-mismatch']],
    ],
    [
      'counts rows that have a number now, were it a dash',
      { title: '台账（共1项）', before: table(B.replace('2', '')), after: table(B.replace('2', '-')), row: 4 },
      [[], ['1 total-mismatch']],
    ],
    [
      'adds a figure that was changed',
      {
        before: table(`${B} 2`, '[小计] 合计 | | | | 7'),
        after: table(`${B} 3`, '[小计] 合计 | | | | 7'),
        row: 4,
      },
      [[], ['5 total-mismatch']],
    ],
    [
      'adds nothing where a dash became a word',
      {
        before: table(`${B} -`, '[小计] 合计 | | | | 6'),
        after: table(`${B} 待定`, '[小计] 合计 | | | | 6'),
        row: 4,
      },
      [['5 total-mismatch'], []],
    ],
    [
      'does not take two marks for the number two',
      {
        before: table(`${B} 2`, '[小计] 合计 | | | | 7'),
        after: table(`${B} ——`, '[小计] 合计 | | | | 7'),
        row: 4,
      },
      [[], []],
    ],
    [
      'knows that a cell was merged with the one above',
      { before: table(B.replace('市医保局', '')), after: table(B.replace('市医保局', '^')), row: 4 },
      [['4 unit-missing'], []],
    ],
    [
      'lets a number stand twice once both rows tell one task',
      {
        before: table(
          '1 | 完善医保方案 | 市医保局 | 办理中 |',
          '2 | 清理存量资金 | 市财政局 | 办理中 |',
          '3 | 盘活闲置土地 | 市财政局 | 办理中 |',
        ),
        after: table(
          '1 | 推进供水一体化 | 市医保局 | 办理中 |',
          '2 | 清理存量资金 | 市财政局 | 办理中 |',
          '3 | 盘活闲置土地 | 市财政局 | 办理中 |',
        ),
        row: 4,
      },
      [['4 number-duplicate'], []],
    ],
    [
      'lets a number stand twice once the first row tells the task of the second',
      {
        before: table(
          '1 | 完善医保方案 | 市医保局 | 办理中 |',
          '2 | 清理存量资金 | 市财政局 | 办理中 |',
          '3 | 盘活闲置土地 | 市财政局 | 办理中 |',
        ),
        after: table(
          '1 | 完善医保方案 | 市医保局 | 办理中 |',
          '2 | 清理存量资金 | 市财政局 | 办理中 |',
          '3 | 盘活闲置土地 | 市财政局 | 办理中 |',
        ).replace('推进供水一体化', '完善医保方案'),
        row: 3,
      },
      [['4 number-duplicate'], []],
    ],
    [
      'asks for nothing in a cell that was merged with the one above',
      {
        before: '任务 | 牵头单位 | 责任人\n推进供水一体化 | 市水利局 | 张三\n完善医保方案 | 市医保局 |',
        after: '任务 | 牵头单位 | 责任人\n推进供水一体化 | 市水利局 | 张三\n完善医保方案 | 市医保局 | ^',
        row: 4,
      },
      [['4 required-missing'], []],
    ],
    [
      'leaves the tasks alone where the row is none of them',
      {
        before: table(B.replace('市医保局', ''), '[小计] 合计 | 共2项'),
        after: table(B.replace('市医保局', ''), '[小计] 合计 | 共2项'),
        row: 5,
      },
      [['4 unit-missing'], ['4 unit-missing']],
    ],
    [
      'leaves the next task alone where the row is a heading above it',
      {
        before: table('[分组] 二', B.replace('市医保局', '')),
        after: table('[分组] 二', B.replace('市医保局', '')),
        row: 4,
      },
      [['5 unit-missing'], ['5 unit-missing']],
    ],
  ])('%s', (_, edit, expected) => expect(told(edit)).toEqual(expected));
});

/** By place and rule: findings at one cell have no order among themselves. */
function inOrder(findings: ReturnType<typeof checkLedger>['findings']): readonly string[] {
  const places = findings.map(({ row: at, column }) => at * 1000 + (column ?? 0));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  return findings.map((found) => JSON.stringify(found)).sort();
}
