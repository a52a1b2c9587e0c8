import { at } from '../ledger/coded';
import type { Finding, Fix } from '../ledger/checking/finding';
import { isBlankText } from '../ledger/checking/sheetCells';
import { toIso } from '../ledger/day/day';
import type { Day } from '../ledger/day/day';
import type { Ledger } from '../ledger/ledger';
import { readDateCell } from '../ledger/reading/dates/readDateCell';
import type { CellValue, SheetSnapshot } from '../ledger/snapshot';
import { claimOf } from '../ledger/standing/claim';
import type { Role } from '../ledger/vocabulary';
import type { Proposal } from './fixFindings';
import type { WorkbookState } from './workbookState';

/** What could be made better although nothing is wrong: never part of 改正全部, for the clerk decides. */
export interface Offer {
  readonly kind: 'text-dates' | 'text-percents' | 'status-from-date';
  readonly proposals: readonly Proposal[];
}

/** What the journal calls an accepted offer. */
export const OFFER_TITLES: Readonly<Record<Offer['kind'], string>> = {
  'text-dates': '把文字日期改为日期',
  'text-percents': '把文字百分比改为数字',
  'status-from-date': '按办结时间填写办理状态',
};

/** What the journal calls a choice between contents. */
export const CHOICE_TITLE = '明确完成时限';

const DATE_ROLES: readonly Role[] = ['deadline', 'assign_date', 'start_date', 'done_date', 'meeting_date', 'instruct_date', 'feedback_date', 'adopt_date']; // prettier-ignore
/** A whole date and nothing else: in a sentence the words around it would be lost. */
const WHOLE_DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}[日号]|\d{8})$/;
const PERCENT_TEXT = /^(\d+)(\.\d+)?%$/;
const NUMBER_TEXT = /^\d+(\.\d+)?$/;
const DONE_WORD = '已办结';
const DAYS_1900_TO_1904 = 1462;

/**
 * What is offered for a workbook, beside the fixes of its findings; kinds without a proposal are left out.
 * @example offersOf(state) // [{ kind: 'text-dates', proposals: [{ sheet: '台账', row: 5, column: 6, fix: … }] }]
 */
export function offersOf(state: WorkbookState): readonly Offer[] {
  const offers: Offer[] = [
    { kind: 'text-dates', proposals: ofLedgers(state, textDates) },
    { kind: 'text-percents', proposals: ofLedgers(state, textPercents) },
    { kind: 'status-from-date', proposals: ofLedgers(state, (ledger) => statusFromDate(state, ledger)) },
  ];
  return offers.filter(({ proposals }) => proposals.length > 0);
}

/**
 * The contents between which a clerk can choose for what a finding names: the days that an ambiguous deadline can mean.
 * @example choicesFor(state, finding).map(({ says }) => says) // ['2024-09-30', '2024-10-31']
 */
export function choicesFor(state: WorkbookState, { rule, sheet, row, column }: Finding): readonly Fix[] {
  if (rule !== 'deadline-ambiguous' || column === null) return [];
  for (const { ledger } of state.ledgers) {
    const index = ledger.layout.sheet === sheet ? ledger.tasks.rows.indexOf(row) : -1;
    if (index < 0) continue;
    const { candidates = [] } = at(ledger.tasks.deadline, index);
    return candidates.map((day) => ({ value: serialOf(day, ledger), says: toIso(day) }));
  }
  return [];
}

type CellsOf = (ledger: Ledger, snapshot: SheetSnapshot) => readonly Proposal[];

function ofLedgers(state: WorkbookState, proposalsOf: CellsOf): Proposal[] {
  const snapshots = new Map(state.snapshots.map((snapshot) => [snapshot.name, snapshot]));
  return state.ledgers.flatMap(({ ledger }) => {
    const snapshot = snapshots.get(ledger.layout.sheet);
    return snapshot ? proposalsOf(ledger, snapshot) : [];
  });
}

