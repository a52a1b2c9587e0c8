import { cellAt, ensureCell, usedArea } from '../../../src/host/workbook/cells';
import { createSheet, createWorkbook } from '../../../src/host/workbook/create';
import { mergeArea, shownCell, unmergeArea } from '../../../src/host/workbook/merges';
import type { SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { addSheet, deleteSheet, moveSheet, renameSheet, sheetNameFault } from '../../../src/host/workbook/sheets';
import { shiftSheet } from '../../../src/host/workbook/shift';
import { plainStyle, styleIndex } from '../../../src/host/workbook/styles';

function book(): { model: WorkbookModel; sheet: SheetModel } {
  const model = createWorkbook('台账');
  return { model, sheet: model.sheets[0] as SheetModel };
}

describe('sheets', () => {
  it.each([
    ['', 'empty'],
    ['一'.repeat(32), 'too-long'],
    ['甲/乙', 'bad-sign'],
    ["'甲", 'quote-at-edge'],
    ['History', 'reserved'],
    ['台账', 'taken'],
    ['一'.repeat(31), null],
    ["甲's", null],
  ])('the name %p is %p', (name, fault) => {
    expect(sheetNameFault(book().model, name)).toBe(fault);
  });

  it('may be given its own name in another case', () => {
    const { model } = book();
    const sheet = addSheet(model, 'data');
    expect(sheet && renameSheet(model, sheet, 'DATA')).toBe(true);
  });

  it('never get an id that another one had', () => {
    const { model } = book();
    const first = addSheet(model);
    if (first) deleteSheet(model, first);
    expect(addSheet(model)?.id).not.toBe(first?.id);
    const loaded = createSheet('{00000004}', '原有');
    model.sheets.push(loaded);
    deleteSheet(model, loaded);
    expect(addSheet(model)?.id).not.toBe(loaded.id);
  });

  it('always leave one visible', () => {
    const { model, sheet } = book();
    const hidden = addSheet(model, '隐藏');
    if (hidden) hidden.visibility = 'Hidden';
    expect(deleteSheet(model, sheet)).toBe(false);
    expect(model.sheets).toHaveLength(2);
  });

  it('take formulas and names along when they go or change names', () => {
    const { model, sheet } = book();
    const units = addSheet(model, '单位');
    if (!units) throw new Error('no sheet');
    ensureCell(sheet, 0, 0).formula = '=单位!A1';
    model.names.push({ name: '首个', formula: '=单位!$A$1', visible: true, scope: null });
    model.names.push({ name: '自己的', formula: '=1', visible: true, scope: units.id });
    moveSheet(model, units, 0);
    renameSheet(model, units, '单位 名录');
    expect(cellAt(sheet, 0, 0)?.formula).toBe("='单位 名录'!A1");
    model.activeSheetId = units.id;
    deleteSheet(model, units);
    expect(cellAt(sheet, 0, 0)?.formula).toBe('=#REF!');
    expect(model.names.map((each) => each.name)).toEqual(['首个']);
    expect(model.activeSheetId).toBe(sheet.id);
  });
});

describe('merged areas', () => {
  it('keep the upper left content, lose the rest, and swallow those that they meet', () => {
    const { sheet } = book();
    for (const row of [0, 1]) for (const column of [0, 1]) ensureCell(sheet, row, column).value = `${row}${column}`;
    mergeArea(sheet, { top: 1, left: 1, bottom: 2, right: 1 });
    mergeArea(sheet, { top: 0, left: 0, bottom: 1, right: 1 });
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(shownCell(sheet, 1, 1)?.value).toBe('00');
    unmergeArea(sheet, { top: 1, left: 1, bottom: 1, right: 1 });
    expect(sheet.merges).toEqual([]);
    expect(cellAt(sheet, 1, 1)?.value).toBeUndefined();
  });

  it('are made row by row when merged across, and never of one cell', () => {
    const { sheet } = book();
    mergeArea(sheet, { top: 0, left: 0, bottom: 1, right: 2 }, true);
    mergeArea(sheet, { top: 5, left: 0, bottom: 5, right: 0 });
    expect(sheet.merges).toHaveLength(2);
  });
});

describe('rows and columns', () => {
  it('move everything that stands below or to the right', () => {
    const { model, sheet } = book();
    ensureCell(sheet, 4, 1).value = '甲';
    ensureCell(sheet, 0, 0).formula = '=B5';
    sheet.rowHeights.set(4, 30);
    sheet.hiddenRows.add(5);
    sheet.merges = [{ top: 3, left: 0, bottom: 4, right: 0 }];
    sheet.pageSetup.titleRows = { from: 0, to: 3 };
    shiftSheet(model, sheet, { axis: 'rows', at: 2, count: 2, kind: 'insert' });
    expect(cellAt(sheet, 6, 1)?.value).toBe('甲');
    expect(cellAt(sheet, 0, 0)?.formula).toBe('=B7');
    expect([...sheet.rowHeights, ...sheet.hiddenRows]).toEqual([[6, 30], 7]);
    expect(sheet.merges).toEqual([{ top: 5, left: 0, bottom: 6, right: 0 }]);
    expect(sheet.pageSetup.titleRows).toEqual({ from: 0, to: 5 });
    shiftSheet(model, sheet, { axis: 'columns', at: 0, count: 1, kind: 'delete' });
    expect(cellAt(sheet, 6, 0)?.value).toBe('甲');
    expect(sheet.merges).toEqual([]);
  });

  it('give a new column of a table a name of its own', () => {
    const { model, sheet } = book();
    const area = { top: 0, left: 0, bottom: 3, right: 1 };
    sheet.tables = [{ id: '1', name: '表1', area, showHeaders: true, showTotals: false, columns: ['列1', '单位'] }];
    shiftSheet(model, sheet, { axis: 'columns', at: 1, count: 1, kind: 'insert' });
    expect(sheet.tables[0]).toMatchObject({ area: { right: 2 }, columns: ['列1', '列2', '单位'] });
  });
});

describe('cells and styles', () => {
  it('count as used when they hold or show something', () => {
    const { model, sheet } = book();
    expect(usedArea(sheet)).toBeNull();
    ensureCell(sheet, 2, 3).value = '';
    ensureCell(sheet, 9, 0).style = styleIndex(model, { ...plainStyle, fill: '#FF0000' });
    ensureCell(sheet, 20, 20);
    expect(usedArea(sheet)).toEqual({ top: 2, left: 0, bottom: 9, right: 3 });
    expect(usedArea(sheet, true)).toEqual({ top: 2, left: 3, bottom: 2, right: 3 });
  });

  it('share the index of equal styles', () => {
    const { model } = book();
    const red = styleIndex(model, { ...plainStyle, fill: '#FF0000' });
    expect(styleIndex(model, { ...plainStyle, fill: '#FF0000' })).toBe(red);
    expect(styleIndex(model, { ...plainStyle })).toBe(0);
    expect(model.styles).toHaveLength(2);
  });
});
