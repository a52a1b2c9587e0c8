import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetter } from '../../../../src/ledger/address';
import { toIso } from '../../../../src/ledger/day/day';
import type { Ledger, WorkbookReading } from '../../../../src/ledger/ledger';
import { readWorkbook } from '../../../../src/ledger/reading/readWorkbook';
import { taskAt, type TaskView } from '../../../../src/ledger/reading/tasks/taskView';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';
import { textTable } from '../../../support/textTable';

/** 2024-06-30. */
const AS_OF = 45473;

interface Case {
  readonly name: string;
  readonly sheets: { readonly name: string; readonly lines: string[] }[];
  readonly expected: string[];
}

/**
 * Fixtures: `=== name` begins a case, `--- sheet name` a sheet (the first one is 台账), the table lines follow as
 * `test/support/textTable.ts` reads them, `=>` begins what is expected, one statement per line.
 */
function casesIn(file: string): Case[] {
  const cases: Case[] = [];
  let current: Case | undefined;
  let expecting = false;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('=== ')) {
      current = { name: line.slice(4).trim(), sheets: [], expected: [] };
      cases.push(current);
      expecting = false;
    } else if (!current || line.startsWith('//') || line.trim() === '') continue;
    else if (line.startsWith('--- ')) current.sheets.push({ name: line.slice(4).trim(), lines: [] });
    else if (line.startsWith('=>')) {
      expecting = true;
      current.expected.push(line.slice(2).trim());
    } else if (expecting) current.expected.push(line.trim());
    else {
      if (current.sheets.length === 0) current.sheets.push({ name: '台账', lines: [] });
      current.sheets.at(-1)?.lines.push(line);
    }
  }
  return cases;
}

/** What was read, in the words of the fixtures, only for the statements that a case makes. */
function told(reading: WorkbookReading, expected: readonly string[]): string[] {
  let ledger: Ledger | undefined;
  let ledgers = 0;
  let others = 0;
  return expected.map((statement) => {
    const [word = ''] = statement.split(/[: ]/);
    switch (word) {
      case 'ledger':
        ledger = reading.ledgers[ledgers++];
        return `ledger: ${ledger?.register ?? 'none'}`;
      case 'ledgers':
        return `ledgers: ${reading.ledgers.length}`;
      case 'other': {
        const other = reading.otherSheets[others++];
        const hoped = statement.slice(6).trim();
        const text = other ? `${other.sheet} ${other.why}` : 'none';
        return hoped.split(' ').every((part) => text.includes(part)) ? statement : `other: ${text}`;
      }
      default:
        return ledger ? toldOfLedger(ledger, word, statement) : `${word}: no ledger`;
    }
  });
}

function toldOfLedger(ledger: Ledger, word: string, statement: string): string {
  const { layout } = ledger;
  switch (word) {
    case 'title':
      return `title: ${layout.title ?? 'none'}`;
    case 'year':
      return `year: ${layout.year ?? 'none'}`;
    case 'header':
      return `header: ${layout.headerRows.join(' ')}`;
    case 'tasks':
      return `tasks: ${[...ledger.tasks.rows].join(' ')}`;
    case 'skipped':
      return `skipped: ${layout.skipped.map(({ row, as }) => `${row} ${as}`).join(', ')}`.trim();
    case 'columns':
      return `columns: ${columnsTold(ledger, statement.slice(8).trim().split(/\s+/))}`;
    case 'headers':
      return `headers: ${ledger.columns.map(({ header }) => header || '-').join(' ')}`;
    case 'row': {
      const [, row, field = ''] = /^row (\d+) (\S+):/.exec(statement) ?? [];
      const index = ledger.tasks.rows.indexOf(Number(row));
      return `row ${row ?? ''} ${field}: ${index < 0 ? 'no task' : fieldTold(taskAt(ledger, index), field)}`;
    }
    default:
      return `unknown statement ${word}`;
  }
}

/** `A:seq B:task` or, column after column, `seq task - owner|supervisor`. */
function columnsTold(ledger: Ledger, hoped: readonly string[]): string {
  return hoped
    .map((wish, index) => {
      const column = ledger.columns[index];
      const role = column?.role ?? '-';
      return wish.split('/').includes(role) ? wish : `${columnLetter(column?.column ?? 0)}=${role}`;
    })
    .join(' ');
}

function fieldTold(task: TaskView, field: string): string {
  switch (field) {
    case 'lead':
      return task.leadUnits.join('、') || 'none';
    case 'co':
      return task.coUnits.join('、') || 'none';
    case 'deadline':
      return task.deadline.text || 'none';
    case 'due':
      return task.deadline.date === null ? 'none' : toIso(task.deadline.date);
    case 'meeting':
      return task.meetingDate === null ? 'none' : toIso(task.meetingDate);
    case 'assigned':
      return task.assigned === null ? 'none' : toIso(task.assigned);
    case 'status':
      return task.status.status ?? 'none';
    case 'task':
    case 'title':
    case 'group':
    case 'source':
    case 'number':
    case 'progress':
    case 'leader':
    case 'owner':
    case 'category':
      return task[field] ?? 'none';
    case 'percent':
      return String(task.percent ?? 'none');
    default:
      return `unknown field ${field}`;
  }
}

const here = __dirname;
for (const file of readdirSync(here).filter((name) => name.endsWith('.txt'))) {
  describe(file.replace('.txt', ''), () => {
    it.each(casesIn(join(here, file)).map((each) => [each.name, each] as const))(
      '%s',
      (_name, { sheets, expected }) => {
        const snapshots = sheets.map(({ name, lines }) => textTable(name, lines));
        const reading = readWorkbook(snapshots, { asOf: AS_OF, settings: DEFAULT_SETTINGS });
        expect(told(reading, expected)).toEqual(expected);
      },
    );
  });
}
