import type { WorkbookModel } from '../../src/host/workbook/model';

/** What formulas of ours are made of, texts and sheet names aside. */
const OUR_FUNCTIONS = new Set(['AND', 'CHAR', 'CHOOSE', 'COUNT', 'COUNTA', 'COUNTIF', 'COUNTIFS', 'DAY', 'EOMONTH', 'HYPERLINK', 'IF', 'IFERROR', 'INDEX', 'INT', 'ISNUMBER', 'LARGE', 'LEFT', 'LEN', 'MATCH', 'MAX', 'MID', 'MIN', 'MOD', 'MONTH', 'N', 'OR', 'RANK', 'ROUND', 'ROUNDUP', 'ROW', 'SUBSTITUTE', 'SUM', 'SUMPRODUCT', 'TEXT', 'TODAY', 'VLOOKUP', 'WEEKDAY', 'YEAR']); // prettier-ignore

/** Texts, and the sheets of references, from left to right: a quotation mark may stand in either. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\u4e00-\u9fffA-Z0-9_]+!/gu;

/** Why a formula cannot be one of ours, null where it can. */
function suspicious(formula: string): string | null {
  const bare = formula.replace(TOKENS, (token) => (token.startsWith('"') ? '""' : 'S!'));
  if (!/^=[A-Z0-9$:.,()+\-*/<>=&!" ]+$/u.test(bare)) return `signs: ${bare}`;
  const called = bare.match(/[A-Z][A-Z0-9.]*(?=\()/gu) ?? [];
  const foreign = called.filter((name) => !OUR_FUNCTIONS.has(name));
  if (foreign.length > 0) return `functions: ${foreign.join(' ')}`;
  const links = formula.match(/HYPERLINK\("[^"]{0,2}/gu) ?? [];
  if (links.some((link) => link !== `HYPERLINK("#'`)) return `a link: ${formula}`;
  // A count over no ledger at all is =0.
  const names = /[A-Z]\$?\d|TODAY\(\)|^=(?:""|0)$/u.test(bare) || links.length > 0;
  return names ? null : `no cell: ${formula}`;
}

export const formulasOf = (model: WorkbookModel): readonly string[] =>
  model.sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap((cells) => [...cells.values()].flatMap(({ formula }) => formula ?? [])),
  );

/** Formulas of a workbook that cannot be ours, each with why. */
export const foreignFormulas = (model: WorkbookModel): readonly string[] =>
  formulasOf(model).flatMap((formula) => suspicious(formula) ?? []);
