import * as fc from 'fast-check';
import { at, type Coded } from '../../../src/ledger/coded';
import { fromIso } from '../../../src/ledger/day/day';
import type { Ledger } from '../../../src/ledger/ledger';
import type { RowEdit } from '../../../src/ledger/reading/editedRows';
import type { OpenedLedger } from '../../../src/ledger/reading/readLedger';
import { openWorkbook } from '../../../src/ledger/reading/readWorkbook';
import { rereadRows } from '../../../src/ledger/reading/rereadRows';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import type { Area, CellValue, SheetSnapshot } from '../../../src/ledger/snapshot';

const OPTIONS = { asOf: fromIso('2024-06-30') ?? 0, settings: DEFAULT_SETTINGS };
const HEADER = ['序号', '来源', '工作任务', '牵头单位', '配合单位', '交办时间', '完成时限', '办理状态', '完成率', '进展情况', '办结时间', '备注']; // prettier-ignore
/** Few words for each column, among them the ones that reach beyond their cell: 同上, a share, a date in a year. */
const WORDS: readonly (readonly CellValue[])[] = [
  [1, 2, 3, 4, 57, '5', ''],
  ['常务会', '专题会', '', '同上'],
  ['推进供水一体化工程', '完善医保支付方案', '督促落实安全生产责任', ''],
  ['市发改委', '市财政局', '各县区', '', '同上', '区水利局'],
  ['市财政局', '', '市教育局、市公安局'],
  [45352, 45360, '2023-03-11', '', '下周'],
  ['5月底前', '10个工作日内', '长期坚持', '', '同上', 45473, '2024.9.30前'],
  ['已办结', '办理中', '', '滞后'],
  [0.5, 1, 80, '', '60%'],
  ['已全部完成', '正在征求意见', '', '同上', '3月25日：已印发方案'],
  [45372, '', '2024-05-20'],
  ['', '重点', '4'],
];
/** Rows that are no tasks. */
const OTHER_ROWS: readonly (readonly CellValue[])[] = [
  [],
  ['一、产业发展'],
  [2, '', '社会民生'],
  [2, '社会民生'],
  ['合计', '', '共3项'],
  ['备注：本表每月更新'],
  HEADER,
];

const task = fc.tuple(...WORDS.map((words) => fc.constantFrom(...words))).map((cells) => cells as readonly CellValue[]);
const plainTask = fc
  .tuple(fc.constantFrom(7, 7, 2.1), task)
  .map(([number, cells]): readonly CellValue[] => [number, ...cells.slice(1)]);
const line = fc.oneof(
  { weight: 8, arbitrary: plainTask },
  { weight: 2, arbitrary: task },
  { weight: 1, arbitrary: fc.constantFrom(...OTHER_ROWS) },
);
const sheet = fc.record({
  title: fc.constantFrom('2024年重点工作台账', '重点工作台账', '市政府常务会议议定事项台账'),
  /** Long enough that some rows are not among the sampled ones. */
  repeats: fc.constantFrom(1, 1, 1, 1, 1, 40),
  lines: fc.array(line, { minLength: 2, maxLength: 12 }),
  merges: fc.constantFrom<readonly Area[]>([], [], [], [{ top: 4, left: 4, bottom: 5, right: 4 }]),
});
/** A place among the rows, and the whole row or one cell of it anew. */
const edit = fc.tuple(
  fc.nat(),
  fc.oneof({ weight: 1, arbitrary: line }, { weight: 4, arbitrary: fc.tuple(fc.nat(HEADER.length - 1), plainTask) }),
);
const rounds = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

function snapshotOf(title: string, lines: readonly (readonly CellValue[])[], merges: readonly Area[]): SheetSnapshot {
  const values = [[title], HEADER, ...lines].map(widened);
  return {
    name: '台账',
    origin: { row: 1, column: 1 },
    values,
    text: values.map(shown),
    numberFormats: values.map(formats),
    merges: [{ top: 1, left: 1, bottom: 1, right: HEADER.length }, ...merges],
    hiddenRows: [],
    hiddenColumns: [],
    date1904: false,
  };
}

const widened = (cells: readonly CellValue[]): readonly CellValue[] => HEADER.map((_, column) => cells[column] ?? '');
const shown = (cells: readonly CellValue[]): readonly string[] => cells.map(String);
const formats = (cells: readonly CellValue[]): readonly string[] =>
  cells.map((_, column) => (column === 5 || column === 10 ? 'yyyy/m/d' : 'General'));

function rowEdit(row: number, cells: readonly CellValue[]): RowEdit {
  const values = widened(cells);
  return { row, values, text: shown(values), numberFormats: formats(values) };
}

/** A ledger row by row, without the codes that the two ways of reading may give differently. */
function spelledOut(ledger: Ledger): unknown {
  const { tasks, ...rest } = ledger;
  const columns = Object.entries(tasks).map(([name, column]: [string, unknown]) => [
    name,
    contents(column, tasks.count),
  ]);
  return { ...rest, tasks: columns };
}

function contents(column: unknown, count: number): unknown {
  if (typeof column !== 'object' || column === null || !('codes' in column)) return column;
  return Array.from({ length: count }, (_, index) => at(column as Coded<unknown>, index));
}

