import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { aroundTasks } from './rule';
import type { LedgerRules, RowRules } from './rule';

/** 密级 cells that classify: 秘密、机密★10年; not 非密、不涉密、无、公开. */
const CLASSIFIED = /^(?!.*(?:非|不|无|未|解除|已解密))[(（【[]?\s*(?:秘密|机密|绝密)/;
/** A marking as GB/T 9704 prints it (机密★5年), or a bracketed classification at either end; never the mere word. */
const MARKING =
  /(?:秘密|机密|绝密)\s*[★☆✩⭐*＊]|^\s*[(（【[〔](?:秘密|机密|绝密)(?:级)?[^)）】\]〕]{0,6}[)）】\]〕]|[(（【[〔](?:秘密|机密|绝密)(?:级)?[)）】\]〕]\s*$|^\s*(?:秘密|机密|绝密)(?:级|[：:]|\s*$)/;

/**
 * Classified items: `secrecy-marking`. A secrecy column that says 秘密、机密 or 绝密, or such a marking in a task; the
 * head of the ledger is looked at by `HEAD_SECRECY_RULES`. 保守商业秘密 in a task is no marking. Source: 13710
 * 工作制度办法 第三条 严禁纳入涉密事项.
 */
export const SECRECY_RULES: RowRules = {
  open: (inspection) => {
    const { cells } = inspection;
    const secrecy = inspection.columnsOf('secrecy');
    const wordings = (['task', 'title', 'instruction', 'doc_no', 'remark'] as const).flatMap((role) =>
      inspection.columnsOf(role),
    );
    return (index, report) => {
      const row = inspection.rowOf(index);
      for (const column of secrecy) {
        const text = String(cells.value(row, column));
        if (CLASSIFIED.test(text.trim())) report(marked(inspection, row, column, inspection.place(row, column), text));
      }
      for (const column of wordings) {
        const text = String(cells.value(row, column));
        if (text.includes('密') && MARKING.test(text))
          report(marked(inspection, row, column, inspection.place(row, column), text));
      }
    };
  },
};

/** `secrecy-marking` in the title of the ledger and above its header; no edit of a task changes them. */
export const HEAD_SECRECY_RULES: LedgerRules = aroundTasks(markedHead);

function markedHead(inspection: Inspection): Finding[] {
  const { cells, ledger } = inspection;
  const { top, left, right, headerRows, title } = ledger.layout;
  const findings: Finding[] = [];
  for (let row = top; row < (headerRows[0] ?? top); row += 1) {
    for (let column = left; column <= right; column += 1) {
      const text = String(cells.value(row, column));
      if (MARKING.test(text)) findings.push(marked(inspection, row, column, `台账上方第${row}行`, text));
    }
  }
  if (title !== null && MARKING.test(title) && findings.length === 0)
    findings.push(marked(inspection, top, null, '台账标题', title));
  return findings;
}

function marked(inspection: Inspection, row: number, column: number | null, place: string, text: string): Finding {
  const message = `${place}标有“${text.trim().slice(0, 20)}”。涉密事项不得进入本台账，请立即移出，并按保密规定处理本文件。`;
  return finding(inspection, 'secrecy-marking', row, column, message);
}
