import type { NoticeInput } from '../../../src/ledger/notices/noticeInput';
import type { Notice, NoticeKind } from '../../../src/ledger/notices/notice';
import { periodContaining } from '../../../src/ledger/periods/period';
import { writeNotice } from '../../../src/ledger/notices/writeNotice';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { standingsOf } from '../../../src/ledger/standing/standings';
import { day, ledgerOf, type TaskLine } from '../standing/ledgerOf';

const inputOf = (lines: readonly TaskLine[], asOf: string): NoticeInput => {
  const ledger = ledgerOf(lines);
  return {
    ledgers: [{ ledger, standings: standingsOf(ledger.tasks, day(asOf), DEFAULT_SETTINGS) }],
    settings: DEFAULT_SETTINGS,
    asOf: day(asOf),
    period: periodContaining(day(asOf), 'year'),
    secretRows: [],
  };
};
const written = (kind: NoticeKind, input: NoticeInput): Notice => {
  const result = writeNotice(kind, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.notices[0];
};

const MEETINGS: readonly TaskLine[] = [
  {
    number: '1',
    source: '市政府常务会议',
    meeting: '2024-01-08',
    task: '甲',
    units: ['市财政局'],
    status: 'done',
    deadline: '2024-02-01',
    finished: '2024-02-01',
  },
  {
    number: '2',
    source: '市政府常务会议',
    meeting: '2024-03-08',
    task: '乙',
    units: ['市财政局'],
    assisting: ['市审计局'],
    status: 'in-progress',
    deadline: '2024-04-01',
  },
  {
    number: '3',
    source: '市政府常务会议',
    meeting: '2024-03-08',
    task: '丙',
    units: ['市民政局'],
    status: 'in-progress',
  },
  {
    number: '4',
    source: '市政府常务会议',
    meeting: '2024-05-08',
    task: '丁',
    units: ['市民政局'],
    status: 'in-progress',
    deadline: '2024-12-31',
  },
];

describe('a 会议议定事项落实情况通报', () => {
  it('says how far each series is carried out, and reports the meeting before the given day item by item', () => {
    const notice = written('meeting', inputOf(MEETINGS, '2024-05-08'));
    expect(notice.title).toBe('关于2024年度会议议定事项落实情况的通报');
    expect(notice.paragraphs.map(({ text }) => text)).toEqual([
      '一、上次会议议定事项落实情况',
      '2024年3月8日市政府常务会议议定2项，已落实0项，详见附件1。尚未落实2项，其中逾期未办结1项、无明确时限1项。',
      '二、总体落实情况',
      '截至2024年5月8日，会议议定事项落实情况如下：',
      '3次市政府常务会议议定的4个事项，已落实1项，落实率为25%；尚未落实3项，其中未到期1项、逾期未办结1项、无明确时限1项。',
      '三、需要限期落实的事项',
      '市政府常务会议议定事项中逾期未落实1项：第2项，请牵头单位限期落实到位。',
      '对没有明确时间要求的1项事项，请各责任单位细化方案、明确时限，确保全部办结销号。',
    ]);
    expect(notice.attachments[0]).toMatchObject({
      title: '市政府常务会议（2024年3月8日）议定事项落实情况',
      table: {
        rows: [
          [1, '乙', '市财政局', '市审计局', '2024年4月1日', '', '逾期未办结'],
          [2, '丙', '市民政局', '', '', '', '无明确时限'],
        ],
      },
    });
  });

  it('is not written where no ledger tells of meetings', () => {
    expect(writeNotice('meeting', inputOf([{ task: '甲' }], '2024-05-08'))).toMatchObject({
      ok: false,
      error: { code: 'wrong-ledger' },
    });
  });
});

describe('催办通知单', () => {
  const lines: TaskLine[] = [
    { number: '1', units: ['市财政局'], task: '甲', status: 'in-progress', deadline: '2024-05-01' },
    { number: '2', units: ['市财政局', '市民政局'], task: '乙', status: 'in-progress', deadline: '2024-04-01' },
    { number: '3', units: ['市教育局'], status: 'in-progress', deadline: '2024-12-31' },
    { number: '4', units: ['市教育局'], task: '丁', status: 'in-progress', deadline: '2024-05-10' },
  ];
  const slips = (input: NoticeInput): readonly Notice[] => {
    const result = writeNotice('reminder', input);
    return result.ok ? result.notices : [];
  };

  it('are one for each unit with late items or items about to fall due, the longest overdue first', () => {
    const papers = slips(inputOf(lines, '2024-05-08'));
    expect(
      papers.map(({ addressee, tables: [table] }) => [addressee, table?.rows.map((row) => `${row[1]}/${row[6]}`)]),
    ).toEqual([
      ['市财政局：', ['2/37', '1/7']],
      ['市民政局：', ['2/37']],
      ['市教育局：', ['4/']],
    ]);
    expect(papers[0]?.paragraphs[0]?.text).toContain('下列2项（均逾期未办结）需要抓紧办理');
    expect(papers[2]?.paragraphs[0]?.text).toContain('下列1项（未到期）需要抓紧办理');
  });

  it('propose a new limit for what is late, a week on and on a working day, and leave the others their own', () => {
    const proposed = slips(inputOf(lines, '2024-05-08')).map(({ tables: [table] }) => table?.rows[0]?.[9]);
    expect(proposed).toEqual(['2024年5月15日', '2024年5月15日', '2024年5月10日']);
  });

  it('are written for the chosen units only', () => {
    const papers = slips({ ...inputOf(lines, '2024-05-08'), units: ['市民政局'] });
    expect(papers.map(({ addressedTo }) => addressedTo)).toEqual(['市民政局']);
  });

  it('are written for the chosen tasks that are open, late or not, and for no others', () => {
    const done: TaskLine = { number: '5', units: ['市财政局'], task: '戊', status: 'done', deadline: '2024-05-01' };
    const input = inputOf([...lines, done], '2024-05-08');
    const papers = slips({ ...input, tasks: [0, 2, 4].map((task) => ({ ledger: 0, task })) });
    expect(papers.map(({ addressedTo, tables: [table] }) => [addressedTo, table?.rows.map((row) => row[1])])).toEqual([
      ['市财政局', ['1']],
      ['市教育局', ['3']],
    ]);
  });

  it('are not written where nothing is late or about to fall due', () => {
    expect(writeNotice('reminder', inputOf([{ task: '甲' }], '2024-05-08'))).toMatchObject({
      ok: false,
      error: { code: 'nothing-to-report' },
    });
  });
});
