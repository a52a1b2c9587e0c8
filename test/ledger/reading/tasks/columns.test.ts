import { at, type Coded } from '../../../../src/ledger/coded';
import { fromIso } from '../../../../src/ledger/day/day';
import type { DeadlineReading, StatusReading } from '../../../../src/ledger/ledger';
import { NumberPass, TextPass } from '../../../../src/ledger/reading/tasks/cellTexts';
import { CodingPass, shownText } from '../../../../src/ledger/reading/tasks/codedCells';
import { ColumnCells } from '../../../../src/ledger/reading/tasks/columnCells';
import { earlierDeadline, extendedDeadline } from '../../../../src/ledger/reading/tasks/deadlineColumn';
import { isDitto } from '../../../../src/ledger/reading/tasks/ditto';
import { holdsShares, percentColumn } from '../../../../src/ledger/reading/tasks/percentCell';
import { RecentTexts, UNSEEN } from '../../../../src/ledger/reading/tasks/recentTexts';
import { statusFromProgress, statusWithFinish } from '../../../../src/ledger/reading/tasks/statusColumn';
import { latestTexts } from '../../../../src/ledger/reading/tasks/taskTexts';
import type { Area, CellValue, SheetSnapshot } from '../../../../src/ledger/snapshot';

/** A sheet whose third column (C) holds these cells from row 5 on. */
function columnOf(
  cells: readonly CellValue[],
  {
    formats = [],
    text,
    merges = [],
  }: { formats?: readonly string[]; text?: readonly string[]; merges?: readonly Area[] } = {},
): ColumnCells {
  const snapshot: SheetSnapshot = {
    name: '台账',
    origin: { row: 5, column: 2 },
    values: cells.map((cell) => ['', cell]),
    text: cells.map((cell, index) => ['', text?.[index] ?? String(cell)]),
    numberFormats: cells.map((_, index) => ['General', formats[index] ?? 'General']),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    date1904: false,
  };
  return new ColumnCells(
    snapshot,
    3,
    Int32Array.from(cells, (_, index) => index + 5),
  );
}

const area = (top: number, bottom: number, left = 3): Area => ({ top, left, bottom, right: left });

describe('the cells of a column', () => {
  it('are as Excel gives them, by the place among the tasks', () => {
    const cells = columnOf(['甲', 0.5, '', true], { formats: ['@', '0%'], text: ['甲', '50%', '', 'TRUE'] });
    expect(cells.count).toBe(4);
    expect([0, 1, 2, 3].map((index) => cells.cell(index))).toEqual([
      { value: '甲', text: '甲', numberFormat: '@' },
      { value: 0.5, text: '50%', numberFormat: '0%' },
      { value: '', text: '', numberFormat: 'General' },
      { value: true, text: 'TRUE', numberFormat: 'General' },
    ]);
  });

  it('show their value where Excel gave no text', () => {
    expect(columnOf([45366], { text: [''] }).text(0)).toBe('45366');
  });

  it('have the content of the first cell in a vertical merge, and only there', () => {
    const cells = ['甲', '', '', '乙', ''];
    const values = (merges: readonly Area[]): readonly CellValue[] => {
      const column = columnOf(cells, { merges });
      return cells.map((_, index) => column.value(index));
    };
    expect(values([area(5, 7)])).toEqual(['甲', '甲', '甲', '乙', '']);
    expect(values([area(5, 6), area(8, 20)])).toEqual(['甲', '甲', '', '乙', '乙']);
    expect(values([area(5, 7, 2), area(5, 5), area(1, 4)])).toEqual(cells);
    expect(values([area(3, 5)])).toEqual(['', '', '', '乙', '']);
  });

  it('are blank where the sheet has none', () => {
    const cells = new ColumnCells({ ...snapshotWithout, values: [['甲']] }, 9, Int32Array.of(1, 2));
    expect([cells.value(0), cells.value(1), cells.text(1), cells.format(1)]).toEqual(['', '', '', 'General']);
  });

  const snapshotWithout: SheetSnapshot = {
    name: '表', origin: { row: 1, column: 1 }, values: [], text: [], numberFormats: [], merges: [], hiddenRows: [], hiddenColumns: [], date1904: false,
  }; // prettier-ignore
});

