import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnToJudge, JudgingContext } from '../../../../src/ledger/reading/columns/columnToJudge';
import { contentSaid } from './contentSaid';

/** Columns that stand side by side, with what is expected of some of them. */
export interface ColumnCase {
  readonly name: string;
  /** What is known beside the columns: the line that begins with `@`. */
  readonly known: string;
  readonly columns: { readonly header: string; readonly content: string; readonly expected: string | undefined }[];
  readonly second: string | undefined;
}

const NOTHING_KNOWN: JudgingContext = { ownLevel: '', about: '', rectifies: false };

/**
 * `=== name` begins a ledger, `@ 本级=市 整改 题=…` says what is known beside its columns, each further line is a column:
 * header, what its cells look like, and, where that is the point, what it is taken for. `第二时限=` names the other clock that counts.
 */
export function columnCases(file: string): ColumnCase[] {
  return readFileSync(join(__dirname, file), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
      return {
        name,
        known: lines.find((line) => line.startsWith('@ ')) ?? '',
        columns: lines
          .filter((line) => line.includes(' | '))
          .map((line) => {
            const [, header = '', content = '', expected] = /^(.*?) \| (.*?)(?: = (.*))?$/.exec(line) ?? [];
            return { header, content, expected };
          }),
        second: lines.find((line) => line.startsWith('第二时限='))?.slice(5),
      };
    });
}

/** `@ 本级=市 整改 题=分月推进计划`. */
export function contextSaid(known: string): JudgingContext {
  return {
    ...NOTHING_KNOWN,
    ownLevel: /本级=(\S)/.exec(known)?.[1] ?? '',
    about: /题=(\S+)/.exec(known)?.[1] ?? '',
    rectifies: known.includes('整改'),
  };
}

/** The columns as judging sees them, from left to right. */
export function columnsSaid({ columns }: ColumnCase): readonly ColumnToJudge[] {
  return columns.map(({ header, content }, index) => ({
    column: index + 1,
    path: header === '（空）' ? [] : header.split('/'),
    content: contentSaid(content),
  }));
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`;
