import * as z from 'zod/mini';
import type { JournalEntry } from '../../plan/journal';
import { MARK_SIGN, ROW_LIGHT_SIGN } from '../../plan/marks/markSign';
import { followSheets } from './followSheets';
import type { Surroundings } from './surroundings';

const area = z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() });
const image = z.union([z.null(), z.number(), z.boolean(), z.string()]);
const packed = z.object({
  rows: z.int(),
  columns: z.int(),
  contents: z.array(image),
  runs: z.array(z.int()),
});
const rule = z.object({
  formula: z.string(),
  fill: z.optional(z.string()),
  fontColor: z.optional(z.string()),
  bold: z.optional(z.boolean()),
});
const rules = z.array(rule);
const marks = z.array(z.object({ area, rule }));
const notes = z.array(z.object({ row: z.int(), column: z.int(), text: z.string() }));
const size = { sheet: z.string(), before: z.number(), after: z.number() };

const layout = z.object({
  frozen: z.nullable(z.string()),
  filter: z.nullable(z.string()),
  printArea: z.nullable(z.string()),
  zoom: z.object({
    scale: z.optional(z.number()),
    horizontalFitToPages: z.optional(z.number()),
    verticalFitToPages: z.optional(z.number()),
  }),
});

const effect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cells'),
    sheet: z.string(),
    area,
    before: packed,
    after: packed,
    formats: packed,
    newFormats: z.optional(packed),
  }),
  z.object({
    kind: z.literal('style'),
    sheet: z.string(),
    area,
    style: z.looseObject({}),
    before: z.array(z.object({ area, look: z.looseObject({}) })),
  }),
  z.object({ kind: z.literal('merge'), sheet: z.string(), area }),
  z.object({ kind: z.literal('column-width'), column: z.int(), standard: z.optional(z.boolean()), ...size }),
  z.object({ kind: z.literal('row-height'), row: z.int(), ...size }),
  z.object({
    kind: z.literal('conditional-format'),
    sheet: z.string(),
    area,
    rules,
    removed: z.array(z.object({ area, rules })),
  }),
  z.object({ kind: z.literal('name'), name: z.string(), before: z.nullable(z.string()), after: z.string() }),
  z.object({ kind: z.literal('sheet-layout'), sheet: z.string(), before: layout, after: layout }),
  z.object({
    kind: z.literal('marks'),
    sheet: z.string(),
    // Earlier builds knew one kind of marks and wrote no sign.
    sign: z._default(z.enum([MARK_SIGN, ROW_LIGHT_SIGN]), MARK_SIGN),
    before: marks,
    after: marks,
  }),
  z.object({ kind: z.literal('notes'), sheet: z.string(), before: notes, after: notes }),
  z.object({ kind: z.literal('sheet-added'), sheet: z.string() }),
  z.object({
    kind: z.literal('sheet-replaced'),
    sheet: z.string(),
    before: z.array(z.looseObject({ kind: z.string(), sheet: z.string() })),
  }),
]);

const knownRows = z.object({
  sheet: z.string(),
  keys: z.array(z.object({ column: z.int(), counts: z.boolean() })),
  rows: z.array(z.object({ row: z.int(), signs: z.array(z.string()) })),
  order: z.string(),
  bytes: z.int(),
  written: z.optional(z.array(z.int())),
});

const entry = z.object({
  id: z.string(),
  title: z.string(),
  when: z.string(),
  changedCells: z.int(),
  numbers: z.optional(z.array(z.string())),
  rows: z.optional(z.array(knownRows)),
  effects: z.array(effect),
  /** Missing in what earlier builds stored. */
  sheets: z.optional(z.record(z.string(), z.string())),
});

/**
 * The journal entry of a stored text, its sheets under the names that they have now; null where it is none: a workbook is
 * open to everybody's hands.
 * @example journalEntry('{}', 'done', around) // null
 */
export function journalEntry(text: string, stage: JournalEntry['stage'], around: Surroundings): JournalEntry | null {
  const checked = entry.safeParse(parsedJson(text));
  if (!checked.success) return null;
  const { sheets = {}, ...stored } = checked.data;
  return followSheets({ ...stored, stage } as unknown as JournalEntry, sheets, around);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
