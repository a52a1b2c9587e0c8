/** The sheet on which the workbook keeps what was issued (通报、催办单、督查令). */
export const ORDER_SHEET = '督办记录';

/** The sheet on which an office words its notices. */
export const WORDING_SHEET = '文稿模板';

/** Sheets of ours that a clerk edits: they are read for notices, and are no ledgers although they look like one. */
export const PAPER_SHEETS: ReadonlyMap<string, string> = new Map([
  [ORDER_SHEET, '督办记录：已发通报、催办单、督查令的登记'],
  [WORDING_SHEET, '文稿模板：通报的文字'],
]);
