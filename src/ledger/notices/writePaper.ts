import type { RateLine, TaskRef } from '../rates/rateTable';
import { stateAt } from '../standing/standings';
import type { State } from '../vocabulary';
import type { NoticeContext } from './context';
import { amongThem } from './countWords';
import { factReader } from './facts/factReader';
import type { Notice, NoticeAttachment, NoticeTable } from './notice';
import { ledgerOf } from './noticeInput';
import { taskKey, type Paper } from './papers';
import { numbered, type Section } from './sections';
import type { NoticeSpec, PartSpec, TableSpec } from './spec';
import { boxes, card, lineTable, taskTable } from './tables';
import { fill, type FactReader } from './template';
import { ADDRESSEE_PART, TITLE_PART, type PartWording } from './wordingParts';

/** A table that is in the paper, and the line that it belongs to where its kind has one per line. */
interface Placed extends NoticeAttachment {
  readonly name: string;
  readonly line: RateLine | null;
}

/**
 * One paper of a kind: tables first, because sentences say where they stand (见附件1), then the text.
 * @example writePaper(NOTICE_SPECS.quarter, paper, contextOf(input, ITEMS)).title // '关于2026年第三季度督办事项办理情况的通报'
 */
export function writePaper(spec: NoticeSpec, paper: Paper, context: NoticeContext): Notice {
  const { letterhead, asOf, period } = context.input;
  const tables = spec.tables.flatMap((table) => placed(table, paper, context));
  const attachments = spec.attachments.flatMap((table) => placed(table, paper, context));
  const factsOf = (line: RateLine | null): FactReader =>
    factReader(context, {
      ...paper,
      ...(line ? { line } : {}),
      own: { ...ownFacts(paper, context), ...references(attachments, line) },
    });
  const facts = factsOf(null);
  const worded = (part: string, ours: string): string => wordingOf(spec, context)[part]?.text ?? ours;
  return {
    kind: spec.kind,
    title: titleOf(spec, paper, context),
    number: paper.number,
    addressee: letterhead?.addressee ?? (fill(worded(ADDRESSEE_PART, spec.addressee), facts) || null),
    paragraphs: numbered(sectionsOf(spec, context, factsOf)),
    tables: tables.map(({ title, table }) => ({ ...table, caption: title })),
    attachments: attachments.map(({ title, table }) => ({ title, table })),
    addressedTo: paper.addressedTo,
    issuedFor: spec.scope === 'office' ? [] : paper.addressed,
    step: paper.step,
    sender: letterhead?.sender ?? null,
    signer: letterhead?.signer ?? null,
    copies: letterhead?.copies ?? null,
    date: letterhead?.date ?? asOf,
    period,
  };
}

/**
 * The title of a paper, as the office words it.
 * @example titleOf(NOTICE_SPECS.quarter, paper, context) // '关于2026年第三季度督办事项办理情况的通报'
 */
export function titleOf(spec: NoticeSpec, paper: Paper, context: NoticeContext): string {
  const facts = factReader(context, { ...paper, own: ownFacts(paper, context) });
  return fill(wordingOf(spec, context)[TITLE_PART]?.text ?? spec.title, facts);
}

const ownFacts = ({ own, addressed, number, step }: Paper, context: NoticeContext): Record<string, string> => ({
  ...own,
  列入: String(addressed.length),
  列入构成: standingOf(addressed, context),
  文号: number ?? '',
  签发人: context.input.letterhead?.signer ?? '',
  级别: step?.level ?? '',
  颜色: step?.colour ?? '',
  签发依据: step?.basis ?? '',
});

/** How many of some open items are overdue, not due, without deadline. */
function standingOf(tasks: readonly TaskRef[], { words, input: { ledgers } }: NoticeContext): string {
  const states = tasks.map((ref) => stateAt(ledgerOf(ledgers, ref).standings, ref.task));
  const count = (state: State): number => states.filter((each) => each === state).length;
  return amongThem(
    [
      ['逾期未办结', count('overdue')],
      ['未到期', count('not-due')],
      ['无明确时限', count('no-deadline')],
    ],
    words.counter,
  );
}

const wordingOf = (spec: NoticeSpec, { input }: NoticeContext): Readonly<Record<string, PartWording>> =>
  input.wording?.[spec.kind] ?? {};

/** A table with what stands in it; nothing where it would be empty. */
function placed(spec: TableSpec, paper: Paper, context: NoticeContext): readonly Placed[] {
  const title = (line: RateLine | null): string =>
    fill(spec.title, factReader(context, { ...paper, ...(line ? { line } : {}) }));
  const one = (table: NoticeTable, line: RateLine | null = null): readonly Placed[] =>
    table.rows.length === 0 ? [] : [{ name: spec.name, title: title(line), table, line }];
  switch (spec.of) {
    case 'lines':
      return one(lineTable(spec, context));
    case 'boxes':
      return one(boxes(spec));
    case 'card':
      return one(card(spec, factReader(context, { ...paper, own: ownFacts(paper, context) }), paper.task?.place));
    case 'tasks': {
      const { only } = paper;
      const tasks = context.tasks(spec.tasks).filter((task) => only?.has(taskKey(task)) ?? true);
      if (spec.each === undefined) return one(taskTable(spec, tasks, context));
      return context.lines(spec.each).flatMap((line) => one(taskTable(spec, ofLine(tasks, line), context), line));
    }
  }
}

function ofLine(tasks: readonly TaskRef[], { members }: RateLine): readonly TaskRef[] {
  const keys = new Set(members.map(taskKey));
  return tasks.filter((task) => keys.has(taskKey(task)));
}

/** Where the tables stand, by name: 「附件1」, or 「附件」 where there is one only. */
function references(attachments: readonly Placed[], line: RateLine | null): Record<string, string> {
  const named = attachments.map(({ name, line: of }, index) => ({
    name,
    of,
    says: attachments.length > 1 ? `附件${index + 1}` : '附件',
  }));
  return Object.fromEntries(named.filter(({ of }) => of === null || of === line).map(({ name, says }) => [name, says]));
}

/** The sections in order; parts without a heading go on under the one before. */
function sectionsOf(
  spec: NoticeSpec,
  context: NoticeContext,
  factsOf: (line: RateLine | null) => FactReader,
): Section[] {
  const wording = wordingOf(spec, context);
  const sections: { heading: string; body: string[] }[] = [];
  for (const part of spec.parts) {
    const own = wording[part.name];
    const heading = own?.heading ?? part.heading;
    const last = sections.at(-1);
    const body = paragraphsOf({ ...part, text: own?.text ?? part.text }, context, factsOf);
    if (heading === '' && last) last.body.push(...body);
    else sections.push({ heading, body });
  }
  return sections;
}

function paragraphsOf(
  { text, each, joined }: PartSpec,
  context: NoticeContext,
  factsOf: (line: RateLine | null) => FactReader,
): string[] {
  const paragraphs = (facts: FactReader): string[] =>
    text
      .split('\n')
      .map((paragraph) => fill(paragraph, facts))
      .filter((paragraph) => paragraph !== '');
  if (each === undefined) return paragraphs(factsOf(null));
  const said = context.lines(each).flatMap((line) => paragraphs(factsOf(line)));
  if (joined === undefined || said.length === 0) return said;
  return [`${said.join(joined)}。`];
}
