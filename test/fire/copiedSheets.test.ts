import type { Host } from '../../src/host/host';
import type { SheetModel } from '../../src/host/workbook/model';
import { writeStored } from '../../src/excel/stored/stored';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { readJournal, undoLast } from '../../src/excel/undo/undoEntry';
import { NOTHING_DECIDED } from '../../src/ledger/reading/decisions';
import type { SheetDecision } from '../../src/ledger/reading/decisions';
import { periodContaining } from '../../src/ledger/periods/period';
import { warn } from '../../src/headless/warn';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { repeatedLedgers, sayRepeated } from '../../src/operations/repeatedLedgers';
import { STORED_KEYS } from '../../src/operations/storedKeys';
import { services } from '../../src/taskpane/workbookServices';
import { createWorkbook } from '../../src/host/workbook/create';
import { fill, open, valueOf } from '../excel/support/workbooks';
import { manage, setClock } from './operations';
import { AS_OF, LEDGER, openLedger, scan } from './workbook';

// A machine with other work takes its time.
jest.setTimeout(60_000);

const sheetOf = ({ model }: Host, name: string): SheetModel =>
  model.sheets.find((sheet) => sheet.name === name) as SheetModel;

/** As Excel copies a sheet: before the original, its sheet-level names with it. */
function copySheet(host: Host, name: string, as: string): SheetModel {
  const { model } = host;
  const original = sheetOf(host, name);
  const id = `{COPY-${model.sheets.length}}`;
  const copy: SheetModel = { ...structuredClone(original), id, name: as };
  model.sheets.splice(model.sheets.indexOf(original), 0, copy);
  for (const each of model.names.filter(({ scope }) => scope === original.id))
    model.names.push({ ...each, scope: id, formula: each.formula.replaceAll(name, as) });
  return copy;
}

async function managed(): Promise<Host> {
  setClock(0);
  const host = openLedger();
  valueOf(await manage());
  return host;
}

const decide = async (sheets: Record<string, SheetDecision>): Promise<void> =>
  valueOf(await writeStored(STORED_KEYS.decided, { ...NOTHING_DECIDED, sheets }));

const countTasks = async (): Promise<number> =>
  (await scan()).ledgers.reduce((sum, { ledger }) => sum + ledger.tasks.count, 0);

/** The managed numbers (编号) of a sheet, in the order of its rows. */
function numbersOf(host: Host, name: string): unknown[] {
  const { rows } = sheetOf(host, name);
  const header = [...(rows.get(1) ?? [])].find(([, cell]) => cell.value === '编号');
  return [2, 3, 4, 5].map((row) => rows.get(row)?.get(header?.[0] ?? -1)?.value);
}

