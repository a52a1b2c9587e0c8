import { readProgress, saysFinished, saysOngoing } from '../../../../src/ledger/reading/progress/readProgress';
import { isLight } from '../../../../src/ledger/reading/statuses/exactWords';
import { interpretText } from '../../../../src/ledger/reading/statuses/interpretText';
import { readStatus } from '../../../../src/ledger/reading/statuses/readStatus';
import { examplesOf } from '../textFixture';

/**
 * What a text says, `!` where firm words say it, and why; `状态栏` and `进展栏` where such a column reads it otherwise;
 * `在办` and `办完` where it says so in so many words.
 */
function told(text: string): string {
  const { status, firm, reason } = interpretText(text, 'status');
  const cell = readStatus(text, 2024);
  const report = readProgress(text, 2024);
  return [
    `${status ?? '-'}${firm ? '!' : ''} ${reason}`,
    cell.reason === reason ? '' : `状态栏 ${cell.status ?? '-'} ${cell.reason}`,
    report.status === status ? '' : `进展栏 ${report.status ?? '-'}`,
    saysOngoing(text) ? '在办' : '',
    saysFinished(text) ? '办完' : '',
  ]
    .filter((part) => part !== '')
    .join('；');
}

describe('all that a status text says', () => {
  it.each(examplesOf('statuses', 'told.txt').map(({ text, expected }) => [text, expected] as const))(
    '“%s”: %s',
    (text, expected) => {
      expect(told(text)).toBe(expected);
    },
  );
});

describe('a light or a warning paper', () => {
  it.each(['红灯', '黄牌', '绿', '蓝单', '橙色', ' 红 '])('is told by %s', (text) => {
    expect(isLight(text)).toBe(true);
  });

  it.each(['红灯停', '亮红灯', '紫灯', '红旗', '', '红黄'])('is not told by %s', (text) => {
    expect(isLight(text)).toBe(false);
  });
});
