import fc from 'fast-check';
import { COUNT_CELLS } from '../../../src/ledger/rates/counts';
import { RATE_KEYS, type RateKey } from '../../../src/ledger/rates/grouping';
import { identitiesOf } from '../../../src/ledger/rates/identities';
import { membersOf, ranksOf, rateTable, type LedgerStandings } from '../../../src/ledger/rates/rateTable';
import { ratesJson } from '../../../src/ledger/rates/ratesJson';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';
import { standingsOf } from '../../../src/ledger/standing/standings';
import { REPORTED_STATUSES } from '../../../src/ledger/vocabulary';
import { day, ledgerOf, type TaskLine } from '../standing/ledgerOf';

const AS_OF = day('2024-12-31');

const standing = (lines: readonly TaskLine[], settings: Settings = DEFAULT_SETTINGS): LedgerStandings => {
  const ledger = ledgerOf(lines);
  return { ledger, standings: standingsOf(ledger.tasks, AS_OF, settings) };
};

const table = (lines: readonly TaskLine[], by: RateKey, more: Partial<Settings> = {}) => {
  const settings = { ...DEFAULT_SETTINGS, ...more };
  return rateTable([standing(lines, settings)], by, settings, AS_OF);
};

const times = (count: number, line: TaskLine): TaskLine[] => Array.from({ length: count }, () => line);
const DONE: TaskLine = { status: 'done', deadline: '2024-06-30', finished: '2024-06-01' };

/** 14 meetings with 197 items: 188 done on time, 2 overdue, 7 without a deadline. */
const CITY: readonly TaskLine[] = [
  ...times(188, DONE),
  ...times(2, { status: 'in-progress', deadline: '2024-06-30' }),
  ...times(7, { status: 'in-progress' }),
].map((line, index) => ({
  ...line,
  source: '市政府常务会议',
  meeting: `2024-${String(1 + (index % 7)).padStart(2, '0')}-${index % 2 ? '08' : '22'}`,
}));

describe('a table by source', () => {
  it('gives a city’s year exactly as the vocabulary prints it', () => {
    expect(ratesJson(table(CITY, 'source'))).toMatchObject({
      asOf: '2024-12-31',
      by: 'source',
      definition: { longTerm: 'separate', basicallyDone: 'open', decimals: 1, onTimeDenominator: 'due-in-period' },
      rows: [
        {
          key: '市政府常务会议', meetings: 14, total: 197, done: 188, doneOnTime: 188, doneLate: 0, doneUndated: 0,
          open: 9, notDue: 0, overdue: 2, noDeadline: 7, longTerm: 0, excluded: 0, rate: 95.4, rateText: '95.4%',
          onTimeRate: 98.9, onTimeRateText: '98.9%', rank: 1,
        }, // prettier-ignore
      ],
      total: { key: '合计', total: 197, rate: 95.4, rank: null },
    });
  });

  it('joins the spellings of a series under its commonest one, and keeps what is not stated last', () => {
    const lines: TaskLine[] = [
      {},
      { source: '常务会' },
      ...times(2, { source: '市政府常务会议' }),
      { source: '市委常委会' },
    ];
    expect(table(lines, 'source').rows.map(({ key, total }) => [key, total])).toEqual([
      ['市政府常务会议', 3],
      ['市委常委会', 1],
      ['未注明', 1],
    ]);
  });

  it('shows the spelling that most rows use, even a short one', () => {
    const lines: TaskLine[] = [{ source: '市政府常务会议' }, ...times(2, { source: '常务会' })];
    expect(table(lines, 'source').rows.map(({ key, total }) => [key, total])).toEqual([['常务会', 3]]);
  });

  it('has no meetings where the ledger tells of none', () => {
    const { rows, total } = ratesJson(table([DONE, { source: '市政府第14次常务会议' }], 'source'));
    expect([...(rows as object[]), total].filter((line) => 'meetings' in (line as object))).toEqual([]);
  });

  it('counts the meetings of each line, and those of all lines once in the total', () => {
    const lines: TaskLine[] = [
      { units: ['市教育局', '市财政局'], source: '常务会', meeting: '2024-01-08' },
      { units: ['市财政局'], source: '市政府常务会议', meeting: '2024-01-08' },
      { units: ['市财政局'], source: '市政府常务会议', meeting: '2024-02-19' },
      { units: ['市民政局'] },
    ];
    const { rows, total } = table(lines, 'unit');
    expect(rows.map(({ key, meetings }) => [key, meetings])).toEqual([
      ['市教育局', 1],
      ['市财政局', 2],
      ['市民政局', null],
    ]);
    expect(total.meetings).toBe(2);
  });

  it('prints with the identities that a reader can check', () => {
    expect(ratesJson(table([DONE], 'source')).identities).toEqual([
      { name: 'open = notDue + overdue + noDeadline', holds: true },
      { name: 'done = doneOnTime + doneLate + doneUndated', holds: true },
      { name: 'total = done + open', holds: true },
      { name: 'tasks = total + longTerm + excluded', holds: true },
      { name: 'sum of rows = total (total)', holds: true },
      { name: 'sum of rows = total (done)', holds: true },
      { name: 'sum of rows = total (open)', holds: true },
      { name: 'sum of rows = total (overdue)', holds: true },
    ]);
  });
});