describe('a ledger’s sheet copied inside the workbook', () => {
  it('is noticed, and named with how many tasks too many are counted', async () => {
    const host = await managed();
    copySheet(host, LEDGER, `${LEDGER} (2)`);
    const state = await scan();
    expect(state.ledgers).toHaveLength(2);
    expect(repeatedLedgers(state)).toEqual([{ sheets: [LEDGER, `${LEDGER} (2)`], tooMany: 4 }]);
  });

  it('is noticed after the copy went on by itself under another name', async () => {
    const host = await managed();
    const copy = copySheet(host, LEDGER, '三季度');
    fill(copy, [[], [], [null, null, null, null, null, '已完成'], [null, null, '另一件事']]);
    expect(repeatedLedgers(await scan())).toEqual([{ sheets: ['三季度', LEDGER], tooMany: 3 }]);
  });

  it('gives no notice until the clerk has said which sheet counts, and then one of that sheet', async () => {
    const host = await managed();
    copySheet(host, LEDGER, `${LEDGER} (2)`);
    const request = { notice: 'quarter', period: periodContaining(AS_OF, 'quarter'), choice: {} } as const;
    const refused = await services.notice(await scan(), request);
    expect(!refused.ok && refused.error.message).toMatch(/多算 4 项，未生成通报。请先在上方的提示里选/u);
    await decide({ [`${LEDGER} (2)`]: 'left-out' });
    const state = await scan();
    expect(sayRepeated(state)).toBeNull();
    expect(await countTasks()).toBe(4);
    expect(state.reading.otherSheets.find(({ sheet }) => sheet === `${LEDGER} (2)`)).toMatchObject({ isLeftOut: true });
    expect((await services.notice(state, request)).ok).toBe(true);
  });

  it('is said by the command, beside the answer', async () => {
    const host = await managed();
    copySheet(host, LEDGER, `${LEDGER} (2)`);
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await warn('二季度.xlsx', await scan());
    expect(said.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringMatching(/^二季度.xlsx：“台账”、“台账 \(2\)”里的事项大多相同，合计多算 4 项。.*--sheet/u),
    ]);
    said.mockClear();
    await decide({ [`${LEDGER} (2)`]: 'left-out' });
    await warn('二季度.xlsx', await scan());
    expect(said).not.toHaveBeenCalled();
    valueOf(await writeStored(STORED_KEYS.decided, { tables: 7 }));
    await warn('二季度.xlsx', await scan());
    expect(String(said.mock.calls[0]?.[0])).toMatch(/有一部分读不出来.*请核对/u);
    said.mockRestore();
  });

  it('counts both where the clerk said that they are two ledgers', async () => {
    const host = await managed();
    copySheet(host, LEDGER, '县里的');
    await decide({ [LEDGER]: 'counted', 县里的: 'counted' });
    expect(sayRepeated(await scan())).toBeNull();
    expect(await countTasks()).toBe(8);
    copySheet(host, LEDGER, '又一张');
    expect(repeatedLedgers(await scan())[0]?.sheets).toEqual(['县里的', '又一张', LEDGER]);
  });

  it('keeps its numbers and columns as they are, and the original’s, when the ledger is managed again', async () => {
    const host = await managed();
    copySheet(host, LEDGER, `${LEDGER} (2)`);
    await decide({ [`${LEDGER} (2)`]: 'left-out' });
    const before = numbersOf(host, LEDGER);
    expect(before).toEqual(['001', '002', '003', '004']);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    expect(numbersOf(host, LEDGER)).toEqual(before);
    expect(numbersOf(host, `${LEDGER} (2)`)).toEqual(before);
  });

  it('is left alone by the undo of what was done before', async () => {
    const host = await managed();
    const copy = copySheet(host, LEDGER, `${LEDGER} (2)`);
    const before = JSON.stringify([...copy.rows].map(([row, cells]) => [row, [...cells.keys()]]));
    valueOf(await undoLast());
    expect(JSON.stringify([...copy.rows].map(([row, cells]) => [row, [...cells.keys()]]))).toBe(before);
    expect(numbersOf(host, LEDGER)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('sheets that merely resemble each other', () => {
  it('share a header and some tasks, and nothing is said', async () => {
    const host = openLedger();
    const other = copySheet(host, LEDGER, '区县');
    fill(other, [[], [], [null, null, '另一件'], [null, null, '又一件']]);
    expect(repeatedLedgers(await scan())).toEqual([]);
  });
});

describe('a ledger’s sheet copied into another workbook', () => {
  /** A new workbook with the managed sheet alone: our sheets and what we stored stayed behind. */
  async function moved(): Promise<Host> {
    const from = await managed();
    const model = createWorkbook(LEDGER);
    const copy = structuredClone(sheetOf(from, LEDGER));
    for (const cells of copy.rows.values())
      for (const cell of cells.values())
        if (cell.formula !== undefined)
          cell.formula = cell.formula
            .replaceAll("'台账管家_字典'!", "'[源.xlsx]台账管家_字典'!")
            .replaceAll('台账管家_字典!', '[源.xlsx]台账管家_字典!');
    model.sheets = [copy];
    model.styles = structuredClone(from.model.styles);
    model.activeSheetId = copy.id;
    return open(model);
  }

  it('reads as before, and is managed again in the same columns with the same numbers', async () => {
    const host = await moved();
    const state = await scan();
    expect(state.ledgers[0]?.ledger.tasks.count).toBe(4);
    const before = [...(sheetOf(host, LEDGER).rows.get(1)?.keys() ?? [])].sort((a, b) => a - b);
    const numbers = numbersOf(host, LEDGER);
    expect(numbers).toEqual(['001', '002', '003', '004']);
    valueOf(await applyPlan(valueOf(await manageLedgers(state))));
    expect([...(sheetOf(host, LEDGER).rows.get(1)?.keys() ?? [])].sort((a, b) => a - b)).toEqual(before);
    expect(numbersOf(host, LEDGER)).toEqual(numbers);
    const formulas = [...sheetOf(host, LEDGER).rows.values()].flatMap((cells) =>
      [...cells.values()].map(({ formula }) => formula ?? ''),
    );
    expect(formulas.filter((formula) => formula.includes('[源.xlsx]'))).toEqual([]);
    expect(valueOf(await readJournal()).entries).toHaveLength(1);
  });
});
