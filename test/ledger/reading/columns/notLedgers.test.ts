import { decideColumns } from '../../../../src/ledger/reading/columns/decideColumns';
import { whyNoLedger } from '../../../../src/ledger/reading/notLedgers';
import { examplesOf } from '../textFixture';
import { contentSaid } from './contentSaid';

/** Why a table with these columns (`工作任务（数字80%）、责任单位`) is no ledger; 台账 where it is one; `| 0行` without rows. */
function told(text: string): string {
  const [columns = '', rows = '3行'] = text.split(' | ');
  const judged = columns.split('、').map((each, index) => {
    const [, header = '', said = ''] = /^(.*?)(?:（(.*)）)?$/.exec(each) ?? [];
    return { column: index + 1, path: header === '空' ? [] : [header], content: contentSaid(said || '填0') };
  });
  const decided = decideColumns(judged, { ownLevel: '', about: '', rectifies: false });
  return whyNoLedger(decided, judged, Number.parseInt(rows, 10)) ?? '台账';
}

describe('a table with these columns', () => {
  it.each(examplesOf('columns', 'notLedgers.txt').map(({ text, expected }) => [text, expected] as const))(
    '%s: %s',
    (text, expected) => {
      expect(told(text)).toBe(expected);
    },
  );
});
