import { at } from '../../../src/ledger/coded';
import { toIso } from '../../../src/ledger/day/day';
import { createWorkCalendar } from '../../../src/ledger/day/workdays';
import { clockColumns } from '../../../src/ledger/limits/clockColumns';
import { cycleLists, stageList } from '../../../src/ledger/limits/clockLists';
import { DEFAULT_CYCLES } from '../../../src/ledger/limits/cycle';
import { cycleDays } from '../../../src/ledger/limits/cycleDays';
import { stageClocks } from '../../../src/ledger/limits/stageClocks';
import type { Settings } from '../../../src/ledger/settings';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { stateAt } from '../../../src/ledger/standing/standings';
import { ledgersFromText, workbookFromText } from '../lists/ledgersFromText';
import { day } from '../standing/ledgerOf';

/** Row, due day, original day where it differs, state. */
function standings(text: string, asOf: string, settings: Partial<Settings> = {}): string[] {
  return ledgersFromText(text, asOf, settings).flatMap(({ ledger: { tasks }, standings: found }) =>
    Array.from(tasks.rows).map((row, index) => {
      const { date, original, kind } = at(tasks.deadline, index);
      const days = [date, original].flatMap((each) => (each === undefined || each === null ? [] : [toIso(each)]));
      return [row, kind, ...days, stateAt(found, index)].join(' ');
    }),
  );
}

describe('a ledger without a deadline column', () => {
  it('信息公开: 20 working days, anew after 补正, without the third party’s time, 20 more when extended', () => {
    const text = `
2024年政府信息公开申请登记台账
序号 | 收到申请日期 | 申请内容 | 承办科室 | 补正告知日 | 补正收到日期 | 征求第三方起 | 征求第三方止 | 是否延期 | 答复日期
1 | 2024-02-08 | 某路规划文件 | 规划科 |  |  |  |  | 否 | 2024-03-13
2 | 2024-02-08 | 某村征地批文 | 用地科 | 2024-02-20 | 2024-03-11 |  |  | 否 |
3 | 2024-03-04 | 某企业环评 | 环评科 |  |  | 2024-03-11 | 2024-03-15 | 否 |
4 | 2024-02-08 | 某项目审批 | 审批科 |  |  |  |  | 是 | 2024-04-10
5 |  | 某合同文本 | 法规科 |  |  |  |  |  |
`;
    expect(standings(text, '2024-04-09')).toEqual([
      '3 relative 2024-03-13 done-on-time',
      '4 relative 2024-04-09 not-due',
      '5 relative 2024-04-08 overdue',
      '6 relative 2024-04-11 2024-03-13 done-late',
      '7 none no-deadline',
    ]);
  });

  it('公文: 7 working days, the same day when urgent', () => {
    const text = `
收文办理台账
序号 | 收文日期 | 文件标题 | 来文单位 | 紧急程度 | 承办单位 | 办理状态
1 | 2024-09-29 | 关于开展检查的通知 | 省政府办公厅 | 一般 | 市财政局 | 办理中
2 | 2024-09-29 | 关于防汛的通知 | 省应急厅 | 特急 | 市应急管理局 | 办理中
`;
    expect(standings(text, '2024-10-14')).toEqual(['3 relative 2024-10-14 not-due', '4 relative 2024-09-29 overdue']);
    expect(standings(text, '2024-10-15', { registerLimits: 'off' })).toEqual([
      '3 none no-deadline',
      '4 none no-deadline',
    ]);
  });

  it('建议提案 and 信访: 3 months and 60 days', () => {
    const proposals = `
2024年人大代表建议办理台账
序号 | 建议标题 | 交办日期 | 主办单位 | 协办单位 | 办理状态
1 | 关于改造老旧小区的建议 | 2024-03-31 | 市住建局 | 市财政局 | 办理中
`;
    expect(standings(proposals, '2024-07-01')).toEqual(['3 relative 2024-06-30 overdue']);
    const petitions = `
信访事项办理台账
序号 | 信访事项 | 受理日期 | 责任单位 | 办理状态
1 | 反映噪音扰民 | 2024-03-01 | 市生态环境局 | 办理中
`;
    expect(standings(petitions, '2024-04-30')).toEqual(['3 relative 2024-04-30 not-due']);
  });

  it('重点工作: no limit is invented', () => {
    const text = `
重点工作任务分解台账
序号 | 工作任务 | 牵头单位 | 交办时间 | 办理状态
1 | 修建环城路 | 市交通局 | 2024-01-05 | 办理中
`;
    expect(standings(text, '2024-12-31')).toEqual(['3 none no-deadline']);
  });
});

