/* eslint-disable office-addins/load-object-before-read -- the rules take a ClientResult for a proxy; the host is tested with calls that an add-in should not make */
import fc from 'fast-check';
import { errorOf, openTestHost } from '../../support/officeJsBridge';

/** Runs on the sheet 「台账」 of a fresh host. */
function onSheet<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) {
  const { Excel } = openTestHost();
  return Excel.run((context) => act(context.workbook.worksheets.getItem('台账'), context));
}

describe('a range', () => {
  it('answers values, formulas, texts, formats and types of the same cells', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:D2');
      range.values = [
        ['事项', '12%', true, '2024-03-15'],
        ['=1+1', "'=文本", '', '#N/A'],
      ];
      range.load('values,formulas,text,numberFormat,valueTypes');
      await context.sync();
      expect(range.values).toEqual([
        ['事项', 0.12, true, 45366],
        ['', '=文本', '', '#N/A'],
      ]);
      expect(range.formulas[1]).toEqual(['=1+1', '=文本', '', '#N/A']);
      expect(range.text[0]).toEqual(['事项', '12%', 'TRUE', '3/15/2024']);
      expect(range.numberFormat[0]).toEqual(['General', '0%', 'General', 'm/d/yyyy']);
      expect(range.valueTypes).toEqual([
        ['String', 'Double', 'Boolean', 'Double'],
        ['Empty', 'String', 'Empty', 'Error'],
      ]);
    }));

  it('takes one value for all cells, and leaves cells alone where null is written', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = '未办结' as never;
      await context.sync();
      range.values = [
        [null, '已办结'],
        ['', null],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['未办结', '已办结'],
        ['', '未办结'],
      ]);
    }));

  it('gives back every text that is written as text', async () => {
    const { Excel } = openTestHost();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) =>
        Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem('台账').getRange('A1');
          cell.values = [[`'${text}`]];
          cell.load('values,formulas');
          await context.sync();
          expect([cell.values, cell.formulas]).toEqual([[[text]], [[text]]]);
        }),
      ),
      { numRuns: 50 },
    );
  });

  it('finds its way to other ranges', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C4');
      const found = {
        cell: range.getCell(1, 1),
        row: range.getRow(2),
        column: range.getColumn(1),
        offset: range.getOffsetRange(1, 1),
        resized: range.getResizedRange(2, 0),
        above: range.getRowsAbove(1),
        below: range.getRowsBelow(2),
        rect: range.getBoundingRect('E1'),
        common: range.getIntersection('C3:F9'),
        none: range.getIntersectionOrNullObject('F9'),
        lastCell: range.getLastCell(),
        entireRow: range.getEntireRow(),
        entireColumn: range.getEntireColumn(),
      };
      for (const each of Object.values(found)) each.load('address');
      await context.sync();
      const { none, ...others } = found;
      expect(none.isNullObject).toBe(true);
      expect(Object.fromEntries(Object.entries(others).map(([name, each]) => [name, each.address.slice(3)]))).toEqual({
        cell: 'C3',
        row: 'B4:C4',
        column: 'C2:C4',
        offset: 'C3:D5',
        resized: 'B2:C6',
        above: 'B1:C1',
        below: 'B5:C6',
        rect: 'B1:E4',
        common: 'C3:C4',
        lastCell: 'C4',
        entireRow: '2:4',
        entireColumn: 'B:C',
      });
    }));

  it('refuses to leave the grid', async () => {
    const { Excel } = openTestHost();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('台账').getRange('A1').getOffsetRange(-1, 0).load('address');
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.getOffsetRange' } });
  });

  it('answers null for the cells of whole columns and refuses to write them', async () => {
    const { Excel } = openTestHost();
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem('台账').getRange('A:A');
      column.load('values,address,cellCount');
      await context.sync();
      expect(column.toJSON()).toMatchObject({ address: '台账!A:A', cellCount: 1_048_576 });
      expect(column.values).toBeNull();
      column.values = [[1]];
      expect((await errorOf(context.sync())).code).toBe('InvalidArgument');
    });
  });

  it('finds the used part, with and without formatted cells', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('F9').format.fill.color = '#FF0000';
      const used = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      used.load('address');
      values.load('address');
      await context.sync();
      expect([used.address, values.address]).toEqual(['台账!B2:F9', '台账!B2:C3']);
    }));

  it('finds the used part of a range by its own cells alone', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C9').values = [[4]];
      const column = sheet.getRange('A:B').getUsedRange(true);
      const none = sheet.getRange('B:B').getUsedRangeOrNullObject(true);
      column.load('address');
      none.load('address');
      await context.sync();
      expect([column.address, none.isNullObject]).toEqual(['台账!A1:A3', true]);
    }));

  it('merges, finds merged areas whose first cell it holds, and keeps nothing that is written inside', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['标题', '没了'],
        ['没了', '没了'],
      ];
      range.merge();
      sheet.getRange('B1').values = [['写不进']];
      range.load('values');
      const inside = sheet.getRange('A1:C9').getMergedAreasOrNullObject();
      const outside = sheet.getRange('B1:C9').getMergedAreasOrNullObject();
      inside.load('address');
      outside.load('address');
      await context.sync();
      expect(range.values).toEqual([
        ['标题', ''],
        ['', ''],
      ]);
      expect(inside.address).toBe('台账!A1:B2');
      expect(outside.isNullObject).toBe(true);
      range.unmerge();
      const after = sheet.getRange('A1:C9').getMergedAreasOrNullObject();
      await context.sync();
      expect(after.isNullObject).toBe(true);
    }));

  it('says of hidden rows all, none or some', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('3:4').rowHidden = true;
      const ranges = ['A3:A4', 'A1:A2', 'A2:A3'].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load('rowHidden');
      const rows = sheet.getRange('A2:A4').getRowProperties({ rowHidden: true, rowIndex: true });
      await context.sync();
      expect(ranges.map((range) => range.rowHidden)).toEqual([true, false, null]);
      expect(rows.value).toEqual([
        { rowHidden: false, rowIndex: 1 },
        { rowHidden: true, rowIndex: 2 },
        { rowHidden: true, rowIndex: 3 },
      ]);
    }));

  it('answers null for looks that differ', () =>
    onSheet(async (sheet, context) => {
      const head = sheet.getRange('A1:C1');
      head.format.font.bold = true;
      head.format.fill.color = '#ff0000';
      head.format.horizontalAlignment = 'Center';
      const all = sheet.getRange('A1:C2');
      for (const range of [head, all]) range.load('format/font/bold,format/fill/color,format/horizontalAlignment');
      await context.sync();
      expect(head.format.toJSON()).toEqual({
        horizontalAlignment: 'Center',
        font: { bold: true },
        fill: { color: '#FF0000' },
      });
      expect(all.format.toJSON()).toEqual({ horizontalAlignment: null, font: { bold: null }, fill: { color: '' } });
    }));

  it('draws borders around and between its cells', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      const top = range.format.borders.getItem('EdgeTop');
      top.style = 'Continuous';
      top.weight = 'Medium';
      range.format.borders.getItem('InsideVertical').style = 'Dot';
      const cells = range.getCellProperties({
        format: { borders: { top: { style: true, weight: true }, right: { style: true } } as never },
      });
      await context.sync();
      const seen = cells.value.map((row) =>
        row.map(({ format }) => `${String(format?.borders?.top?.style)} ${String(format?.borders?.right?.style)}`),
      );
      expect(seen).toEqual([
        ['Continuous Dot', 'Continuous None'],
        ['None Dot', 'None None'],
      ]);
      expect(cells.value[0]?.[0]?.format?.borders?.top?.weight).toBe('Medium');
    }));

  it('reads and writes formats cell by cell', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([[{ format: { fill: { color: '#00FF00' } } }, {}]]);
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      expect(cells.value).toEqual([
        [
          { address: '台账!A1', format: { fill: { color: '#00FF00' } } },
          { address: '台账!B1', format: { fill: { color: '#FFFFFF' } } },
        ],
      ]);
    }));

  it('clears contents without looks, looks without contents, or both', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.values = [['甲'], ['乙'], ['丙']];
      range.format.fill.color = '#FF0000';
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
      const cells = range.getCellProperties({ format: { fill: { color: true } } });
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[''], ['乙'], ['']]);
      expect(cells.value.map((row) => row[0]?.format?.fill?.color)).toEqual(['#FF0000', '#FFFFFF', '#FFFFFF']);
    }));

  it('copies values, formats and formulas with moved references', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').formulas = [[5, '=A1*$A$1']];
      sheet.getRange('B1').format.font.bold = true;
      sheet.getRange('B2:B3').copyFrom('B1');
      sheet.getRange('D1').copyFrom('A1:B1', 'Formats');
      const copies = sheet.getRange('B2:B3');
      copies.load('formulas,format/font/bold');
      const formats = sheet.getRange('E1');
      formats.load('values,format/font/bold');
      await context.sync();
      expect(copies.formulas).toEqual([['=A2*$A$1'], ['=A3*$A$1']]);
      expect(copies.format.font.bold).toBe(true);
      expect([formats.values, formats.format.font.bold]).toEqual([[['']], true]);
    }));

  it('inserts whole rows that look like the row above, and formulas follow', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').formulas = [[1], ['=A1+1']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('2:2').insert('Down');
      const cells = sheet.getRange('A1:A3');
      cells.load('formulas');
      const inserted = sheet.getRange('A2');
      inserted.load('format/font/bold');
      await context.sync();
      expect(cells.formulas).toEqual([[1], [''], ['=A1+1']]);
      expect(inserted.format.font.bold).toBe(true);
    }));

  it('pushes only its own columns down when it is no whole row', () =>
    onSheet(async (sheet, context) => {
      const cells = sheet.getRange('A1:C2');
      cells.formulas = [
        [1, 2, '=A1+B1'],
        [3, 4, ''],
      ];
      sheet.getRange('A1').insert('Down');
      cells.load('formulas');
      await context.sync();
      expect(cells.formulas).toEqual([
        ['', 2, '=A2+B1'],
        [1, 4, ''],
      ]);
      sheet.getRange('A1').delete('Up');
      cells.load('formulas');
      await context.sync();
      expect(cells.formulas).toEqual([
        [1, 2, '=A1+B1'],
        [3, 4, ''],
      ]);
    }));

  it('does not cut merged areas when cells are pushed', async () => {
    const { Excel } = openTestHost();
    const error = await errorOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('台账');
        sheet.getRange('A5:B5').merge();
        sheet.getRange('A1').insert('Down');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InsertDeleteConflict');
  });

  it('finds blanks, constants and visible cells', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['甲', ''],
        ['乙', 2],
        ['', 3],
      ];
      sheet.getRange('2:2').rowHidden = true;
      const found = [
        sheet.getRange('A1:B3').getSpecialCells('Blanks'),
        sheet.getRange('A1:B3').getSpecialCells('Constants', 'Numbers'),
        sheet.getRange('A1:B3').getSpecialCells('Visible'),
      ];
      for (const areas of found) areas.load('address');
      const formulas = sheet.getRange('A1:B3').getSpecialCellsOrNullObject('Formulas');
      await context.sync();
      expect(found.map((areas) => areas.address)).toEqual(['台账!B1,台账!A3', '台账!B2:B3', '台账!A1:B1,台账!A3:B3']);
      expect(formulas.isNullObject).toBe(true);
    }));

  it('sorts rows, blanks last', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B4');
      range.values = [
        ['单位', '数'],
        ['丙', 3],
        ['', ''],
        ['甲', 1],
      ];
      range.sort.apply([{ key: 1, ascending: true }], false, true);
      range.load('values');
      await context.sync();
      expect(range.values.map((row) => String(row[0]))).toEqual(['单位', '甲', '丙', '']);
    }));

  it('has a place and a size in points', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A:A').format.columnWidth = 100;
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('B:B').columnHidden = true;
      const range = sheet.getRange('C2');
      range.load('left,top,width,height');
      await context.sync();
      expect(range.toJSON()).toEqual({ left: 100, top: 30, width: 54, height: 13.5 });
    }));
});

describe('a protected sheet', () => {
  it('refuses locked cells and formats, and takes unlocked cells', async () => {
    const { Excel } = openTestHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange('B1').values = [['可以']];
      await context.sync();
      sheet.getRange('A1').values = [['不行']];
      expect((await errorOf(context.sync())).code).toBe('AccessDenied');
      sheet.getRange('B1').format.fill.color = '#FF0000';
      expect((await errorOf(context.sync())).code).toBe('AccessDenied');
      sheet.protection.unprotect();
      sheet.getRange('A1').values = [['又行了']];
      await context.sync();
    });
  });

  it('is like a workbook that is open for reading only', async () => {
    const { Excel } = openTestHost({ readOnly: true });
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('台账').getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe('AccessDenied');
  });
});
