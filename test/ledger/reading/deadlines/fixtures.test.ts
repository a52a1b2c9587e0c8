import { readFileSync, readdirSync } from 'node:fs';
import { fromIso, toIso } from '../../../../src/ledger/day/day';
import type { Day } from '../../../../src/ledger/day/day';
import { createWorkCalendar } from '../../../../src/ledger/day/workdays';
import type { DeadlineReading } from '../../../../src/ledger/ledger';
import { createDeadlineReader } from '../../../../src/ledger/reading/deadlines/reader';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';

const FOLDER = 'test/ledger/reading/deadlines';
const calendar = createWorkCalendar();
const day = (iso: string | undefined): Day | null => (iso ? fromIso(iso) : null);

interface Row {
  readonly line: string;
  readonly text: string;
  readonly kind: string;
  readonly date: string;
  readonly note: string;
  readonly setting: ReadonlyMap<string, string>;
}

const USUAL = new Map([
  ['年份', '2024'],
  ['交办', '2024-03-11'],
  ['今日', '2024-03-11'],
]);

/** Lines `写法 => 类别 | 日期 | 说明`; a line that begins with @ changes the row's days for the lines below it. */
function rowsOf(file: string): readonly Row[] {
  let setting: ReadonlyMap<string, string> = USUAL;
  const rows: Row[] = [];
  for (const line of readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n')) {
    if (line.startsWith('@')) {
      const pairs = line.slice(1).trim().split(/\s+/).map((pair) => pair.split('=') as [string, string]); // prettier-ignore
      setting = new Map([...USUAL, ...pairs]);
    } else if (line.includes(' => ')) {
      const [text = '', meaning = ''] = line.split(' => ');
      const [kind = '', date = '', note = ''] = meaning.split('|').map((part) => part.trim());
      rows.push({ line, text: text.replaceAll('⏎', '\n'), kind, date, note, setting });
    }
  }
  return rows;
}

function read({ text, setting }: Row): DeadlineReading {
  const asOf = day(setting.get('今日')) ?? 0;
  const reader = createDeadlineReader({ asOf, settings: DEFAULT_SETTINGS, calendar });
  return reader(text, {
    assigned: day(setting.get('交办')),
    meeting: day(setting.get('会议')),
    received: day(setting.get('收文')),
    instructed: day(setting.get('批示')),
    year: setting.get('年份') ? Number(setting.get('年份')) : null,
  });
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

describe.each(files)('%s', (file) => {
  it.each(rowsOf(file).map((row) => [row.line, row] as const))('%s', (_, row) => {
    const reading = read(row);
    const said = `${reading.kind} | ${reading.date === null ? '-' : toIso(reading.date)}`;
    expect(
      `${said} ${reading.reason}`.startsWith(`${row.kind} | ${row.date}`) ? '' : `${said}  ${reading.reason}`,
    ).toBe('');
    const [word, ...rest] = row.note.split(' ');
    if (word === '或') expect(reading.candidates?.map(toIso)).toEqual(rest);
    else if (word === '起') expect(reading.start === undefined ? null : toIso(reading.start)).toBe(rest[0]);
    else if (word === '原') expect(reading.original === undefined ? null : toIso(reading.original)).toBe(rest[0]);
    else if (word === '节点') {
      expect(reading.milestones?.map((step) => `${toIso(step.day)} ${step.text}`).join('；')).toBe(rest.join(' '));
    }
  });
});

it('the fixtures hold at least 350 lines', () => {
  expect(files.flatMap(rowsOf).length).toBeGreaterThanOrEqual(350);
});