describe('the columns that a deadline by limit rests on', () => {
  it('are those of corrections, third parties and extensions, not the day on which a correction was asked for', () => {
    const text = `
2024年政府信息公开申请登记台账
序号 | 收到申请日期 | 申请内容 | 承办科室 | 补正告知日 | 补正收到日期 | 征求第三方起 | 征求第三方止 | 是否延期 | 答复日期
1 | 2024-02-08 | 某路规划文件 | 规划科 |  |  |  |  | 否 |
`;
    expect(ledgersFromText(text, '2024-04-09').map(({ ledger }) => clockColumns(ledger))).toEqual([[6, 7, 8, 9]]);
  });
});

describe('a ledger with a deadline column', () => {
  const text = `
12345热线工单办理台账
序号 | 派单时间 | 诉求内容 | 承办单位 | 办理时限 | 办理状态
1 | 2024-03-11 | 路灯不亮 | 市城管局 | 2024-03-29 | 办理中
2 | 2024-03-11 | 水管漏水 | 市水务局 |  | 办理中
`;
  it('keeps its empty cells empty', () => {
    expect(standings(text, '2024-03-20')).toEqual(['3 date 2024-03-29 not-due', '4 none no-deadline']);
  });

  it('has them filled by the register’s limit only where the settings say so', () => {
    expect(standings(text, '2024-03-20', { registerLimits: 'empty-cells' })).toEqual([
      '3 date 2024-03-29 not-due',
      '4 relative 2024-03-18 overdue',
    ]);
  });
});

describe('the workbook’s own 时限表', () => {
  const ledger = `
12345热线工单办理台账
序号 | 派单时间 | 诉求内容 | 诉求类别 | 承办单位 | 办理状态
1 | 2024-03-11 | 路灯不亮 | 投诉 | 市城管局 | 办理中
2 | 2024-03-11 | 社保怎么办 | 咨询 | 市人社局 | 办理中
`;
  const table = `--- 时限表
办理时限表
台账类型 | 环节 | 适用情形 | 时限 | 单位 | 起算 | 最长延期 | 是否启用 | 依据
12345与民生诉求 | 办结 |  | 10 | 工作日 | 派单之日 | 5个工作日 | 是 | 本市热线管理办法
热线 | 办结 | 咨询 | 1 | 天 |  | 无 | 是 |
12345 | 办结 | 投诉 | 2 | 天 |  |  | 否 |
全部 | 督查 |  | 3 | 日 | 上次 |  | 是 | 三天一督查
全部 | 通报 |  | 1 | 季度 | 每期末 |  | 是 |
信鸽 | 办结 |  | 3 | 日 |  |  | 是 |
热线 | 办结 |  | 几 | 日 |  |  | 是 |
`;

  it('takes the place of the default limits of the kinds that it names', () => {
    expect(standings(ledger + table, '2024-03-20')).toEqual([
      '3 relative 2024-03-25 not-due',
      '4 relative 2024-03-12 overdue',
    ]);
  });

  it('reads amounts, starts, pauses and cycles as offices write them', () => {
    const written = `--- 办理时限
台账类型 | 环节 | 时限 | 起算 | 暂停 | 可延长
公文 | 审核 | 2个工作日 | 收文之日 | |
公文 | 签批 | 当日 | 上一环节 | |
会议议定事项 | 办结 | 一周 | 会后 | |
批示件 | 办结 | 24小时 | 领导批示 | 听证、补正 | 1个月
全部 | 调度 | 每半个月 | | |
`;
    const { reading } = workbookFromText(ledger + written, '2024-03-20');
    const read = reading.limits.slice(0, 4).map(({ amount, unit, from, pauses, extension }) => {
      return [
        amount,
        unit,
        from,
        pauses.join('+'),
        extension === null ? '' : `${extension.amount}${extension.unit}`,
      ].join(' ');
    });
    expect(read).toEqual([
      '2 workday assigned  ',
      '0 day previous-stage  ',
      '7 day meeting  ',
      '24 hour instructed correction+hearing 1month',
    ]);
    expect(reading.cycles.map(({ every }) => every)).toEqual([{ after: 'calendar', part: 'half-month' }]);
    expect(reading.otherSheets.find(({ sheet }) => sheet === '办理时限')?.why).not.toContain('没有采用');
  });

  it('says what was understood and which rows were not', () => {
    const { reading } = workbookFromText(ledger + table, '2024-03-20');
    const why = reading.otherSheets.find(({ sheet }) => sheet === '时限表')?.why ?? '';
    expect(why).toContain('收录3条办理时限、2条督查调度周期，其中1条未启用');
    expect(why).toContain('第8行没有采用：没有“信鸽”这种台账类型');
    expect(why).toContain('第9行没有采用：时限“几日”看不懂');
    expect(reading.cycles.map(({ every }) => every)).toEqual([
      { after: 'last', amount: 3, unit: 'day' },
      { after: 'calendar', part: 'quarter' },
    ]);
    expect(reading.limits.some(({ register }) => register === 'disclosure')).toBe(true);
  });
});

