import { zipOf, type HandWrittenParts } from './richWorkbook';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet written by hand: plain cells row by row, or the XML of its data, and what stands around it. */
export interface PlainSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows?: readonly (readonly (string | number)[])[];
  /** The rows as XML, instead of `rows`. */
  readonly data?: string;
  /** Elements before the rows (`cols`) and behind them (`sheetProtection`, `drawing`). */
  readonly before?: string;
  readonly behind?: string;
  /** Target of the sheet's only relationship (`rId1`), a drawing. */
  readonly drawing?: string;
  /** A sheet that is nothing but a chart. */
  readonly isChart?: boolean;
}

/** A workbook of plain sheets, with further parts (drawings, charts) and their content types. */
export function plainWorkbook(
  sheets: readonly PlainSheet[],
  further: { readonly parts?: HandWrittenParts; readonly types?: string } = {},
): Uint8Array {
  const place = (sheet: PlainSheet, index: number): string =>
    `${sheet.isChart ? 'chartsheets' : 'worksheets'}/sheet${index + 1}.xml`;
  const parts: HandWrittenParts = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/>${sheets
      .map(
        (sheet, index) =>
          `<Override PartName="/xl/${place(sheet, index)}" ContentType="${kinds}.${sheet.isChart ? 'chartsheet' : 'worksheet'}+xml"/>`,
      )
      .join('')}${further.types ?? ''}</Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map(
        (sheet, index) =>
          [`rId${index + 1}`, sheet.isChart ? 'chartsheet' : 'worksheet', place(sheet, index)] as const,
      ),
    ),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/${place(sheet, index)}`] = sheet.isChart
      ? `${xml}<chartsheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>${sheet.behind ?? ''}</chartsheet>`
      : `${xml}<worksheet xmlns="${main}" xmlns:r="${office}">${sheet.before ?? ''}<sheetData>${sheet.data ?? dataOf(sheet.rows ?? [])}</sheetData>${sheet.behind ?? ''}</worksheet>`;
    if (sheet.drawing !== undefined) {
      const name = place(sheet, index).replace('/', '/_rels/');
      parts[`xl/${name}.rels`] = relations(['rId1', 'drawing', sheet.drawing]);
    }
  });
  return zipOf({ ...parts, ...further.parts });
}

function relations(...entries: (readonly [id: string, kind: string, target: string])[]): string {
  return `${xml}<Relationships xmlns="${packages}">${entries
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

/** Rows as XML: numbers as numbers, all else as texts, nothing for an empty text. */
export function dataOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map((value) =>
            typeof value === 'number'
              ? `<c><v>${value}</v></c>`
              : value === ''
                ? '<c/>'
                : `<c t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
}
