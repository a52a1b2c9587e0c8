import { check, findingsOf } from './ledgerFromText';

describe('statuses', () => {
  it('names a status that nobody understands, not an empty one', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 状态
      1 | 推进供水一体化 | 市水利局 | 见附件
      2 | 完善医保方案 | 市医保局 | /
      3 | 清理存量资金 | 市财政局 | 尚在办理
    `),
    ).toEqual(['3 状态 status-unknown']);
  });

  it('misses the date of a finished task', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 状态 | 办结时间
      1 | 推进供水一体化 | 市水利局 | 已办结 |
      2 | 完善医保方案 | 市医保局 | 逾期办结 | /
      3 | 清理存量资金 | 市财政局 | 已办结 | 2024-04-01
      4 | 修缮文物保护单位 | 市文旅局 | 办理中 |
    `),
    ).toEqual(['3 办结时间 done-without-date', '4 办结时间 done-without-date']);
  });

  it('names a finished date beside an open status', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 状态 | 办结时间
      1 | 推进供水一体化 | 市水利局 | 办理中 | 2024-04-01
      2 | 完善医保方案 | 市医保局 | 待销号 | 2024-04-01
      3 | 清理存量资金 | 市财政局 | 已办结 | 2024-04-01
    `),
    ).toEqual(['3 办结时间 dated-but-open']);
  });

  const OPEN = [
    '办理中',
    '滞后',
    '超前',
    '未启动',
    '逾期未办结',
    '临期',
    '部分完成',
    '基本完成',
    '退回',
    '暂缓',
    '延期',
  ];
  const NOT_YET_DONE = ['办理中', '滞后', '未启动', '逾期未办结', '临期'];
  const ROUND_THE_END = ['超前', '部分完成', '基本完成', '退回', '暂缓', '延期', '待销号', '长期坚持', '已取消'];

  it.each(OPEN)('lets no finished day stand beside %s', (status) => {
    expect(findingsOf(`任务 | 牵头单位 | 状态 | 办结时间\n推进供水一体化 | 市水利局 | ${status} | 2024-04-01`)).toEqual(
      ['3 办结时间 dated-but-open'],
    );
  });

  it.each(['待销号', '长期坚持', '已取消', '', '已办结', '提前完成', '逾期办结'])(
    'lets a finished day stand beside %s',
    (status) => {
      expect(
        findingsOf(`任务 | 牵头单位 | 状态 | 办结时间\n推进供水一体化 | 市水利局 | ${status} | 2024-04-01`),
      ).toEqual([]);
    },
  );

  it.each(['已办结', '提前完成', '逾期办结'])('misses the finished day of %s, not an unreadable one', (status) => {
    const dated = (day: string): string[] =>
      findingsOf(`任务 | 牵头单位 | 状态 | 办结时间\n推进供水一体化 | 市水利局 | ${status} | ${day}`);
    expect(dated('')).toEqual(['3 办结时间 done-without-date']);
    expect(dated('上次会后')).toEqual(['3 办结时间 date-unreadable']);
  });

  it('lets the progress say the end only of what may be at its end', () => {
    const contradicted = (status: string): boolean =>
      findingsOf(
        `任务 | 牵头单位 | 状态 | 进展\n推进供水一体化 | 市水利局 | ${status} | 已完成并通过验收，已办结销号。`,
      ).includes('3 状态 status-contradicts-progress');
    expect([...NOT_YET_DONE, ...ROUND_THE_END, ''].filter(contradicted)).toEqual(NOT_YET_DONE);
  });

  it('says what is wrong in a merged cell once', () => {
    expect(
      findingsOf(`
      任务 | 牵头单位 | 交办时间 | 完成时限 | 状态 | 办结时间
      推进供水一体化 | 市水利局 | 上次会后 | 市发改委 | 见附件 | 已报送
      完善医保方案 | 市医保局 | ^ | ^ | ^ | ^
    `),
    ).toEqual([
      '3 交办时间 date-unreadable',
      '3 完成时限 deadline-unreadable',
      '3 状态 status-unknown',
      '3 办结时间 date-unreadable',
    ]);
    expect(
      findingsOf(`
      任务 | 牵头单位 | 交办时间 | 完成时限
      推进供水一体化 | 市水利局 | 2024-07-01 | 10月前
      完善医保方案 | 市医保局 | ^ | ^
    `),
    ).toEqual(['3 交办时间 assigned-in-future', '3 完成时限 deadline-ambiguous']);
  });

  it('names a status that its progress text or percentage contradicts', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 状态 | 完成率 | 进展
      1 | 推进供水一体化 | 市水利局 | 已办结 | | 正在征求有关部门意见。
      2 | 完善医保方案 | 市医保局 | 已完成 | 60 | 已落实到位。
      3 | 清理存量资金 | 市财政局 | 已完成 | | 目前进度60%
      4 | 修缮文物保护单位 | 市文旅局 | 办理中 | | 已完成并通过验收，已办结销号。
      5 | 整治自建房安全 | 市住建局 | 办理中 | 100 | 已整改。
    `),
    ).toEqual([3, 4, 5, 6, 7].map((row) => `${row} 状态 status-contradicts-progress`));
  });

  it('finds no contradiction in plans, percentages of other things, and words that finished work uses too', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 状态 | 完成率 | 进展
      1 | 推进供水一体化 | 市水利局 | 已办结 | 100 | 组织专项检查3次，发现问题12个。
      2 | 完善医保方案 | 市医保局 | 已完成 | | 已完成，群众满意率98%。下一步将持续巩固。
      3 | 清理存量资金 | 市财政局 | 办理中 | 60 | 已完成招标。
      4 | 修缮文物保护单位 | 市文旅局 | 办理中 | | 预计6月底全部完成。
      5 | 整治自建房安全 | 市住建局 | 已整改 | | 实施方案已印发，各项任务已全部完成。
    `),
    ).toEqual([]);
  });

  it('names percentages below 0 and above 100', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 完成率
      1 | 推进供水一体化 | 市水利局 | 120
      2 | 完善医保方案 | 市医保局 | -5
      3 | 清理存量资金 | 市财政局 | 100
      4 | 修缮文物保护单位 | 市文旅局 | 0
    `),
    ).toEqual(['3 完成率 percent-out-of-range', '4 完成率 percent-out-of-range']);
  });

  it('quotes thirty characters of the progress, and says where it goes on', () => {
    const quoted = (progress: string): string | undefined => {
      const [found] = check(`任务 | 牵头单位 | 状态 | 进展\n推进供水一体化 | 市水利局 | 办理中 | ${progress}`);
      return /写的是“(.*?)”/.exec(found?.message ?? '')?.[1];
    };
    const done = '，已全部完成并通过验收，已办结销号';
    const thirty = `${'多次现场协调推进建设'.repeat(2).slice(0, 30 - done.length)}${done}`;
    expect(thirty).toHaveLength(30);
    expect(quoted(thirty)).toBe(thirty);
    expect(quoted(`${thirty}。`)).toBe(`${thirty.slice(0, 30)}…`);
    expect(quoted('已完成并通过验收。\\n\\n已办结销号。\\n')).toBe('已完成并通过验收。 已办结销号。');
  });
});
