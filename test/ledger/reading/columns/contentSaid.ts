import { contentOf, type ColumnContent } from '../../../../src/ledger/reading/columns/columnContent';

/** What a share of a column's cells may be, in the words of the fixtures. */
export const SHARES = {
  日期: 'dates',
  时限: 'deadlines',
  限期: 'spans',
  单位: 'units',
  姓名: 'people',
  计量: 'measured',
  电话: 'phones',
  状态: 'statuses',
  是否: 'answers',
  百分数: 'percents',
  数字: 'numbers',
  序号: 'ordinals',
  文号: 'documents',
  来源: 'meetings',
  进展: 'reports',
  类别: 'classes',
  满意: 'satisfied',
  长文: 'longTexts',
  未到: 'future',
} as const satisfies Record<string, keyof ColumnContent>;

const COUNTS = { 行: 'rows', 填: 'filled', 种: 'distinct', 并: 'continued' } as const satisfies Record<
  string,
  keyof ColumnContent
>;

const EMPTY = contentOf([], () => false);

/** `时限50% 填8 12字`: ten rows, all filled differently and short, but for what is said. */
export function contentSaid(said: string): ColumnContent {
  const content: Record<string, number> = { ...EMPTY, rows: 10, filled: 10, distinct: 10, averageLength: 4 };
  for (const part of said.split(' ')) {
    const [, name = '', share] = /^(\D+)(\d+)%$/.exec(part) ?? [];
    const [, count = '', many] = /^(行|填|种|并)(\d+)$/.exec(part) ?? [];
    if (name in SHARES) content[SHARES[name as keyof typeof SHARES]] = Number(share) / 100;
    else if (count in COUNTS) content[COUNTS[count as keyof typeof COUNTS]] = Number(many);
    else if (part.endsWith('字')) content.averageLength = Number.parseInt(part, 10);
    else throw new Error(`unknown: ${part}`);
  }
  return content as unknown as ColumnContent;
}
