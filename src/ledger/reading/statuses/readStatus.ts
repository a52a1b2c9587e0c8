import type { StatusReading } from '../../ledger';
import type { CellValue } from '../../snapshot';
import { remembered } from '../../remembered';
import type { ReportedStatus } from '../../vocabulary';
import { expectedDay } from '../dates/expectedDay';
import { interpretText } from './interpretText';
import { percentOf } from './percentOf';

/** A status cell; `numberFormat` tells 1 (是) from 100%. */
export interface StatusCell {
  readonly value: CellValue;
  readonly text: string;
  readonly numberFormat: string;
}

const PLACEHOLDER = /^(?:[\s/\\\-—–_―.。…*"“”〃]*|无|暂无|n\/?a)$/i;
/** Statuses that a percentage below 100 does not overrule: they already say that the task is open, and how. */
const OPEN_KINDS: ReadonlySet<ReportedStatus> = new Set(['basically-done', 'partially-done', 'ahead', 'behind', 'overdue', 'near-due', 'extended', 'suspended', 'cancelled', 'returned', 'pending-review', 'long-term']); // prettier-ignore

/**
 * What a status cell says of its task. `status` is null where the cell is empty, a placeholder, or not understood; the
 * reason tells which. A percentage below 100 beats 已完成. Number cells: 0.95 or 95 is 95 %, 1 is 100 % in a percent
 * format and 是 elsewhere, 0 is 未启动. `year` is what a day without a year means.
 * @example readStatus('未完成').status // 'in-progress'
 * @example readStatus({value: 0.95, text: '95%', numberFormat: '0%'}).percent // 95
 */
export function readStatus(cell: StatusCell | string, year: number | null = null): StatusReading {
  const content = typeof cell === 'string' ? { value: cell, text: cell, numberFormat: '' } : cell;
  if (typeof content.value === 'number') return statusOfNumber(content, content.value);
  const text = typeof content.value === 'boolean' ? (content.value ? '是' : '否') : content.value;
  if (PLACEHOLDER.test(text.normalize('NFKC').trim()))
    return { text, status: null, percent: null, reason: '没有填写状态' };
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(text.normalize('NFKC')))
    return statusOfNumber({ ...content, text }, Number(text.normalize('NFKC')));
  return statusOfText(text, year);
}

function statusOfNumber(cell: StatusCell, value: number): StatusReading {
  const isPercent = cell.numberFormat.includes('%') || cell.text.includes('%');
  if (isPercent || (value !== 1 && value !== 0)) {
    const percent = rounded(isPercent || Math.abs(value) < 1 ? value * 100 : value);
    return { text: cell.text, status: statusOfPercent(percent), percent, reason: `按完成百分比 ${percent}% 理解` };
  }
  return value === 1
    ? { text: cell.text, status: 'done', percent: null, reason: '1 表示“是”' }
    : { text: cell.text, status: 'not-started', percent: null, reason: '0 表示“否”' };
}

const meaningOf = remembered((text) => interpretText(text, 'status'));

function statusOfText(text: string, year: number | null): StatusReading {
  const meaning = meaningOf(text);
  const percent = percentOf(text);
  const expected = expectedDay(text, year);
  const extras = expected === null ? {} : { expected };
  if (percent === null) return { text, status: meaning.status, percent, ...extras, reason: meaning.reason };
  if (percent < 100) {
    if (meaning.status !== null && OPEN_KINDS.has(meaning.status))
      return { text, status: meaning.status, percent, ...extras, reason: meaning.reason };
    return {
      text,
      status: statusOfPercent(percent),
      percent,
      ...extras,
      reason: `百分比 ${percent}% 不足100%，不算完成`,
    };
  }
  const open = meaning.status !== null && meaning.firm;
  const status = open ? meaning.status : (['done-early', 'done-late'] as const).find((kind) => kind === meaning.status);
  return {
    text,
    status: status ?? 'done',
    percent,
    ...extras,
    reason: open ? meaning.reason : `百分比 ${percent}%，已完成`,
  };
}

/**
 * The status that a bare percentage stands for.
 * @example statusOfPercent(98.4) // 'in-progress'
 */
export function statusOfPercent(percent: number): ReportedStatus {
  if (percent >= 100) return 'done';
  return percent <= 0 ? 'not-started' : 'in-progress';
}

function rounded(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}