describe('a table by meeting', () => {
  it('names a meeting by series and date, or by its own name', () => {
    const lines: TaskLine[] = [
      { source: '市政府常务会', meeting: '2024-01-08' },
      { source: '市政府常务会', meeting: '2024-01-08' },
      { source: '市政府第14次常务会议' },
    ];
    expect(table(lines, 'meeting').rows.map(({ key, total }) => [key, total])).toEqual([
      ['市政府常务会 2024-01-08', 2],
      ['市政府第14次常务会议', 1],
    ]);
  });
});

describe('a table by unit', () => {
  const joint: readonly TaskLine[] = [
    { ...DONE, units: ['市教育局', '市财政局'] },
    { status: 'in-progress', units: ['市财政局'], assisting: ['市教育局'] },
    { unitGroups: ['各县区'] },
    {},
  ];

  it('counts a joint task for each lead unit and once in the total, and says so', () => {
    const result = table(joint, 'unit');
    expect(result.rows.map(({ key, total, done }) => [key, total, done])).toEqual([
      ['市教育局', 1, 1],
      ['市财政局', 2, 1],
      ['各县区', 1, 0],
      ['未注明', 1, 0],
    ]);
    expect(result.total.total).toBe(4);
    expect(result.definition.sentences.join('')).toContain('合计只计1项');
    expect(result.identities.map(({ name }) => name).join()).toContain('sum of rows >=');
  });

  it('counts assisting units where the setting says so', () => {
    expect(table(joint, 'unit', { unitRole: 'lead-and-co' }).rows[0]?.total).toBe(2);
  });
});

describe('a table by quarter', () => {
  it('stands in the order of time, without a date last', () => {
    const lines: TaskLine[] = [{}, { deadline: '2024-04-01' }, { deadline: '2023-12-31' }, { deadline: '2024-03-31' }];
    expect(table(lines, 'quarter').rows.map(({ key }) => key)).toEqual([
      '2023年第四季度',
      '2024年第一季度',
      '2024年第二季度',
      '无明确时限',
    ]);
  });
});

describe('ranks', () => {
  it('are shared by equal rates, and skipped after them; no rate has no rank', () => {
    expect(ranksOf([90, 80, null, 80, 70])).toEqual([1, 2, null, 2, 4]);
  });

  it('are those of the rates, in whatever order the lines stand', () => {
    expect(ranksOf([70, 100, 9.5, 85])).toEqual([3, 1, 4, 2]);
  });
});

describe('长期坚持', () => {
  const lines: TaskLine[] = [DONE, { status: 'in-progress' }, { kind: 'long-term' }];
  it.each<[Settings['longTerm'], number, number, number, string]>([
    ['separate', 2, 1, 0, '50%'],
    ['exclude', 2, 0, 1, '50%'],
    ['done', 3, 1, 0, '66.7%'],
    ['open', 3, 1, 0, '33.3%'],
  ])(
    'under %s: %d in the total, %d long-term, %d excluded, %s',
    (longTerm, total, longTermCount, excluded, rateText) => {
      const result = table(lines, 'unit', { longTerm });
      expect(result.total).toMatchObject({ total, longTerm: longTermCount, excluded, rateText });
      expect(result.identities.every(({ holds }) => holds)).toBe(true);
    },
  );
});

describe('按期办结率', () => {
  const undated: TaskLine = { status: 'done', deadline: '2024-06-30' };
  const late: TaskLine = { ...DONE, finished: '2024-07-01' };
  const overdue: TaskLine = { status: 'in-progress', deadline: '2024-06-30' };
  it.each<[string, readonly TaskLine[], Settings['onTimeDenominator'], string]>([
    ['counts overdue ones as due', [DONE, late, overdue], 'due-in-period', '33.3%'],
    ['counts only closed ones', [DONE, late, overdue], 'closed', '50%'],
    ['counts all but the undated', [DONE, late, overdue, undated, {}], 'all', '25%'],
    ['leaves undated ones out of both numbers', [DONE, undated], 'due-in-period', '100%'],
    ['is 0 where nothing is closed and something overdue', [overdue], 'due-in-period', '0%'],
    ['is not told where no closed task has a date', [undated, overdue], 'due-in-period', '—'],
    ['counts what was closed ahead of its day', [{ ...DONE, deadline: '2025-06-30' }, overdue], 'due-in-period', '50%'],
  ])('%s', (_, lines, onTimeDenominator, text) => {
    expect(table(lines, 'unit', { onTimeDenominator }).total.onTimeRateText).toBe(text);
  });
});

