import type { Finding } from '../../../src/ledger/checking/finding';
import { daysFromRecorded, type RecordedTask } from '../support/recordedWorkbook';

const SOURCES = ['市政府常务会议', '市政府党组会议', '市长办公会议', '政府工作报告'];
const UNITS = [
  '市发展和改革委员会',
  '市公安局',
  '市财政局',
  '市住房和城乡建设局',
  '市教育局',
  '市卫生健康委员会',
  '市交通运输局',
  '市自然资源和规划局',
];
const DOES = ['制定', '完成', '推进', '研究提出', '组织开展'];
const WHAT = [
  '老城区雨污分流改造一期工程',
  '校园周边交通秩序专项整治方案',
  '全市“一件事一次办”清单并向社会公布',
  '政府投资项目资金拨付进度通报制度',
  '基层医疗机构药品统一配送试点',
  '西山片区控制性详细规划修编及报批工作，同步征求自然资源、生态环境等部门意见',
  '国有资产盘活处置情况自查',
];

/** A year of a city, always the same. */
export function yearOfTasks(count: number): readonly RecordedTask[] {
  return Array.from({ length: count }, (_, index) => {
    const pick = <T>(list: readonly T[], step: number): T => list[(index * step) % list.length] as T;
    const due = daysFromRecorded(((index * 37) % 240) - 150);
    const written = index % 5 === 0 ? `${Number(due.slice(5, 7))}月${due.slice(8)}日前` : due;
    const done = index % 10 < 7;
    if (index % 29 === 0) return { source: pick(SOURCES, 1), task: `${pick(DOES, 3)}${pick(WHAT, 5)}`, unit: pick(UNITS, 3), deadline: '长期坚持', due: null, status: '正在推进', means: 'in-progress', finished: null }; // prettier-ignore
    if (index % 31 === 0) return { source: pick(SOURCES, 1), task: `${pick(DOES, 3)}${pick(WHAT, 5)}`, unit: '', deadline: '', due: null, status: '', means: null, finished: null }; // prettier-ignore
    return {
      source: pick(SOURCES, 1),
      task: `${pick(DOES, 3)}${pick(WHAT, 5)}`,
      unit: pick(UNITS, 3),
      deadline: written,
      due,
      status: done ? '已完成' : '正在办理',
      means: done ? 'done' : 'in-progress',
      finished: done ? daysFromRecorded(Math.min(0, ((index * 37) % 240) - 150 - 4 + (index % 8))) : null,
    };
  });
}

export const FINDINGS: readonly Finding[] = [
  ...[16, 22, 58].map((row): Finding => ({ sheet: '议定事项', row, column: 4, rule: 'unit-missing', severity: 'error', message: '没有写牵头单位，无法统计到单位。' })), // prettier-ignore
  {
    sheet: '议定事项',
    row: 35,
    column: 5,
    rule: 'deadline-unreadable',
    severity: 'error',
    message: '“2024.2.30”不是日历上有的日期。',
  },
  {
    sheet: '议定事项',
    row: 41,
    column: 5,
    rule: 'deadline-ambiguous',
    severity: 'warning',
    message: '“10月前”可以理解为9月30日或10月31日。',
    fix: { value: 45565, says: '改为 2024-09-30' },
  },
  ...Array.from({ length: 23 }, (_, index): Finding => ({ sheet: '议定事项', row: 60 + index, column: 7, rule: 'done-without-date', severity: 'warning', message: '状态是“已完成”，但没有办结时间。' })), // prettier-ignore
  {
    sheet: '议定事项',
    row: 90,
    column: 4,
    rule: 'text-untidy',
    severity: 'info',
    message: '单位名称前后有空格。',
    fix: { value: '市财政局', says: '改为“市财政局”' },
  },
];
