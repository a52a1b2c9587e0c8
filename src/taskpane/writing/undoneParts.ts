import type { UndoReport } from '../../plan/journal';
import { messages } from '../messages';

/**
 * What an undo brought back, in words.
 * @example undoneParts({ ...NOTHING_UNDONE, deletedSheets: ['通报·季度'] }) // '删除了 1 张工作表'
 */
export function undoneParts({ restored, deletedSheets, remadeSheets }: UndoReport): string {
  const parts = [
    ...(restored > 0 ? [messages.undo.restored(restored)] : []),
    ...(deletedSheets.length > 0 ? [messages.undo.deletedSheets(deletedSheets.length)] : []),
    ...(remadeSheets.length > 0 ? [messages.undo.remadeSheets(remadeSheets.length)] : []),
  ];
  return parts.length === 0 ? messages.undo.looksOnly : parts.join('，');
}
