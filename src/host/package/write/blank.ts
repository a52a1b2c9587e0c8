import type { WorkbookModel } from '../../workbook/model';
import { plainStyle } from '../../workbook/styles';
import type { WorkbookPackage } from '../open';
import { readPalette } from '../read/colors';
import { digitWidthOf } from '../read/columnWidth';
import type { Parts } from '../zip';
import { encodeXml } from '../xml';
import { attributeText } from './patch';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A worksheet without anything. */
export const blankSheet = `${declaration}<worksheet xmlns="${spreadsheet}" xmlns:r="${relations}"><sheetData/></worksheet>`;

export const worksheetType = `${office}.worksheet+xml`;
export const stylesType = `${office}.styles+xml`;

/** A styles part with the default format alone. */
export function blankStyles(model: WorkbookModel): string {
  const { font, vertical } = model.styles[0] ?? plainStyle;
  const alignment = vertical === 'bottom' ? '' : `<alignment vertical="${vertical}"/>`;
  const format = alignment === '' ? '/>' : `>${alignment}</xf>`;
  return (
    `${declaration}<styleSheet xmlns="${spreadsheet}">` +
    `<fonts count="1"><font><sz val="${font.size}"/><color rgb="FF${font.color.slice(1)}"/><name val="${attributeText(font.name)}"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"${format}</cellStyleXfs>` +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"${format}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/></styleSheet>'
  );
}

/** The package of a workbook that no file had: everything but the sheets, which are written as new ones. */
export function blankPackage(model: WorkbookModel): WorkbookPackage {
  const parts: Parts = new Map();
  const put = (name: string, xml: string): void => {
    parts.set(name, encodeXml(declaration + xml));
  };
  put(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/></Types>`,
  );
  put(
    '_rels/.rels',
    `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  );
  return {
    parts,
    workbookPart: 'xl/workbook.xml',
    sheets: new Map(),
    context: {
      sharedStrings: [],
      date1904: model.date1904,
      styleCount: 1,
      palette: readPalette(null, null),
      differential: [],
      digitWidth: digitWidthOf((model.styles[0] ?? plainStyle).font),
    },
    activeSheetId: '',
    rowOrigins: new WeakMap(),
  };
}
