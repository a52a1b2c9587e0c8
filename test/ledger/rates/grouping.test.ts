import { groupingOf, hasMeetings, meetingOf, type RateKey } from '../../../src/ledger/rates/grouping';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';
import { ledgerOf, type TaskLine } from '../standing/ledgerOf';

const grouped = (lines: readonly TaskLine[], by: RateKey, settings: Partial<Settings> = {}) => {
  const { keys, ledgers } = groupingOf([ledgerOf(lines)], by, { ...DEFAULT_SETTINGS, ...settings });
  const [own] = ledgers;
  return { keys, ofTask: lines.map((_, task) => (own?.groups[own.codes[task] ?? -1] ?? []).map((key) => keys[key])) };
};
const keys = (lines: readonly TaskLine[], by: RateKey) => grouped(lines, by).keys;

describe('the name of a line', () => {
  it('is the longer spelling where two are equally common', () => {
    expect(keys([{ source: '常务会' }, { source: '市政府常务会议' }], 'source')).toEqual(['市政府常务会议']);
    expect(keys([{ source: '市政府常务会议' }, { source: '常务会' }], 'source')).toEqual(['市政府常务会议']);
  });

  it('is the same whichever of two spellings of one length stands first', () => {
    const [one, other] = [{ source: '政府常务会议' }, { source: '市政府常务会' }];
    expect(keys([one, other], 'source')).toEqual(keys([other, one], 'source'));
  });

  it('is counted over all ledgers together', () => {
    const one = ledgerOf([{ source: '市政府常务会议' }]);
    const two = ledgerOf([{ source: '常务会' }, { source: '常务会' }]);
    expect(groupingOf([one, two], 'source', DEFAULT_SETTINGS).keys).toEqual(['常务会']);
  });

  it('has no blanks around it, and blanks alone state nothing', () => {
    expect(keys([{ leader: ' 张三 ' }, { leader: '张三' }, { leader: '  ' }, {}], 'leader')).toEqual([
      '张三',
      '未注明',
    ]);
    expect(keys([{ category: '民生 ' }, {}], 'category')).toEqual(['民生', '未注明']);
    expect(keys([{ source: '  ' }], 'source')).toEqual(['未注明']);
  });
});

describe('what is not stated', () => {
  it('comes last, wherever its first row stands', () => {
    expect(keys([{}, { leader: '李四' }, {}, { leader: '张三' }], 'leader')).toEqual(['李四', '张三', '未注明']);
  });
});

describe('quarters', () => {
  it('each take their three months', () => {
    const ends = ['2024-01-01', '2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01', '2024-09-30', '2024-10-01'];
    const { ofTask } = grouped([...ends.map((deadline) => ({ deadline })), {}], 'quarter');
    expect(ofTask.flat()).toEqual([
      '2024年第一季度',
      '2024年第一季度',
      '2024年第二季度',
      '2024年第二季度',
      '2024年第三季度',
      '2024年第三季度',
      '2024年第四季度',
      '无明确时限',
    ]);
  });

  it('of several ledgers stand in the order of time', () => {
    const late = ledgerOf([{ deadline: '2025-02-01' }]);
    const early = ledgerOf([{ deadline: '2024-11-01' }]);
    expect(groupingOf([late, early], 'quarter', DEFAULT_SETTINGS).keys).toEqual(['2024年第四季度', '2025年第一季度']);
  });
});

describe('the units of a task', () => {
  const line: TaskLine = {
    units: ['市教育局'],
    assistingInLead: ['市财政局'],
    responsible: ['市民政局'],
    assisting: ['市水利局', '市教育局'],
  };

  it('are those that lead it', () => {
    expect(grouped([line], 'unit').keys).toEqual(['市教育局']);
  });

  it('are all that stand in the row where assisting ones are counted, each once', () => {
    const { ofTask } = grouped([line], 'unit', { unitRole: 'lead-and-co' });
    expect(ofTask).toEqual([['市教育局', '市财政局', '市民政局', '市水利局']]);
  });

  it('are kept apart for rows that differ in their assisting units alone', () => {
    const lines: TaskLine[] = [
      { units: ['市教育局'], assisting: ['市财政局'] },
      { units: ['市教育局'], assisting: ['市水利局'] },
      { units: ['市教育局'], responsible: ['市民政局'] },
    ];
    expect(grouped(lines, 'unit', { unitRole: 'lead-and-co' }).ofTask).toEqual([
      ['市教育局', '市财政局'],
      ['市教育局', '市水利局'],
      ['市教育局', '市民政局'],
    ]);
  });

  it('are those of the lead column where the ledger has no other, each row its own', () => {
    const lines: TaskLine[] = [{ units: ['市教育局'] }, { units: ['市财政局'] }, { units: ['市水利局'] }];
    expect(grouped(lines, 'unit', { unitRole: 'lead-and-co' }).ofTask).toEqual([
      ['市教育局'],
      ['市财政局'],
      ['市水利局'],
    ]);
  });

  it('are a group of units only where no unit is named', () => {
    expect(keys([{ units: ['市教育局'], unitGroups: ['各县区'] }], 'unit')).toEqual(['市教育局']);
    expect(keys([{ unitGroups: ['各县区'] }], 'unit')).toEqual(['各县区']);
  });
});

describe('a meeting', () => {
  const lines: TaskLine[] = [
    { source: '市政府常务会议', meeting: '2024-01-08' },
    { source: '常务会', meeting: '2024-01-08' },
    { source: '市政府常务会议', meeting: '2024-02-19' },
    { source: '市委常委会', meeting: '2024-01-08' },
    { meeting: '2024-03-01' },
    { source: '市政府第14次常务会议 ' },
    {},
  ];

  it('is one of a series on one day; without a series its day, without a day its own name', () => {
    expect(grouped(lines, 'meeting').ofTask.flat()).toEqual([
      '市政府常务会议 2024-01-08',
      '市政府常务会议 2024-01-08',
      '市政府常务会议 2024-02-19',
      '市委常委会 2024-01-08',
      '2024-03-01',
      '市政府第14次常务会议',
      '未注明',
    ]);
  });

  it('is named for counting by its series and day, or by its number; a series alone is no meeting', () => {
    const ledger = ledgerOf([...lines, { source: '市政府常务会议' }]);
    const names = [...lines, null].map((_, task) => meetingOf(ledger, task, DEFAULT_SETTINGS));
    expect(names).toEqual([
      names[0],
      names[0],
      '市政府常务会议 2024-02-19',
      '市委常委会会议 2024-01-08',
      '2024-03-01',
      '市政府第14次常务会议',
      null,
      null,
    ]);
  });

  it('is told of by a ledger with days of meetings, or of the kind for meetings', () => {
    expect(hasMeetings(ledgerOf([{ meeting: '2024-01-08' }]))).toBe(true);
    expect(hasMeetings(ledgerOf([{}], { register: 'meeting' }))).toBe(true);
    expect(hasMeetings(ledgerOf([{}]))).toBe(false);
  });
});
