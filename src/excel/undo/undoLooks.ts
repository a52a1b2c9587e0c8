import { areaAddress } from '../../ledger/address';
import { intersection } from '../../plan/areas';
import type { LeftAlone, StyleEffect } from '../../plan/journal';
import { lookOfStyle, membersOf, queueLook, readLooks, sameLook } from '../apply/looks';
import type { QueuedWrite } from '../apply/payloads';
import { smallWrite } from '../apply/writes';
import type { UndoStep } from './undoCells';

/** Puts back how areas looked, as far as they look as we left them. */
export async function undoLooks(context: Excel.RequestContext, effects: readonly StyleEffect[]): Promise<UndoStep> {
  const asked = effects.map(({ sheet, area, style }) => ({ sheet, area, members: membersOf(style) }));
  const found = await readLooks(context, asked);
  const writes: QueuedWrite[] = [];
  const leftAlone: LeftAlone[] = [];
  effects.forEach(({ sheet, style, before }, index) => {
    for (const now of found[index] ?? []) {
      const parts = before.flatMap(({ area, look }) => {
        const part = intersection(area, now.area);
        return part ? [{ area: part, look }] : [];
      });
      if (sameLook(now.look, lookOfStyle(style, now.area))) {
        for (const { area, look } of parts) {
          writes.push(smallWrite((run) => queueLook(run.workbook.worksheets.getItem(sheet), area, look), 10));
        }
      } else if (!parts.every(({ look }) => sameLook(now.look, look))) {
        leftAlone.push({ sheet, cell: areaAddress(now.area), found: '格式已被修改', expected: '台账管家设置的格式' });
      }
    }
  });
  return { writes, restored: 0, leftAlone };
}
