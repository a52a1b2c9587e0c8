import { readdirSync, readFileSync } from 'node:fs';
import { createSheet } from '../../../src/host/workbook/create';
import { shiftSheet } from '../../../src/host/workbook/shift';
import { addSheet, deleteSheet, moveSheet, renameSheet } from '../../../src/host/workbook/sheets';
import { styleAt, styleIndex } from '../../../src/host/workbook/styles';
import { parseXml } from '../../../src/host/package/xml';
import { richParts, richWorkbook, zipOf } from '../../workbooks/make/richWorkbook';
import { cell, loadedText, opened, reopened, savedText, sheetOf, touchedParts } from './opened';

const sheet1 = 'xl/worksheets/sheet1.xml';
const folder = 'test/workbooks/';

function variant1904(): Uint8Array {
  const parts = richParts();
  return zipOf({
    ...parts,
    'xl/workbook.xml': String(parts['xl/workbook.xml']).replace('<workbookPr ', '<workbookPr date1904="1" '),
  });
}

describe('saving a workbook in which nothing changed', () => {
  it('gives back every part of a workbook with charts, pivots, comments, sparklines and more', () => {
    expect(touchedParts(opened(richWorkbook()))).toEqual([]);
  });

  it('gives back every part of a 1904 workbook, and knows that it is one', () => {
    const workbook = opened(variant1904());
    expect(workbook.model.date1904).toBe(true);
    expect(touchedParts(workbook)).toEqual([]);
  });

  it.each(readdirSync(folder).filter((name) => name.endsWith('.xlsx')))('gives back every part of %s', (name) => {
    expect(touchedParts(opened(new Uint8Array(readFileSync(folder + name))))).toEqual([]);
  });

  it('notices when nothing but the case of a text changed', () => {
    const workbook = opened(richWorkbook());
    cell(sheetOf(workbook, 1), 'A1').value = '单位 ';
    expect(touchedParts(workbook)).toEqual(['xl/worksheets/sheet2.xml']);
  });
});

describe('changing one cell', () => {
  it('changes that cell in the sheet and not one other character of the whole file', () => {
    const workbook = opened(richWorkbook());
    cell(sheetOf(workbook), 'C3').value = '市公安局 & <交警>';
    expect(touchedParts(workbook)).toEqual([sheet1]);
    const before = '<c r="C3" t="s"><v>7</v></c>';
    const after = '<c r="C3" t="inlineStr"><is><t>市公安局 &amp; &lt;交警&gt;</t></is></c>';
    const wanted = loadedText(workbook, sheet1).replace(before, after);
    expect(withoutSpaceBetweenRows(savedText(workbook, sheet1))).toBe(withoutSpaceBetweenRows(wanted));
  });

  it('keeps the rich text of a cell whose fill changed, and all that its format had beside', () => {
    const workbook = opened(richWorkbook());
    const target = cell(sheetOf(workbook), 'A2');
    target.style = styleIndex(workbook.model, { ...styleAt(workbook.model, target.style), fill: '#FF0000' });
    const rich = cell(sheetOf(workbook), 'B3');
    rich.style = styleIndex(workbook.model, { ...styleAt(workbook.model, rich.style), horizontal: 'right' });
    expect(touchedParts(workbook)).toEqual(['xl/styles.xml', sheet1]);
    expect(savedText(workbook, sheet1)).toContain('<c r="B3" t="s" s="8"><v>9</v></c>');
    const styles = parseXml(savedText(workbook, 'xl/styles.xml'), 'xl/styles.xml');
    const formats = styles.children.find((each) => each.local === 'cellXfs');
    expect(formats?.attributes['count']).toBe('9');
    expect(formats?.children[7]?.attributes).toMatchObject({ fontId: '2', borderId: '1', fillId: '4', applyFill: '1' });
    expect(formats?.children[7]?.children[0]?.attributes['textRotation']).toBe('45');
    const again = reopened(workbook);
    expect(styleAt(again.model, cell(sheetOf(again), 'A2').style).fill).toBe('#FF0000');
    expect(styleAt(again.model, cell(sheetOf(again), 'A2').style).borders.right?.color).toBe('#00B050');
  });

  it('lets a new typeface win over the theme that the old one came from', () => {
    const workbook = opened(richWorkbook());
    const target = cell(sheetOf(workbook), 'A3');
    const style = styleAt(workbook.model, target.style);
    target.style = styleIndex(workbook.model, { ...style, font: { ...style.font, name: '仿宋', bold: true } });
    expect(savedText(workbook, 'xl/styles.xml')).toContain(
      '<font><b/><sz val="11"/><color theme="1"/><name val="仿宋"/></font></fonts>',
    );
  });

  it('marks the spaces of a text, and no longer says how far a row goes when it goes further', () => {
    const workbook = opened(richWorkbook());
    cell(sheetOf(workbook), 'H2').value = ' 备注';
    const text = savedText(workbook, sheet1);
    expect(text).toContain('<c r="H2" t="inlineStr"><is><t xml:space="preserve"> 备注</t></is></c></row>');
    expect(text).toMatch(/<row r="2"><c r="A2"/);
  });

  it('takes out a cell and keeps its neighbours', () => {
    const workbook = opened(richWorkbook());
    sheetOf(workbook).rows.get(2)?.delete(2);
    const text = savedText(workbook, sheet1);
    expect(text).not.toContain('r="C3"');
    expect(text).toContain('<c r="B3" t="s"><v>9</v></c><c r="D3"');
  });
});

