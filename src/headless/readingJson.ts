import { areaAddress, columnLetter } from '../ledger/address';
import type { Finding } from '../ledger/checking/finding';
import { toIso, type Day } from '../ledger/day/day';
import type { DeadlineReading } from '../ledger/ledger';
import { taskAt } from '../ledger/reading/tasks/taskView';
import { lightAt, stateAt } from '../ledger/standing/standings';
import type { LedgerState, WorkbookState } from '../operations/workbookState';

/** What `read` prints, in the shape of the vocabulary's section 7: Excel's rows, column letters, ISO days or null. */
export function readingJson(state: WorkbookState): Record<string, unknown> {
  return {
    asOf: toIso(state.asOf),
    ledgers: state.ledgers.map(ledgerJson),
    otherSheets: state.reading.otherSheets.map(({ sheet, why }) => ({ sheet, why })),
  };
}

function ledgerJson({ ledger, findings, standings }: LedgerState): Record<string, unknown> {
  const { layout, tasks } = ledger;
  const top = Math.min(...layout.headerRows, layout.firstTaskRow);
  const bottom = Math.max(layout.lastTaskRow, ...layout.skipped.map(({ row }) => row));
  return {
    sheet: layout.sheet,
    register: ledger.register,
    title: layout.title,
    range: areaAddress({ top, left: layout.left, bottom, right: layout.right }),
    headerRows: layout.headerRows,
    firstTaskRow: layout.firstTaskRow,
    lastTaskRow: layout.lastTaskRow,
    columns: ledger.columns.map(({ column, header, role, confidence }) => ({
      column: columnLetter(column),
      header,
      role,
      confidence: Math.round(confidence * 100) / 100,
    })),
    tasks: Array.from({ length: tasks.count }, (_, index) => {
      const task = taskAt(ledger, index);
      const taskState = stateAt(standings, index);
      return {
        row: task.row,
        id: task.id,
        number: task.number,
        group: task.group,
        source: task.source,
        category: task.category,
        meetingDate: isoOrNull(task.meetingDate),
        task: task.task,
        ...(task.title === null ? {} : { title: task.title }),
        leadUnits: task.leadUnits,
        coUnits: task.coUnits,
        ...(task.unitGroups.length === 0 ? {} : { unitGroups: task.unitGroups }),
        leader: task.leader,
        owner: task.owner,
        assigned: isoOrNull(task.assigned),
        deadline: deadlineJson(task.deadline),
        finished: isoOrNull(task.finished),
        status: task.status.status,
        ...(task.statusFrom === 'progress' ? { statusFrom: 'progress' } : {}),
        percent: task.percent,
        state: taskState,
        light: lightAt(standings, index),
        daysOverdue: standings.daysOverdue[index] ?? 0,
      };
    }),
    skipped: layout.skipped.map(({ row, as }) => ({ row, as })),
    findings: findings.map((finding) => findingJson(finding, layout.sheet)),
  };
}

function deadlineJson(deadline: DeadlineReading): Record<string, unknown> {
  const { text, kind, date, start, milestones, original, candidates, inherited, official, reason } = deadline;
  return {
    text,
    kind,
    date: isoOrNull(date),
    ...(start === undefined ? {} : { start: toIso(start) }),
    ...(milestones === undefined
      ? {}
      : { milestones: milestones.map((step) => ({ date: toIso(step.day), text: step.text })) }),
    ...(original === undefined ? {} : { original: toIso(original) }),
    ...(candidates === undefined ? {} : { candidates: candidates.map(toIso) }),
    ...(inherited === undefined ? {} : { inherited }),
    ...(official === undefined ? {} : { official }),
    reason,
  };
}

/** A finding on a statistics sheet names its sheet; the others stand on that of the ledger. */
function findingJson(
  { sheet, row, column, rule, severity, message, fix }: Finding,
  own: string,
): Record<string, unknown> {
  return {
    ...(sheet === own ? {} : { sheet }),
    row,
    column: column === null ? null : columnLetter(column),
    rule,
    severity,
    message,
    ...(fix === undefined ? {} : { fix: { value: fix.value } }),
  };
}

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : toIso(day);
}
