import fc from 'fast-check';
import type { Json } from '../../support/truth';
import { reportOf } from './scenario';

/** A column of the clean ledger: what it is for, words that offices write over it, and its cells. */
interface Column {
  readonly role: readonly (string | null)[];
  readonly words: readonly string[];
  readonly cells: readonly string[];
}

const column = (role: string, words: string, cells: string): Column => ({
  role: role.split('/').map((each) => (each === '-' ? null : each)),
  words: words.split(' '),
  cells: cells.split('|').map((cell) => cell.trim()),
});

const COLUMNS: readonly Column[] = [
  column('seq/item_no', '序号 编号 项次 序\\n号 序　号', '1|2|3|4|5|6'),
  column(
    'task',
    '工作任务 督办事项 具体任务 目标任务 任务内容 交办事项 重点督办内容 议定任务 任务要点 工作任务内容',
    `新建改建农村公路八十公里，打通断头路三条 | 开展校园食堂食品安全专项检查，推广明厨亮灶 | 完成老旧小区供水管网改造并组织验收 |
     编制产业发展空间布局规划，形成送审稿 | 落实医保基金专项审计整改，健全内控制度 | 举办全市职业技能大赛，评选技术能手`,
  ),
  column(
    'lead_unit/resp_unit',
    '牵头单位 牵头部门 主办单位 责任单位 承办单位 主抓部门 落实责任单位 牵头责任单位 主责部门 牵头单位（部门） 具体承办单位',
    '市交通局|市教育局|市住建局|市发改委|市医保局|市人社局',
  ),
  column(
    'co_unit',
    '配合单位 协办单位 配合部门 协同部门 会办单位 配合责任单位 协同配合单位 协助部门',
    '市财政局|市市场监管局、市卫健委|市水利局||市审计局、市财政局|市总工会',
  ),
  column(
    'assign_date',
    '交办时间 交办日期 下达时间 立项时间 任务下达日期 派发日期 交办日',
    '2024-03-04|2024-03-04|2024-03-11|2024-03-11|2024-04-01|2024-04-01',
  ),
  column(
    'deadline',
    '完成时限 办结时限 完成期限 时限要求 要求完成时间 办理期限 办结期限要求 应办结日期 要求报结日 截止日期 计划完成时间 最迟办结时间',
    '2024年11月底前|2024-05-31|6月15日前|2024年9月底|三个月内|年底前',
  ),
  column(
    'status',
    '办理状态 完成状态 当前状态 状态 是否办结 办理状态（已办结/办理中） 完成与否 事项状态',
    '办理中|已办结|已办结|办理中|办理中|办理中',
  ),
  column(
    'progress',
    '进展情况 落实情况 工作进展 目前进展 推进情况 最新进展情况 进展说明 工作推进情况 落实进度情况',
    `路基完成五十公里，正在铺设路面 | 已检查食堂一百二十所，问题全部整改到位 | 管网改造已全部完成并通过验收 |
     正在征求相关部门意见 | 正在修订内控制度 | 正在制定比赛方案`,
  ),
  column('done_date', '办结时间 实际完成时间 办结日期 完成销号日期 实际办结日期 办毕时间', '|2024-05-28|2024-06-12|||'),
  column('owner', '责任人 具体责任人 承办人 联系人 经办人', '张某某|李某某|王某某|赵某某|刘某某|陈某某'),
];

/** What is true of the ledger however it is laid out; as of 2024-06-30. */
const TRUTH: readonly { readonly [field: string]: Json }[] = [
  { state: 'not-due', due: '2024-11-30', lead: '市交通运输局', assigned: '2024-03-04', finished: null },
  { state: 'done-on-time', due: '2024-05-31', lead: '市教育局', assigned: '2024-03-04', finished: '2024-05-28' },
  { state: 'done-on-time', due: '2024-06-15', lead: '市住房和城乡建设局', assigned: '2024-03-11', finished: '2024-06-12' },
  { state: 'not-due', due: '2024-09-30', lead: '市发展和改革委员会', assigned: '2024-03-11', finished: null },
  { state: 'not-due', due: '2024-07-01', lead: '市医疗保障局', assigned: '2024-04-01', finished: null },
  { state: 'not-due', due: '2024-12-31', lead: '市人力资源和社会保障局', assigned: '2024-04-01', finished: null },
]; // prettier-ignore

interface Layout {
  readonly order: readonly number[];
  /** Columns that this office does not keep. */
  readonly without: readonly number[];
  readonly rows: number;
  readonly marks: readonly string[];
  readonly words: readonly number[];
  readonly emptyColumnAt: number | null;
  readonly blankRows: number;
  readonly title: string | null;
  readonly line: string | null;
  readonly parent: { readonly at: number; readonly width: number; readonly word: string } | null;
  readonly groups: boolean;
  readonly note: string | null;
  readonly signature: boolean;
  readonly repeatHeader: boolean;
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  order: fc.shuffledSubarray(
    COLUMNS.map((_, index) => index),
    { minLength: COLUMNS.length },
  ),
  without: fc.subarray([0, 3, 7, 9]),
  rows: fc.integer({ min: 2, max: TRUTH.length }),
  marks: fc.array(fc.constantFrom('', '', '', '*', '\\n', '（必填）', '：', ' '), {
    minLength: COLUMNS.length,
    maxLength: COLUMNS.length,
  }),
  words: fc.array(fc.nat(20), { minLength: COLUMNS.length, maxLength: COLUMNS.length }),
  emptyColumnAt: fc.option(fc.nat(COLUMNS.length), { freq: 3 }),
  blankRows: fc.nat(3),
  title: fc.option(fc.constantFrom('2024年重点督办任务台账', '云岭市2024年督办事项清单', '市政府2024年度任务推进表')),
  line: fc.option(fc.constantFrom('制表单位：市政府督查室', '填报时间：2024年6月30日', '截至2024年6月30日')),
  parent: fc.option(
    fc.record({
      at: fc.nat(COLUMNS.length - 2),
      width: fc.integer({ min: 2, max: 3 }),
      word: fc.constantFrom('基本信息', '责任分工', '相关情况', '事项信息'),
    }),
  ),
  groups: fc.boolean(),
  note: fc.option(
    fc.constantFrom('注：本表每月更新一次。', '填表说明：进展情况请写到当月。', '备注：长期任务另行统计。'),
  ),
  signature: fc.boolean(),
  repeatHeader: fc.boolean(),
});

