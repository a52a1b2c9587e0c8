import { check, findingsOf } from './ledgerFromText';

describe('task-missing', () => {
  it('names a row with a unit and a deadline but no task', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 完成时限
      1 | 推进供水一体化 | 市水利局 | 2024-08-31
      2 | | 市医保局 | 2024-08-31
    `),
    ).toEqual(['4 任务 task-missing']);
  });

  it('is content with a title where the ledger has one', () => {
    expect(
      findingsOf(`
      序号 | 事项名称 | 任务 | 牵头单位
      1 | 供水一体化 | | 市水利局
      2 | 医保方案 | 完善医保方案 | 市医保局
    `),
    ).toEqual([]);
  });
});

describe('task-duplicate', () => {
  it('names the second row with the same task, source and unit', () => {
    expect(
      findingsOf(`
      序号 | 来源 | 任务 | 牵头单位
      1 | 常务会 | 推进城乡供水一体化 | 市水利局
      2 | 常务会 | 完善医保试点方案 | 市医保局
      3 | 常务会 | 推进城乡供水一体化。 | 市水利局
    `),
    ).toEqual(['5 任务 task-duplicate']);
  });

  it('does not mind the same task of another unit, source, or with other measures', () => {
    expect(
      findingsOf(`
      序号 | 来源 | 任务 | 牵头单位 | 具体措施
      1 | 常务会 | 推进城乡供水一体化 | 市水利局 | 铺设管网
      2 | 常务会 | 推进城乡供水一体化 | 市住建局 | 铺设管网
      3 | 专题会 | 推进城乡供水一体化 | 市水利局 | 铺设管网
      4 | 常务会 | 推进城乡供水一体化 | 市水利局 | 入户改造
    `),
    ).toEqual([]);
  });
});

describe('result-missing', () => {
  it('names a finished task without a word of result', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 状态 | 进展
      1 | 推进供水一体化 | 市水利局 | 已办结 | /
      2 | 完善医保方案 | 市医保局 | 办理中 |
      3 | 清理存量资金 | 市财政局 | 已办结 | 已清理完毕。
    `),
    ).toEqual(['3 进展 result-missing']);
  });

  it('does not ask for results in a ledger without a progress column', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 状态
      1 | 推进供水一体化 | 市水利局 | 已办结
    `),
    ).toEqual([]);
  });
});

describe('cell-error', () => {
  it('names the cell, and reports nothing else about it', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 完成时限 | 状态 | 办结时间
      1 | 推进供水一体化 | 市水利局 | #REF! | 办理中 |
      2 | 完善医保方案 | 市医保局 | 2024-08-31 | #N/A | #VALUE!
      #N/A | 清理存量资金 | #NAME? | 2024-08-31 | 办理中 |
    `),
    ).toEqual([
      '3 完成时限 cell-error',
      '4 状态 cell-error',
      '4 办结时间 cell-error',
      '5 序号 cell-error',
      '5 牵头单位 cell-error',
    ]);
  });

  it('is not misled by texts that begin with #', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位
      1 | #3泵站改造工程 | 市水利局
    `),
    ).toEqual([]);
  });
});

describe('required-missing', () => {
  it('names the empty field of a register that requires it', () => {
    expect(
      findingsOf(
        `
      序号 | 批示领导 | 批示内容 | 牵头单位 | 责任人
      1 | 市长 | 请市水利局抓紧推进 | 市水利局 | 张三
      2 | 市长 | 请市医保局抓紧推进 | 市医保局 |
      3 | | 请市财政局抓紧推进 | 市财政局 | 李四
    `,
        { register: 'instruction' },
      ),
    ).toEqual(['4 责任人 required-missing', '5 批示领导 required-missing']);
  });

  it('asks for measures in 任务分解, not in 议定事项', () => {
    const table = `
      序号 | 任务 | 牵头单位 | 具体措施
      1 | 推进供水一体化 | 市水利局 | 铺设管网
      2 | 完善医保方案 | 市医保局 |
    `;
    expect(findingsOf(table, { register: 'key-work' })).toEqual(['4 具体措施 required-missing']);
    expect(findingsOf(table, { register: 'meeting' })).toEqual([]);
  });

  it('reports a column that nobody fills once', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 责任人
      1 | 推进供水一体化 | 市水利局 |
      2 | 完善医保方案 | 市医保局 | /
      3 | 清理存量资金 | 市财政局 |
    `),
    ).toEqual(['3 责任人 required-missing']);
  });

  it('asks for the assigned day where the deadline counts from it', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 交办时间 | 完成时限
      1 | 推进供水一体化 | 市水利局 | | 一周内
      2 | 完善医保方案 | 市医保局 | 2024-03-11 | 一周内
      3 | 清理存量资金 | 市财政局 | | 2024-08-31
    `),
    ).toEqual(['3 交办时间 required-missing']);
  });

  it('counts a relative deadline from the meeting where there is one', () => {
    expect(
      findingsOf(`
      序号 | 会议时间 | 任务 | 牵头单位 | 交办时间 | 完成时限
      1 | 2024-03-08 | 推进供水一体化 | 市水利局 | | 一周内
    `),
    ).toEqual([]);
  });
});

describe('secrecy-marking', () => {
  it('names a classified item in a secrecy column', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 密级
      1 | 推进供水一体化 | 市水利局 | 无
      2 | 完善医保方案 | 市医保局 | 机密★5年
      3 | 清理存量资金 | 市财政局 | 秘密
      4 | 修缮文物保护单位 | 市文旅局 | 非密
      5 | 整治自建房安全 | 市住建局 | 不涉及国家秘密
    `),
    ).toEqual(['4 密级 secrecy-marking', '5 密级 secrecy-marking']);
  });

  it('names a marking in a title or before a task, never the mere word', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位
      1 | （机密）推进供水一体化 | 市水利局
      2 | 开展保守国家秘密宣传教育 | 市司法局
      3 | 加强商业秘密保护，查处泄露秘密行为 | 市市场监管局
    `),
    ).toEqual(['3 任务 secrecy-marking']);
    const table = `
      序号 | 任务 | 牵头单位
      1 | 推进供水一体化 | 市水利局
    `;
    expect(findingsOf(table, { title: '机密★1年 2024年议定事项台账' })).toEqual(['1 序号 secrecy-marking']);
    expect(findingsOf(table, { title: '2024年保密工作任务台账' })).toEqual([]);
  });
});

describe('text-untidy', () => {
  it('names blanks at the ends, full-width digits and broken names, with the tidy text as the fix', () => {
    const findings = check(`
      序号 | 任务 | 牵头单位 | 责任人 | 完成时限 | 办结时间
      1 | 推进供水一体化\u3000 | 市水利局 | 张三 | 2024-08-31 | ２０２４．３．１
      2 | 完善医保方案 | 市医保局\\n | 欧\\n阳修 | ８月底前 |
      3 | 清理存量资金 | 市 财政局 | 李四 | 2024-08-31 |
      4 | 修缮文物保护单位 | 市文\\n旅局 | 王五 | 2024-08-31 |
    `);
    expect(
      findings.filter(({ rule }) => rule === 'text-untidy').map(({ row, column, fix }) => [row, column, fix?.value]),
    ).toEqual([
      [3, 2, '推进供水一体化'],
      [3, 6, 45352],
      [4, 3, '市医保局'],
      [4, 4, '欧阳修'],
      [4, 5, '8月底前'],
      [5, 3, '市财政局'],
      [6, 3, '市文旅局'],
    ]);
    expect(findings.filter(({ rule }) => rule === 'text-untidy').every(({ severity }) => severity === 'info')).toBe(
      true,
    );
  });

  it('leaves lists on several lines, padded names and full-width digits in running text alone', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 责任人
      1 | 推进５个项目建设 | 市水利局\\n市财政局 | 张\u3000三
      2 | 完善医保方案 | 市医保局 | 李四\\n王五
    `),
    ).toEqual([]);
  });
});
