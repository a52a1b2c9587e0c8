import { readFileSync } from 'node:fs';
import { fromIso, toIso, type Day } from '../../../../src/ledger/day/day';
import { createWorkCalendar } from '../../../../src/ledger/day/workdays';
import type { DeadlineReading } from '../../../../src/ledger/ledger';
import { createDeadlineReader } from '../../../../src/ledger/reading/deadlines/reader';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';

const FOLDER = 'test/ledger/reading/deadlines/told';
const day = (iso: string | undefined): Day | null => (iso ? fromIso(iso) : null);
const event = (name: string, from: string, to?: string) => ({
  name,
  day: day(from) ?? 0,
  ...(to === undefined ? {} : { end: day(to) ?? 0 }),
});

const context = {
  asOf: day('2024-03-11') ?? 0,
  calendar: createWorkCalendar(),
  events: [
    event('市两会', '2025-01-08', '2025-01-11'),
    event('市两会', '2024-01-09', '2024-01-12'),
    event('汛期', '2024-06-01', '2024-09-30'),
    event('文博会', '2024-05-23'),
  ],
};

/** What a line begun with @ says of the rows below it: `交办=2024-12-28 年份= 顺延`. */
function readerFor(line: string): (text: string) => DeadlineReading {
  const said = new Map([['交办', '2024-03-11'], ['年份', '2024'], ...line.split(' ').map((part) => part.split('=') as [string, string])]); // prettier-ignore
  const settings = {
    ...DEFAULT_SETTINGS,
    rollNonWorkday: said.has('顺延'),
    deadlineBeforeInclusive: !said.has('前不含'),
  };
  const read = createDeadlineReader({ ...context, settings });
  const reference = {
    assigned: day(said.get('交办')),
    meeting: day(said.get('会议')),
    received: day(said.get('收文')),
    instructed: day(said.get('批示')),
    year: said.get('年份') ? Number(said.get('年份')) : null,
  };
  return (text) => read(text, reference);
}

/** All that is read from a text: kind, day, 起, 原, 或, 节点, 推算 where the calendar is reckoned; and the reason. */
function told({ kind, date, start, original, candidates, milestones, official, reason }: DeadlineReading): string {
  const steps = milestones?.map((step) => `${toIso(step.day)}${step.text}`).join('/');
  return [
    kind,
    date === null ? '-' : toIso(date),
    ...(start === undefined ? [] : [`起${toIso(start)}`]),
    ...(original === undefined ? [] : [`原${toIso(original)}`]),
    ...(candidates === undefined ? [] : [`或${candidates.map(toIso).join('/')}`]),
    ...(steps === undefined ? [] : [`节点${steps}`]),
    ...(official === false ? ['推算'] : []),
    reason,
  ].join(' ');
}

describe('all that is told of a deadline', () => {
  const rows = ['readings.txt', 'further.txt'].flatMap((file) => {
    let read = readerFor('');
    return readFileSync(`${FOLDER}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line): [string, string, (text: string) => DeadlineReading][] => {
        if (line.startsWith('@')) read = readerFor(line.slice(1).trim());
        const [text = '', expected] = line.split(' => ');
        return expected === undefined ? [] : [[text, expected, read]];
      });
  });

  it.each(rows)('%s: %s', (text, expected, reader) => {
    expect(told(reader(text))).toBe(expected);
  });
});
