import { columnLetter } from '../../ledger/address';
import type { Ledger } from '../../ledger/ledger';
import type { Settings } from '../../ledger/settings';
import { LIGHT_LABELS, type Light, type Role } from '../../ledger/vocabulary';
import type { CellMark, Edit } from '../plan';
import { LIGHT_FILLS } from '../sheets/look';
import { managedOffset } from '../sheets/managedLayout';
import { quoted } from '../sheets/references';
import { ROW_LIGHT_SIGN } from './markSign';

/** A ledger whose rows are to carry their lights. */
export interface LitLedger {
  readonly ledger: Ledger;
  /** The first of its managed columns. */
  readonly left: number;
  /** The last row that the managed columns cover. */
  readonly lastRow: number;
}

/** The cell that carries the light alone, in the order of preference. */
const NUMBER_ROLES: readonly (Role | null)[] = ['seq', 'item_no'];
const TASK_ROLES: readonly (Role | null)[] = ['task', 'title', 'instruction'];

/** A whole sheet in green tells nothing: of whole rows only what needs attention is coloured. */
const LIGHTS: Readonly<Record<Exclude<Settings['rowLight'], 'none'>, readonly Exclude<Light, 'none'>[]>> = {
  cell: ['red', 'yellow', 'green'],
  row: ['red', 'yellow'],
};

function columnsOf(
  { columns, layout }: Ledger,
  rowLight: 'cell' | 'row',
): { readonly from: number; readonly to: number } {
  if (rowLight === 'row') return { from: layout.left, to: layout.right };
  const column = [NUMBER_ROLES, TASK_ROLES].flatMap(
    (roles) => columns.find(({ role }) => roles.includes(role))?.column ?? [],
  )[0];
  return { from: column ?? layout.left, to: column ?? layout.left };
}

/**
 * The lights that the ledgers of one sheet carry on their own rows (行上亮灯), as conditional formats that follow the
 * managed light column on any day, without the add-in. The word stays in that column: nothing rests on colour alone, and
 * the clerk's own formats are not touched. Without the setting it takes away those of before.
 * @example rowLightsEdit('台账', [{ ledger, left: 12, lastRow: 120 }], { rowLight: 'row' })
 */
export function rowLightsEdit(
  sheet: string,
  ledgers: readonly LitLedger[],
  { rowLight }: Pick<Settings, 'rowLight'>,
): Edit {
  if (rowLight === 'none') return { kind: 'marks', sheet, sign: ROW_LIGHT_SIGN, marks: [] };
  const marks = ledgers.flatMap(({ ledger, left, lastRow }): CellMark[] => {
    const { firstTaskRow } = ledger.layout;
    const { from, to } = columnsOf(ledger, rowLight);
    const light = `$${columnLetter(left + managedOffset('light'))}${firstTaskRow}`;
    return LIGHTS[rowLight].map((each) => ({
      area: { top: firstTaskRow, left: from, bottom: lastRow, right: to },
      rule: {
        formula: `=AND(${light}=${quoted(LIGHT_LABELS[each])},N(${quoted(ROW_LIGHT_SIGN)})=0)`,
        fill: LIGHT_FILLS[each],
      },
    }));
  });
  return { kind: 'marks', sheet, sign: ROW_LIGHT_SIGN, marks };
}
