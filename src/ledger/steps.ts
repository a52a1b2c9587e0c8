/**
 * Work that can be put down between its steps, so that whoever does it can look at a clock, let a page answer, or give
 * up. Where the steps lie is up to the work: none takes long, whatever the size of the sheet allows.
 */
export type Steps<Answer> = Generator<void, Answer, void>;

/**
 * All steps in one go.
 * @example atOnce(openingWorkbook(snapshots, options)).reading
 */
export function atOnce<Answer>(work: Steps<Answer>): Answer {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
