import type { LedgerColumn } from '../../../../src/ledger/ledger';
import { decideColumns } from '../../../../src/ledger/reading/columns/decideColumns';
import { secondClock } from '../../../../src/ledger/reading/columns/secondClock';
import { columnCases, columnsSaid, contextSaid, percent } from './columnCases';

/** `deadline 78%（或 schedule 60%）理由；理由`. */
function told({ role, confidence, evidence, alternatives }: LedgerColumn): string {
  const others = alternatives.map((other) => `${other.role} ${percent(other.confidence)}`).join(' ');
  const reasons = evidence.map(({ says, weight }) => `${says} ${weight.toFixed(2)}`).join('；');
  return `${role ?? '-'} ${percent(confidence)}${others && `（或 ${others}）`}${reasons && ` ${reasons}`}`;
}

describe('columns judged together', () => {
  it.each(columnCases('judged.txt').map((each) => [each.name, each] as const))('%s', (_, each) => {
    const { known, columns, second } = each;
    const judged = columnsSaid(each);
    const context = contextSaid(known);
    const decided = decideColumns(judged, context);
    const checked = columns.flatMap(({ header, expected }, index) =>
      expected === undefined ? [] : [{ header, expected, told: told(decided[index] as LedgerColumn) }],
    );
    expect(checked.map((one) => `${one.header} = ${one.told}`)).toEqual(
      checked.map(({ header, expected }) => `${header} = ${expected}`),
    );
    if (second !== undefined) {
      const clock = secondClock(decided, judged, context.ownLevel);
      expect(clock === null ? '无' : columns[clock - 1]?.header).toBe(second);
    }
  });
});
