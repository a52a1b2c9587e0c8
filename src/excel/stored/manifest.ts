import * as z from 'zod/mini';

/** The form in which this build stores; a build that changes what stored texts mean takes the next number. */
export const STATE_VERSION = 1;

/** Keys of what clerks decided begin with it: these are mirrored. */
export const DECISION_PREFIX = 'stored/';

const manifestSchema = z.object({
  version: z.int(),
  revision: z.int(),
  workbook: z.nullable(z.string()),
  keys: z.array(z.string()),
});

/**
 * What the stored state says of itself: by it a row that somebody deleted is noticed, and which of sheet and mirror is the
 * later one. Undoing in Excel itself (Ctrl+Z) takes the sheet back and leaves custom XML as it is (office-js issue 6415).
 */
export interface Manifest {
  /** The form of the stored texts. */
  readonly version: number;
  /** Counts the times that decisions were stored. */
  readonly revision: number;
  /** The workbook's name when something was stored last; null where it had never been saved. */
  readonly workbook: string | null;
  /** All keys, also those whose rows are gone by hand. */
  readonly keys: readonly string[];
}

export const NO_MANIFEST: Manifest = { version: STATE_VERSION, revision: 0, workbook: null, keys: [] };

/**
 * The manifest in a stored text; null where it is none.
 * @example manifestOf('{}') // null
 */
export function manifestOf(text: string): Manifest | null {
  try {
    const read = manifestSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** What has changed in the stored state. */
export interface Stored {
  readonly deleted: readonly string[];
  readonly kept: readonly string[];
  /** What clerks decided is another than before. */
  readonly decided: boolean;
  readonly workbook: string;
  /** The last revision that anything remembers. */
  readonly revision: number;
}

/**
 * The manifest after a change. Keys whose rows are missing stay in it, so that the loss is told until somebody has dealt
 * with it.
 * @example nextManifest(NO_MANIFEST, { deleted: [], kept: ['stored/settings'], decided: true, workbook: '台账.xlsx', revision: 0 }).revision // 1
 */
export function nextManifest(last: Manifest, { deleted, kept, decided, workbook, revision }: Stored): Manifest {
  const gone = new Set(deleted);
  return {
    version: Math.max(last.version, STATE_VERSION),
    revision: decided ? Math.max(last.revision, revision) + 1 : last.revision,
    workbook: savedName(workbook),
    keys: [...new Set([...last.keys.filter((key) => !gone.has(key)), ...kept])],
  };
}

/** The name of a file; null for a workbook that was never saved: it is called 工作簿1 until somebody gives it a name. */
export function savedName(workbook: string): string | null {
  return /\.\w+$/u.test(workbook) ? workbook : null;
}
