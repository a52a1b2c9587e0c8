import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerColumn } from '../../../../src/ledger/ledger';
import type { JudgingContext } from '../../../../src/ledger/reading/columns/columnToJudge';
import { decideColumns } from '../../../../src/ledger/reading/columns/decideColumns';
import { secondClock } from '../../../../src/ledger/reading/columns/secondClock';
import { contentSaid } from './contentSaid';

interface Case {
  readonly name: string;
  readonly context: JudgingContext;
  readonly columns: { readonly header: string; readonly content: string; readonly expected: string | undefined }[];
  readonly second: string | undefined;
}

const NOTHING_KNOWN: JudgingContext = { ownLevel: '', about: '', rectifies: false };

/**
 * `=== name` begins a ledger, `@ 本级=市 整改 题=…` says what is known beside its columns, each further line is a column:
 * header, what its cells look like, and, where that is the point, what it is taken for. `第二时限=` names the other clock that counts.
 */
function casesIn(text: string): Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
      const known = lines.find((line) => line.startsWith('@ ')) ?? '';
      return {
        name,
        context: {
          ...NOTHING_KNOWN,
          ownLevel: /本级=(\S)/.exec(known)?.[1] ?? '',
          about: /题=(\S+)/.exec(known)?.[1] ?? '',
          rectifies: known.includes('整改'),
        },
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

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** `deadline 78%（或 schedule 60%）理由；理由`. */
function told({ role, confidence, evidence, alternatives }: LedgerColumn): string {
  const others = alternatives.map((other) => `${other.role} ${percent(other.confidence)}`).join(' ');
  const reasons = evidence.map(({ says, weight }) => `${says} ${weight.toFixed(2)}`).join('；');
  return `${role ?? '-'} ${percent(confidence)}${others && `（或 ${others}）`}${reasons && ` ${reasons}`}`;
}

describe('columns judged together', () => {
  it.each(casesIn(readFileSync(join(__dirname, 'judged.txt'), 'utf8')).map((each) => [each.name, each] as const))(
    '%s',
    (_, { context, columns, second }) => {
      const judged = columns.map(({ header, content }, index) => ({
        column: index + 1,
        path: header === '（空）' ? [] : header.split('/'),
        content: contentSaid(content),
      }));
      const decided = decideColumns(judged, context);
      const checked = columns.flatMap(({ header, expected }, index) =>
        expected === undefined ? [] : [{ header, expected, told: told(decided[index] as LedgerColumn) }],
      );
      expect(checked.map((each) => `${each.header} = ${each.told}`)).toEqual(
        checked.map(({ header, expected }) => `${header} = ${expected}`),
      );
      if (second !== undefined) {
        const clock = secondClock(decided, judged, context.ownLevel);
        expect(clock === null ? '无' : columns[clock - 1]?.header).toBe(second);
      }
    },
  );
});
