import { readStored, writeStored } from '../../src/excel/stored/stored';
import type { Host } from '../../src/host/host';
import type { Finding } from '../../src/ledger/checking/finding';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import {
  ignoreFinding,
  NOTHING_IGNORED,
  sortFindings,
  switchOff,
  switchOn,
  takeBack,
} from '../../src/operations/ignoredFindings';
import type { Ignored } from '../../src/operations/ignoredFindings';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import { ignoredSchema, STORED_KEYS } from '../../src/operations/storedKeys';
import type { WorkbookState } from '../../src/operations/workbookState';
import { openSheet, valueOf } from '../excel/support/workbooks';

/** 2024-06-30. */
const AS_OF = 45473;
const REASON = '会议纪要原文如此';
const HEADER = ['序号', '工作任务', '牵头单位', '完成时限', '办理状态', '备注'];
const ROAD = [1, '推进农村公路改造工程', '市交通局', '一季度前', '正在推进', ''];
const CENTRE = [2, '建设市民服务中心', '市财政局', '10月前', '正在推进', ''];
const SCHOOL = [3, '新建两所小学', '市教育局', '2024年12月底前', '正在推进', ''];

const openLedger = (...rows: (string | number)[][]): Host =>
  openSheet([['2024年重点工作督办台账', '', '', '', '', ''], HEADER, ...rows]);
const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));

/** The open findings as `rule row`. */
const told = (state: WorkbookState, ignored: Ignored): string[] =>
  sortFindings(state, ignored).open.map(({ rule, row }) => `${rule} ${row}`);

function findingIn(state: WorkbookState, row: number): Finding {
  const found = state.ledgers.flatMap(({ findings }) => findings).find((each) => each.row === row);
  if (!found) throw new Error(`nothing is wrong in row ${row}`);
  return found;
}

describe('setting a finding aside', () => {
  it('takes it from the open ones and keeps it with its reason', async () => {
    openLedger(ROAD, CENTRE, SCHOOL);
    const state = await scan();
    expect(told(state, NOTHING_IGNORED)).toEqual(['deadline-ambiguous 3', 'deadline-ambiguous 4']);
    const ignored = ignoreFinding(state, NOTHING_IGNORED, findingIn(state, 4), ` ${REASON} `);
    expect(told(state, ignored)).toEqual(['deadline-ambiguous 3']);
    expect(sortFindings(state, ignored).ignored).toMatchObject([{ finding: { row: 4 }, entry: { reason: REASON } }]);
  });

  it('holds when rows are inserted above and numbered anew', async () => {
    openLedger(ROAD, CENTRE, SCHOOL);
    const before = await scan();
    const ignored = ignoreFinding(before, NOTHING_IGNORED, findingIn(before, 4), REASON);
    openLedger([1, ...SCHOOL.slice(1)], [2, ...ROAD.slice(1)], [3, ...CENTRE.slice(1)]);
    expect(told(await scan(), ignored)).toEqual(['deadline-ambiguous 4']);
  });

  it('holds when another cell of the row changes', async () => {
    const host = openLedger(ROAD, CENTRE, SCHOOL);
    const before = await scan();
    const ignored = ignoreFinding(before, NOTHING_IGNORED, findingIn(before, 4), REASON);
    await host.userEdits('台账', 'F4', [['已催办']]);
    expect(told(await scan(), ignored)).toEqual(['deadline-ambiguous 3']);
  });

  it('ends when the cell says something else, and when the row is about something else', async () => {
    const host = openLedger(ROAD, CENTRE, SCHOOL);
    const before = await scan();
    const ignored = ignoreFinding(before, NOTHING_IGNORED, findingIn(before, 4), REASON);
    await host.userEdits('台账', 'D4', [['9月前']]);
    expect(told(await scan(), ignored)).toEqual(['deadline-ambiguous 3', 'deadline-ambiguous 4']);
    await host.userEdits('台账', 'B4:D4', [['建设市民文化中心', '市财政局', '10月前']]);
    expect(told(await scan(), ignored)).toEqual(['deadline-ambiguous 3', 'deadline-ambiguous 4']);
  });

  it('speaks of one of two rows that say the same', async () => {
    openLedger(ROAD, [2, ...ROAD.slice(1)], SCHOOL);
    const state = await scan();
    const first = findingIn(state, 3);
    const ignored = ignoreFinding(state, NOTHING_IGNORED, first, REASON);
    expect(told(state, ignored)).toContain('deadline-ambiguous 4');
    expect(told(state, ignored)).not.toContain('deadline-ambiguous 3');
  });

  it('can be taken back', async () => {
    openLedger(ROAD, CENTRE, SCHOOL);
    const state = await scan();
    const ignored = ignoreFinding(state, NOTHING_IGNORED, findingIn(state, 4), REASON);
    const [entry] = ignored.findings;
    if (!entry) throw new Error('nothing is ignored');
    expect(takeBack(ignored, entry)).toEqual(NOTHING_IGNORED);
  });

  it('is not counted twice when it is done twice', async () => {
    openLedger(ROAD, CENTRE, SCHOOL);
    const state = await scan();
    const once = ignoreFinding(state, NOTHING_IGNORED, findingIn(state, 4), REASON);
    const twice = ignoreFinding(state, once, findingIn(state, 4), '已与单位核实');
    expect(twice.findings.map(({ reason }) => reason)).toEqual(['已与单位核实']);
  });
});

describe('switching a rule off', () => {
  it('silences all its findings, and keeps them apart with the reason', async () => {
    openLedger(ROAD, CENTRE, SCHOOL);
    const state = await scan();
    const ignored = switchOff(NOTHING_IGNORED, 'deadline-ambiguous', '本市惯例含当月');
    expect(told(state, ignored)).toEqual([]);
    expect(sortFindings(state, ignored).off).toMatchObject([
      { entry: { rule: 'deadline-ambiguous', reason: '本市惯例含当月' }, findings: [{ row: 3 }, { row: 4 }] },
    ]);
    expect(told(state, switchOn(ignored, 'deadline-ambiguous'))).toHaveLength(2);
  });
});

describe('what the workbook keeps of it', () => {
  it('reads back as it was written', async () => {
    openLedger(ROAD, CENTRE, SCHOOL);
    const state = await scan();
    const finding = findingIn(state, 3);
    const ignored = switchOff(ignoreFinding(state, NOTHING_IGNORED, finding, REASON), 'number-gap', '分册登记');
    valueOf(await writeStored(STORED_KEYS.ignored, ignored));
    expect(valueOf(await readStored(STORED_KEYS.ignored, ignoredSchema))).toEqual(ignored);
  });

  it('is refused where it names a rule that there is not', async () => {
    openLedger(ROAD);
    valueOf(await writeStored(STORED_KEYS.ignored, { findings: [], rules: [{ rule: 'all', reason: REASON }] }));
    expect(await readStored(STORED_KEYS.ignored, ignoredSchema)).toMatchObject({ ok: false });
  });
});
