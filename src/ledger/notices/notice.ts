import type { Day } from '../day/day';
import type { Period, PeriodKind } from '../periods/period';

/** The notices that can be written (通报). More kinds may come; an id never changes its meaning. */
export const NOTICE_KINDS = ['quarter', 'meeting', 'reminder'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_LABELS: Readonly<Record<NoticeKind, string>> = {
  quarter: '季度通报',
  meeting: '会议议定事项落实情况通报',
  reminder: '催办通知单',
};

/** The period that each kind speaks of unless another is given. */
export const NOTICE_PERIODS: Readonly<Record<NoticeKind, PeriodKind>> = {
  quarter: 'quarter',
  meeting: 'year',
  reminder: 'month',
};

/** A heading (1: 一、 2: （一）) or a paragraph of the body. Numbers of headings are part of the text. */
export type NoticeParagraph =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'body'; readonly text: string };

/** A column of a table in a notice. */
export interface NoticeColumn {
  readonly header: string;
  /** The header above, over all neighbouring columns that name the same one. */
  readonly parent?: string;
  /** Width in Chinese characters. */
  readonly width: number;
  readonly align: 'left' | 'center';
}

/** What a table cell of a notice says: numbers stay numbers, everything else is text. */
export type NoticeCell = string | number;

export interface NoticeTable {
  /** The line above the table; empty where the title says enough. */
  readonly caption: string;
  readonly columns: readonly NoticeColumn[];
  readonly rows: readonly (readonly NoticeCell[])[];
  /** True where the last row is the total. */
  readonly hasTotal: boolean;
}

/** An attachment (附件): a titled table on a page of its own. */
export interface NoticeAttachment {
  readonly title: string;
  readonly table: NoticeTable;
}

/** A notice as a document: what it says, in order, and nothing of how it is laid out. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly title: string;
  /** 发文字号, such as 「×政督〔2024〕3号」; null where the office has not given one. */
  readonly number: string | null;
  /** 主送, with its colon; null where nobody is addressed. */
  readonly addressee: string | null;
  readonly paragraphs: readonly NoticeParagraph[];
  /** Tables that follow the paragraphs on the same page. */
  readonly tables: readonly NoticeTable[];
  readonly attachments: readonly NoticeAttachment[];
  /** 发文机关署名; null where the office has not given it. */
  readonly sender: string | null;
  /** 成文日期. */
  readonly date: Day;
  readonly period: Period;
}

/** What an office puts on its papers; what is absent is left out. */
export interface Letterhead {
  readonly number?: string;
  readonly addressee?: string;
  readonly sender?: string;
}

/** Why a notice is not written. */
export interface NoticeError {
  readonly code: 'identity-broken' | 'secrecy' | 'nothing-to-report';
  /** In Chinese: what is wrong, where, and what to do. */
  readonly message: string;
}

export type NoticeResult =
  { readonly ok: true; readonly notice: Notice } | { readonly ok: false; readonly error: NoticeError };