describe('identities', () => {
  const anyLine = fc.record<TaskLine>(
    {
      status: fc.constantFrom(null, ...REPORTED_STATUSES),
      source: fc.constantFrom('常务会', '市政府常务会议', '市委常委会'),
      units: fc.subarray(['市教育局', '市财政局', '市民政局']),
      meeting: fc.constantFrom('2024-01-08', '2024-02-08'),
      leader: fc.constantFrom('张三', '李四'),
      deadline: fc.constantFrom('2024-06-30', '2025-06-30'),
      finished: fc.constantFrom('2024-06-30', '2024-07-30'),
    },
    { requiredKeys: [] },
  );
  const anySettings = fc.record({
    longTerm: fc.constantFrom<Settings['longTerm']>('separate', 'exclude', 'done', 'open'),
    unitRole: fc.constantFrom<Settings['unitRole']>('lead', 'lead-and-co'),
  });

  it('hold for every table of any ledgers, and every cell opens exactly the tasks that it counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyLine, { maxLength: 12 }), { maxLength: 3 }),
        fc.constantFrom(...RATE_KEYS),
        anySettings,
        (all, by, more) => {
          const settings = { ...DEFAULT_SETTINGS, ...more };
          const ledgers = all.map((lines) => standing(lines, settings));
          const result = rateTable(ledgers, by, settings, AS_OF);
          expect(result.identities.filter(({ holds }) => !holds)).toEqual([]);
          for (const line of [...result.rows, result.total]) {
            for (const cell of COUNT_CELLS) expect(membersOf(line, cell, ledgers, settings)).toHaveLength(line[cell]);
          }
        },
      ),
    );
  });

  it('are said in a clerk’s words', () => {
    const says = (more: Partial<Settings>, lines: readonly TaskLine[] = [DONE]): readonly string[] =>
      table(lines, 'unit', more).identities.map((each) => each.says);
    expect(says({})).toEqual([
      '未办结＝未到期＋逾期未办结＋无明确时限',
      '已办结＝按期办结＋逾期办结＋缺日期的已办结',
      '总数＝已办结＋未办结',
      '全部事项＝总数＋长期坚持＋不计入',
      '各行总数相加＝合计',
      '各行已办结相加＝合计',
      '各行未办结相加＝合计',
      '各行逾期相加＝合计',
    ]);
    expect(
      table([DONE], 'unit', { longTerm: 'open' })
        .identities.map(({ name }) => name)
        .slice(2, 4),
    ).toEqual(['total = done + open + longTerm', 'tasks = total + excluded']);
    expect(says({ longTerm: 'open' }).slice(2, 4)).toEqual([
      '总数＝已办结＋未办结＋长期坚持',
      '全部事项＝总数＋不计入',
    ]);
    expect(says({}, [{ units: ['市教育局', '市财政局'] }])[4]).toBe(
      '各行总数相加不少于合计（几个单位共同承办的，各计一项）',
    );
  });

  it('say nothing of where when they hold', () => {
    for (const lines of [[DONE], [{ ...DONE, units: ['市教育局', '市财政局'] }]]) {
      expect(
        table(lines, 'unit')
          .identities.map(({ where }) => where)
          .join(''),
      ).toBe('');
    }
  });

  it('tell a task that is lost, a line that does not add up, and rows that exceed the total', () => {
    const { rows, total } = table([DONE, { kind: 'long-term' }, { status: 'cancelled' }], 'source');
    const figures = { rows, total, tasks: 3, disjoint: true };
    const broken = (more: Partial<typeof figures>) =>
      identitiesOf({ ...figures, ...more }, DEFAULT_SETTINGS)
        .filter(({ holds }) => !holds)
        .map(({ says, where }) => `${says} ${where}`);
    expect(broken({})).toEqual([]);
    expect(broken({ tasks: 4 })).toEqual(['全部事项＝总数＋长期坚持＋不计入 4 ≠ 3']);
    expect(broken({ rows: rows.map((row) => ({ ...row, doneLate: 1 })) })).toEqual([
      '已办结＝按期办结＋逾期办结＋缺日期的已办结 “未注明”：1 ≠ 2',
    ]);
    expect(broken({ disjoint: false, rows: [] })).toEqual([
      '各行总数相加不少于合计（几个单位共同承办的，各计一项） ',
      '各行已办结相加不少于合计（几个单位共同承办的，各计一项） ',
    ]);
    expect(broken({ disjoint: false, rows: [...rows, ...rows] })).toEqual([]);
  });

  it('name what is broken and where', () => {
    const { rows, total } = table([DONE, {}], 'source');
    const broken = identitiesOf(
      { rows, total: { ...total, open: total.open + 1 }, tasks: 2, disjoint: true },
      DEFAULT_SETTINGS,
    );
    expect(broken.filter(({ holds }) => !holds).map(({ name, where }) => `${name} ${where}`)).toEqual([
      'open = notDue + overdue + noDeadline “合计”：2 ≠ 1',
      'total = done + open “合计”：2 ≠ 3',
      'sum of rows = total (open) 1 ≠ 2',
    ]);
  });
});
