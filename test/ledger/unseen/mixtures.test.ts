import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { reportOf } from './scenario';

/** Header words by role: those of the column fixtures that no dictionary has. */
const WORDS: ReadonlyMap<string, readonly string[]> = (() => {
  const text = readFileSync(join(__dirname, '../reading/columns/headerWords.txt'), 'utf8');
  const words = new Map<string, string[]>();
  for (const line of text.slice(text.indexOf('// words of offices that no dictionary has')).split('\n')) {
    const [word = '', role] = line.split(' -> ');
    if (role === undefined) continue;
    words.set(role, [...(words.get(role) ?? []), word]);
  }
  return words;
})();

const UNITS = ['市发改委', '市财政局', '市教育局', '市住建局', '市水利局', '市交通局', '市商务局', '市文旅局'];
const NAMES = ['张某某', '李某某', '王某某', '赵某某', '刘某某', '陈某某'];
const TASKS = [
  '推进产业园区基础设施配套建设',
  '开展校园周边环境整治行动',
  '完成老旧小区供水管网改造',
  '编制产业发展空间布局规划',
  '建立涉企收费目录清单',
  '新建城市书房十座',
  '修复水毁农村公路',
];
const TERMS = ['2024-09-30', '2024年10月底前', '年底前', '2024年11月15日', '12月底前', '三季度末'];

const isDone = (row: number): boolean => row % 3 === 1;
const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

/** What stands in a row of each column; the second number varies the ledger. As of 2024-06-30 every row is right. */
const CELLS: Readonly<Record<string, (row: number, ledger: number) => string>> = {
  seq: (row) => String(row + 1),
  task: (row, ledger) => pick(TASKS, row + ledger),
  deadline: (row, ledger) => (isDone(row) ? '2024-06-20' : pick(TERMS, row + ledger)),
  lead_unit: (row, ledger) => pick(UNITS, row + ledger),
  resp_unit: (row, ledger) => pick(UNITS, row + ledger + 3),
  co_unit: (row, ledger) => (row === 3 ? '' : `${pick(UNITS, row + ledger + 5)}、${pick(UNITS, row + ledger + 7)}`),
  assign_date: () => '2024-04-01',
  done_date: (row) => (isDone(row) ? '2024-06-12' : ''),
  progress: (row) => (isDone(row) ? '已全部完成并通过验收' : pick(['正在征求有关部门意见', '已完成招标，施工单位正在进场'], row)),
  status: (row, ledger) => (isDone(row) ? pick(['已完成', '已办结'], ledger) : pick(['办理中', '推进中', '正在推进'], ledger)),
  percent: (row) => (isDone(row) ? '100%' : pick(['60%', '45%', '80%'], row)),
  owner: (row) => pick(NAMES, row),
  source: (row) => pick(['市政府常务会议', '市长办公会', '政府工作报告'], row),
  category: (row) => pick(['民生类', '产业类', '城建类'], row),
  problems: (row) => (isDone(row) ? '无' : '资金尚有缺口'),
  next_step: (row) => (isDone(row) ? '' : '加强调度，倒排工期推进'),
  measures: () => '制定方案，明确分工，定期调度',
  standard: () => '通过验收并投入使用',
  supervisor: () => '督查一科',
  feedback_date: () => '2024-06-25',
}; // prettier-ignore

const NEEDED = ['task', 'lead_unit', 'deadline', 'status'];
const OTHERS = Object.keys(CELLS).filter((role) => !NEEDED.includes(role));

const ledgers = fc.record({
  others: fc.subarray(OTHERS),
  order: fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }),
  words: fc.array(fc.nat(100), { minLength: 24, maxLength: 24 }),
  cells: fc.nat(40),
  rows: fc.integer({ min: 3, max: 6 }),
});

describe('a clean ledger of any columns, headed by words that no dictionary has', () => {
  it('is understood column by column and gives no finding', () => {
    fc.assert(
      fc.property(ledgers, ({ others, order, words, cells, rows }) => {
        const roles = [...NEEDED, ...others]
          .map((role, index) => ({ role, at: order[index] ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ role }) => role);
        const headers = roles.map((role, index) => pick(WORDS.get(role) ?? [], words[index] ?? 0));
        const lines = Array.from({ length: rows }, (_, row) =>
          roles.map((role) => CELLS[role]?.(row, cells) ?? '').join(' | '),
        );
        const report = reportOf({ sheets: [{ name: '台账', lines: [headers.join(' | '), ...lines] }], asOf: '2024-06-30' }); // prettier-ignore
        const [ledger] = report['ledgers'] as unknown as readonly {
          readonly columns: readonly { readonly role: string | null }[];
          readonly tasks: readonly { readonly state: string }[];
          readonly findings: readonly unknown[];
        }[];
        expect({
          headers,
          roles: ledger?.columns.map(({ role }) => (role === 'title' && !roles.includes('title') ? 'task' : role)),
          done: ledger?.tasks.map(({ state }) => state.startsWith('done')),
          findings: ledger?.findings,
        }).toEqual({ headers, roles, done: lines.map((_, row) => isDone(row)), findings: [] });
      }),
      { numRuns: 200 },
    );
  });
});
