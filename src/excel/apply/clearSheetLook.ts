import { BYTES_PER_CALL } from './payloads';
import type { QueuedWrite } from './payloads';
import type { SheetFacts } from './survey';

/** Takes everything but the contents from a sheet of ours that is made anew: looks, merged cells, charts. */
export function clearSheetLook({ name, charts }: SheetFacts): QueuedWrite {
  return {
    bytes: BYTES_PER_CALL * (4 + charts.length),
    queue(context) {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const chart of charts) sheet.charts.getItem(chart).delete();
      sheet.getRange().unmerge();
      sheet.getRange().conditionalFormats.clearAll();
      sheet.getRange().clear('Formats');
    },
  };
}
