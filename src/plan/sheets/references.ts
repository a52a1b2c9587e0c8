/**
 * A text as a formula writes it.
 * @example quoted('说"好"') // '"说""好"""'
 */
export function quoted(content: string): string {
  return `"${content.replaceAll('"', '""')}"`;
}

/**
 * A sheet name as a formula writes it.
 * @example sheetReference("Q1'汇总") // "'Q1''汇总'!"
 */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}
