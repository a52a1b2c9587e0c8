/* eslint-disable office-addins/load-object-before-read -- the rules take a ClientResult for a proxy; the host is tested with calls that an add-in should not make */
import { openWorkbook } from '../../../src/host/package/open';
import { saveWorkbook } from '../../../src/host/package/save';
import { chartText } from '../../../src/host/package/write/chartPart';
import { errorOf, openTestHost } from '../../support/officeJsBridge';

function onSheet<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) {
  const { Excel, host } = openTestHost();
  return Excel.run((context) => act(context.workbook.worksheets.getItem('台账'), context)).then(() => host.model);
}

describe('conditional formats', () => {
  it('are formulas over the first cell, the newest first', () =>
    onSheet(async (sheet, context) => {
      for (const [formula, fill] of [
        ['=$D2<TODAY()', '#FFC7CE'],
        ['=$E2="已办结"', '#C6EFCE'],
      ] as const) {
        const format = sheet.getRange('A2:F20').conditionalFormats.add('Custom');
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = fill;
        format.custom.format.font.bold = true;
      }
      const all = sheet.getRange('C5').conditionalFormats;
      all.load('items/type,items/priority,items/custom/rule/formula,items/custom/format/fill/color');
      await context.sync();
      expect(all.items.map((each) => [each.priority, each.custom.rule.formula, each.custom.format.fill.color])).toEqual(
        [
          [0, '=$E2="已办结"', '#C6EFCE'],
          [1, '=$D2<TODAY()', '#FFC7CE'],
        ],
      );
      all.items[0]?.delete();
      const range = all.items[1]?.getRange();
      range?.load('address');
      const count = sheet.getRange('C5').conditionalFormats.getCount();
      await context.sync();
      expect([range?.address, count.value]).toEqual(['台账!A2:F20', 1]);
    }));

  it('leave the rest of their cells when a range is cleared', async () => {
    const model = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('A4:A5').clear('Formats');
      await context.sync();
    });
    expect(model.sheets[0]?.conditionalFormats[0]?.areas).toEqual([
      { top: 0, left: 0, bottom: 2, right: 0 },
      { top: 5, left: 0, bottom: 8, right: 0 },
    ]);
  });

  it('of kinds that the host does not know are refused by name', async () => {
    const { Excel } = openTestHost();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('台账').getRange('A1').conditionalFormats.add('DataBar');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ApiNotFound');
    expect(error.message).toContain('add (DataBar)');
  });
});

describe('the page layout', () => {
  it('keeps orientation, margins, print area, title rows and footers', async () => {
    const model = await onSheet(async (sheet, context) => {
      const layout = sheet.pageLayout;
      layout.orientation = 'Landscape';
      layout.setPrintMargins('Centimeters', { left: 2.54 });
      layout.topMargin = 36;
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.setPrintArea(sheet.getRange('A1:J40'));
      layout.setPrintTitleRows('$2:$3');
      layout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      layout.headersFooters.defaultForAllPages.leftFooter = '督查室';
      layout.load('orientation,leftMargin,zoom');
      const area = layout.getPrintArea();
      const titles = layout.getPrintTitleRows();
      area.load('address');
      titles.load('address');
      layout.headersFooters.defaultForAllPages.load('centerFooter,leftFooter,rightFooter');
      await context.sync();
      expect([layout.orientation, layout.leftMargin, layout.zoom]).toEqual([
        'Landscape',
        72,
        { horizontalFitToPages: 1 },
      ]);
      expect([area.address, titles.address]).toEqual(['台账!A1:J40', '台账!2:3']);
      expect(layout.headersFooters.defaultForAllPages.toJSON()).toEqual({
        centerFooter: '第 &P 页',
        leftFooter: '督查室',
        rightFooter: '',
      });
    });
    expect(model.sheets[0]?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: null,
      scale: null,
      footer: '&L督查室&C第 &P 页',
      margins: { left: 72, top: 36 },
    });
  });

  it('takes a scale or a number of pages, not both', () =>
    onSheet(async (sheet, context) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.zoom = { scale: 80 };
      sheet.pageLayout.load('zoom');
      await context.sync();
      expect(sheet.pageLayout.zoom).toEqual({ scale: 80 });
    }));
});

