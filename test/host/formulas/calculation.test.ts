import { ironCalcFromDisk } from '../../../src/host/doors/ironCalcFromDisk';
import { createWorkbook } from '../../../src/host/workbook/create';
import type { WorkbookModel } from '../../../src/host/workbook/model';
import { openTestHost } from '../../support/officeJsBridge';

const open = (model: WorkbookModel = createWorkbook('台账'), today = 45366) =>
  openTestHost({ model, today, loadEngine: ironCalcFromDisk });

/** Puts a formula with an old result into a cell, as a loaded file has it. */
function cached(model: WorkbookModel, row: number, formula: string, value: number | string): void {
  model.sheets[0]?.rows.set(row, new Map([[0, { formula, value, style: 0 }]]));
}

describe('formulas', () => {
  it('have their results in the same request in which they are written', async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.getRange('A1:A2').values = [[45370], ['是']];
      const range = sheet.getRange('B1:B4');
      range.formulas = [['=A1-TODAY()'], ['=TEXT(A1,"yyyy年m月d日")'], ['=IF(A2="是",TRUE,1/0)'], ['=1/3']];
      range.load('values,text,valueTypes');
      await context.sync();
      expect(range.values).toEqual([[4], ['2024年3月19日'], [true], [0.333333333333333]]);
      expect(range.valueTypes).toEqual([['Double'], ['String'], ['Boolean'], ['Double']]);
    });
  });

  it('follow their inputs, also through other formulas and other sheets', async () => {
    const { Excel, host } = open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      const other = context.workbook.worksheets.add('汇总 表');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('B1').formulas = [['=A1*10']];
      const total = other.getRange('A1');
      total.formulas = [['=SUM(台账!B1:B9)+1']];
      total.load('values');
      await context.sync();
      expect(total.values).toEqual([[11]]);
      await host.userEdits('台账', 'A1', [[5]]);
      total.load('values');
      await context.sync();
      expect(total.values).toEqual([[51]]);
      sheet.name = '新名';
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('A2').values = [[7]];
      total.load('values,formulas');
      await context.sync();
      expect([total.values, total.formulas]).toEqual([[[71]], [['=SUM(新名!B2:B10)+1']]]);
    });
  });

  it('of a file keep their results unless an input changes', async () => {
    const model = createWorkbook('台账');
    cached(model, 0, '=B1+1', 99);
    cached(model, 1, '=B2+1', 99);
    const { Excel } = open(model);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.getRange('B2').values = [[1]];
      context.workbook.worksheets.add('新表');
      sheet.name = '改名';
      const range = sheet.getRange('A1:A2');
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[99], [2]]);
    });
  });

  it('of a file that ask for the day are computed at once', async () => {
    const model = createWorkbook('台账');
    cached(model, 0, '=TODAY()', 1);
    cached(model, 1, '=A1+1', 2);
    const { Excel } = open(model, 45400);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('A1:A2');
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[45400], [45401]]);
    });
  });

  it('that the engine cannot compute keep their results, and others read those', async () => {
    const model = createWorkbook('台账');
    cached(model, 0, '=AGGREGATE(9,6,B1:B9)', 42);
    cached(model, 1, '=SUMPRODUCT(ISNUMBER(B1:B9)*1)', 7);
    const { Excel } = open(model);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.getRange('B1').values = [[5]];
      sheet.getRange('C1:C2').formulas = [['=A1+A2'], ['=AGGREGATE(9,6,B1:B9)']];
      const range = sheet.getRange('A1:C2');
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [42, 5, 49],
        [7, '', '#NAME?'],
      ]);
    });
  });

  it('wait while calculation is suspended or manual', async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      const cell = sheet.getRange('A1');
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      cell.formulas = [['=1+1']];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([['']]);
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      application.calculationMode = 'Manual';
      cell.formulas = [['=2+2']];
      await context.sync();
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([['']]);
      application.calculate('Recalculate');
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[4]]);
    });
  });

  it('read #REF! when the sheet they speak of is deleted', async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('走了');
      const cell = context.workbook.worksheets.getItem('台账').getRange('A1');
      cell.formulas = [['=走了!A1']];
      await context.sync();
      other.delete();
      cell.load('values,formulas');
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[['#REF!']], [['=#REF!']]]);
    });
  });

  it('open no engine in a workbook without formulas', async () => {
    let opened = 0;
    const { Excel } = openTestHost({
      loadEngine: () => {
        opened += 1;
        return ironCalcFromDisk();
      },
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('A1:B1');
      range.values = [['甲', 1]];
      range.load('values');
      await context.sync();
    });
    expect(opened).toBe(0);
  });
});
