import { checkingRows } from '../../src/ledger/checking/checkLedger';
import { CONTENT_RULES } from '../../src/ledger/checking/contentRules';
import { DATE_RULES } from '../../src/ledger/checking/dateRules';
import { DEADLINE_RULES } from '../../src/ledger/checking/deadlineRules';
import type { Finding } from '../../src/ledger/checking/finding';
import { inspect } from '../../src/ledger/checking/inspection';
import { NUMBER_RULES } from '../../src/ledger/checking/numberRules';
import { STATUS_RULES } from '../../src/ledger/checking/statusRules';
import { UNIT_RULES } from '../../src/ledger/checking/unitRules';
import { at } from '../../src/ledger/coded';
import { longestOverdueFirst, tasksIn } from '../../src/ledger/notices/figures';
import { rateTable, type LedgerStandings, type RateLine } from '../../src/ledger/rates/rateTable';
import { readWorkbook } from '../../src/ledger/reading/readWorkbook';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import type { SheetSnapshot } from '../../src/ledger/snapshot';
import { atOnce } from '../../src/ledger/steps';
import { standingsOf } from '../../src/ledger/standing/standings';
import { analyseSnapshots } from '../../src/operations/analyseSnapshots';
import { countFindings, type Figures, type GroupLine, type NoticeRow } from './figures';

const AGREED_FAMILIES = [CONTENT_RULES, UNIT_RULES, DEADLINE_RULES, DATE_RULES, STATUS_RULES];

/** What the product does when it scans a workbook, with all its rules, and then the tables and the rows of a notice. */
export function jobWithAllRules(snapshot: SheetSnapshot, asOf: number): Figures {
  const { ledgers } = analyseSnapshots([snapshot], { asOf, settings: DEFAULT_SETTINGS });
  return figuresOf(
    ledgers,
    ledgers.flatMap(({ findings }) => findings),
    asOf,
  );
}

/** The job that all peers do: the same, with the families of rules that look for the agreed defects alone. */
export function agreedJob(snapshot: SheetSnapshot, asOf: number): Figures {
  const settings = DEFAULT_SETTINGS;
  const { ledgers, unitTable } = readWorkbook([snapshot], { asOf, settings });
  const findings: Finding[] = [];
  const judged = ledgers.map((ledger): LedgerStandings => {
    const inspection = inspect(ledger, { asOf, settings, snapshot, unitTable });
    atOnce(checkingRows(inspection, AGREED_FAMILIES, (found) => void findings.push(found)));
    findings.push(...NUMBER_RULES.check(inspection).findings);
    return { ledger, standings: standingsOf(ledger.tasks, asOf, settings) };
  });
  return figuresOf(judged, findings, asOf);
}

function figuresOf(ledgers: readonly LedgerStandings[], findings: readonly Finding[], asOf: number): Figures {
  const bySource = rateTable(ledgers, 'source', DEFAULT_SETTINGS, asOf);
  const byUnit = rateTable(ledgers, 'unit', DEFAULT_SETTINGS, asOf);
  const { total, done, overdue, longTerm } = bySource.total;
  const refs = longestOverdueFirst(ledgers, tasksIn(ledgers, 'overdue'));
  return {
    total,
    done,
    overdue,
    longTerm,
    bySource: bySource.rows.map(groupLine),
    byUnit: byUnit.rows.map(groupLine),
    findings: countFindings(findings.map(({ rule }) => rule)),
    noticeRows: refs.flatMap((ref) => noticeRow(ledgers[ref.ledger], ref.task)),
  };
}

const groupLine = ({ key, total, done }: RateLine): GroupLine => [key, total, done];

function noticeRow(judged: LedgerStandings | undefined, task: number): NoticeRow[] {
  if (judged === undefined) return [];
  const { tasks } = judged.ledger;
  const lead = at(tasks.leadUnits, task).lead.join('、');
  return [[at(tasks.number, task) ?? '', tasks.task[task] ?? '', lead, judged.standings.daysOverdue[task] ?? 0]];
}
