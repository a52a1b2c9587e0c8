import { fromIso, toIso } from '../../../../src/ledger/day/day';
import { ledgerYear, monthOfSheet, namesYear, yearIn } from '../../../../src/ledger/reading/tasks/ledgerYear';
import { dateInGroup, dateInText, sourceInGroup, sourceInTitle } from '../../../../src/ledger/reading/tasks/taskSource';
import { examplesOf } from '../textFixture';

/** What a title, a sheet name or a group row says besides its subject. */
function told(text: string): string {
  const month = monthOfSheet(text, null, 2024);
  const parts = [
    ['题源', sourceInTitle(text)],
    ['组源', sourceInGroup(text)],
    ['日', dateInText(text)],
    ['组日', dateInGroup(text)],
    ['年', yearIn(text)],
    ['月', month === null ? null : toIso(month)],
  ] as const;
  return parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join(' ') || '-';
}

describe('titles, sheet names and group rows', () => {
  it.each(examplesOf('tasks', 'titles.txt').map(({ text, expected }) => [text, expected] as const))(
    '「%s」 say %s',
    (text, expected) => {
      expect(told(text)).toBe(expected);
    },
  );

  it('say nothing where there are none', () => {
    expect([sourceInTitle(null), sourceInGroup(null), dateInGroup(null), dateInText(null)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(monthOfSheet('台账', null, 2024)).toBeNull();
  });

  it('name the month in the sheet before the title', () => {
    const first = (sheet: string, title: string | null) => toIso(monthOfSheet(sheet, title, 2024) ?? 0);
    expect([first('台账', '5月重点工作'), first('6月', '5月重点工作')]).toEqual(['2024-05-01', '2024-06-01']);
  });

  it('name the year in title or sheet', () => {
    expect([namesYear('2024年台账', '表'), namesYear(null, '2024'), namesYear('台账', '表'), namesYear(null, '表')]).toEqual([true, true, false, false]); // prettier-ignore
  });

  it('are asked for the year in the order of how surely they tell it', () => {
    const day = (iso: string) => ({ text: iso, day: fromIso(iso), unreadable: false });
    const dates = (...isos: string[]) => [
      null,
      { codes: Int32Array.from(isos.map((_, index) => index)), dictionary: isos.map(day) },
    ];
    const nowhere = {
      title: null,
      sheet: '表',
      lines: [],
      headers: [],
      dates: () => [null],
      asOf: fromIso('2026-01-01') ?? 0,
    };
    const tell = (sources: Partial<Parameters<typeof ledgerYear>[0]>) => {
      const { year, from } = ledgerYear({ ...nowhere, ...sources });
      return `${year} ${from}`;
    };
    expect(tell({ title: '2021年台账', sheet: '2022' })).toBe('2021 标题“2021年台账”');
    expect(tell({ sheet: '2022', dates: () => dates('2023-01-01') })).toBe('2022 工作表名“2022”');
    expect(tell({ dates: () => dates('2023-01-01', '2024-01-01', '2024-02-01'), lines: ['2020年'] })).toBe(
      '2024 多数交办、会议、办结日期',
    );
    expect(tell({ dates: () => dates('2023-01-01', '2024-01-01') })).toBe('2023 多数交办、会议、办结日期');
    expect(
      tell({ dates: () => [{ codes: new Int32Array(1), dictionary: [{ ...day('2023-03-01'), text: '3月1日' }] }] }),
    ).toBe('2026 表中没有年份，按统计日期的年份');
    expect(tell({ lines: ['制表', '2020年3月'], headers: ['2019年任务'] })).toBe('2020 表头上方“2020年3月”');
    expect(tell({ headers: ['序号', '2019年任务'] })).toBe('2019 表头“2019年任务”');
    expect(tell({})).toBe('2026 表中没有年份，按统计日期的年份');
  });
});