describe('stage clocks of documents', () => {
  it('2 days for 审核, 2 more for 签批 from its end, each red when passed', () => {
    const text = `
发文办理台账
序号 | 收文日期 | 文件标题 | 承办单位 | 审核时间 | 签批时间 | 办理状态
1 | 2024-03-11 | 关于甲的通知 | 办公室 | 2024-03-13 | 2024-03-18 | 办理中
2 | 2024-03-11 | 关于乙的通知 | 办公室 | 2024-03-12 |  | 办理中
3 | 2024-03-14 | 关于丙的通知 | 办公室 |  |  | 办理中
4 | 2024-03-04 | 关于丁的通知 | 办公室 |  |  | 已办结
`;
    const [on] = ledgersFromText(text, '2024-03-14');
    if (!on) throw new Error('no ledger');
    const { limits } = workbookFromText(text, '2024-03-14').reading;
    const reckoning = { asOf: day('2024-03-14'), settings: DEFAULT_SETTINGS, calendar: createWorkCalendar(), limits };
    const clocks = stageClocks(on, reckoning).map(
      ({ row, stage, due, light }) => `${row} ${stage} ${toIso(due)} ${light}`,
    );
    expect(clocks).toEqual([
      '3 审核 2024-03-13 green',
      '3 签批 2024-03-15 red',
      '4 审核 2024-03-13 green',
      '4 签批 2024-03-14 yellow',
      '5 审核 2024-03-18 green',
      '5 签批 2024-03-20 green',
    ]);
    const late = stageList([on], { ...reckoning, asOf: day('2024-03-15') });
    expect(late?.groups.map(({ key, tasks }) => [key, tasks.map(({ row, reason }) => `${row} ${reason}`)])).toEqual([
      ['办公室', ['4 签批应于2024年3月14日办完，已超1天', '5 审核应于2024年3月18日办完，还有3天']],
    ]);
    expect(stageList(ledgersFromText('督办台账\n序号 | 工作任务 | 牵头单位', '2024-03-15'), reckoning)).toBeNull();
  });
});

describe('the next 督查日, 通报日 and 调度日', () => {
  const text = `
市领导批示件办理台账
序号 | 批示领导 | 批示内容 | 交办时间 | 承办单位 | 办理状态 | 办理进展
1 | 王市长 | 尽快修复路灯 | 2024-06-01 | 市城管局 | 办理中 | 6月10日：已更换一半
2 | 王市长 | 妥善处理来信 | 2024-06-09 | 市信访局 | 办理中 |
3 | 李副市长 | 研究提出方案 | 2024-06-01 | 市发改委 | 已办结 | 6月5日：已报送
`;
  it('follow the last word of each open task, or the calendar', () => {
    const ledgers = ledgersFromText(text, '2024-06-12');
    const days = cycleDays(ledgers, DEFAULT_CYCLES, day('2024-06-12'), createWorkCalendar());
    const shown = days.map(({ title, next, due, later }) => {
      const rows = (tasks: typeof due) => tasks.map(({ row }) => row).join(',');
      return `${title.slice(0, 2)} ${next === null ? '' : toIso(next)} due ${rows(due)} later ${rows(later)}`;
    });
    expect(shown).toEqual([
      '督查 2024-06-12 due 4 later 3',
      '通报 2024-06-16 due  later 4,3',
      '调度 2024-06-24 due  later 4,3',
      '调度 2024-06-30 due  later 3,4',
      '通报 2024-06-30 due  later 3,4',
      '评估 2024-06-30 due  later 3,4',
    ]);
    const reckoning = {
      asOf: day('2024-06-12'),
      settings: DEFAULT_SETTINGS,
      calendar: createWorkCalendar(),
      limits: [],
    };
    expect(cycleLists(ledgers, DEFAULT_CYCLES, reckoning).map(({ title, count }) => [title, count])).toEqual([
      ['督查（三天一督查，一周一通报（领导批示））', 1],
    ]);
    expect(days[0]?.due[0]?.reason).toBe('上次2024年6月9日，应于2024年6月12日督查');
  });

  it('counts half a month from the last time that the office wrote down', () => {
    const cycle = { ...DEFAULT_CYCLES[4], last: day('2024-06-05') } as (typeof DEFAULT_CYCLES)[number];
    const found = cycleDays(ledgersFromText(text, '2024-06-12'), [cycle], day('2024-06-12'), createWorkCalendar());
    expect(found.map(({ next }) => next && toIso(next))).toEqual(['2024-06-20']);
  });
});
