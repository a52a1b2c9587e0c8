import { openWorkbook } from '../../../src/host/package/open';
import { saveWorkbook } from '../../../src/host/package/save';
import { createWorkbook } from '../../../src/host/workbook/create';
import type { NoteModel, SheetModel } from '../../../src/host/workbook/model';
import { shiftSheet } from '../../../src/host/workbook/shift';
import { richWorkbook } from '../../workbooks/make/richWorkbook';
import { opened } from './opened';

const note = (row: number, column: number, text: string): NoteModel => ({
  id: `new-${row}-${column}`,
  row,
  column,
  author: '张 & 三',
  text,
  isThread: false,
});
const seen = (sheet: SheetModel | undefined) =>
  sheet?.notes.map(({ row, column, author, text }) => [row, column, author, text]);
const part = (bytes: Uint8Array, name: string): string => {
  const found = openWorkbook(bytes);
  if (!found.ok) throw new Error(found.problem.code);
  const content = found.value.package.parts.get(name);
  return content ? new TextDecoder().decode(content) : '';
};

describe('notes in the package', () => {
  it('are read with their authors and places', () => {
    expect(seen(opened(richWorkbook()).model.sheets[0])).toEqual([[2, 4, '督查室', '请核实']]);
  });

  it('are added beside those of the file, which keep text and shape', () => {
    const workbook = opened(richWorkbook());
    const sheet = workbook.model.sheets[0] as SheetModel;
    sheet.notes = [...sheet.notes, note(3, 1, ' 第一行\n<第二行> ')];
    const bytes = saveWorkbook(workbook.model, workbook.package);
    expect(seen(opened(bytes).model.sheets[0])).toEqual([
      [2, 4, '督查室', '请核实'],
      [3, 1, '张 & 三', ' 第一行\n<第二行> '],
    ]);
    expect(part(bytes, 'xl/comments1.xml')).toContain(
      '<comment ref="E3" authorId="0"><text><r><t>请核实</t></r></text></comment>',
    );
    const shapes = part(bytes, 'xl/drawings/vmlDrawing1.vml');
    expect(shapes).toContain('<x:Row>2</x:Row><x:Column>4</x:Column>');
    expect(shapes).toContain('id="_x0000_s1026"');
    expect(shapes).toContain('<x:Row>3</x:Row><x:Column>1</x:Column>');
  });

  it('leave every byte as it was when they come and go', () => {
    const workbook = opened(richWorkbook());
    const before = saveWorkbook(workbook.model, workbook.package);
    const sheet = workbook.model.sheets[0] as SheetModel;
    sheet.notes = [...sheet.notes, note(3, 1, '一')];
    sheet.notes = sheet.notes.filter(({ id }) => !id.startsWith('new'));
    expect(saveWorkbook(workbook.model, workbook.package)).toEqual(before);
  });

  it('of a sheet without any get their parts, and the parts go with the last note', () => {
    const model = createWorkbook('台账');
    (model.sheets[0] as SheetModel).notes = [note(0, 0, '甲'), note(5, 2, '乙')];
    const bytes = saveWorkbook(model);
    const again = opened(bytes);
    expect(seen(again.model.sheets[0])).toEqual([
      [0, 0, '张 & 三', '甲'],
      [5, 2, '张 & 三', '乙'],
    ]);
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('legacyDrawing');
    (again.model.sheets[0] as SheetModel).notes = [];
    const emptied = saveWorkbook(again.model, again.package);
    expect(part(emptied, 'xl/comments1.xml')).toBe('');
    expect(part(emptied, 'xl/drawings/vmlDrawing1.vml')).not.toContain('ClientData');
    expect(seen(opened(emptied).model.sheets[0])).toEqual([]);
  });

  it('move with their rows, and so do their shapes', () => {
    const workbook = opened(richWorkbook());
    const sheet = workbook.model.sheets[0] as SheetModel;
    shiftSheet(workbook.model, sheet, { axis: 'rows', at: 2, count: 2, kind: 'insert' });
    const bytes = saveWorkbook(workbook.model, workbook.package);
    expect(seen(opened(bytes).model.sheets[0])).toEqual([[4, 4, '督查室', '请核实']]);
    expect(part(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>4</x:Row>');
    shiftSheet(workbook.model, sheet, { axis: 'rows', at: 4, count: 1, kind: 'delete' });
    expect(seen(sheet)).toEqual([]);
  });
});
