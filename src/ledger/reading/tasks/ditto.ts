import type { CellValue } from '../../snapshot';

const DITTO = /^\s*(同上|同前|〃|″)\s*$/;

/** True for 同上 and its signs: the value of the row above. */
export function isDitto(value: CellValue): boolean {
  return typeof value === 'string' && value.length < 6 && mayBeDitto(value.charCodeAt(0)) && DITTO.test(value);
}

/** A blank, a sign or 同: most texts are told by their first character. */
function mayBeDitto(first: number): boolean {
  return first <= 32 || first === 0xa0 || (first >= 0x2000 && first <= 0x303f) || first === 0x540c;
}
