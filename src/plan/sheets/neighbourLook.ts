import type { BorderLine, Look } from '../journal';
import type { BorderStyle, CellStyle } from '../plan';

const WEIGHTS: Readonly<Record<string, BorderStyle['weight']>> = {
  Hairline: 'hairline',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'medium',
};

const EDGES = ['EdgeBottom', 'EdgeTop', 'EdgeRight', 'EdgeLeft'] as const;

/** The line that a cell has on most of its sides; null where it has none. */
function borderOf(borders: Readonly<Record<string, BorderLine>> | undefined): BorderStyle | null {
  const lines = EDGES.flatMap((edge) => {
    const line = borders?.[edge];
    const weight = line && line.line !== 'None' ? WEIGHTS[line.weight] : undefined;
    return line && weight ? [{ color: line.color, weight }] : [];
  });
  return lines[0] ?? null;
}

const given = <T extends object>(members: T): Partial<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;

/** What a column beside the ledger takes over from one of its cells; how its text stands is our own business. */
function taken({ fontName, fontSize, borders }: Look): CellStyle {
  return { ...given({ fontName, fontSize }), borders: borderOf(borders) };
}

/**
 * The style of a header beside a ledger's own header cell: its fill, letters and lines.
 * @example headerBeside({ fill: '#FFF2CC', bold: true }) // {fill: '#FFF2CC', bold: true, borders: null}
 */
export function headerBeside(look: Look): CellStyle {
  const { fill, fontColor, bold } = look;
  return { ...taken(look), ...given({ fill, fontColor, bold }) } as CellStyle;
}

/**
 * The style of the cells beside a ledger's own rows: its letters and lines. Fill and colour of a single row may mean
 * something there (a flag, a stripe) and are left to it.
 * @example cellsBeside({ fontName: '仿宋', fontSize: 12 }) // {fontName: '仿宋', fontSize: 12, borders: null}
 */
export function cellsBeside(look: Look): CellStyle {
  return taken(look);
}
