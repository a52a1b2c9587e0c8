import { columnLetter } from '../address';
import type { SheetSnapshot } from '../snapshot';
import { FACT_NAMES } from './facts/factReader';
import { NOTICE_SPECS } from './kinds';
import { NOTICE_KINDS, NOTICE_LABELS, type NoticeKind } from './notice';
import { placeholdersOf } from './template';
import { ADDRESSEE_PART, TITLE_PART, type PartWording, type Wording } from './wordingParts';

/** Its columns. 可用的占位 is for the clerk to read only. */
export const WORDING_HEADERS = ['种类', '部分', '小标题', '文字', '可用的占位'] as const;

/** One line of the sheet. */
export interface WordingLine extends PartWording {
  readonly kind: NoticeKind;
  readonly part: string;
}

/** The office's wording, and what in it cannot be used, with its cell. */
export interface WordingReading {
  readonly wording: Wording;
  readonly problems: readonly string[];
}

/**
 * Our own wording of every kind, as the sheet shows it to be changed.
 * @example ownWording().find(({part}) => part === '总体情况')?.heading // '总体情况'
 */
export function ownWording(): readonly WordingLine[] {
  return NOTICE_KINDS.flatMap((kind): WordingLine[] => {
    const { title, addressee, parts } = NOTICE_SPECS[kind];
    return [
      { kind, part: TITLE_PART, heading: '', text: title },
      { kind, part: ADDRESSEE_PART, heading: '', text: addressee },
      ...parts.map(({ name, heading, text }) => ({ kind, part: name, heading, text })),
    ];
  });
}

/** The names that the templates of a kind may use: facts, and where its tables stand. */
export function allowedNames(kind: NoticeKind): ReadonlySet<string> {
  const { attachments } = NOTICE_SPECS[kind];
  return new Set([...FACT_NAMES, ...attachments.map(({ name }) => name)]);
}

const HEADER_WITHIN = 10;

/**
 * Reads the office's wording. A line that cannot be used is told with its cell, and our own words stand in its place.
 * @returns null where the sheet has no header of 种类, 部分 and 文字.
 * @example readWording(snapshot)?.problems[0] // '“文稿模板”D7：没有{总书}这个占位，可用的见E7'
 */
export function readWording(snapshot: SheetSnapshot): WordingReading | null {
  const { origin, values, name } = snapshot;
  const header = values
    .slice(0, HEADER_WITHIN)
    .findIndex((row) => ['种类', '部分', '文字'].every((each) => row.includes(each)));
  if (header < 0) return null;
  const place = (column: (typeof WORDING_HEADERS)[number]): number => (values[header] ?? []).indexOf(column);
  const wording: Partial<Record<NoticeKind, Record<string, PartWording>>> = {};
  const problems: string[] = [];
  values.slice(header + 1).forEach((row, index) => {
    const cellOf = (column: '种类' | '部分' | '文字'): string =>
      `“${name}”${columnLetter(origin.column + place(column))}${origin.row + header + 1 + index}`;
    const said = (column: (typeof WORDING_HEADERS)[number]): string => String(row[place(column)] ?? '').trim();
    if (said('种类') === '' && said('部分') === '') return;
    const kind = NOTICE_KINDS.find((each) => NOTICE_LABELS[each] === said('种类'));
    if (kind === undefined) {
      problems.push(`${cellOf('种类')}：没有“${said('种类')}”这种通报，这一行没有采用`);
      return;
    }
    const part = said('部分');
    if (!partNames(kind).includes(part)) {
      problems.push(
        `${cellOf('部分')}：${said('种类')}没有“${part}”这个部分，可以是${partNames(kind).join('、')}，这一行没有采用`,
      );
      return;
    }
    const text = said('文字');
    const wrong = faultOf(text, allowedNames(kind));
    if (wrong !== null) {
      problems.push(`${cellOf('文字')}：${wrong}，这一行没有采用`);
      return;
    }
    wording[kind] = { ...wording[kind], [part]: { heading: said('小标题'), text } };
  });
  return { wording, problems };
}

const partNames = (kind: NoticeKind): readonly string[] => [
  TITLE_PART,
  ADDRESSEE_PART,
  ...NOTICE_SPECS[kind].parts.map(({ name }) => name),
];

function faultOf(text: string, allowed: ReadonlySet<string>): string | null {
  const unknown = placeholdersOf(text).find((name) => !allowed.has(name));
  if (unknown !== undefined) return `没有{${unknown}}这个占位，可用的见“可用的占位”一列`;
  const outside = text.replace(/\{[^{}]*\}/gu, '');
  if (/[{}]/u.test(outside)) return '花括号不成对';
  if (/[[\]]/u.test(outside.replace(/\[[^[\]]*\]/gu, ''))) return '方括号不成对';
  return null;
}
