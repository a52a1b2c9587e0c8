import { parseReference } from '../workbook/a1';
import type { NameModel } from '../workbook/model';

/** What the engine has to be told beside the formula itself. */
export interface Surroundings {
  /** What TODAY() answers. */
  readonly today: number;
  /** The workbook's names; sheet-level ones carry the sheet's id as scope. */
  readonly names: readonly NameModel[];
  /** The id of the sheet that the formula stands on. */
  readonly sheet: string;
}

const token = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\]*!?|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[\s\S]/gu;

/** True when the formula changes with the day alone: it asks TODAY() or NOW(). */
export function isVolatile(formula: string): boolean {
  return /\b(TODAY|NOW)\s*\(/i.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}

const cells = String.raw`[^(),]*\$?[A-Z]{1,3}\$?\d*:\$?[A-Z]{1,3}\$?\d*\s*`;
const arrayTests = new RegExp(String.raw`\b(?:IS[A-Z]+|N|T)\(${cells}\)|\bCOUNTIF\([^(),]+,${cells}\)`, 'i');

/**
 * True for formulas that the engine would compute wrongly without saying so: tests such as ISNUMBER over several cells,
 * COUNTIF with several criteria (found with @ironcalc/wasm 0.8.4). They keep their last results.
 * @example isBeyondEngine('=SUMPRODUCT(ISNUMBER(A1:A3)*1)') // true
 */
export function isBeyondEngine(formula: string): boolean {
  return arrayTests.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}

/** Whether the engine may understand anything in the formula otherwise; most formulas go to it as they are. */
function mayDiffer(formula: string, names: readonly NameModel[]): boolean {
  if (/TODAY|NOW|TEXT\s*\(|-\s*-/i.test(formula)) return true;
  if (names.length === 0) return false;
  const lower = formula.toLowerCase();
  return names.some(({ name }) => lower.includes(name.toLowerCase()));
}

/**
 * The formula as the engine understands it. The engine would ask the machine's clock, knows no Chinese names, drops the
 * double minus and stumbles over Chinese signs in number formats (found with @ironcalc/wasm 0.8.4); so TODAY() becomes
 * the host's day (NOW() its noon), names become what they stand for, `--x` becomes `1*x`, and the format of TEXT gets quotes.
 * @example translated('=A1-TODAY()', { today: 45366, names: [], sheet: '' }) // '=A1-45366'
 */
export function translated(formula: string, around: Surroundings, depth = 0): string {
  if (!mayDiffer(formula, around.names)) return formula;
  const tokens = [...formula.matchAll(token)].map((match) => match[0]);
  const open: { readonly name: string; argument: number }[] = [];
  let result = '';
  for (let index = 0; index < tokens.length; index++) {
    const text = tokens[index] ?? '';
    const inner = open.at(-1);
    if (text === '(') {
      open.push({ name: (/[\p{L}_.\d]+$/u.exec(result)?.[0] ?? '').toUpperCase(), argument: 1 });
      result += text;
    } else if (text === ')') {
      open.pop();
      result += text;
    } else if (text === ',' && inner) {
      inner.argument += 1;
      result += text;
    } else if (text.startsWith('"')) {
      result += inner?.name === 'TEXT' && inner.argument === 2 ? quotedFormat(text) : text;
    } else if (text === '-' && tokens[index + 1] === '-' && /(^|[=(,<>+\-*/&^;{])\s*$/.test(result)) {
      result += '1*';
      index += 1;
    } else if (/^(TODAY|NOW)$/i.test(text) && /^\(\s*\)/.test(tokens.slice(index + 1, index + 8).join(''))) {
      result += String(text.toUpperCase() === 'NOW' ? around.today + 0.5 : around.today);
      index = tokens.indexOf(')', index);
    } else result += named(text, tokens[index + 1], around, depth) ?? text;
  }
  return result;
}

/** Chinese signs in a number format stand for themselves; the engine wants them in quotes. */
function quotedFormat(literal: string): string {
  const format = literal.slice(1, -1).replaceAll('""', '"');
  const quoted = format.replace(/"[^"]*"|[^\x00-\x7f]+/g, (part) => (part.startsWith('"') ? part : `"${part}"`));
  return `"${quoted.replaceAll('"', '""')}"`;
}

function named(text: string, next: string | undefined, around: Surroundings, depth: number): string | null {
  if (!/^[\p{L}_\\]/u.test(text) || text.endsWith('!') || next === '(' || depth > 8) return null;
  const wanted = text.toLowerCase();
  const known = around.names.filter((name) => name.name.toLowerCase() === wanted);
  const found = known.find((name) => name.scope === around.sheet) ?? known.find((name) => name.scope === null);
  if (!found) return null;
  const meaning = translated(found.formula, around, depth + 1).replace(/^=/, '');
  return parseReference(meaning) ? meaning : `(${meaning})`;
}
