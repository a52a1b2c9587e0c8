import type { Notice, NoticeKind } from '../../../src/ledger/notices/notice';
import { NOTICE_PERIODS } from '../../../src/ledger/notices/notice';
import { periodContaining } from '../../../src/ledger/periods/period';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { analyseSnapshots } from '../../../src/operations/analyseSnapshots';
import { noticePlan, type NoticeChoice, type PlannedNotice } from '../../../src/operations/noticePlan';
import { textTable } from '../../support/textTable';
import { day } from '../standing/ledgerOf';

/** Sheets as text: a line `# name` begins one. */
export function sheetsOf(text: string) {
  return text
    .trim()
    .split(/^# /mu)
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...lines] = part.trimEnd().split('\n');
      return textTable(
        name.trim(),
        lines.map((line) => line.trim()),
      );
    });
}

/** A notice of a workbook that is written as text. */
export function plannedOf(kind: NoticeKind, text: string, asOf: string, choice: NoticeChoice = {}): PlannedNotice {
  const state = analyseSnapshots(sheetsOf(text), { asOf: day(asOf), settings: DEFAULT_SETTINGS });
  return noticePlan(state, kind, periodContaining(day(asOf), NOTICE_PERIODS[kind]), choice);
}

/** Its papers; throws where there are none. */
export function papersOf(...words: Parameters<typeof plannedOf>): readonly [Notice, ...Notice[]] {
  const planned = plannedOf(...words);
  if (!planned.ok) throw new Error(planned.error.message);
  return planned.notices;
}

/** Everything that a paper says, a line for each paragraph and each row of its tables. */
export function saidBy({ title, number, addressee, paragraphs, tables, attachments }: Notice): string {
  const all = [...tables.map((table) => ({ title: table.caption, table })), ...attachments];
  return [
    title,
    number ?? '',
    addressee ?? '',
    ...paragraphs.map(({ text }) => text),
    ...all.flatMap((each) => [
      `《${each.title}》`,
      each.table.columns.map(({ header }) => header).join('|'),
      ...each.table.rows.map((row) => row.join('|')),
    ]),
  ].join('\n');
}
