import { unreadCells } from '../../operations/unreadCells';
import type { WorkbookState } from '../../operations/workbookState';
import { Notice } from '../pieces/Notice';

/** Cells that were not read, sheet by sheet; nothing where all were. */
export function UnreadCells({ workbook }: { readonly workbook: WorkbookState }) {
  return unreadCells(workbook).map((sentence) => (
    <Notice key={sentence} intent="warning">
      {sentence}
    </Notice>
  ));
}
