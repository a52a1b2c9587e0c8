import { undoLast } from '../excel/undo/undoEntry';

/**
 * What the ribbon's buttons do without a pane. There is one: it takes back the last write, and what it did is seen in
 * the sheet itself. An entry that could not be undone stays in the pane's list, where a second try says why.
 */
export async function undoLastWrite(event: Office.AddinCommands.Event): Promise<void> {
  await undoLast();
  event.completed();
}

if (typeof Office !== 'undefined') {
  void Office.onReady(() => Office.actions.associate('undoLastWrite', undoLastWrite));
}
