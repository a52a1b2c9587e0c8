import { needsOf } from '../../../../src/ledger/reading/columns/ledgerNeeds';
import { examplesOf } from '../textFixture';
import { contentSaid } from './contentSaid';

/** `缺任务、时限；争deadline`: what the columns (`办理时限（限期60%）、备注`) leave open. */
function told(text: string): string {
  const columns = text.split('、').map((each, index) => {
    const [, header = '', said = ''] = /^(.*?)(?:（(.*)）)?$/.exec(each) ?? [];
    return { column: index + 1, path: header.split('/'), content: contentSaid(said || '填10') };
  });
  const { task, deadline, unit, report, doneDate, start, contested } = needsOf(columns);
  const lacks = [
    [task, '任务'],
    [deadline, '时限'],
    [unit, '单位'],
    [report, '情况'],
    [doneDate, '办结'],
    [start, '起算'],
  ] as const;
  const lacking = lacks.flatMap(([isLacking, name]) => (isLacking ? [name] : [])).join('、') || '无';
  return `缺${lacking}${contested.size > 0 ? `；争${[...contested].join('、')}` : ''}`;
}

describe('what a ledger still lacks', () => {
  it.each(examplesOf('columns', 'needs.txt').map(({ text, expected }) => [text, expected] as const))(
    '%s: %s',
    (text, expected) => {
      expect(told(text)).toBe(expected);
    },
  );
});
