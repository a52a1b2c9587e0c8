import type { Ledger } from '../../ledger/ledger';
import { headerFingerprint, type ConfirmedColumns } from '../../ledger/reading/columns/headerFingerprint';

/** The name of a ledger's header row among what the clerk confirmed. */
export function fingerprintOf(ledger: Ledger): string {
  return headerFingerprint(ledger.columns.map(({ header }) => header));
}

/**
 * Whether the clerk has said what the column of a header is for.
 * @example isConfirmed(confirmed, ledger, '完成时限') // true
 */
export function isConfirmed(confirmed: ConfirmedColumns, ledger: Ledger, header: string): boolean {
  return header in (confirmed[fingerprintOf(ledger)] ?? {});
}
