import type { LedgerOnSheet } from '../../../src/ledger/lists/taskList';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';
import { analyseSnapshots } from '../../../src/operations/analyseSnapshots';
import type { WorkbookState } from '../../../src/operations/workbookState';
import { day } from '../standing/ledgerOf';
import { sheetOf } from '../unseen/scenario';

/** A workbook of one or more sheets written as text (`--- 表名` begins a further one), read and judged on a day. */
export function workbookFromText(text: string, asOf: string, settings: Partial<Settings> = {}): WorkbookState {
  const [first = '', ...others] = text.trim().split(/^--- /m);
  const sheets = [['台账', first] as const, ...others.map((part) => splitName(part))];
  const snapshots = sheets.map(([name, body]) =>
    sheetOf(
      name,
      body.split('\n').filter((line) => line.trim() !== ''),
    ),
  );
  return analyseSnapshots(snapshots, { asOf: day(asOf), settings: { ...DEFAULT_SETTINGS, ...settings } });
}

function splitName(part: string): readonly [string, string] {
  const end = part.indexOf('\n');
  return [part.slice(0, end).trim(), part.slice(end + 1)];
}

/** The ledgers of such a workbook with their sheets. */
export function ledgersFromText(text: string, asOf: string, settings: Partial<Settings> = {}): LedgerOnSheet[] {
  const state = workbookFromText(text, asOf, settings);
  return state.ledgers.map(({ ledger, standings }) => {
    const snapshot = state.snapshots.find(({ name }) => name === ledger.layout.sheet);
    if (snapshot === undefined) throw new Error(`no sheet ${ledger.layout.sheet}`);
    return { ledger, standings, snapshot };
  });
}
