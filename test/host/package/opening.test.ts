import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../../src/host/package/open';
import { textOf } from '../../../src/host/workbook/text';
import { styleAt } from '../../../src/host/workbook/styles';
import { saveWorkbook } from '../../../src/host/package/save';
import { createWorkbook } from '../../../src/host/workbook/create';
import { richParts, richWorkbook, workbookAround, zipOf } from '../../workbooks/make/richWorkbook';
import { cell, opened, reopened, sheetOf, touchedParts } from './opened';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function problemOf(bytes: Uint8Array): string {
  const result = openWorkbook(bytes);
  return result.ok ? 'opened' : `${result.problem.code} ${result.problem.part ?? ''}`.trim();
}

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

describe('files that are no readable workbook', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'not-a-workbook'],
    ['a text', new TextEncoder().encode('序号,事项\n1,甲'), 'not-a-workbook'],
    ['half of a workbook', richWorkbook().slice(0, 5000), 'not-a-workbook'],
    ['a zip of something else', zipOf({ 'word/document.xml': '<a/>' }), 'not-a-workbook'],
    ['a workbook with a password', compoundFile('EncryptedPackage'), 'password-protected'],
    ['an old .xls', compoundFile('Workbook'), 'old-format'],
    [
      'a sheet that breaks off',
      zipOf({ ...richParts(), 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row>' }),
      'damaged xl/worksheets/sheet2.xml',
    ],
    [
      'a sheet with a document type',
      zipOf({ ...richParts(), 'xl/worksheets/sheet2.xml': '<!DOCTYPE worksheet><worksheet><sheetData/></worksheet>' }),
      'damaged xl/worksheets/sheet2.xml',
    ],
    ['styles that are no XML', zipOf({ ...richParts(), 'xl/styles.xml': 'hello' }), 'damaged xl/styles.xml'],
  ])('says so of %s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });

  it('finds a part that was damaged inside the archive, even when it still unpacks', () => {
    const bytes = zipOf({ ...richParts(), 'xl/media/image1.png': [strToU8('a picture'), { level: 0 }] });
    const at = indexOf(bytes, strToU8('a picture'));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(problemOf(bytes)).toBe('damaged xl/media/image1.png');
  });

  it('refuses a part that claims to unpack to more than a workbook may', () => {
    const bytes = richWorkbook();
    const view = new DataView(bytes.buffer);
    for (let at = bytes.length - 22; at > 0; at--) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      view.setUint32(at + 24, 0x7fffffff, true);
      break;
    }
    expect(problemOf(bytes)).toMatch(/^too-large/);
  });

  it('never breaks down, whatever stands in the parts', () => {
    const parts = richParts();
    const names = Object.keys(parts).filter((name) => typeof parts[name] === 'string');
    const noise = fc.constantFrom(
      '',
      '"',
      '<',
      '>',
      '/',
      '-1',
      '99999999999',
      '<row r="0"/>',
      '<c r="!"/>',
      '\u0000',
      'r="',
      '&x;',
      'A1:',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 20 }),
        noise,
        (name, place, cut, put) => {
          const text = String(parts[name]);
          const at = Math.floor(place * text.length);
          const bytes = zipOf({ ...parts, [name]: text.slice(0, at) + put + text.slice(at + cut) });
          const result = openWorkbook(bytes);
          if (result.ok) saveWorkbook(result.value.model, result.value.package);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('tells the user in Chinese what to do', () => {
    const result = openWorkbook(compoundFile('EncryptedPackage'));
    expect(result.ok ? '' : result.problem.message).toContain('密码');
  });
});

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  return Buffer.from(bytes.buffer).indexOf(Buffer.from(wanted));
}

