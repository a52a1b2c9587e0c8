import type { RuleId } from '../../../src/ledger/vocabulary';
import { reportOf } from './scenario';

/** The columns of a right ledger; every row of it is right as of 2024-06-30. */
const HEADERS = {
  seq: '项次',
  task: '任务要点',
  measures: '推进举措',
  standard: '成果要求',
  lead: '主抓部门',
  co: '协同部门',
  leader: '责任领导',
  owner: '具体责任人',
  assigned: '任务下达日期',
  deadline: '办结期限要求',
  secrecy: '密级',
  progress: '进展说明',
  percent: '完成百分比',
  status: '当前状态',
  finished: '办毕日期',
} as const;
type Column = keyof typeof HEADERS;
const COLUMNS = Object.keys(HEADERS) as Column[];

const OPEN = '2024-04-01 | 2024年10月底前 | | 正在征求有关部门意见 | 45% | 推进中 |';
const DONE = '2024-04-01 | 2024-06-20 | | 已全部完成并通过验收 | 100% | 已完成 | 2024-06-12';
const ROWS = [
  `1 | 推进园区基础设施配套建设 | 分段施工 | 通过验收 | 市住建局 | 市财政局 | 王某某 | 张某某 | ${OPEN}`,
  `2 | 开展校园周边环境整治行动 | 联合执法 | 问题清零 | 市教育局 | 市公安局 | 赵某某 | 李某某 | ${DONE}`,
  `3 | 编制产业发展空间布局规划 | 委托编制 | 规划获批 | 市发改委 | 市商务局 | 孙某某 | 陈某某 | ${OPEN}`,
  `4 | 排查自建房安全隐患 | 逐栋建档 | 档案齐全 | 市应急局 | 市水利局 | 王某某 | 刘某某 | ${DONE}`,
].map((line) => line.split('|').map((cell) => cell.trim()));
/** Rows of `ROWS`, counted from 0. */
const OPEN_ROW = 2;
const DONE_ROW = 1;

/** A fault: the rule that names it, where it stands, what stands there, and other cells that may be named for it. */
type Fault = readonly [rule: RuleId, column: Column, row: number, values: string, others?: readonly Column[]];

const FAULTS: readonly Fault[] = [
  ['task-missing', 'task', OPEN_ROW, ''],
  ['unit-missing', 'lead', OPEN_ROW, '；/；无；—'],
  ['deadline-missing', 'deadline', OPEN_ROW, '；/；-；无'],
  ['deadline-unreadable', 'deadline', OPEN_ROW, '2024.2.30；6月31日；2024-13-05；市财政局；张某某；是；100%；加快推进项目前期工作'],
  ['deadline-ambiguous', 'deadline', OPEN_ROW, '10月前；三季度前；9月中旬前；3+2个工作日'],
  ['date-unreadable', 'assigned', OPEN_ROW, '2024.4.31；四月三十二日；2024/13/1；市财政局'],
  ['date-unreadable', 'finished', DONE_ROW, '2024-06-31；6月31日；见附件；20240631'],
  ['deadline-before-assigned', 'deadline', OPEN_ROW, '2024-03-15；3月20日前；3月底前', ['assigned']],
  ['finished-before-assigned', 'finished', DONE_ROW, '2024-03-12；3月20日', ['assigned']],
  ['finished-in-future', 'finished', DONE_ROW, '2024-07-12；2024年8月20日'],
  ['assigned-in-future', 'assigned', OPEN_ROW, '2024-07-15；8月1日'],
  ['done-without-date', 'finished', DONE_ROW, '', ['status']],
  ['dated-but-open', 'finished', OPEN_ROW, '2024-06-05；6月5日', ['status']],
  ['status-unknown', 'status', OPEN_ROW, '甲乙丙；见附表；略'],
  ['status-contradicts-progress', 'progress', DONE_ROW, '正在征求意见；完成60%，正在施工；尚未完成', ['status', 'percent']],
  ['status-contradicts-progress', 'percent', DONE_ROW, '60%', ['status']],
  ['percent-out-of-range', 'percent', OPEN_ROW, '130%；-5；-20%'],
  ['number-duplicate', 'seq', OPEN_ROW, '2'],
  ['unit-group-leads', 'lead', OPEN_ROW, '各县区；有关部门；市直各单位；各乡镇（街道）'],
  ['unit-variant', 'lead', OPEN_ROW, '市住房城乡建设局；市应急管理局', ['co']],
  ['result-missing', 'progress', DONE_ROW, '；/', ['status']],
  ['required-missing', 'leader', OPEN_ROW, ''],
  ['required-missing', 'owner', OPEN_ROW, '；/'],
  ['required-missing', 'measures', OPEN_ROW, ''],
  ['required-missing', 'standard', OPEN_ROW, ''],
  ['secrecy-marking', 'secrecy', OPEN_ROW, '秘密；机密；绝密；机密★1年'],
  ['secrecy-marking', 'task', OPEN_ROW, '机密★关于开展专项行动的通知'],
  ['phone-in-unit', 'lead', OPEN_ROW, '市发改委13800001111；市发改委 张某某 0571-87654321'],
  ['phone-in-unit', 'co', OPEN_ROW, '市商务局（87654321）'],
  ['text-untidy', 'lead', OPEN_ROW, '市发\\n改委；␣市发改委'],
  ['text-untidy', 'deadline', OPEN_ROW, '２０２４年９月３０日'],
  ...COLUMNS.map((column): Fault => ['cell-error', column, OPEN_ROW, '#REF!；#N/A']),
]; // prettier-ignore

interface Told {
  readonly rule: string;
  readonly row: number | null;
  readonly column: string | null;
}

function findingsWith(column: Column, row: number, value: string): readonly Told[] {
  const cells = ROWS.map((line) => [...line]);
  const changed = cells[row];
  if (changed) changed[COLUMNS.indexOf(column)] = value;
  const lines = [Object.values(HEADERS).join(' | '), ...cells.map((line) => line.join(' | '))];
  const report = reportOf({ sheets: [{ name: '重点工作', lines }], asOf: '2024-06-30' });
  const [ledger] = report['ledgers'] as unknown as readonly { readonly findings: readonly Told[] }[];
  return ledger?.findings ?? [];
}

const letterOf = (column: Column): string => String.fromCharCode('A'.charCodeAt(0) + COLUMNS.indexOf(column));
const cases = FAULTS.flatMap(([rule, column, row, values, others = []]) =>
  values.split('；').map((value) => ({ rule, column, row, value, others, header: HEADERS[column] })),
);

describe('a fault in a right ledger', () => {
  it('is not there before it is planted', () => {
    expect(findingsWith('seq', 0, '1')).toEqual([]);
  });

  it.each(cases)(
    '$rule: 「$value」 under $header is found, and nothing else',
    ({ rule, column, row, value, others }) => {
      const places = [column, ...others].map(letterOf);
      const found = findingsWith(column, row, value);
      expect(found.map((each) => each.rule)).toEqual([rule]);
      // Row 1 holds the header; a fault between two rows or cells may be named at either.
      const rows = rule === 'unit-variant' ? [2, 4, 5] : rule === 'number-duplicate' ? [3, 4] : [row + 2];
      expect(rows).toContain(found[0]?.row);
      expect(places).toContain(found[0]?.column);
    },
  );
});
