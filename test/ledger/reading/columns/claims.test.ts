import { candidatesOf } from '../../../../src/ledger/reading/columns/candidates';
import type { ColumnToJudge } from '../../../../src/ledger/reading/columns/columnToJudge';
import type { Needs } from '../../../../src/ledger/reading/columns/ledgerNeeds';
import type { Role } from '../../../../src/ledger/vocabulary';
import { columnCases, columnsSaid, contextSaid, percent } from './columnCases';

/** `@ 缺=任务、时限、单位、情况、起算 有=办结 争=deadline`: what the ledger lacks, has, and has twice. */
function needsSaid(known: string): Needs {
  const lacking = /缺=(\S+)/.exec(known)?.[1] ?? '';
  return {
    task: lacking.includes('任务'),
    deadline: lacking.includes('时限'),
    unit: lacking.includes('单位'),
    report: lacking.includes('情况'),
    start: lacking.includes('起算'),
    doneDate: !known.includes('有=办结'),
    contested: new Set((/争=(\S+)/.exec(known)?.[1]?.split('、') ?? []) as Role[]),
  };
}

describe('the roles that a column claims, each with its score', () => {
  it.each(columnCases('claims.txt').map((each) => [each.name, each] as const))('%s', (_, each) => {
    const { known, columns } = each;
    const judged = columnsSaid(each);
    const told = (column: ColumnToJudge): string =>
      candidatesOf(column, judged, contextSaid(known), needsSaid(known))
        .map(({ role, score, confidence }) => `${role} ${score.toFixed(2)}分 ${percent(confidence)}`)
        .join('；') || '-';
    const checked = columns.flatMap(({ header, expected }, index) =>
      expected === undefined ? [] : [{ header, expected, told: told(judged[index] as ColumnToJudge) }],
    );
    expect(checked.map((one) => `${one.header} = ${one.told}`)).toEqual(
      checked.map(({ header, expected }) => `${header} = ${expected}`),
    );
  });
});
