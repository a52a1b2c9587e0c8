import type { CellContent } from '../plan';

/** An empty cell. */
export const BLANK: CellContent = { kind: 'blank' };

/**
 * A text cell; an empty text is an empty cell.
 * @example text('=1+1') // written as the five characters, never as a formula
 */
export function text(content: string): CellContent {
  return content === '' ? BLANK : { kind: 'text', text: content };
}

/**
 * A number cell; null is an empty cell.
 * @example number(45366) // {kind: 'number', number: 45366}
 */
export function number(content: number | null): CellContent {
  return content === null ? BLANK : { kind: 'number', number: content };
}

/**
 * A formula cell, written with or without its `=`.
 * @example formula('A1+1') // {kind: 'formula', formula: '=A1+1'}
 */
export function formula(content: string): CellContent {
  return { kind: 'formula', formula: content.startsWith('=') ? content : `=${content}` };
}

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
