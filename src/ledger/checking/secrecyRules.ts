import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';

/** 密级 cells that classify: 秘密、机密★10年; not 非密、不涉密、无、公开. */
const CLASSIFIED = /^(?!.*(?:非|不|无|未|解除|已解密))[(（【[]?\s*(?:秘密|机密|绝密)/;
/** A marking as GB/T 9704 prints it (机密★5年), or a bracketed classification at either end; never the mere word. */
const MARKING =
  /(?:秘密|机密|绝密)\s*[★☆✩⭐*＊]|^\s*[(（【[〔](?:秘密|机密|绝密)(?:级)?[^)）】\]〕]{0,6}[)）】\]〕]|[(（【[〔](?:秘密|机密|绝密)(?:级)?[)）】\]〕]\s*$|^\s*(?:秘密|机密|绝密)(?:级|[：:]|\s*$)/;

/**
 * Classified items: `secrecy-marking`. A secrecy column that says 秘密、机密 or 绝密, or such a marking in the title of the
 * ledger, above its header, or in a task. 保守商业秘密 in a task is no marking. Source: 13710 工作制度办法 第三条 严禁纳入涉密事项.
 * @example checkSecrecy(inspect(ledger, context)) // [{rule: 'secrecy-marking', row: 9, column: 4, …}]
 */
export function checkSecrecy(inspection: Inspection): Finding[] {
  const { tasks, cells, ledger } = inspection;
  const findings: Finding[] = [];
  const add = (row: number, column: number | null, place: string, text: string): void => {
    findings.push(
      finding(
        inspection,
        'secrecy-marking',
        row,
        column,
        `${place}标有“${text.trim().slice(0, 20)}”。涉密事项不得进入本台账，请立即移出，并按保密规定处理本文件。`,
      ),
    );
  };
  const [headerTop] = ledger.layout.headerRows;
  for (let row = ledger.layout.top; row < (headerTop ?? ledger.layout.top); row += 1) {
    for (let column = ledger.layout.left; column <= ledger.layout.right; column += 1) {
      const text = String(cells.value(row, column));
      if (MARKING.test(text)) add(row, column, `台账上方第${row}行`, text);
    }
  }
  const title = ledger.layout.title;
  if (title !== null && MARKING.test(title) && findings.length === 0) add(ledger.layout.top, null, '台账标题', title);
  const secrecy = inspection.columnsOf('secrecy');
  const wordings = (['task', 'title', 'instruction', 'doc_no', 'remark'] as const).flatMap((role) =>
    inspection.columnsOf(role),
  );
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    for (const column of secrecy) {
      const text = String(cells.value(row, column));
      if (CLASSIFIED.test(text.trim())) add(row, column, inspection.place(row, column), text);
    }
    for (const column of wordings) {
      const text = cells.value(row, column);
      if (typeof text === 'string' && text.includes('密') && MARKING.test(text))
        add(row, column, inspection.place(row, column), text);
    }
  }
  return findings;
}
