import { check, findingsOf, type Options } from './ledgerFromText';

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

describe('what makes two rows one task', () => {
  const ROW = '常务会 | 供水 | 推进供水一体化 | 市水利局 | 市住建局 | 铺管 | 通水';
  const repeats = (...rows: readonly string[]): string[] =>
    check(['序号 | 来源 | 事项名称 | 任务 | 牵头单位 | 责任单位 | 具体措施 | 完成标准', ...rows].join('\n'))
      .filter(({ rule }) => rule === 'task-duplicate')
      .map(({ row, message }) => `${row}同${/第(\d+)行的任务/.exec(message)?.[1]}`);

  it.each([
    ['all of it', ROW, ['4同3']],
    ['the words, not the marks between them', ROW.replace('推进供水一体化', '推进 供水，一体化；。'), ['4同3']],
    ['brackets that set words apart', ROW.replace('推进供水一体化', '（推进）供水一体化'), []],
    ['its source', ROW.replace('常务会', '专题会'), []],
    ['its title', ROW.replace('供水 |', '排水 |'), []],
    ['its leading unit', ROW.replace('市水利局', '市财政局'), []],
    ['its responsible unit', ROW.replace('市住建局', '市财政局'), []],
    ['its measures', ROW.replace('铺管', '验收'), []],
    ['its standard', ROW.replace('通水', '验收'), []],
    ['a cell merged with the task above is that task', ROW.replace('推进供水一体化', '^'), []],
    [
      'the names of its units, not the letters they are made of',
      ROW.replace('市水利局', '市水利局、市住建局').replace('| 市住建局 |', '| |'),
      [],
    ],
  ])('%s', (_, second, expected) => expect(repeats(`1 | ${ROW}`, `2 | ${second}`)).toEqual(expected));

  it('is said of every further row, naming the first', () => {
    expect(repeats(`1 | ${ROW}`, `2 | ${ROW}`, `3 | ${ROW}`)).toEqual(['4同3', '5同3']);
  });

  it('is not said of words too short to tell, nor of petitioners and instructions that differ', () => {
    const two = (words: string): string[] => findingsOf(`任务 | 牵头单位\n${words} | 市水利局\n${words} | 市水利局`);
    expect(two('防汛抗')).toEqual([]);
    expect(two('防汛抗旱')).toEqual(['4 任务 task-duplicate']);
    const leaders = (second: string): string[] =>
      findingsOf(`批示领导 | 批示内容 | 牵头单位\n市长 | 请抓紧办理 | 市水利局\n${second} | 请抓紧办理 | 市水利局`);
    expect(leaders('市长')).toEqual(['4 批示内容 task-duplicate']);
    expect(leaders('副市长')).toEqual([]);
    const apart = (head: string): string[] =>
      findingsOf(`任务 | 牵头单位 | ${head}\n推进供水一体化 | 市水利局 | 甲\n推进供水一体化 | 市水利局 | 乙`);
    expect(apart('看不懂的一栏')).toEqual(['4 任务 task-duplicate']);
    expect(['信访人', '工作计划', '具体措施', '完成标准', '批示领导'].flatMap(apart)).toEqual([]);
  });

  it('is found among many rows', () => {
    const many = Array.from({ length: 400 }, (_, index) => `${index + 1} | 推进第${index % 397}号项目建设 | 市水利局`);
    const found = check(['序号 | 任务 | 牵头单位', ...many].join('\n'));
    expect(found.map(({ row, rule }) => `${row} ${rule}`)).toEqual(
      [400, 401, 402].map((row) => `${row} task-duplicate`),
    );
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

describe('a marking of secrecy', () => {
  const marked = (table: string): boolean => findingsOf(table).some((found) => found.endsWith('secrecy-marking'));

  it.each([
    '机密', '机密级', '绝密 ', '机密　★1年', '　机密', '秘密:推进', '推进（秘密） ', '机密★', '机密☆1年', '推进机密★1年', '秘密＊5年', '（机密）', '(绝密)', '【绝密】推进', '〔机密级★〕推进',
    '推进（秘密级）', '推进[机密]', '秘密：推进', '秘密级推进', '国家秘密（绝密级）',
  ])('is %s in a task', (text) => expect(marked(`任务 | 牵头单位\n${text} | 市水利局`)).toBe(true)); // prettier-ignore

  it.each(['推进（秘密）工作', '秘密推进', '保守秘密', '商业秘密', '推进保密工作', '查处泄露机密案件'])(
    'is not %s in a task',
    (text) => expect(marked(`任务 | 牵头单位\n${text} | 市水利局`)).toBe(false),
  );

  it.each<[string, boolean]>([
    ['秘密', true],
    ['机密★10年', true],
    ['绝密级', true],
    ['（秘密）', true],
    ['【机密】', true],
    ['非密', false],
    ['不涉密', false],
    ['无', false],
    ['公开', false],
    ['未定密', false],
    ['解除秘密', false],
    ['秘密（已解密）', false],
    ['机密，未解除', false],
    ['国家秘密', false],
    ['　秘密', true],
    ['密级：无', false],
  ])('in a column of secrecy: %s is one: %s', (text, expected) => {
    expect(marked(`任务 | 牵头单位 | 密级\n推进供水一体化 | 市水利局 | ${text}`)).toBe(expected);
  });
});

describe('a marking of secrecy', () => {
  it.each(['任务', '事项名称', '批示内容', '来文字号', '备注说明'])('is looked for in %s', (head) => {
    expect(findingsOf(`${head} | 牵头单位\n机密★1年 | 市水利局`).filter((found) => found.includes('secrecy'))).toEqual([
      `3 ${head} secrecy-marking`,
    ]);
  });

  it('is not looked for where progress is told', () => {
    expect(findingsOf('任务 | 牵头单位 | 进展\n推进供水一体化 | 市水利局 | 秘密：已送审')).toEqual([]);
  });
});

describe('an entry that compares wrong', () => {
  /** What 整理 makes of a cell under a head; null where it is tidy. */
  const tidied = (head: string, cell: string, options: Options = {}): unknown => {
    const others = ['任务', '牵头单位'].filter((other) => other !== head);
    const words = { 任务: '推进供水一体化', 牵头单位: '市水利局' } as Readonly<Record<string, string>>;
    const table = `重点工作 | ${[head, ...others].join(' | ')}\n民生 | ${[cell, ...others.map((other) => words[other])].join(' | ')}`;
    return check(table, options).find(({ rule }) => rule === 'text-untidy')?.fix?.value ?? null;
  };

  it.each(['\u3000', '\u00a0', '\u200b', '\ufeff', '\\n', '\u3000\u00a0'])('has %j at an end', (blank) => {
    expect(tidied('任务', `${blank}推进供水一体化`)).toBe('推进供水一体化');
    expect(tidied('任务', `推进供水一体化${blank}`)).toBe('推进供水一体化');
    expect(tidied('责任人', `张三${blank}`)).toBe('张三');
    expect(tidied('任务', blank)).toBeNull();
  });

  it.each([
    ['责任人', 'ｗａｎｇ', 'wang'],
    ['状态', 'Ａ类', 'A类'],
    ['完成率', '６０％', '60%'],
    ['序号', '１．', '1.'],
    ['完成时限', '２０２４年８月', '2024年8月'],
    ['交办时间', '２０２４－３－１１', 45362],
    ['办结时间', '２０２４年３月１１日', 45362],
    ['办结时间', '３月１１日', '3月11日'],
    ['办结时间', '２０２４年３月', '2024年3月'],
    ['督办编号', 'ＤＢ－００７', 'DB－007'],
    ['启动时间', '２０２４年３月１１日', 45362],
    ['会议时间', '２０２４年３月１１日', 45362],
    ['批示时间', '２０２４年３月１１日', 45362],
    ['反馈时间', '２０２４年３月１１日', 45362],
    ['牵头单位', '１２３４５热线办', '12345热线办'],
    ['责任单位', '１２３４５热线办', '12345热线办'],
    ['配合单位', '１２３４５热线办', '12345热线办'],
    ['责任领导', '张三（Ａ岗）', '张三（A岗）'],
    ['总负责领导', '张三（Ａ岗）', '张三（A岗）'],
    ['联系电话', '１３９１２３４５６７８', '13912345678'],
    ['来文字号', '政函〔２０２４〕３号', '政函〔2024〕3号'],
    ['完成时限', '８月底前\\n', '8月底前'],
    ['进展', '完成６０％', null],
    ['具体措施', '建设８个项目', null],
    ['类别', 'Ａ类', null],
    ['来源', '第１４次常务会', null],
    ['看不懂的一栏', '６０％\\n', null],
  ])('has letters of full width: %s %s', (head, cell, tidy) => expect(tidied(head, cell)).toBe(tidy));

  it.each([
    ['责任人', '张\\n三', '张三'],
    ['责任领导', '张\\n三', '张三'],
    ['总负责领导', '张\\n三', '张三'],
    ['责任人', '张 三', null],
    ['责任人', '李四\\n王五', null],
    ['责任人', '综合\\n科室', null],
    ['状态', '办\\n理中', '办理中'],
    ['状态', '办 理中', null],
    ['状态', '正在\\n办理', '正在办理'],
    ['状态', '正在\\n办理中', null],
    ['责任人', '张\\n\\n三', '张三'],
    ['类别', '民生\\n实事', '民生实事'],
    ['类别', '产业转型升级\\n重点工程项目', '产业转型升级重点工程项目'],
    ['类别', '产业转型升级\\n重点工程项目库', null],
    ['来源', '市政府常务会议第\\n十四次会', '市政府常务会议第十四次会'],
    ['来源', '市政府常务会议第\\n十四次会议', null],
    ['来源', '2024年\\n常务会', null],
    ['来源', '常务会\\n第14次', null],
    ['来源', '市政府\\n常务会议', '市政府常务会议'],
    ['来源', '市政府常务\\n会议第十四次会议纪要', null],
    ['来源', '常务　会', null],
    ['牵头单位', '市水\\n利局', '市水利局'],
    ['牵头单位', '市水利 局', '市水利局'],
    ['牵头单位', '市水利  局', '市水利局'],
    ['牵头单位', '市水利局\\n市财政局', null],
    ['牵头单位', '张 三', null],
    ['牵头单位', '市水利局 市财政局', null],
    ['配合单位', '市水\\n利局', null],
  ])('is one name cut in two: %s %s', (head, cell, tidy) => expect(tidied(head, cell)).toBe(tidy));
});

describe('a day of full width', () => {
  it('becomes a day of the workbook, which may count from 1904', () => {
    const table = '任务 | 牵头单位 | 办结时间\n推进供水一体化 | 市水利局 | ２０２４．３．１';
    const days = [false, true].map((date1904) => check(table, { date1904 }).map(({ fix }) => fix?.value));
    expect(days).toEqual([[45352], [45352 - 1462]]);
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
