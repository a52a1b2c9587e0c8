import type { RateLine, TaskRef } from '../rates/rateTable';
import { byRank, LINE_COLUMNS, LINE_KEYS, type LineCellContext, type LineColumn } from './columns/lineColumns';
import { TASK_COLUMNS, type TaskColumn } from './columns/taskColumns';
import type { NoticeContext } from './context';
import { earlierRateText, saysChange } from './facts/change';
import type { ItemPlace, NoticeCell, NoticeColumn, NoticeTable } from './notice';
import type { BoxesSpec, CardSpec, LineTableSpec, TaskTableSpec } from './spec';
import type { FactReader } from './template';
import { fill } from './template';

const plainColumn = ({ header, parent, width, align }: NoticeColumn): NoticeColumn => ({
  header,
  width,
  align,
  ...(parent ? { parent } : {}),
});

function cellContext(context: NoticeContext): LineCellContext {
  const { outcomes } = context;
  return {
    adopted: ({ members }) => outcomes.adopted(members),
    adoptionRate: ({ members }) => outcomes.adoptionRate(members),
    satisfactionRate: ({ members }) => outcomes.satisfactionRate(members),
    earlierRate: (line) => earlierRateText(line, context),
    change: (line) => saysChange(line, context),
  };
}

/**
 * A table of figures with its total; columns that have nothing to show are left out.
 * @example lineTable(spec, context).rows.at(-1)?.[1] // '合计'
 */
export function lineTable(spec: LineTableSpec, context: NoticeContext): NoticeTable {
  const { lines, key } = spec;
  const rows = context.lines(lines);
  const about = cellContext(context);
  const total = lines === 'previous-meetings' ? null : context.table(lines).total;
  const columns: LineColumn[] = spec.columns
    .map((id): LineColumn => LINE_COLUMNS[id])
    .filter(({ unless }) => total === null || unless?.(total, about) !== true)
    .map((column) => (column.header === '' ? { ...column, header: key ?? LINE_KEYS[lines] } : column));
  const all: readonly RateLine[] = rows.length === 0 ? [] : [...inOrder(rows, spec, about), ...(total ? [total] : [])];
  return {
    caption: '',
    columns: columns.map(plainColumn),
    rows: all.map((line) => columns.map(({ cell }) => cell(line, about))),
    hasTotal: total !== null && rows.length > 0,
  };
}

function inOrder(rows: readonly RateLine[], { order }: LineTableSpec, about: LineCellContext): readonly RateLine[] {
  switch (order) {
    case 'rate':
      return byRank(rows);
    case 'adopted':
      return [...rows].sort((a, b) => about.adopted(b) - about.adopted(a));
    case 'ledger':
      return rows;
  }
}

/**
 * A list of tasks.
 * @example taskTable(spec, tasks, context).rows.length === tasks.length
 */
export function taskTable(spec: TaskTableSpec, tasks: readonly TaskRef[], context: NoticeContext): NoticeTable {
  const columns = spec.columns.map((id): TaskColumn => TASK_COLUMNS[id]);
  const { schedule } = context;
  const shown = tasks.map((task) => context.show(task));
  const order = spec.byUnit ? byUnitOf(shown.map(({ leadUnits }) => leadUnits)) : null;
  const sorted = order ? order.map((index) => shown[index]).filter((task) => task !== undefined) : shown;
  return {
    caption: '',
    columns: columns.map(plainColumn),
    rows: sorted.map((task, index) => columns.map(({ cell }): NoticeCell => cell(task, { index, schedule }))),
    places: sorted.map(({ place }) => place),
    hasTotal: false,
  };
}

/** Indices with equal units together, in the order in which the units first stand. */
function byUnitOf(units: readonly string[]): readonly number[] {
  const first = new Map<string, number>();
  units.forEach((unit, index) => first.set(unit, first.get(unit) ?? index));
  return units.map((_, index) => index).sort((a, b) => firstOf(first, units[a]) - firstOf(first, units[b]) || a - b);
}

const firstOf = (first: ReadonlyMap<string, number>, unit: string | undefined): number => first.get(unit ?? '') ?? 0;

/**
 * A form of one item; lines without content stay, to be filled by hand.
 * @example card(spec, factReader(context, {task}), task.place).rows[0] // ['督办事项', '建设养老中心']
 */
export function card({ rows }: CardSpec, factOf: FactReader, place: ItemPlace | undefined): NoticeTable {
  return {
    caption: '',
    columns: [
      { header: '项目', width: 7, align: 'center' },
      { header: '内容', width: 23, align: 'left' },
    ],
    rows: rows.map(([label, text]) => [label, fill(text, factOf)]),
    ...(place ? { places: [place] } : {}),
    hasTotal: false,
  };
}

/** Lines of room for handwriting. */
const BOX_LINES = 4;

/** Empty boxes below a form. */
export function boxes({ headers }: BoxesSpec): NoticeTable {
  return {
    caption: '',
    columns: headers.map((header) => ({ header, width: 10, align: 'center' })),
    rows: [headers.map(() => '')],
    hasTotal: false,
    rowLines: BOX_LINES,
  };
}
