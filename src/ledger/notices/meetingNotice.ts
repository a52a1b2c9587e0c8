import { at } from '../coded';
import { sayDay } from '../day/format';
import { hasMeetings } from '../rates/grouping';
import { membersOf, rateTable, type LedgerStandings, type RateLine, type TaskRef } from '../rates/rateTable';
import { brokenIdentity, figuresOf, refusal, shownTask, type NoticeInput } from './figures';
import { sayItems } from './itemNumbers';
import type { NoticeAttachment, NoticeResult } from './notice';
import { numbered, partsOf, type Section } from './sections';
import { meetingItemsTable } from './tables';

/** 「14次市政府常务会议议定的197个事项，已落实188项，落实率为95.4%」. */
function saySeries(line: RateLine): string {
  const meetings = line.meetings === null ? '' : `${line.meetings}次`;
  const open = partsOf([
    ['逾期', line.overdue],
    ['无明确时限', line.noDeadline],
    ['未到期', line.notDue],
  ]);
  const rate = line.rate === null ? '' : `，落实率为${line.rateText}`;
  const rest = open === '' ? '' : `；尚未落实${line.open}项，其中${open}`;
  return `${meetings}${line.key}议定的${line.total}个事项，已落实${line.done}项${rate}${rest}。`;
}

const dayOf = (ledgers: readonly LedgerStandings[], { ledger, task }: TaskRef): number => {
  const dates = ledgers[ledger]?.ledger.tasks.meetingDate;
  return (dates ? at(dates, task).day : null) ?? 0;
};

/** The counted tasks of the last meeting of a series that was held before the notice's day (常务会第一个议题). */
function previousMeeting(
  line: RateLine,
  { ledgers, settings, asOf }: NoticeInput,
): { readonly day: number; readonly tasks: readonly TaskRef[] } | null {
  const counted = membersOf(line, 'total', ledgers, settings);
  const days = counted.map((task) => dayOf(ledgers, task)).filter((day) => day > 0 && day < asOf);
  if (days.length === 0) return null;
  const day = Math.max(...days);
  return { day, tasks: counted.filter((task) => dayOf(ledgers, task) === day) };
}

function openSection(line: RateLine, { ledgers, settings }: NoticeInput): string[] {
  if (line.overdue === 0) return [];
  const items = sayItems(ledgers, membersOf(line, 'overdue', ledgers, settings));
  return [`${line.key}议定事项中逾期未落实${line.overdue}项：${items}，请牵头单位限期落实到位。`];
}

/**
 * The 会议议定事项落实情况通报: how far the items of each series of meetings are carried out, and item by item what
 * became of the last meeting before the given day.
 * @example meetingNotice({ledgers, settings, asOf, period, secretRows: []})
 */
export function meetingNotice(input: NoticeInput): NoticeResult {
  const { settings, asOf, period, letterhead } = input;
  const ledgers = input.ledgers.filter(({ ledger }) => hasMeetings(ledger));
  const ofMeetings: NoticeInput = { ...input, ledgers };
  const refused = refusal(ofMeetings);
  if (refused) return { ok: false, error: refused };
  const broken = brokenIdentity(figuresOf(ofMeetings));
  if (broken) return { ok: false, error: broken };
  const series = rateTable(ledgers, 'source', settings, asOf).rows.filter(({ total }) => total > 0);
  const previous = series.flatMap((line) => {
    const meeting = previousMeeting(line, ofMeetings);
    return meeting === null ? [] : [{ line, ...meeting }];
  });
  const attachments = previous.map(({ line, day, tasks }): NoticeAttachment => {
    const title = `${line.key}（${sayDay(day)}）议定事项落实情况`;
    return {
      title,
      table: meetingItemsTable(
        '',
        tasks.map((task) => shownTask(ledgers, task)),
      ),
    };
  });
  const sections: Section[] = [
    { heading: '总体落实情况', body: [`截至${sayDay(asOf)}，会议议定事项落实情况如下：`, ...series.map(saySeries)] },
    {
      heading: '上次会议议定事项落实情况',
      body: previous.map(({ line, day, tasks }, index) => {
        const done = tasks.filter((task) => shownTask(ledgers, task).state.startsWith('done')).length;
        return `${sayDay(day)}${line.key}议定${tasks.length}项，已落实${done}项，详见附件${previous.length > 1 ? index + 1 : ''}。`;
      }),
    },
    { heading: '需要限期落实的事项', body: series.flatMap((line) => openSection(line, ofMeetings)) },
  ];
  return {
    ok: true,
    notice: {
      kind: 'meeting',
      title: `关于${period.label}会议议定事项落实情况的通报`,
      number: letterhead?.number ?? null,
      addressee: letterhead?.addressee ?? '各责任单位：',
      paragraphs: numbered(sections),
      tables: [],
      attachments,
      sender: letterhead?.sender ?? null,
      date: asOf,
      period,
    },
  };
}
