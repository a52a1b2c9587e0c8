import { Subtitle2, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { statesOf } from '../../ledger/rates/counts';
import { parentFigures } from '../../ledger/rates/parentItems';
import type { TaskRef } from '../../ledger/rates/rateTable';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { stateOf } from '../store/taskRefs';
import { SimpleTable } from './SimpleTable';
import { TaskFigure } from './TaskFigure';

const words = messages.statistics.measures;
const CELLS = ['total', 'done', 'overdue'] as const;

/** 父子项: items and their contents counted apart; nothing where no item has several contents. */
export function ItemsAndContents({ workbook }: { readonly workbook: WorkbookState }) {
  const { settings } = workbook;
  const figures = useMemo(() => parentFigures(workbook.ledgers, settings), [workbook, settings]);
  const { definition, items, contents, parents } = figures;
  if (parents.every((parent) => parent.contents.length === 1)) return null;
  const { columns } = messages.statistics;
  const membersOf = {
    items: (cell: (typeof CELLS)[number]): readonly TaskRef[] =>
      parents.filter(({ state }) => statesOf(cell, settings).includes(state)).flatMap((parent) => parent.contents),
    contents: (cell: (typeof CELLS)[number]): readonly TaskRef[] =>
      parents
        .flatMap((parent) => parent.contents)
        .filter((ref) => statesOf(cell, settings).includes(stateOf(workbook, ref))),
  };
  const line = (of: keyof typeof membersOf, counts: typeof items) => ({
    name: words[of],
    cells: CELLS.map((cell) => (
      <TaskFigure
        key={cell}
        value={counts[cell]}
        name={words.figure(words[of], columns[cell], counts[cell])}
        label={words.filter(words[of], columns[cell])}
        definition={definition}
        members={() => membersOf[of](cell)}
        late={cell === 'overdue'}
      />
    )),
  });
  return (
    <section>
      <Subtitle2 as="h2">{words.parents}</Subtitle2>
      <Text as="p" size={200}>
        {definition}
      </Text>
      <SimpleTable
        label={words.parents}
        headers={[words.level, ...CELLS.map((cell) => columns[cell])]}
        lines={[line('items', items), line('contents', contents)]}
      />
    </section>
  );
}