describe('files that write the same things another way', () => {
  const plain = '<row r="2"><c r="A2" t="inlineStr"><is><t>事项</t></is></c><c r="B2"><v>3</v></c></row>';

  it('reads prefixed elements, and writes changes with the prefix', () => {
    const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="A2" t="str"><x:v>事项</x:v></x:c><x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const workbook = opened(workbookAround(prefixed));
    expect(touchedParts(workbook)).toEqual([]);
    cell(sheetOf(workbook), 'B2').value = 4;
    sheetOf(workbook).merges.push({ top: 4, left: 0, bottom: 4, right: 1 });
    const again = reopened(workbook);
    expect(cell(sheetOf(again), 'A2').value).toBe('事项');
    expect(cell(sheetOf(again), 'B2').value).toBe(4);
    expect(sheetOf(again).merges).toHaveLength(1);
  });

  it('reads strict files, whose dates may be ISO texts', () => {
    const strict = `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="d"><v>2024-03-15</v></c><c r="B1" t="d"><v>2024-03-15T12:00:00</v></c><c r="C1" t="d"><v>1900-02-28</v></c></row></sheetData></worksheet>`;
    const relation = (kind: string, target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${target}"/></Relationships>`;
    const workbook = opened(
      workbookAround(strict, {
        '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
        'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
      }),
    );
    expect([...(sheetOf(workbook).rows.get(0) ?? [])].map(([, each]) => each.value)).toEqual([45366, 45366.5, 59]);
    expect(touchedParts(workbook)).toEqual([]);
  });

  it('reads rows and cells without addresses, and gives them theirs when a row is written anew', () => {
    const bare = `<worksheet xmlns="${main}"><sheetData><row><c><v>1</v></c><c t="str"><v>甲</v></c></row><row><c><v>2</v></c><c r="D2"><v>4</v></c><c><v>5</v></c></row></sheetData></worksheet>`;
    const workbook = opened(workbookAround(bare));
    const sheet = sheetOf(workbook);
    expect(sheet.rows.get(1)?.get(4)?.value).toBe(5);
    cell(sheet, 'A2').value = 20;
    const again = sheetOf(reopened(workbook));
    expect(cell(again, 'B1').value).toBe('甲');
    expect([cell(again, 'A2').value, cell(again, 'D2').value, cell(again, 'E2').value]).toEqual([20, 4, 5]);
  });

  it('reads a file without styles and without shared strings, and gives it styles when it needs them', () => {
    const workbook = opened(workbookAround(`<worksheet xmlns="${main}"><sheetData>${plain}</sheetData></worksheet>`));
    expect(touchedParts(workbook)).toEqual([]);
    const target = cell(sheetOf(workbook), 'B2');
    workbook.model.styles.push({ ...styleAt(workbook.model, 0), numberFormat: '0.00', fill: '#00FF00' });
    target.style = 1;
    const again = reopened(workbook);
    expect(styleAt(again.model, cell(sheetOf(again), 'B2').style)).toMatchObject({
      numberFormat: '0.00',
      fill: '#00FF00',
    });
  });

  it('leaves alone chart sheets and sheets that are missing', () => {
    const parts = richParts();
    const workbook = opened(
      zipOf({
        ...parts,
        'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
          `${relations}/worksheet" Target="worksheets/sheet3.xml"`,
          `${relations}/chartsheet" Target="worksheets/sheet3.xml"`,
        ),
      }),
    );
    expect(workbook.model.sheets.map((each) => each.name)).toEqual(['督办台账', '单位 名录']);
    expect(touchedParts(workbook)).toEqual([]);
    workbook.model.sheets.reverse();
    expect(reopened(workbook).model.sheets.map((each) => each.name)).toEqual(['单位 名录', '督办台账']);
  });
});

describe('what a workbook says', () => {
  it('shows dates, percentages, errors and texts as Excel shows them', () => {
    const { model } = opened(richWorkbook());
    const sheet = model.sheets[0];
    const shown = (row: number): string[] =>
      [...(sheet?.rows.get(row) ?? [])].map(([, each]) => textOf(each, styleAt(model, each.style), model.date1904));
    expect(shown(2)).toEqual(['1', '加快 清水河大桥建设', '市发改委', '2024年3月15日', '50%', '1.5']);
    expect(shown(3)[1]).toBe('会议');
    expect(shown(3)[3]).toBe('2024年6月30日');
    expect(shown(5)).toEqual(['TRUE', '=甲', '#DIV/0!']);
  });

  it('expands shared formulas and resolves theme colours', () => {
    const workbook = opened(richWorkbook());
    expect(cell(sheetOf(workbook), 'F5').formula).toBe('=A5*$A$3+E5');
    expect(sheetOf(workbook).tabColor).toBe('#C0504D');
    expect(styleAt(workbook.model, 2).font.color).toBe('#FFFFFF');
  });
});

describe('a workbook made from scratch', () => {
  it('opens again with all that was put in', () => {
    const model = createWorkbook('台账');
    const sheet = model.sheets[0];
    if (!sheet) throw new Error('no sheet');
    Object.assign(cell(sheet, 'A1'), { value: '单位' });
    Object.assign(cell(sheet, 'B2'), { value: 3, formula: '=1+2' });
    sheet.tables.push({
      id: '1',
      name: '表1',
      area: { top: 0, left: 0, bottom: 2, right: 0 },
      showHeaders: true,
      showTotals: false,
      columns: ['单位'],
    });
    model.names.push({ name: '合计', formula: '=台账!$B$2', visible: true, scope: null });
    const again = opened(saveWorkbook(model));
    expect(again.model.names).toEqual(model.names);
    expect(sheetOf(again).tables).toEqual(sheet.tables);
    expect(sheetOf(again).pageSetup).toEqual(sheet.pageSetup);
    expect(cell(sheetOf(again), 'B2')).toEqual({ value: 3, formula: '=1+2', style: 0 });
    expect(touchedParts(again)).toEqual([]);
  });
});

describe('the sample ledgers', () => {
  it('reads their titles', () => {
    const bytes = new Uint8Array(readFileSync('test/workbooks/p1-two-row-header.xlsx'));
    expect(cell(sheetOf(opened(bytes)), 'A1').value).toBe('清源市2024年重点工作任务分解表');
  });
});
