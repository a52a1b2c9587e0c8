import type { Area, CellValue } from '../ledger/snapshot';
import type { Look } from '../plan/journal';
import { askLooks, type LookMember } from './apply/looks';
import { inExcel } from './session/inExcel';
import type { Result } from './session/result';
import { askStored, type StoredState } from './stored/stored';
import { rangeOf } from './ranges';

/** What is to be known of a ledger's surroundings before columns are put beside it. */
export interface AskedSurroundings {
  readonly sheet: string;
  /** One cell of the header, one of the tasks: those beside which the columns will stand. */
  readonly header: Area;
  readonly body: Area;
  /** Where an earlier run may have left its numbers. */
  readonly numbers: Area;
}

export interface LedgerSurroundings {
  readonly header: Look;
  readonly body: Look;
  /** Column of values. */
  readonly numbers: readonly CellValue[];
}

const MEMBERS: readonly LookMember[] = [
  'fill', 'fontName', 'fontSize', 'fontColor', 'bold', 'horizontal', 'vertical', 'borders',
]; // prettier-ignore

/**
 * Reads the looks beside some ledgers and what stands in their number columns, in one round trip for all of them and for
 * what the work asks of what the workbook keeps.
 * @example const read = await readBeside([{ sheet: '台账', header, body, numbers }], (beside) => beside);
 */
export async function readBeside<T>(
  asked: readonly AskedSurroundings[],
  work: (beside: readonly LedgerSurroundings[], stored: StoredState) => T | Promise<T>,
): Promise<Result<T>> {
  return inExcel(async (context) => {
    const stored = askStored(context);
    const ranges = asked.map(({ sheet, numbers }) =>
      rangeOf(context.workbook.worksheets.getItem(sheet), numbers).load('values'),
    );
    const cells = asked.flatMap(({ sheet, header, body }) => [
      { sheet, area: header, members: MEMBERS },
      { sheet, area: body, members: MEMBERS },
    ]);
    const asking = askLooks(context, cells);
    await context.sync();
    const looks = await asking();
    const look = (index: number): Look => looks[index]?.[0]?.look ?? {};
    const beside = asked.map((_, index) => ({
      header: look(2 * index),
      body: look(2 * index + 1),
      numbers: ((ranges[index]?.values ?? []) as CellValue[][]).map(([value]) => value ?? ''),
    }));
    return work(beside, await stored());
  });
}
