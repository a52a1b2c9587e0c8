import { parseReference } from '../../workbook/a1';
import type { NameModel, SheetModel } from '../../workbook/model';
import { child, childrenOf, isOn, type XmlElement } from '../xml';

/** Names that Excel keeps for print set-up; the model holds them in the sheets. */
export const printArea = '_xlnm.Print_Area';
export const printTitles = '_xlnm.Print_Titles';

/**
 * Reads the defined names; print areas and print titles go to their sheets (`sheetAt` finds one by its place among all
 * sheets of the file). What a sheet cannot say (several print areas, title columns) is left to the file.
 */
export function readNames(workbook: XmlElement, sheetAt: (index: number) => SheetModel | undefined): NameModel[] {
  const names: NameModel[] = [];
  for (const element of childrenOf(child(workbook, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId, hidden } = element.attributes;
    const sheet = localSheetId === undefined ? undefined : sheetAt(Number(localSheetId));
    const formula = element.text.trim();
    if (sheet && name === printArea) {
      sheet.pageSetup.printArea = parseReference(formula)?.area ?? null;
    } else if (sheet && name === printTitles) {
      const rows = formula
        .split(',')
        .map((each) => /!\$?(\d+):\$?(\d+)$/.exec(each))
        .find((each) => each !== null);
      sheet.pageSetup.titleRows = rows ? { from: Number(rows[1]) - 1, to: Number(rows[2]) - 1 } : null;
    } else if (!name.startsWith('_xlnm.') && !(localSheetId !== undefined && !sheet)) {
      names.push({ name, formula: `=${formula}`, visible: !isOn(hidden), scope: sheet?.id ?? null });
    }
  }
  return names;
}
