import type { PageSetupModel, SheetModel, WorkbookModel } from './model';
import { plainStyle } from './styles';

/** Excel's own margins for a new sheet ("normal"), in points. */
const plainPageSetup: PageSetupModel = {
  orientation: 'portrait',
  paperSize: 9,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  scale: null,
  fitToWidth: null,
  fitToHeight: null,
  centerHorizontally: false,
  printArea: null,
  titleRows: null,
  rowBreaks: [],
  header: '',
  footer: '',
};

/** An empty visible sheet. The id must be unique in its workbook. */
export function createSheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: 'Visible',
    rows: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    conditionalFormats: [],
    dataValidations: [],
    tables: [],
    charts: [],
    notes: [],
    freeze: { rows: 0, columns: 0 },
    showGridlines: true,
    tabColor: '',
    protected: false,
    autoFilter: null,
    pageSetup: { ...plainPageSetup, margins: { ...plainPageSetup.margins } },
  };
}

/**
 * A new workbook with one empty sheet, as 文件 > 新建 makes it.
 * @example createWorkbook('督办台账').sheets[0]?.name // '督办台账'
 */
export function createWorkbook(sheetName = 'Sheet1'): WorkbookModel {
  const sheet = createSheet('{00000001}', sheetName);
  return {
    sheets: [sheet],
    activeSheetId: sheet.id,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    names: [],
    styles: [plainStyle],
    date1904: false,
    customXml: new Map(),
    settings: new Map(),
  };
}
