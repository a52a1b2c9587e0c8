/**
 * One year of the holiday table (节假日安排), as plain data: the State Council's, or what an office typed into its
 * workbook. A year that is listed counts as official unless it says otherwise.
 */
export interface HolidayYear {
  readonly year: number;
  /** Title and number of the notice that the year rests on. */
  readonly notice: string;
  /** Off days, weekend days inside a span included: `2024-02-10..2024-02-17 春节` or `2024-01-01 元旦`. */
  readonly off: readonly string[];
  /** Weekend days that are worked (调休上班), ISO dates. */
  readonly work: readonly string[];
  /** False where the list is known to be incomplete: results that cross the year stay reckoned ones. */
  readonly official?: false;
}
