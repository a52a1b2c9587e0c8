import type { Item } from './items';
import type { PlacedTime } from './placed';
import type { Meaning } from './rule';

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
  if (!now) {
    const amongOriginal = items.some((item) => item.is === 'tag' && item.tag === 'original') ? times.at(-1) : undefined;
    if (amongOriginal && original && amongOriginal.from > last.from)
      return { type: 'changed', original, now: amongOriginal.rule };
    return null;
  }
  if (now.rule.type === 'relative' && original && /(?:\d|半)/.test(text.charAt(last.to))) {
    return { type: 'changed', original, now: now.rule };
  }
  // 原定9月底，提前 … 原 written after the change: 延期至9月底（原6月底）.
  const laterOriginal = items.find((item) => item.is === 'tag' && item.tag === 'original' && item.from > last.to);
  if (laterOriginal && !original) {
    const old = times.find((time) => time.from >= laterOriginal.to)?.rule ?? null;
    const moved = times.find((time) => time.from >= last.to)?.rule ?? null;
    return { type: 'changed', original: old, now: moved };
  }
  return { type: 'changed', original, now: now.rule };
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