/** A column coded in two stretches, as long ledgers are. */
function coded(cells: readonly CellValue[], formats: readonly string[] = [], cut = 2): CodingPass {
  const pass = new CodingPass(columnOf(cells, { formats }));
  pass.look(0, cut);
  pass.look(cut, cells.length);
  return pass;
}

const contents = (column: Coded<{ readonly value: CellValue }>): readonly CellValue[] =>
  Array.from(column.codes, (_, index) => at(column, index).value);

describe('a coded column', () => {
  it('stores equal contents once', () => {
    const column = coded(['市财政局', '市审计局', '市财政局', '', '市审计局', '', '市财政局']);
    expect(contents(column)).toEqual(['市财政局', '市审计局', '市财政局', '', '市审计局', '', '市财政局']);
    expect(column.dictionary).toHaveLength(3);
    expect(column.dittos).toEqual([]);
  });

  it('gives 同上 the content of the row above, and tells which rows say so', () => {
    const column = coded(['市财政局', '同上', '〃', '市审计局', ' 同上 ', '同前', '市财政局', '同上']);
    expect(contents(column)).toEqual(['市财政局', '市财政局', '市财政局', '市审计局', '市审计局', '市审计局', '市财政局', '市财政局']); // prettier-ignore
    expect(column.dittos).toEqual([1, 2, 4, 5, 7]);
    expect(column.dictionary).toHaveLength(2);
  });

  it('gives 同上 the content of the row above where the row above was looked at earlier', () => {
    const column = coded(['市财政局', '市审计局', '同上', '市财政局', '同上'], [], 2);
    expect(contents(column)).toEqual(['市财政局', '市审计局', '市审计局', '市财政局', '市财政局']);
  });

  it('takes 同上 in the first row for a text, and further down for what it says', () => {
    const column = coded(['同上', '同上', '市财政局', '同上'], [], 1);
    expect(contents(column)).toEqual(['同上', '同上', '市财政局', '市财政局']);
    expect(column.dittos).toEqual([1, 3]);
  });

  it('keeps numbers apart that their formats show as different things, and texts from numbers', () => {
    const column = coded([1, 1, 1, '1', 1, true], ['General', '0%', 'General', '@', '0%', 'General']);
    expect(contents(column)).toEqual([1, 1, 1, '1', 1, true]);
    expect(Array.from(column.codes)).toEqual([0, 1, 0, 2, 1, 3]);
    expect(column.dictionary.map(({ numberFormat }) => numberFormat)).toEqual(['General', '0%', '@', 'General']);
  });

  it('tells texts apart that are alike in length, beginning, middle and end', () => {
    const cells = ['市甲财政局', '市甲财政局', '市乙财政局', '市乙财政局', '市甲财政局'];
    expect(contents(coded(cells))).toEqual(cells);
  });

  it('is shown without blanks around it, and not where it is empty or an error', () => {
    const shown = (value: CellValue, text = String(value)) => shownText({ value, text, numberFormat: 'General' });
    expect([shown(' 甲 '), shown(''), shown('  '), shown('#REF!'), shown(5, '5.00')]).toEqual([
      '甲',
      null,
      null,
      null,
      '5.00',
    ]);
  });
});

describe('texts seen lately', () => {
  it('are found by what they are, not by what is like them', () => {
    const recent = new RecentTexts();
    recent.keep('市财政局', 7);
    expect([recent.codeOf('市财政局'), recent.codeOf('市审计局'), recent.codeOf('市财政局 ')]).toEqual([
      7,
      UNSEEN,
      UNSEEN,
    ]);
    // Of one length, with one first, middle and last character.
    recent.keep('市甲财政局', 1);
    expect(recent.codeOf('市乙财政局')).toBe(UNSEEN);
    recent.keep('市财政局', 9);
    expect(recent.codeOf('市财政局')).toBe(9);
    expect(recent.codeOf('')).toBe(UNSEEN);
    recent.keep('', 3);
    expect(recent.codeOf('')).toBe(3);
  });
});

