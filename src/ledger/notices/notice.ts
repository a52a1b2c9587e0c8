import type { Day } from '../day/day';
import type { Period, PeriodKind } from '../periods/period';
import type { FontSet } from './fonts';
import type { Step } from '../orders/escalation';
import type { TaskRef } from '../rates/rateTable';

/** The notices that can be written (通报). More kinds may come; an id never changes its meaning. */
export const NOTICE_KINDS = [
  'quarter', 'meeting', 'supervision', 'month', 'half-year', 'bulletin', 'reminder', 'set-deadline', 'order',
  'coordination', 'instruction', 'proposal', 'hotline', 'petition', 'information', 'year',
] as const; // prettier-ignore
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_LABELS: Readonly<Record<NoticeKind, string>> = {
  quarter: '季度通报',
  meeting: '会议议定事项落实情况通报',
  supervision: '督查通报',
  month: '月调度表',
  'half-year': '半年评估表',
  bulletin: '督查快报',
  reminder: '催办通知单',
  'set-deadline': '明确时限通知',
  order: '督查令',
  coordination: '提请协调清单',
  instruction: '领导批示办理情况通报',
  proposal: '建议提案办理情况通报',
  hotline: '民生诉求办理情况通报',
  petition: '信访办理情况通报',
  information: '信息采用情况通报',
  year: '年度汇总',
};

/** The period that each kind speaks of unless another is given. */
export const NOTICE_PERIODS: Readonly<Record<NoticeKind, PeriodKind>> = {
  quarter: 'quarter',
  meeting: 'year',
  supervision: 'year',
  month: 'month',
  'half-year': 'half',
  bulletin: 'month',
  reminder: 'month',
  'set-deadline': 'month',
  order: 'month',
  coordination: 'month',
  instruction: 'year',
  proposal: 'year',
  hotline: 'month',
  petition: 'month',
  information: 'month',
  year: 'year',
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

/** Where an item stands in its ledger. */
export interface ItemPlace {
  readonly sheet: string;
  /** Excel's own row. */
  readonly row: number;
}

export interface NoticeTable {
  /** The line above the table; empty where the title says enough. */
  readonly caption: string;
  readonly columns: readonly NoticeColumn[];
  readonly rows: readonly (readonly NoticeCell[])[];
  /** Of each row the item that it speaks of, as far as there is one; absent where rows are no items. */
  readonly places?: readonly ItemPlace[];
  /** True where the last row is the total. */
  readonly hasTotal: boolean;
  /** Rows are at least so many lines high: boxes to be filled by hand. */
  readonly rowLines?: number;
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
  /** 抄送; null where nobody gets a copy. */
  readonly copies: string | null;
  /** 签发人; null where the office has not given one. */
  readonly signer: string | null;
  /** The unit that the paper is for, or the item's number: what tells papers of one kind apart; null where there is one. */
  readonly addressedTo: string | null;
  /** The tasks that a 催办单 or an order is issued for. */
  readonly issuedFor: readonly TaskRef[];
  /** Level and colour of a 督查令; null for other kinds. */
  readonly step: Step | null;
  /** 发文机关署名; null where the office has not given it. */
  readonly sender: string | null;
  /** 成文日期. */
  readonly date: Day;
  readonly period: Period;
}

/** What an office puts on its papers; what is absent is left out. */
export interface Letterhead {
  /** 发文字号 of this very paper; without it the number runs on by itself. */
  readonly number?: string;
  /** 机关代字 before the kind's own word: 「×政」 in 「×政督〔2026〕3号」. */
  readonly code?: string;
  readonly addressee?: string;
  readonly sender?: string;
  readonly signer?: string;
  readonly copies?: string;
  /** The official fonts unless the office chose others. */
  readonly fonts?: FontSet;
  /** 成文日期; the notice's day where absent. */
  readonly date?: Day;
}

/** Why a notice is not written. */
export interface NoticeError {
  readonly code:
    | 'identity-broken'
    | 'secrecy'
    | 'nothing-to-report'
    | 'wrong-ledger'
    | 'period-ahead'
    | 'register-unreadable'
    | 'ledger-repeated';
  /** In Chinese: what is wrong, where, and what to do. */
  readonly message: string;
}

/** The papers of a kind (several for 催办单 and 督查令), or why there is none. */
export type NoticeResult =
  | { readonly ok: true; readonly notices: readonly [Notice, ...Notice[]] }
  | { readonly ok: false; readonly error: NoticeError };
