import type { CellValue, SheetSnapshot } from '../../src/ledger/snapshot';

/**
 * A ledger of any length with twelve columns, the same on every run: what the bench reads. About every thirteenth row has
 * a defect: a number twice, no day of completion, no result, days that contradict each other.
 */
const HEADER = [
  '序号', '任务来源', '工作任务', '牵头单位', '配合单位', '责任领导',
  '交办时间', '完成时限', '办理状态', '进展情况', '办结时间', '备注',
]; // prettier-ignore
const SOURCES = ['市政府工作报告', '市委经济工作会议报告', '市政府常务会议', '市长办公会议', '市长专题会议'];
const UNITS = [
  '市发展和改革委员会', '市财政局', '市教育局', '市工业和信息化局', '市公安局', '市民政局', '市水利局',
  '市农业农村局', '市商务局', '市审计局', '市信访局', '市应急管理局', '市生态环境局', '市交通运输局',
]; // prettier-ignore
const LEADERS = ['陈志远', '李文博', '王晓岚', '赵国栋', '孙立新'];
const DEADLINES: readonly CellValue[] = [
  '2024.6.30',
  '3月底前',
  '2024年9月15日',
  '年底前',
  '长期坚持',
  '',
  45473,
  '第三季度',
];
const DONE = '已办结';
const OPEN = '办理中';
const FORMATS = HEADER.map((_, column) => (column === 6 || column === 10 ? 'yyyy/m/d' : 'General'));

/**
 * @param rows tasks, not counting the title and the header
 * @param units who leads
 */
export function workload(rows: number, units: readonly string[] = UNITS): SheetSnapshot {
  const values: CellValue[][] = [['2024年重点工作督办台账', ...Array.from({ length: 11 }, () => '')], HEADER.slice()];
  for (let index = 0; index < rows; index++) {
    const done = index % 3 !== 0;
    const deadline = DEADLINES[index % DEADLINES.length] ?? '';
    const finished = index % 101 === 7 ? '' : index % 103 === 9 ? 45290 : 45330 + (index % 20);
    values.push([
      index % 211 === 17 ? index : index + 1,
      SOURCES[index % SOURCES.length] ?? '',
      `推进第${index + 1}项工作，明确责任分工和时间表，及时协调解决存在问题`,
      units[(index * 11) % units.length] ?? '',
      index % 4 === 0 ? '' : (units[(index * 11 + 3) % units.length] ?? ''),
      LEADERS[index % LEADERS.length] ?? '',
      index % 109 === 13 ? 45480 : 45300 + (index % 20),
      deadline,
      done ? DONE : OPEN,
      done
        ? index % 107 === 11
          ? ''
          : `第${index + 1}项已按要求落实到位，形成专题报告`
        : `第${index + 1}项正在有序推进`,
      done ? finished : '',
      '',
    ]);
  }
  const formats = [
    FORMATS.map(() => 'General'),
    FORMATS.map(() => 'General'),
    ...Array.from({ length: rows }, () => FORMATS),
  ];
  const text = values.map((row) => row.map(String));
  return {
    name: '台账',
    origin: { row: 1, column: 1 },
    values,
    text,
    numberFormats: formats,
    merges: [{ top: 1, left: 1, bottom: 1, right: 12 }],
    hiddenRows: [],
    hiddenColumns: [],
    date1904: false,
  };
}