describe('同上', () => {
  it.each(['同上', ' 同上 ', '同前', '〃', '″', '\u3000同上', '\u00a0〃'])('is said by “%s”', (text) => {
    expect(isDitto(text)).toBe(true);
  });

  it.each(['同上一行', '上同', '', '同意', 5, true, '见同上', ' 见同上', '　见〃', '同上。'])(
    'is not said by %p',
    (value) => {
      expect(isDitto(value)).toBe(false);
    },
  );
});

describe('the texts of a column', () => {
  it('are trimmed; blanks and errors are none, 同上 is the text above, numbers are as shown', () => {
    const pass = new TextPass(
      columnOf([' 已开工 ', '同上', '', '同上', '#N/A', 12, '  '], {
        text: [' 已开工 ', '同上', '', '同上', '#N/A', '12.0', '  '],
      }),
    );
    pass.look(0, 3);
    pass.look(3, 7);
    expect(pass.texts).toEqual(['已开工', '已开工', null, null, null, '12.0', null]);
  });

  it('take 同上 in the first row for a text', () => {
    const pass = new TextPass(columnOf(['同上', '〃']));
    pass.look(0, 2);
    expect(pass.texts).toEqual(['同上', '同上']);
  });

  it('are item numbers as shown, each row its own', () => {
    const pass = new NumberPass(columnOf([1, '1.1', '同上', ''], { text: ['01', '1.1', '同上', ''] }));
    pass.look(0, 4);
    expect(Array.from(pass.codes)).toEqual([0, 1, 2, 3]);
    expect(pass.dictionary).toEqual(['01', '1.1', '1.1', null]);
    const first = new NumberPass(columnOf(['〃', '〃']));
    first.look(0, 2);
    expect(first.dictionary).toEqual(['〃', '〃']);
  });

  it('of several progress columns are the newest that says something', () => {
    expect(latestTexts([])).toBeNull();
    const only = ['甲', null];
    expect(latestTexts([only])).toBe(only);
    expect(
      latestTexts([
        ['一', '二', null],
        ['甲', null, null],
        [null, null, '丙'],
      ]),
    ).toEqual(['甲', '二', '丙']);
  });
});

describe('a column of percentages', () => {
  const read = (cells: readonly CellValue[], formats: readonly string[] = []) => {
    const column = coded(cells, formats, 1);
    const percents = percentColumn(column, holdsShares(column));
    return cells.map((_, index) => at(percents, index));
  };

  it.each([
    ['shares as shown', [0.5, 1, 0.333], ['0%', '0%', '0.0%'], [50, 100, 33.3]],
    ['shares without a format', [0.5, 1, 0], [], [50, 100, 0]],
    ['percentages', [50, 1, 100], [], [50, 1, 100]],
    ['a share among percentages, where its format says so', [0.5, 60], ['0%', 'General'], [50, 60]],
    ['texts', ['60%', '０.６', '完成80%', '12.5%', '-5%', '未开工', ''], [], [60, 60, 80, 12.5, -5, null, null]],
    ['texts among shares', ['60', '1', '0.6', '第3', '12.55%'], [], [60, 100, 60, null, 12.55]],
    ['texts of whole numbers', [2, '1', '60'], [], [2, 1, 60]],
    ['long fractions', [2 / 3], ['0%'], [66.6667]],
  ] as const)('gives %s', (_, cells, formats, percents) => {
    expect(read(cells, formats)).toEqual(percents);
  });
});

