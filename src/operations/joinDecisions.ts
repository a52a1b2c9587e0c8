import type { ConfirmedColumns } from '../ledger/reading/columns/headerFingerprint';
import type { ReadingDecisions } from '../ledger/reading/decisions';

/** Everything that a clerk has decided on how sheets are read. */
export interface AllDecisions {
  readonly confirmed: ConfirmedColumns;
  readonly decided: ReadingDecisions;
}

/** Both together; where they disagree, the second one holds. Sheets are those of the first one's workbook. */
export function joinDecisions(first: AllDecisions, second: AllDecisions): AllDecisions {
  const confirmed = { ...first.confirmed };
  for (const [header, roles] of Object.entries(second.confirmed))
    confirmed[header] = { ...confirmed[header], ...roles };
  return {
    confirmed,
    decided: {
      registers: { ...first.decided.registers, ...second.decided.registers },
      tables: { ...first.decided.tables, ...second.decided.tables },
      units: { ...first.decided.units, ...second.decided.units },
      ...(first.decided.sheets ? { sheets: first.decided.sheets } : {}),
    },
  };
}