/** Rows that are equal in the one reading are equal in the other: rules compare codes. */
function expectSameCodes(one: Ledger, other: Ledger): void {
  for (const name of ['group', 'source', 'meetingDate'] as const) {
    const [a, b] = [one.tasks[name], other.tasks[name]];
    if (a === null || b === null) continue;
    const classes = ({ codes, dictionary }: Coded<unknown>): readonly string[] =>
      Array.from(codes, (code) => JSON.stringify(dictionary[code]));
    expect(classes(a)).toEqual(classes(b));
    expect(new Set(Array.from(a.codes)).size).toBeLessThanOrEqual(new Set(Array.from(b.codes)).size);
  }
}

describe('reading edited rows again', () => {
  it('gives what reading the whole sheet gives, edit after edit, or asks for that', () => {
    let alone = 0;
    let whole = 0;
    fc.assert(
      fc.property(sheet, rounds, ({ title, repeats, lines, merges }, edits) => {
        let rows = Array.from({ length: repeats }, () => lines).flat();
        const open = (): OpenedLedger | undefined => openWorkbook([snapshotOf(title, rows, merges)], OPTIONS).opened[0];
        let opened = open();
        for (const round of edits) {
          if (!opened) return;
          const anew = new Map<number, readonly CellValue[]>();
          for (const [at, change] of round) {
            const place = at % rows.length;
            const cells = anew.get(place) ?? rows[place] ?? [];
            const [cell, source] = change;
            const one = Array.isArray(source) && typeof cell === 'number';
            anew.set(
              place,
              one
                ? widened(cells).map((value, column) =>
                    column === cell ? ((source as CellValue[])[column] ?? '') : value,
                  )
                : (change as readonly CellValue[]),
            );
          }
          rows = rows.map((cells, place) => anew.get(place) ?? cells);
          const again = rereadRows(
            opened,
            [...anew].map(([place, cells]) => rowEdit(place + 3, cells)),
          );
          const full = open();
          if (again === 'read-again') {
            whole++;
            opened = full;
            continue;
          }
          alone++;
          expect(full).toBeDefined();
          if (!full) return;
          expect(spelledOut(again.ledger)).toEqual(spelledOut(full.ledger));
          expectSameCodes(again.ledger, full.ledger);
          opened = again;
        }
      }),
      { numRuns: 150 },
    );
    expect(alone).toBeGreaterThan(whole / 4);
  });

  const ROWS = Array.from({ length: 5 }, (_, index): readonly CellValue[] => [
    index + 1, '常务会', `推进第${index + 1}项工程建设`, '市发改委', '', 45352, '5月底前', '办理中', '', '正在推进', '', '',
  ]); // prettier-ignore
  const opened = openWorkbook([snapshotOf('2024年重点工作台账', ROWS, [])], OPTIONS).opened[0] as OpenedLedger;
  const edited = (cells: readonly CellValue[]): OpenedLedger | 'read-again' => rereadRows(opened, [rowEdit(5, cells)]);

  it('reads a new status and shares the columns in which nothing changed', () => {
    const again = edited([
      3,
      '常务会',
      '推进第3项工程建设',
      '市发改委',
      '',
      45352,
      '5月底前',
      '已办结',
      '',
      '正在推进',
      '',
      '',
    ]);
    if (again === 'read-again') throw new Error('one status can be read alone');
    expect(at(again.ledger.tasks.status, 2).status).toBe('done');
    expect(at(opened.ledger.tasks.status, 2).status).toBe('in-progress');
    expect(again.ledger.tasks.deadline).toBe(opened.ledger.tasks.deadline);
    expect(again.ledger.tasks.task).toBe(opened.ledger.tasks.task);
  });

  it.each([
    ['a task that becomes a group', ['一、产业发展']],
    ['a task that becomes a total', ['合计', '', '共5项']],
    ['a row that is emptied', []],
    ['a row whose number is gone', ['', '常务会', '推进第3项工程建设', '市发改委']],
  ])('asks for the whole sheet: %s', (_, cells) => {
    expect(edited(cells)).toBe('read-again');
  });

  const full = ROWS[0] ?? [];
  it.each<[string, readonly (readonly CellValue[])[], readonly CellValue[]]>([
    [
      'a row that is counted 2.1 below a 2 that then heads it',
      [full, [2, '', '社会民生'], full],
      [2.1, ...full.slice(1)],
    ],
    [
      'a row after a gap that no longer holds enough to belong to the table',
      [full, full, [], [], full],
      [8, '', '补充', '某人'],
    ],
  ])('asks for the whole sheet where the neighbours may become something else: %s', (_, lines, cells) => {
    const first = openWorkbook([snapshotOf('2024年重点工作台账', lines, [])], OPTIONS).opened[0] as OpenedLedger;
    const after = [...lines.slice(0, -1), cells];
    const whole = openWorkbook([snapshotOf('2024年重点工作台账', after, [])], OPTIONS).opened[0];
    expect(first.ledger.tasks.rows).not.toEqual(whole?.ledger.tasks.rows);
    expect(rereadRows(first, [rowEdit(lines.length + 2, cells)])).toBe('read-again');
  });

  it('asks for the whole sheet where the edit is in the header or below the table', () => {
    expect(rereadRows(opened, [rowEdit(2, HEADER.slice(0, 6))])).toBe('read-again');
    expect(rereadRows(opened, [rowEdit(12, [6])])).toBe('read-again');
  });
});
