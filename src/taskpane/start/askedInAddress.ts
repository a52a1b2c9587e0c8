import type { RowAction } from '../services';

/**
 * What the sheet's context menu asked for in the pane's address; null where the pane was opened otherwise.
 * @example askedInAddress('?place=tasks&row=remind') // 'remind'
 */
export function askedInAddress(search: string): RowAction | null {
  const asked = new URLSearchParams(search).get('row');
  return asked === 'view' || asked === 'remind' ? asked : null;
}