describe('a status that the progress tells', () => {
  const told = (text: string | null): StatusReading => {
    const column = statusFromProgress([text], 1, 2024);
    return at(column, 0);
  };

  it.each([
    [null, null, '没有状态，也没有填写进展'],
    ['该项任务已完成。', 'done', '由进展情况推断'],
    ['召开座谈两场', 'in-progress', '由进展情况推断'],
    ['存在问题：资金不足', 'in-progress', '写有进展，没有办结的说法，按办理中理解'],
    ['无', null, '由进展情况推断'],
    ['3', null, '由进展情况推断'],
    ['好', null, '由进展情况推断'],
    ['良好', 'in-progress', '写有进展，没有办结的说法，按办理中理解'],
  ])('of “%s” is %s', (text, status, reason) => {
    expect(told(text)).toMatchObject({ text: text ?? '', status, reason });
  });

  it('has the percentage and the expected day of the text', () => {
    expect(told('已完成60%，预计6月底完成')).toMatchObject({ percent: 60, expected: fromIso('2024-06-30') });
    expect('expected' in told('已完成60%')).toBe(false);
    expect(told(null).percent).toBeNull();
  });

  it('is worked out once for equal texts, and is none where nothing is reported', () => {
    const column = statusFromProgress(['已办结', '正在办理', '已办结', null], 4, 2024);
    expect([0, 1, 2, 3].map((index) => at(column, index).status)).toEqual(['done', 'in-progress', 'done', null]);
    expect(column.dictionary).toHaveLength(3);
    expect(at(statusFromProgress(null, 2, 2024), 1)).toMatchObject({
      status: null,
      percent: null,
      reason: '台账没有状态和进展',
    });
  });
});

describe('a status beside 办结日期', () => {
  const finished = { text: '2024-05-20', day: fromIso('2024-05-20'), unreadable: false };
  const reading = (text: string, status: StatusReading['status']): StatusReading => ({
    text,
    status,
    percent: null,
    reason: '由进展情况推断',
  });

  it('is done where the text does not say otherwise', () => {
    expect(statusWithFinish(reading('召开座谈两场', 'in-progress'), finished)).toMatchObject({
      status: 'done',
      reason: '填写了办结日期，按已办结理解',
    });
  });

  it.each([
    ['正在办理', 'in-progress'],
    ['', null],
    ['提前办结', 'done-early'],
    ['逾期办结', 'done-late'],
    ['已办结', 'done'],
    ['取消', 'cancelled'],
    ['阅知', 'no-action'],
    ['D类', 'other-result'],
    ['草稿', 'draft'],
  ] as const)('“%s” stays %s', (text, status) => {
    const own = reading(text, status);
    expect(statusWithFinish(own, finished)).toBe(own);
  });

  it('stays where no day is written', () => {
    const own = reading('召开座谈两场', 'in-progress');
    expect(statusWithFinish(own, { text: '', day: null, unreadable: false })).toBe(own);
  });
});

describe('two deadlines of one task', () => {
  const deadline = (iso: string | null, kind: DeadlineReading['kind'] = 'date'): DeadlineReading => ({
    text: iso ?? '另行通知', kind, date: iso === null ? null : fromIso(iso), reason: '原来的理由',
  }); // prettier-ignore
  const [may, june] = [deadline('2024-05-31'), deadline('2024-06-30')];
  const none = deadline(null, 'none');
  const open = deadline(null, 'long-term');

  it('are the new day with the old one kept, where one was moved', () => {
    expect(extendedDeadline(may, june)).toEqual({ ...may, date: june.date, original: may.date, reason: '原来的理由；延期一栏为“2024-06-30”，逾期按延期后的日期计' }); // prettier-ignore
    expect(extendedDeadline({ ...may, original: 1 }, june).original).toBe(1);
    expect(extendedDeadline(may, none)).toBe(may);
    expect(extendedDeadline(may, { ...june, inherited: true })).toBe(may);
  });

  it('are the new day alone where the old one names none', () => {
    const moved = extendedDeadline(none, june);
    expect(moved).toMatchObject({ kind: 'date', date: june.date });
    expect('original' in moved).toBe(false);
    expect(extendedDeadline(open, june).kind).toBe('long-term');
  });

  it('are the earlier one where both clocks run', () => {
    expect(earlierDeadline(may, june)).toEqual({ ...may, reason: '原来的理由（两个时限取较早的）' });
    expect(earlierDeadline(june, may)).toEqual({ ...may, reason: '原来的理由（两个时限取较早的）' });
    expect(earlierDeadline(may, { ...may, text: '乙' }).text).toBe(may.text);
    expect(earlierDeadline(open, may).date).toBe(may.date);
  });

  it('are the one that says something where only one has a day', () => {
    expect(earlierDeadline(may, none)).toBe(may);
    expect(earlierDeadline(none, open)).toBe(open);
    expect(earlierDeadline(open, none)).toBe(open);
  });
});