describe('formulas', () => {
  it('spells out shared formulas whose first cell was overwritten, and drops the calculation chain', () => {
    const workbook = opened(richWorkbook());
    const first = cell(sheetOf(workbook), 'F3');
    delete first.formula;
    first.value = 8;
    expect(touchedParts(workbook)).toEqual(
      ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/workbook.xml', sheet1].sort(),
    );
    const text = savedText(workbook, sheet1);
    expect(text).toContain('<c r="F3"><v>8</v></c>');
    expect(text).toContain('<c r="F4"><f>A4*$A$3+E4</f><v>3</v></c>');
    expect(text).not.toContain('si="0"');
    expect(savedText(workbook, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  it('keeps the formula element when only its result changed', () => {
    const workbook = opened(richWorkbook());
    cell(sheetOf(workbook), 'F3').value = 99;
    cell(sheetOf(workbook), 'A9').value = 7;
    expect(touchedParts(workbook)).toEqual([sheet1]);
    const text = savedText(workbook, sheet1);
    expect(text).toContain('<c r="F3"><f t="shared" ref="F3:F5" si="0">A3*$A$3+E3</f><v>99</v></c>');
    expect(text).toContain('<c r="A9"><f t="array" ref="A9">SUM(A3:A5*1)</f><v>7</v></c>');
  });

  it('drops the calculation chain when a formula is new', () => {
    const workbook = opened(richWorkbook());
    const target = cell(sheetOf(workbook), 'E6');
    target.formula = '=IF(A3<2,"是","否")';
    target.value = '是';
    expect(touchedParts(workbook)).toContain('xl/calcChain.xml');
    expect(savedText(workbook, sheet1)).toContain('<c r="E6" t="str"><f>IF(A3&lt;2,"是","否")</f><v>是</v></c>');
  });
});

describe('inserting a row', () => {
  it('carries rich text, heights, hidden rows, rules and formulas along', () => {
    const workbook = opened(richWorkbook());
    const sheet = sheetOf(workbook);
    shiftSheet(workbook.model, sheet, { axis: 'rows', at: 2, count: 1, kind: 'insert' });
    const text = savedText(workbook, sheet1);
    expect(text).toContain('<c r="B4" t="s"><v>9</v></c>');
    expect(text).toContain('<f>A4*$A$4+E4</f>');
    expect(text).toContain('<f t="array" ref="A10">SUM(A4:A6*1)</f>');
    expect(text).toMatch(/<row r="7"[^>]*hidden="1"/);
    expect(text).toContain('sqref="C4:C6"');
    expect(text).toContain('error="请从列表中选择"');
    expect(text).toContain('operator="greaterThan"');
    const again = reopened(workbook);
    expect(cell(sheetOf(again), 'B4').value).toBe('加快 清水河大桥建设');
    expect(again.model.sheets[1]?.rows.get(2)?.get(1)?.formula).toBe('=COUNTA(督办台账!A4:A6)');
    expect(sheetOf(again).pageSetup.printArea).toEqual({ top: 0, left: 0, bottom: 9, right: 5 });
    expect(sheetOf(again).rowHeights.get(8)).toBe(20);
    expect(sheetOf(again).charts[0]?.place).toEqual({ top: 11, left: 0, bottom: 21, right: 3 });
  });
});

describe('conditional formats', () => {
  it('adds an expression with a look of its own beside bars and icons that stay as they are', () => {
    const workbook = opened(richWorkbook());
    sheetOf(workbook).conditionalFormats.push({
      id: 'new',
      areas: [{ top: 2, left: 3, bottom: 4, right: 3 }],
      priority: 4,
      stopIfTrue: false,
      type: 'expression',
      formulas: ['$D3<TODAY()'],
      format: { fill: '#FFEB9C', fontColor: '#9C5700', bold: true },
    });
    expect(touchedParts(workbook)).toEqual(['xl/styles.xml', sheet1]);
    const text = savedText(workbook, sheet1);
    for (const kept of loadedText(workbook, sheet1).match(/<cfRule.*?<\/cfRule>/g) ?? []) expect(text).toContain(kept);
    expect(text).toContain(
      '<cfRule type="expression" dxfId="1" priority="4"><formula>$D3&lt;TODAY()</formula></cfRule>',
    );
    expect(sheetOf(reopened(workbook)).conditionalFormats.at(-1)).toMatchObject({
      formulas: ['$D3<TODAY()'],
      format: { fill: '#FFEB9C', fontColor: '#9C5700', bold: true },
    });
  });

  it('takes out both halves of a data bar', () => {
    const workbook = opened(richWorkbook());
    const sheet = sheetOf(workbook);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each.type !== 'dataBar');
    const text = savedText(workbook, sheet1);
    expect(text).not.toContain('dataBar');
    expect(text).not.toContain('x14:conditionalFormatting');
    expect(text).toContain('x14:sparklineGroup');
    expect(text).toContain('x14:dataValidation');
    parseXml(text, sheet1);
  });

  it('changes the formula of a rule of the file and nothing else of it', () => {
    const workbook = opened(richWorkbook());
    const rule = sheetOf(workbook).conditionalFormats[0];
    if (rule) rule.formulas = ['$E3<0.8'];
    expect(savedText(workbook, sheet1)).toContain(
      '<cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$E3&lt;0.8</formula></cfRule>',
    );
  });
});

describe('sheets', () => {
  it('deletes a sheet with its pivot, and numbers the sheets of names anew', () => {
    const workbook = opened(richWorkbook());
    const { model } = workbook;
    const added = addSheet(model, '统计');
    if (added) moveSheet(model, added, 0);
    expect(deleteSheet(model, sheetOf(workbook, 3))).toBe(true);
    const touched = touchedParts(workbook);
    expect(touched).toContain('xl/pivotTables/pivotTable1.xml');
    expect(touched).not.toContain('xl/pivotCache/pivotCacheDefinition1.xml');
    expect(savedText(workbook, '[Content_Types].xml')).not.toContain('pivotTable1');
    const again = reopened(workbook);
    expect(again.model.sheets.map((each) => each.name)).toEqual(['统计', '督办台账', '单位 名录']);
    expect(sheetOf(again, 1).pageSetup.printArea).toEqual({ top: 0, left: 0, bottom: 8, right: 5 });
    expect(sheetOf(again, 1).pageSetup.titleRows).toEqual({ from: 0, to: 1 });
    expect(savedText(workbook, 'xl/workbook.xml')).toContain('name="_xlnm._FilterDatabase" localSheetId="1"');
  });

  it('renames a sheet in its tab, in formulas, names and print settings', () => {
    const workbook = opened(richWorkbook());
    expect(renameSheet(workbook.model, sheetOf(workbook), '2024 台账')).toBe(true);
    const again = reopened(workbook);
    expect(sheetOf(again).name).toBe('2024 台账');
    expect(sheetOf(again, 1).rows.get(2)?.get(1)?.formula).toBe("=COUNTA('2024 台账'!A3:A5)");
    expect(savedText(workbook, 'xl/workbook.xml')).toContain("'2024 台账'!$A$1:$F$9");
    expect(savedText(workbook, 'xl/charts/chart1.xml')).toContain("<c:f>'2024 台账'!$C$3:$C$5</c:f>");
    expect(savedText(workbook, sheet1)).toContain("<xm:f>'2024 台账'!E3:E4</xm:f>");
  });

  it('brings another sheet to the front and leaves only that one selected', () => {
    const workbook = opened(richWorkbook());
    workbook.model.activeSheetId = sheetOf(workbook, 2).id;
    expect(touchedParts(workbook)).toEqual(['xl/workbook.xml', sheet1, 'xl/worksheets/sheet3.xml'].sort());
    expect(savedText(workbook, sheet1)).not.toContain('tabSelected');
    expect(savedText(workbook, 'xl/worksheets/sheet3.xml')).toContain('tabSelected="1"');
    expect(reopened(workbook).model.activeSheetId).toBe(sheetOf(workbook, 2).id);
  });

  it('hides and shows sheets', () => {
    const workbook = opened(richWorkbook());
    sheetOf(workbook, 1).visibility = 'Visible';
    sheetOf(workbook, 2).visibility = 'VeryHidden';
    expect(touchedParts(workbook)).toEqual(['xl/workbook.xml']);
    expect(reopened(workbook).model.sheets.map((each) => each.visibility)).toEqual([
      'Visible',
      'Visible',
      'VeryHidden',
    ]);
  });
});

describe('the look of a sheet', () => {
  it('keeps frozen panes and selections when only the gridlines change', () => {
    const workbook = opened(richWorkbook());
    sheetOf(workbook).showGridlines = true;
    const wanted = loadedText(workbook, sheet1).replace('showGridLines="0" ', '');
    expect(savedText(workbook, sheet1)).toBe(wanted);
  });

  it('changes what it is told and keeps the rest of each section, in the order that the format demands', () => {
    const workbook = opened(richWorkbook());
    const sheet = sheetOf(workbook);
    sheet.columnWidths.set(1, 90);
    sheet.freeze = { rows: 3, columns: 0 };
    sheet.showGridlines = true;
    sheet.tabColor = '';
    sheet.merges.push({ top: 9, left: 0, bottom: 9, right: 5 });
    sheet.pageSetup.footer = '&R第 &P 页';
    sheet.pageSetup.orientation = 'portrait';
    sheet.protected = false;
    const text = savedText(workbook, sheet1);
    expect(text).toContain(
      '<sheetPr codeName="Sheet1" filterMode="0"><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
    expect(text).toContain(
      '<col min="1" max="1" width="6.625" style="1" customWidth="1"/><col min="2" max="2" width="15" customWidth="1"/><col min="3" max="3" width="30.5" customWidth="1"/>',
    );
    expect(text).toContain('zoomScale="85"');
    expect(text).toContain('<firstHeader>&amp;L首页</firstHeader>');
    expect(text).toContain('r:id="rId5"');
    expect(text).not.toContain('<sheetProtection');
    expect(text).toContain('<protectedRange ');
    const order = parseXml(text, sheet1).children.map((each) => each.local);
    expect(order.indexOf('mergeCells')).toBeLessThan(order.indexOf('conditionalFormatting'));
    const again = sheetOf(reopened(workbook));
    expect(again).toMatchObject({
      freeze: { rows: 3, columns: 0 },
      showGridlines: true,
      tabColor: '',
      protected: false,
    });
    expect(again.columnWidths.get(1)).toBe(90);
    expect(again.pageSetup).toEqual({ ...sheet.pageSetup });
  });

  it('puts new sections in their places', () => {
    const workbook = opened(richWorkbook());
    const sheet = sheetOf(workbook, 1);
    Object.assign(sheet, {
      merges: [{ top: 4, left: 0, bottom: 4, right: 1 }],
      freeze: { rows: 1, columns: 0 },
      protected: true,
    });
    sheet.columnWidths.set(0, 120);
    sheet.pageSetup.footer = '&C&P';
    sheet.pageSetup.margins.top = 36;
    sheet.autoFilter = { top: 0, left: 0, bottom: 2, right: 1 };
    sheet.dataValidations = [
      {
        areas: [{ top: 1, left: 0, bottom: 2, right: 0 }],
        type: 'list',
        formula1: '"甲,乙"',
        formula2: '',
        allowBlank: true,
      },
    ];
    const order = parseXml(savedText(workbook, 'xl/worksheets/sheet2.xml'), 'sheet2').children.map(
      (each) => each.local,
    );
    expect(order).toEqual([
      'sheetViews',
      'cols',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'mergeCells',
      'dataValidations',
      'pageMargins',
      'headerFooter',
      'tableParts',
    ]);
  });
});

describe('tables, charts and custom parts', () => {
  it('lets a table grow and keeps its style and its column formulas', () => {
    const workbook = opened(richWorkbook());
    const table = sheetOf(workbook, 1).tables[0];
    if (table) table.area = { ...table.area, bottom: 5 };
    expect(touchedParts(workbook)).toEqual(['xl/tables/table1.xml']);
    expect(savedText(workbook, 'xl/tables/table1.xml')).toBe(
      loadedText(workbook, 'xl/tables/table1.xml').replaceAll('A1:B3', 'A1:B6'),
    );
  });

  it('adds a chart to a drawing that has a picture and a chart, and deletes a chart without the picture', () => {
    const workbook = opened(richWorkbook());
    const sheet = sheetOf(workbook);
    const source = { sheet: sheet.name, area: { top: 1, left: 2, bottom: 4, right: 4 } };
    const place = { top: 22, left: 0, bottom: 35, right: 4 };
    sheet.charts.push({
      id: 'n',
      name: '新图',
      type: 'Line',
      title: '逾期',
      source,
      seriesBy: 'columns',
      place,
      ours: true,
    });
    expect(touchedParts(workbook)).toEqual(
      [
        '[Content_Types].xml',
        'xl/charts/chart2.xml',
        'xl/drawings/_rels/drawing1.xml.rels',
        'xl/drawings/drawing1.xml',
      ].sort(),
    );
    const again = reopened(workbook);
    expect(sheetOf(again).charts).toHaveLength(2);
    expect(sheetOf(again).charts[1]).toMatchObject({ name: '新图', type: 'Line', title: '逾期', source, place });
    sheetOf(again).charts.shift();
    const third = reopened(again);
    expect(sheetOf(third).charts.map((each) => each.name)).toEqual(['新图']);
    expect([...third.package.parts.keys()]).toContain('xl/media/image1.png');
    expect([...third.package.parts.keys()]).not.toContain('xl/charts/chart1.xml');
  });

  it('writes, changes and deletes custom XML', () => {
    const workbook = opened(richWorkbook());
    const { customXml } = workbook.model;
    const [old = ''] = customXml.keys();
    customXml.set('{0D9F2C4E-0000-4000-8000-00000000000B}', '<新 xmlns="urn:new">值</新>');
    customXml.set(old, '<状态 xmlns="urn:ledger">乙</状态>');
    const again = reopened(workbook);
    expect(again.model.customXml).toEqual(customXml);
    again.model.customXml.delete(old);
    const third = reopened(again);
    expect([...third.model.customXml.values()]).toEqual(['<新 xmlns="urn:new">值</新>']);
    expect([...third.package.parts.keys()].filter((name) => name.startsWith('customXml/'))).toHaveLength(3);
  });

  it('writes a sheet of ours with everything into a file that had none of it', () => {
    const workbook = opened(richWorkbook());
    const sheet = createSheet('{000000FF}', '通报表');
    sheet.rows.set(0, new Map([[0, { value: '甲', style: 1 }]]));
    workbook.model.sheets.push(sheet);
    expect(touchedParts(workbook)).toEqual(
      ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/worksheets/sheet4.xml'].sort(),
    );
    expect(cell(sheetOf(reopened(workbook), 3), 'A1')).toEqual({ value: '甲', style: 1 });
  });
});

/** White space between rows says nothing and is not kept when a sheet is written anew. */
function withoutSpaceBetweenRows(xml: string): string {
  return xml.replace(/>\s+(?=<\/?(row|sheetData))/g, '>').replace(/ spans="[^"]*"/g, '');
}
