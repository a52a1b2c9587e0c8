import { earlierProgressOf } from '../../../src/ledger/checking/earlierProgress';
import { periodContaining } from '../../../src/ledger/periods/period';
import { recordPeriod } from '../../../src/ledger/periods/recordPeriod';
import { textMark } from '../../../src/ledger/periods/textMark';
import type { LedgerStandings } from '../../../src/ledger/rates/rateTable';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { standingsOf } from '../../../src/ledger/standing/standings';
import { day, ledgerOf, type TaskLine } from '../standing/ledgerOf';

const MAY = day('2024-05-31');

const standing = (lines: readonly TaskLine[], sheet?: string): LedgerStandings => {
  const ledger = ledgerOf(lines, { sheet });
  return { ledger, standings: standingsOf(ledger.tasks, MAY, DEFAULT_SETTINGS) };
};
const recorded = (...ledgers: readonly LedgerStandings[]) =>
  recordPeriod(ledgers, periodContaining(MAY, 'month'), MAY, DEFAULT_SETTINGS);

const ROADS: readonly TaskLine[] = [
  { number: '1', task: '修路', status: 'in-progress', deadline: '2024-12-31', progress: '正在招标' },
  { number: '2', task: '架桥', status: 'in-progress', deadline: '2024-02-29', progress: '已开工' },
  { number: '3', task: '植树', status: 'in-progress' },
  { number: '4', task: '清淤', status: 'done', progress: '已完成' },
  { number: '5', task: '值班', kind: 'long-term', progress: '每月调度' },
  { number: '6', task: '评比', status: 'cancelled', progress: '不再开展' },
];

describe('what the last recorded period knows of the progress', () => {
  it('are the texts of tasks that were open, and nothing of others', () => {
    const [earlier] = earlierProgressOf(recorded(standing(ROADS)), [standing(ROADS)]);
    expect(earlier?.day).toBe(MAY);
    expect(ROADS.map((_, index) => earlier?.markAt(index))).toEqual([
      textMark('正在招标'),
      textMark('已开工'),
      textMark(null),
      null,
      null,
      null,
    ]);
  });

  it('follows a task to the row where it stands now', () => {
    const now = standing([{ number: '9', task: '铺管', status: 'in-progress' }, ...ROADS]);
    const [earlier] = earlierProgressOf(recorded(standing(ROADS)), [now]);
    expect([0, 1, 2].map((index) => earlier?.markAt(index))).toEqual([null, textMark('正在招标'), textMark('已开工')]);
  });

  it('keeps the ledgers of a workbook apart', () => {
    const schools = standing([{ number: '1', task: '修校舍', status: 'in-progress', progress: '已立项' }], '教育');
    const both = [standing(ROADS), schools];
    const marks = earlierProgressOf(recorded(...both), both).map(({ markAt }) => markAt(0));
    expect(marks).toEqual([textMark('正在招标'), textMark('已立项')]);
  });

  it('is nothing where the record keeps its figures only', () => {
    expect(earlierProgressOf({ ...recorded(standing(ROADS)), tasks: null }, [standing(ROADS)])).toEqual([]);
  });
});
