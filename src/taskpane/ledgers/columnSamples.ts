import type { LedgerLayout } from '../../ledger/ledger';
import type { SheetSnapshot } from '../../ledger/snapshot';

/**
 * The first distinct things that a column's task rows show, as displayed: what a clerk recognises a column by.
 * @example columnSamples(snapshot, layout, 7, 3) // ['3月底前', '2024.5.1', '长期坚持']
 */
export function columnSamples(
  snapshot: SheetSnapshot,
  layout: LedgerLayout,
  column: number,
  count: number,
): readonly string[] {
  const samples = new Set<string>();
  for (let row = layout.firstTaskRow; row <= layout.lastTaskRow && samples.size < count; row++) {
    const text = snapshot.text[row - snapshot.origin.row]?.[column - snapshot.origin.column]?.trim();
    if (text) samples.add(text);
  }
  return [...samples];
}
