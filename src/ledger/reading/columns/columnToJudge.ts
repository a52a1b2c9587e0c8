import type { Role } from '../../vocabulary';
import type { ColumnContent } from './columnContent';

/** One column as judging sees it: the words above it and what stands in it. */
export interface ColumnToJudge {
  readonly column: number;
  readonly path: readonly string[];
  readonly content: ColumnContent;
}

/** What is known beside the columns themselves. */
export interface JudgingContext {
  /** The level of the office that keeps the ledger (市, 县 …), for rows with two clocks; empty where unknown. */
  readonly ownLevel: string;
  /** Title, lines above the header and sheet name, joined. */
  readonly about: string;
  /** True where header or title speak of 整改, 销号: then a column of problems holds the tasks. */
  readonly rectifies: boolean;
  /** What a clerk has confirmed for these headers. */
  readonly confirmed?: Readonly<Record<string, Role | null>>;
}
