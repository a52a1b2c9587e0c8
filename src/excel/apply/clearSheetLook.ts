import { rangeOf } from '../ranges';
import { BYTES_PER_CALL } from './payloads';
import type { QueuedWrite } from './payloads';
import type { SheetFacts } from './survey';

/** Takes everything but the contents from a sheet of ours that is made anew: looks, merged cells, charts. */
export function clearSheetLook({ name, merges, charts }: SheetFacts): QueuedWrite {
  return {
    bytes: BYTES_PER_CALL * (3 + merges.length + charts.length),
    queue(context) {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const merge of merges) rangeOf(sheet, merge).unmerge();
      for (const chart of charts) sheet.charts.getItem(chart).delete();
      sheet.getRange().conditionalFormats.clearAll();
      sheet.getRange().clear('Formats');
    },
  };
}
