import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { aroundTasks } from './rule';
import type { LedgerRules } from './rule';
import { brokenBalance } from './statedFigures';

/**
 * Figures that the lines around a ledger state (above the header, headings of groups, notes, totals) and that do not come out even:
 * `balance-mismatch`. 上期结转＋本期新增－取消＝办结＋在办, 共计＝办结＋在办. They are weighed against each other, not
 * against the rows.
 */
export const BALANCE_RULES: LedgerRules = aroundTasks((inspection) =>
  linesAround(inspection).flatMap(({ row, text }) => judge(inspection, row, text)),
);

function linesAround({ ledger, cells }: Inspection): readonly { readonly row: number; readonly text: string }[] {
  const { top, left, right, headerRows, skipped } = ledger.layout;
  const head = Array.from({ length: (headerRows[0] as number) - top }, (_, step) => top + step);
  return [...head, ...skipped.map(({ row }) => row)].map((row) => {
    const texts = Array.from({ length: right - left + 1 }, (_, step) => cells.shown(row, left + step).trim());
    return { row, text: texts.reduce(withCell, '') };
  });
}

/** A label and the number in the next cell belong together. */
function withCell(line: string, text: string): string {
  if (text === '' || /^\d/.test(text)) return line + text;
  return `${line}，${text}`;
}

function judge(inspection: Inspection, row: number, text: string): Finding[] {
  const broken = brokenBalance(text);
  if (broken === null) return [];
  const message = `第${row}行写的数量前后不平：${broken}。请核对各数。`;
  return [finding(inspection, 'balance-mismatch', row, null, message)];
}
