import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookFromText } from '../lists/ledgersFromText';

const ELSEWHERE = `序号 | 工作任务 | 责任单位 | 完成时限 | 办理状态
1 | 举办全民健身运动会 | 市体育局 | 2024-09-30 | 办理中
2 | 修订地方志 | 市档案馆 | 2024-09-30 | 办理中
--- 统计表
`;

const CASES = readFileSync(join(__dirname, 'statistics.txt'), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((block) => {
    const [name = '', ...lines] = block.trim().split('\n');
    const arrow = lines.indexOf('=>');
    const sheets = lines
      .slice(0, arrow)
      .join('\n')
      .replace(/^--- 台账\n/, '');
    return {
      name,
      sheets: lines[0]?.startsWith('---') ? sheets : ELSEWHERE + sheets,
      expected: lines.slice(arrow + 1),
    };
  });

describe('a table of figures beside the ledger', () => {
  it.each(CASES)('$name', ({ sheets, expected }) => {
    const { ledgers } = workbookFromText(sheets, '2024-06-30');
    const told = ledgers.flatMap(({ findings }) => findings.filter(({ sheet }) => sheet === '统计表'));
    expect(told.map(({ rule, message }) => `${rule} ${message}`)).toEqual(expected);
  });
});
