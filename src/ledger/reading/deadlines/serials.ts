/** Serial numbers of 2000-01-01 and 2060-12-31. */
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 58805;

/**
 * Whether a bare whole number is a date that lost its format: five digits of the years 2000 to 2060.
 * @example isLostDate(45366) // true
 */
export function isLostDate(number: number): boolean {
  return Number.isInteger(number) && number >= FIRST_SERIAL && number <= LAST_SERIAL;
}
