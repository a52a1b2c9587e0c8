import type { Edit, LeftOut, Plan } from '../../plan/plan';
import { inExcel } from '../session/inExcel';
import type { Result } from '../session/result';

/**
 * A plan without what it would write on protected sheets, which is named in `leftOut`: the clerk sees it beforehand and
 * the other sheets get theirs. One sync.
 * @example (await leaveOutProtected(plan)).value.leftOut // [{ sheet: '一季度', area: '', why: '…受保护…' }]
 */
export function leaveOutProtected(plan: Plan): Promise<Result<Plan>> {
  const added = new Set(plan.edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.sheet] : [])));
  const names = [...new Set(plan.edits.flatMap((edit) => (edit.kind === 'name' ? [] : [edit.sheet])))];
  const asked = names.filter((name) => !added.has(name));
  if (asked.length === 0) return Promise.resolve({ ok: true, value: plan });
  return inExcel(async (context) => {
    const sheets = asked.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
      return { name, sheet, protection: sheet.protection.load('protected') };
    });
    await context.sync();
    const closed = new Set(
      sheets.flatMap(({ name, sheet, protection }) => (!sheet.isNullObject && protection.protected ? [name] : [])),
    );
    if (closed.size === 0) return plan;
    const isBarred = (edit: Edit): boolean => edit.kind !== 'name' && closed.has(edit.sheet);
    const barred = [...closed].map((sheet) => whyLeftOut(sheet, plan.edits.filter(isBarred)));
    return {
      ...plan,
      edits: plan.edits.filter((edit) => !isBarred(edit)),
      leftOut: [...barred, ...(plan.leftOut ?? [])],
    };
  });
}

function whyLeftOut(sheet: string, barred: readonly Edit[]): LeftOut {
  const places = barred.reduce((sum, edit) => {
    if (edit.kind === 'name' || edit.sheet !== sheet) return sum;
    if (edit.kind === 'marks') return sum + edit.marks.length;
    if (edit.kind === 'notes') return sum + edit.notes.length;
    if (edit.kind !== 'cells') return sum;
    return sum + edit.cells.flat().filter(({ kind }) => kind !== 'kept').length;
  }, 0);
  const what = places === 0 ? '这张表先不写' : `其中 ${places} 处先不写`;
  return { sheet, area: '', why: `工作表受保护，${what}；要写请先在“审阅”里撤销工作表保护` };
}
