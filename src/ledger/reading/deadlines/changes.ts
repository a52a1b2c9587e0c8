import type { Item } from './items';
import { occasionOf } from './occasions';
import type { PlacedTime } from './placed';
import type { Meaning, TimeRule } from './rule';

/**
 * Whether a word of change only allows it: 可延长30日, 确需延期的. What may be given has not been given.
 * @example isAllowance('可延长30日', 0, 3) // true
 */
export function isAllowance(text: string, from: number, to: number): boolean {
  return (
    text.slice(from, to).includes('可') ||
    /(?:可|如需|确需|如|若|需)[^,;()]{0,5}$/.test(text.slice(0, from)) ||
    /^[^,;()]{0,4}的/.test(text.slice(to))
  );
}

/**
 * Old and new deadline around the word of change; null where no new one is written.
 * @example // 原定6月底,延期至9月底 changes the end of June to the end of September
 */
export function changeOf(text: string, items: readonly Item[], times: readonly PlacedTime[]): Meaning | null {
  const changes = items.filter((item) => item.is === 'tag' && item.tag === 'change');
  const last = changes.at(-1);
  const firstChange = changes[0];
  if (!last || !firstChange) return null;
  const original = times.find((time) => time.to <= firstChange.from)?.rule ?? null;
  const after = times.filter((time) => time.from >= last.to);
  const now = after.at(-1) ?? null;
  if (!now) return withoutNewTime(text, items, last, original);
  // 原定9月底，提前 … 原 written after the change: 延期至9月底（原6月底）.
  const laterOriginal = items.find((item) => item.is === 'tag' && item.tag === 'original' && item.from > last.to);
  if (laterOriginal && !original) {
    const old = times.find((time) => time.from >= laterOriginal.to)?.rule ?? null;
    const moved = times.find((time) => time.from >= last.to)?.rule ?? null;
    return { type: 'changed', original: old, now: moved };
  }
  return { type: 'changed', original, now: now.rule };
}

/** Words that move a deadline and nothing else; a road, too, is 改为 or 调整为 something. */
const MOVES = /[延推顺宽缓展]|提前/;

/** 延期至汛期后, 延期至另行通知: the new deadline is an occasion, or cannot be told and is asked for; the old one no longer holds. */
function withoutNewTime(text: string, items: readonly Item[], last: Item, original: TimeRule | null): Meaning | null {
  const written = text.slice(last.from, last.to);
  const lasts = items.some((item) => item.is === 'tag' && item.tag === 'long-term' && item.from >= last.to);
  if (lasts || !/[至到为]$/.test(written)) return null;
  const isOfDeadline = MOVES.test(written) || items.some((item) => item.is === 'tag' && item.tag === 'original');
  if (!isOfDeadline) return null;
  const now = occasionOf(text.slice(last.to).replace(/[,;()\n][^]*/, ''));
  return original || now ? { type: 'changed', original, now } : null;
}

/**
 * The old deadline named beside the new one without a word of change; null where there are not two.
 * @example // 3月底前(原2月底) changes the end of February to the end of March
 */
export function replacedOriginal(items: readonly Item[], times: readonly PlacedTime[]): Meaning | null {
  const tag = items.find((item) => item.is === 'tag' && item.tag === 'original');
  const original = tag ? times.find((time) => time.from >= tag.to) : undefined;
  const now = times.filter((time) => time !== original).at(-1);
  return original && now ? { type: 'changed', original: original.rule, now: now.rule } : null;
}
