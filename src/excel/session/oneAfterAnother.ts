/**
 * Does work for each item, the next one only when the last has ended. For work that is bound to several requests,
 * because one request would exceed Excel's payload limit: the items are planned beforehand, their number is bounded by
 * the size of the data divided by that limit.
 * @example await oneAfterAnother(payloads, async (payload) => write(payload))
 */
export async function oneAfterAnother<Item, Answer>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const [index, item] of items.entries()) answers.push(await work(item, index));
  return answers;
}
