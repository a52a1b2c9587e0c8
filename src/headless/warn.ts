import { readDecisions } from '../operations/keptDecisions';
import { sayRepeated } from '../operations/repeatedLedgers';
import type { WorkbookState } from '../operations/workbookState';

const LOST =
  '工作簿里保存的设置或确认有一部分读不出来（隐藏工作表“台账管家_数据”被删除或改动过），按没有保存过处理，请核对。';

/**
 * Says on standard error what the answer is to be read with; the answer itself stands on standard output alone.
 * @param file as the messages name it.
 */
export async function warn(file: string, state: WorkbookState): Promise<void> {
  const kept = await readDecisions();
  const trouble = kept.ok ? kept.value.trouble : null;
  const repeated = sayRepeated(state);
  const warnings = [
    ...(trouble !== null && (trouble.lost.length > 0 || trouble.outdated) ? [LOST] : []),
    ...(repeated === null ? [] : [`${repeated}。如果是复制的表或往期的表，请用 --sheet 指定一张，或删去多余的表。`]),
  ];
  for (const warning of warnings) process.stderr.write(`${file}：${warning}\n`);
}