/** For each text cell of the columns with these roles a proposal, where `propose` has one. */
function ofTexts(
  ledger: Ledger,
  snapshot: SheetSnapshot,
  roles: readonly Role[],
  propose: (text: string, column: number) => Fix | null,
): Proposal[] {
  const columns = ledger.columns.filter(({ role }) => role !== null && roles.includes(role));
  return columns.flatMap(({ column }) =>
    Array.from(ledger.tasks.rows).flatMap((row) => {
      const value = valueAt(snapshot, row, column);
      if (typeof value !== 'string' || value === '') return [];
      const fix = propose(value.normalize('NFKC').trim(), column);
      return fix === null ? [] : [{ sheet: snapshot.name, row, column, fix }];
    }),
  );
}

function textDates(ledger: Ledger, snapshot: SheetSnapshot): Proposal[] {
  const { date1904 } = snapshot;
  return ofTexts(ledger, snapshot, DATE_ROLES, (text) => {
    if (!WHOLE_DATE.test(text)) return null;
    const { day, monthOnly } = readDateCell({ value: text, text, numberFormat: '@', date1904, year: null });
    return day === null || monthOnly ? null : { value: serialOf(day, ledger), says: `改为日期 ${toIso(day)}` };
  });
}

/** `95%` becomes 0.95 shown as 95%; `95` becomes a number only where no number of the column is a share. */
function textPercents(ledger: Ledger, snapshot: SheetSnapshot): Proposal[] {
  const holdsShares = (column: number): boolean =>
    Array.from(ledger.tasks.rows).some((row) => {
      const value = valueAt(snapshot, row, column);
      return typeof value === 'number' && value > 0 && value <= 1;
    });
  const shares = new Map<number, boolean>();
  return ofTexts(ledger, snapshot, ['percent'], (text, column) => {
    const percent = PERCENT_TEXT.exec(text);
    if (percent) {
      const decimals = (percent[2]?.length ?? 1) - 1;
      const numberFormat = decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
      return { value: Number((Number(text.slice(0, -1)) / 100).toFixed(decimals + 2)), numberFormat, says: '改为数字' };
    }
    if (!NUMBER_TEXT.test(text) || Number(text) <= 1) return null;
    const held = shares.get(column) ?? holdsShares(column);
    shares.set(column, held);
    return held ? null : { value: Number(text), numberFormat: 'General', says: '改为数字' };
  });
}

/** Rows that say when they were finished and leave the status blank get the word that the ledger uses for it. */
function statusFromDate({ asOf, settings }: WorkbookState, ledger: Ledger): Proposal[] {
  const { tasks } = ledger;
  const column = ledger.columns.findLast(({ role }) => role === 'status')?.column;
  const { finished } = tasks;
  if (column === undefined || finished === null || tasks.statusFrom !== 'status') return [];
  const words = new Map<string, number>();
  for (const code of tasks.status.codes) {
    const reading = tasks.status.dictionary[code];
    if (reading === undefined || isBlankText(reading.text) || claimOf(reading, settings) !== 'done') continue;
    words.set(reading.text, (words.get(reading.text) ?? 0) + 1);
  }
  const [commonest] = [...words].sort(([, one], [, other]) => other - one);
  const word = commonest?.[0] ?? DONE_WORD;
  return Array.from(tasks.rows).flatMap((row, index) => {
    const { day } = at(finished, index);
    const isSilent = isBlankText(at(tasks.status, index).text);
    if (!isSilent || day === null || day > asOf) return [];
    return [{ sheet: ledger.layout.sheet, row, column, fix: { value: word, says: `填“${word}”` } }];
  });
}

function serialOf(day: Day, { layout }: Ledger): number {
  return layout.date1904 ? day - DAYS_1900_TO_1904 : day;
}

function valueAt({ origin, values }: SheetSnapshot, row: number, column: number): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? '';
}
