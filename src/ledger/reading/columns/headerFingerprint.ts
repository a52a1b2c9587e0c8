import type { Role } from '../../vocabulary';
import { normaliseHeader } from './headerText';

/**
 * What a clerk has confirmed: for each header row (by `headerFingerprint`) the role of each header text, null for a
 * column that plays none. It holds for every sheet with the same header, and for next month's file.
 */
export type ConfirmedColumns = Readonly<Record<string, Readonly<Record<string, Role | null>>>>;

/**
 * One text for a whole header row, the same wherever the same words stand in the same order.
 * @example headerFingerprint(['序号', '工作 任务']) // '序号|工作任务'
 */
export function headerFingerprint(headers: readonly string[]): string {
  return headers.map(normaliseHeader).join('|');
}
