import fc from 'fast-check';
import type { Hand } from './clerkHands';
import { PANE_WORKS, type PaneWork } from './product';

/** What panes do oftener than the rest comes oftener. */
const OFTEN: readonly PaneWork[] = ['fix', 'undo', 'undo', 'manage', 'order'];

/** Two panes at one workbook, what people do by hand meanwhile, and whose request comes next. */
export interface History {
  readonly panes: readonly [readonly PaneWork[], readonly PaneWork[]];
  /** Before the nth request; most often nothing. */
  readonly hands: readonly (Hand | null)[];
  readonly turns: readonly number[];
}

const row = fc.nat(6);
const edit = fc.oneof(
  fc.record({ column: fc.constant(3), text: fc.constantFrom('市教育局', ' 市教育局', '市 水利局', '市住建局', '') }),
  fc.record({ column: fc.constant(5), text: fc.constantFrom('已完成', '正在推进', '正在推进 ') }),
  fc.record({ column: fc.constant(2), text: fc.constantFrom('推进滨河大桥建设', '压减一般性支出', '新任务') }),
);

const hand: fc.Arbitrary<Hand> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(row, edit).map(([at, what]): Hand => ({ does: 'edit', row: at, ...what })) },
  { weight: 2, arbitrary: row.map((at): Hand => ({ does: 'insert', row: at })) },
  row.map((at): Hand => ({ does: 'copy-row', row: at })),
  row.map((at): Hand => ({ does: 'copy-whole-row', row: at })),
  row.map((at): Hand => ({ does: 'delete', row: at })),
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(0, 2, 3, 4), fc.boolean())
      .map(([column, ascending]): Hand => ({ does: 'sort', column, ascending })),
  },
  row.map((at): Hand => ({ does: 'filter', row: at })),
  fc.constant<Hand>({ does: 'unfilter' }),
);

const works = fc.array(fc.constantFrom(...PANE_WORKS, ...OFTEN), { maxLength: 3 });

export const anyHistory: fc.Arbitrary<History> = fc.record({
  panes: fc.tuple(works, works),
  hands: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, hand), { maxLength: 80 }),
  turns: fc.array(fc.nat(1), { maxLength: 120 }),
});
