/** One line of 为什么. */
export interface Fact {
  readonly name: string;
  /** As it stands in the sheet. */
  readonly raw: string;
  /** What it was read as; null where the text speaks for itself. */
  readonly meaning: string | null;
  /** The rule, as a sentence; null where there is none to tell. */
  readonly rule: string | null;
}
