import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** No JSON begins with it. */
const SIGN = '~';
/** Shorter texts are kept as they are: there is little to gain, and what is stored stays readable. */
const LONG = 20_000;
/** No journal entry is larger; a text that claims to be was not stored by us. */
const MOST_BYTES = 128 * 2 ** 20;

/** What was made compact last: the same entry is weighed, stored and closed one after the other. */
let last = { text: '', compact: '' };

/**
 * A JSON text in little room: long ones deflated, as base64, behind their length in bytes. What was done to a ledger
 * of 100,000 rows takes a twentieth of its room.
 * @example expandedText(compactText(json)) === json // true
 */
export function compactText(json: string): string {
  if (json.length < LONG) return json;
  if (last.text !== json) {
    const bytes = strToU8(json);
    last = { text: json, compact: `${SIGN}${bytes.length}${SIGN}${btoa(strFromU8(deflateSync(bytes), true))}` };
  }
  return last.compact;
}

/**
 * The text that was made compact; null where what is stored is damaged. Never more is unpacked than the text says, so
 * that a text made to burst the memory cannot.
 */
export function expandedText(stored: string): string | null {
  if (!stored.startsWith(SIGN)) return stored;
  const [, length = '', packed = ''] = stored.split(SIGN);
  const bytes = Number(length);
  if (!Number.isInteger(bytes) || bytes < LONG || bytes > MOST_BYTES) return null;
  try {
    return strFromU8(inflateSync(strToU8(atob(packed), true), { out: new Uint8Array(bytes) }));
  } catch {
    return null;
  }
}
