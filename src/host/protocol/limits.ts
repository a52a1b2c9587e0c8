/**
 * Excel on the web: 5 MB for each request and each response; all platforms: 5,000,000 cells in one range operation.
 * Source: Office Add-ins documentation, "Resource limits and performance optimization" and "Excel performance".
 */
export const payloadLimit = 5 * 1024 * 1024;

/** See `payloadLimit`. */
export const cellLimit = 5_000_000;

const encoder = new TextEncoder();

/**
 * The length of a text on the wire, in UTF-8 bytes.
 * @example byteLength('台账') // 6
 */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}