interface Written {
  readonly lines: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly number[];
}

const kept = ({ order, without }: Layout): readonly number[] => order.filter((index) => !without.includes(index));

/** What clerks put on a header word: a star before it, a remark or a colon after it, a blank or a line break inside. */
function marked(word: string, mark: string): string {
  if (mark === '*') return `*${word}`;
  if (mark === '\\n' || mark === ' ') return `${word.slice(0, 2)}${mark}${word.slice(2)}`;
  return `${word}${mark}`;
}

function written(layout: Layout): Written {
  const { words, emptyColumnAt, parent } = layout;
  const order = kept(layout);
  const columns = order.map((index) => COLUMNS[index] as Column);
  const headers = order.map((index) => {
    const known = (COLUMNS[index] as Column).words;
    return marked(known[(words[index] ?? 0) % known.length] ?? '', layout.marks[index] ?? '');
  });
  const spaced = (cells: readonly string[], blank: string): string[] =>
    emptyColumnAt === null ? [...cells] : [...cells.slice(0, emptyColumnAt), blank, ...cells.slice(emptyColumnAt)];
  const merged = (text: string): string => [text, ...headers.slice(1).map(() => '<')].join(' | ');
  const joined = (cells: readonly string[], blank = ''): string => spaced(cells, blank).join(' | ');
  const lines: string[] = new Array<string>(layout.blankRows).fill('|');
  if (layout.title !== null) lines.push(merged(layout.title));
  if (layout.line !== null) lines.push(merged(layout.line));
  const top: string[] = [];
  const inside = (index: number): boolean =>
    parent !== null && emptyColumnAt === null && index >= parent.at && index < parent.at + parent.width;
  if (parent !== null && emptyColumnAt === null) {
    top.push(joined(headers.map((word, index) => (!inside(index) ? word : index === parent.at ? parent.word : '<'))));
    top.push(joined(headers.map((word, index) => (inside(index) ? word : '^'))));
  } else top.push(joined(headers));
  lines.push(...top);
  const rows: number[] = [];
  TRUTH.slice(0, layout.rows).forEach((_, row) => {
    if (layout.groups && row % 3 === 0) lines.push(merged(row === 0 ? '一、基础设施' : '二、社会民生'));
    if (layout.repeatHeader && row === 4) lines.push(...top);
    lines.push(joined(columns.map(({ cells }) => cells[row] ?? '')));
    rows.push(lines.length);
  });
  if (layout.note !== null) lines.push(merged(layout.note));
  if (layout.signature)
    lines.push(`审核人：钱某某 | | | 填表人：孙某某${' |'.repeat(Math.max(0, headers.length - 4))}`);
  return { lines, headers, rows };
}

type Report = { readonly [key: string]: Json };

function told(report: Report): unknown {
  const [ledger, ...others] = report['ledgers'] as unknown as readonly {
    readonly columns: readonly { readonly header: string; readonly role: string | null }[];
    readonly tasks: readonly { readonly [field: string]: Json }[];
    readonly findings: readonly Json[];
  }[];
  return {
    ledgers: others.length + (ledger ? 1 : 0),
    columns: ledger?.columns.filter(({ header }) => header !== '').map(({ role }) => role ?? '-'),
    tasks: ledger?.tasks.map((task) => ({
      row: task['row'],
      task: task['task'],
      state: task['state'],
      due: (task['deadline'] as { readonly date: Json }).date,
      lead: (task['leadUnits'] as readonly Json[])[0] ?? null,
      assigned: task['assigned'],
      finished: task['finished'],
    })),
    findings: ledger?.findings,
  };
}

describe('a clean ledger in any layout', () => {
  it('gives the same tasks, roles and no finding', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const { lines, headers, rows } = written(layout);
        const found = told(reportOf({ sheets: [{ name: '台账', lines }], asOf: '2024-06-30' }));
        const roles = kept(layout).map((index) => (COLUMNS[index] as Column).role);
        const shown = (found as { readonly columns?: readonly string[] }).columns ?? [];
        expect(found).toEqual({
          ledgers: 1,
          columns: headers.map((_, index) => {
            const accepted = (roles[index] ?? []).map((role) => role ?? '-');
            return accepted.includes(shown[index] ?? '') ? shown[index] : accepted.join('/');
          }),
          tasks: TRUTH.slice(0, layout.rows).map((task, row) => ({
            row: rows[row],
            task: COLUMNS[1]?.cells[row],
            ...task,
          })),
          findings: [],
        });
      }),
      { numRuns: 150 },
    );
  });
});