describe('names', () => {
  it('stand for cells wherever an address is taken', () =>
    onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      names.add('台账区域', sheet.getRange('B2:C3'));
      names.add('常数', '=5');
      const item = names.getItem('台账区域');
      item.load('name,formula,type,value,scope');
      const range = sheet.getRange('台账区域');
      range.load('address');
      const none = names.getItemOrNullObject('没有');
      await context.sync();
      expect(item.toJSON()).toEqual({
        name: '台账区域',
        formula: '=台账!$B$2:$C$3',
        type: 'Range',
        value: '台账!B2:C3',
        scope: 'Workbook',
      });
      expect([range.address, none.isNullObject]).toEqual(['台账!B2:C3', true]);
      item.delete();
      const count = names.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    }));

  it.each(['1月', 'A1', 'R1C1', '有 空格', ''])('cannot be 「%s」', async (name) => {
    const { Excel } = openTestHost();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.names.add(name, '=1');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('stored state', () => {
  it('keeps settings of any shape', () =>
    onSheet(async (_sheet, context) => {
      const { settings } = context.workbook;
      settings.add('映射', { 列: [1, 2], 空: null });
      settings.add('映射', { 列: [3] });
      const item = settings.getItem('映射');
      item.load('key,value');
      const none = settings.getItemOrNullObject('没有');
      const count = settings.getCount();
      await context.sync();
      expect([item.key, item.value, none.isNullObject, count.value]).toEqual(['映射', { 列: [3] }, true, 1]);
      item.delete();
      await context.sync();
    }));

  it('keeps custom XML parts by namespace', () =>
    onSheet(async (_sheet, context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<状态 xmlns="urn:taizhang:1"><行/></状态>');
      customXmlParts.add('<x:y xmlns:x="urn:other"/>');
      part.load('id,namespaceUri');
      const only = customXmlParts.getByNamespace('urn:taizhang:1').getOnlyItemOrNullObject();
      only.load('id');
      const none = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
      await context.sync();
      expect([part.namespaceUri, only.id === part.id, none.isNullObject]).toEqual(['urn:taizhang:1', true, true]);
      only.setXml('<状态 xmlns="urn:taizhang:1"/>');
      const xml = part.getXml();
      await context.sync();
      expect(xml.value).toBe('<状态 xmlns="urn:taizhang:1"/>');
      customXmlParts.add('不是 XML');
      expect((await errorOf(context.sync())).code).toBe('InvalidArgument');
    }));
});

describe('tables, charts, validations and filters', () => {
  it('make a table of a list and read it', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['单位', '单位'],
        ['甲', 1],
        ['乙', 2],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = '督办表';
      table.load('name');
      table.columns.load('items/name');
      const body = table.getDataBodyRange();
      body.load('values');
      const found = context.workbook.tables.getItemOrNullObject('督办表');
      await context.sync();
      expect(table.columns.items.map((column) => column.name)).toEqual(['单位', '单位2']);
      expect([body.values, found.isNullObject]).toEqual([
        [
          ['甲', 1],
          ['乙', 2],
        ],
        false,
      ]);
    }));

  it('let a chart’s values begin where it is said, with lines of a colour, and keep both in the file', async () => {
    const model = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
      const { valueAxis } = chart.axes;
      valueAxis.minimum = 0;
      valueAxis.majorGridlines.format.line.color = '#E3E3E3';
      valueAxis.load('minimum');
      valueAxis.majorGridlines.format.line.load('color');
      await context.sync();
      expect([valueAxis.minimum, valueAxis.majorGridlines.format.line.color]).toEqual([0, '#E3E3E3']);
    });
    const [chart] = model.sheets[0]?.charts ?? [];
    const text = chart ? chartText(chart, model) : '';
    expect(text).toContain('<c:orientation val="minMax"/><c:min val="0"/></c:scaling>');
    expect(text).toContain('<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E3E3E3"/>');
  });

  it('indent cells, and keep it in the file', async () => {
    const model = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A2:B2');
      format.indentLevel = 2;
      sheet.getRange('B2').format.load('indentLevel');
      await context.sync();
      const mixed = sheet.getRange('A1:A2').format.load('indentLevel');
      await context.sync();
      expect(mixed.indentLevel).toBeNull();
    });
    const again = openWorkbook(saveWorkbook(model));
    const sheet = again.ok ? again.value.model.sheets[0] : undefined;
    const style = sheet?.rows.get(1)?.get(1)?.style;
    expect(again.ok && style !== undefined && again.value.model.styles[style]?.indent).toBe(2);
  });

  it('put a chart where it is wanted', async () => {
    const model = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
      chart.name = '办结率';
      chart.title.text = '各单位办结率';
      chart.setPosition('D2', 'H20');
      const again = sheet.charts.getItem('办结率');
      again.load('chartType,title/text');
      await context.sync();
      expect([again.chartType, again.title.text]).toEqual(['BarClustered', '各单位办结率']);
    });
    expect(model.sheets[0]?.charts[0]).toMatchObject({
      name: '办结率',
      source: { sheet: '台账', area: { top: 0, left: 0, bottom: 2, right: 1 } },
      place: { top: 1, left: 3, bottom: 19, right: 7 },
      ours: true,
    });
  });

  it('offer a list in cells', () =>
    onSheet(async (sheet, context) => {
      const validation = sheet.getRange('C2:C9').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: '办结,在办' } };
      const inside = sheet.getRange('C3').dataValidation;
      inside.load('type,rule');
      sheet.getRange('C4').dataValidation.clear();
      const cleared = sheet.getRange('C4').dataValidation;
      cleared.load('type');
      await context.sync();
      expect([inside.type, inside.rule, cleared.type]).toEqual([
        'List',
        { list: { inCellDropDown: true, source: '办结,在办' } },
        'None',
      ]);
    }));

  it('say where the filter stands', () =>
    onSheet(async (sheet, context) => {
      const before = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      sheet.autoFilter.apply(sheet.getRange('A3:H90'));
      const after = sheet.autoFilter.getRangeOrNullObject();
      after.load('address');
      await context.sync();
      expect([before.isNullObject, after.address]).toEqual([true, '台账!A3:H90']);
    }));
});
