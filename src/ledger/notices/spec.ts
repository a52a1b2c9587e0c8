import type { Ledger } from '../ledger';
import type { CountWords } from './countWords';
import type { LineColumnId } from './columns/lineColumns';
import type { TaskColumnId } from './columns/taskColumns';
import type { NoticeKind } from './notice';
import type { LineSet, TaskSet } from './sets';
import type { PeriodKind } from '../periods/period';

/**
 * A piece of the text: sentences with {占位} for facts. A sentence with an empty fact is left out, and so is what
 * stands in square brackets around an empty fact or a 0 (see `template.ts`).
 */
export interface PartSpec {
  /** How the clerk's own wording names it in 文稿模板; unique in its kind. */
  readonly name: string;
  /** The numbered heading above it; empty where it goes on under the heading before, or stands without one. */
  readonly heading: string;
  readonly text: string;
  /** Said once for every line of this set; on one line where `joined` is given, else a paragraph each. */
  readonly each?: LineSet;
  readonly joined?: string;
}

interface TableHead {
  /** How sentences refer to it: {单位表} becomes 「附件1」. */
  readonly name: string;
  /** With {占位}. */
  readonly title: string;
}

export interface LineTableSpec extends TableHead {
  readonly of: 'lines';
  readonly lines: LineSet;
  readonly columns: readonly LineColumnId[];
  /** By rate, by pieces adopted, or as the lines first stand in the ledger. */
  readonly order: 'rate' | 'adopted' | 'ledger';
  /** What the first column is called, where not as its set. */
  readonly key?: string;
}

export interface TaskTableSpec extends TableHead {
  readonly of: 'tasks';
  readonly tasks: TaskSet;
  readonly columns: readonly TaskColumnId[];
  /** One table for every line of this set, with the tasks of that line. */
  readonly each?: LineSet;
  /** Tasks of one unit together, in the order of the units. */
  readonly byUnit?: true;
}

/** A form of one item: labels with what stands beside them, both with {占位}. */
export interface CardSpec extends TableHead {
  readonly of: 'card';
  readonly rows: readonly (readonly [label: string, text: string])[];
}

/** Empty boxes that are filled by hand (签收, 反馈情况). */
export interface BoxesSpec extends TableHead {
  readonly of: 'boxes';
  readonly headers: readonly string[];
}

export type TableSpec = LineTableSpec | TaskTableSpec | CardSpec | BoxesSpec;

/** Which ledgers a kind speaks of. */
export interface About {
  readonly includes: (ledger: Ledger) => boolean;
  /** What such a ledger is called, and what makes one, said where there is none. */
  readonly called: string;
}

/** A kind of notice (文种) as data: all that the engine needs to write it. */
export interface NoticeSpec {
  readonly kind: NoticeKind;
  /** The period it speaks of unless another is given. */
  readonly period: PeriodKind;
  /** The word in its number, of its own for every kind: 督催 in 「×政督催〔2026〕3号」. */
  readonly mark: string;
  /** A running issue (第3期) in place of a document number. */
  readonly issues?: true;
  /** One paper for the office, one per unit (催办通知单), or one per item (督查令). */
  readonly scope: 'office' | 'unit' | 'item';
  /** The tasks that a paper per unit or per item is written for. */
  readonly addresses?: TaskSet;
  /** Null: every ledger. */
  readonly about: About | null;
  /** 项 that units lead, or 件 that they handle. */
  readonly counts: CountWords;
  readonly title: string;
  readonly addressee: string;
  readonly parts: readonly PartSpec[];
  /** On the same page as the text. */
  readonly tables: readonly TableSpec[];
  /** Each on a page of its own. */
  readonly attachments: readonly TableSpec[];
  /** Said where nothing is addressed: 「没有逾期未办结的事项，不需要催办」. */
  readonly nothing?: string;
}
