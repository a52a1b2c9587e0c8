import type { SheetSnapshot } from '../../ledger/snapshot';
import { areaOf, AREA_MEMBERS } from '../ranges';
import { readAreas } from '../readAreas';
import { inExcel } from '../session/inExcel';
import type { Result } from '../session/result';
import { checksum } from '../stored/checksum';

/**
 * Whether the sheets hold the contents of these snapshots, in the same places: told by a fingerprint of their values, so
 * that an edit of which no event came is noticed. Two round trips; sheets that came since do not count.
 * @example await stillHolds(state.live.taken)
 */
export function stillHolds(taken: readonly SheetSnapshot[]): Promise<Result<boolean>> {
  return inExcel(async (context) => {
    const asked = taken.map((snapshot) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(snapshot.name).load('name');
      return { snapshot, sheet, used: sheet.getUsedRangeOrNullObject(true).load([...AREA_MEMBERS]) };
    });
    await context.sync();
    const sameShape = asked.every(({ snapshot: { origin, values }, sheet, used }) => {
      if (sheet.isNullObject) return false;
      if (used.isNullObject) return values.length === 0;
      const area = areaOf(used);
      return (
        area.top === origin.row &&
        area.left === origin.column &&
        area.bottom - area.top + 1 === values.length &&
        area.right - area.left + 1 === values[0]?.length
      );
    });
    if (!sameShape) return false;
    const filled = asked.filter(({ used }) => !used.isNullObject);
    const read = await readAreas(
      context,
      filled.map(({ snapshot, used }) => ({ sheet: snapshot.name, area: areaOf(used) })),
      ['values'],
    );
    return filled.every(({ snapshot }, index) => printOf(snapshot.values) === printOf(read[index]?.values ?? []));
  });
}

const printOf = (values: SheetSnapshot['values']): string => checksum(JSON.stringify(values));
