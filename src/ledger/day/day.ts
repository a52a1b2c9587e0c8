/**
 * A plain day: the whole number that Excel's 1900 date system gives it (2024-03-15 is 45366). Never a JavaScript
 * `Date`, so no time zone can move it.
 */
export type Day = number;
