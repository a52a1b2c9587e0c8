import { columnLetter } from '../../address';
import type { Ledger } from '../../ledger';
import { severityIn } from '../../registers/severities';
import type { SheetSnapshot } from '../../snapshot';
import type { Finding } from '../finding';
import { ledgerFaults } from './againstLedgers';
import type { Ledgers } from './againstLedgers';
import { figureTablesOn } from './figureTable';
import type { FigureColumn, FigureTable } from './figureTable';
import { arithmeticFaults } from './tableArithmetic';
import type { FigureFault } from './tableArithmetic';

/** A longer sheet lists things, it does not sum them up. */
const LONGEST_TABLE = 1000;

/**
 * Statistics sheets that a clerk keeps beside the ledgers: where they break their own arithmetic (`balance-mismatch`) and
 * where they differ from the ledger's rows (`statistics-mismatch`). Findings name the cell of the statistics sheet and are
 * given by the ledger that they belong to, the first one where the sheet speaks of none or of several.
 * @example checkStatistics([statistics], { ledgers, unitTable: null, settings }).get(ledger)
 */
export function checkStatistics(
  sheets: readonly SheetSnapshot[],
  known: Ledgers,
): ReadonlyMap<Ledger, readonly Finding[]> {
  const found = new Map<Ledger, Finding[]>();
  const first = known.ledgers[0]?.ledger;
  if (first === undefined) return found;
  const small = sheets.filter(({ values }) => values.length <= LONGEST_TABLE);
  for (const table of small.flatMap(figureTablesOn)) {
    const { ledger, faults } = ledgerFaults(table, known);
    const owner = ledger ?? first;
    const findings = [...arithmeticFaults(table), ...faults].map((fault) => told(table, owner, fault));
    found.set(owner, [...(found.get(owner) ?? []), ...findings]);
  }
  return found;
}

function told({ sheet, figures }: FigureTable, owner: Ledger, { rule, row, figure, says }: FigureFault): Finding {
  const { column, header } = figures.find((each) => each.figure === figure) as FigureColumn;
  const message = `“${sheet}”第${row}行“${header}”（${columnLetter(column)}${row}）${says}。请核对统计表和台账。`;
  return { sheet, row, column, rule, severity: severityIn(owner.register, rule), message };
}
