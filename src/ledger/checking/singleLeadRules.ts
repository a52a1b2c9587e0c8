import { at } from '../coded';
import { personIn } from '../reading/units/people';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { Report, RowRules } from './rule';

/** A list of research topics (调研课题) says so in its title, its sheet's name or its task column. */
const RESEARCH = /课题/;
/** The cell itself says who leads and who assists. */
const ASSISTING = /配合|协助|会同|参与/;
const SEPARATORS = /[、，,；;\/\n]/;

/**
 * Research topics with more than one leading unit or leader: `several-leads`. Each topic has one leader in charge and one
 * leading unit, others co-operate (一位领导总负责、一个单位牵头、若干部门配合).
 */
export const SINGLE_LEAD_RULES: RowRules = {
  open: (inspection) => {
    const unitColumn = inspection.columnOf('lead_unit');
    const leaderColumn = inspection.columnOf('lead_leader');
    if (!isResearch(inspection)) return () => undefined;
    return (index, report) => {
      const { text, written } = at(inspection.tasks.leadUnits, index);
      const units = ASSISTING.test(text) ? [] : written.map(([name]) => name);
      if (unitColumn !== null) tell(inspection, index, unitColumn, units, '单位', report);
      if (leaderColumn !== null)
        tell(inspection, index, leaderColumn, leadersIn(inspection, index, leaderColumn), '领导', report);
    };
  },
};

function isResearch({ ledger }: Inspection): boolean {
  const naming = ledger.columns.filter(({ role }) => role === 'task' || role === 'title');
  return [ledger.layout.title ?? '', ledger.layout.sheet, ...naming.map(({ header }) => header)].some((text) =>
    RESEARCH.test(text),
  );
}

function leadersIn(inspection: Inspection, index: number, column: number): string[] {
  const text = String(inspection.cells.value(inspection.rowOf(index), column));
  return text.split(SEPARATORS).flatMap((name) => personIn(name) ?? []);
}

function tell(
  inspection: Inspection,
  index: number,
  column: number,
  names: readonly string[],
  what: string,
  report: Report,
): void {
  if (names.length < 2) return;
  const row = inspection.rowOf(index);
  const message = `${inspection.place(row, column)}写了${names.length}个牵头${what}（${names.join('、')}）。一个课题只能有一个牵头${what}，请确定一个，其余写入配合一栏。`;
  report(finding(inspection, 'several-leads', row, column, message));
}
