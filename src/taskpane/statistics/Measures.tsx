import { Subtitle2, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { LedgerOnSheet } from '../../ledger/lists/taskList';
import { measuresOf } from '../../ledger/rates/measures';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { ItemsAndContents } from './ItemsAndContents';
import { LeadShares } from './LeadShares';
import { SimpleTable } from './SimpleTable';
import { TaskFigure } from './TaskFigure';
import { ZeroAdoption } from './ZeroAdoption';

const words = messages.statistics.measures;

/** Rates beside 完成率, each with its definition; both sides of a division lead to their rows. */
export function Measures({ workbook }: { readonly workbook: WorkbookState }) {
  const { settings } = workbook;
  const ledgers = useMemo(() => onSheets(workbook), [workbook]);
  const measures = useMemo(() => measuresOf(ledgers, settings), [ledgers, settings]);
  return (
    <>
      <section>
        <Subtitle2 as="h2">{words.heading}</Subtitle2>
        <SimpleTable
          label={words.heading}
          headers={words.columns}
          lines={measures.map(({ label, definition, counted, of, rateText }) => ({
            name: label,
            definition,
            cells: [
              rateText,
              <TaskFigure
                key="counted"
                value={counted.length}
                name={words.figure(label, words.counted, counted.length)}
                label={words.filter(label, words.counted)}
                definition={definition}
                members={() => counted}
              />,
              <TaskFigure
                key="of"
                value={of.length}
                name={words.figure(label, words.of, of.length)}
                label={words.filter(label, words.of)}
                definition={definition}
                members={() => of}
              />,
            ],
          }))}
        />
        {measures.length === 0 && <Text>{words.none}</Text>}
      </section>
      <ZeroAdoption ledgers={ledgers} workbook={workbook} />
      <ItemsAndContents workbook={workbook} />
      <Disclosure strong summary={words.leadShares}>
        <LeadShares workbook={workbook} />
      </Disclosure>
    </>
  );
}

/** The workbook's ledgers with their sheets, in which columns beyond the tasks' own are asked. */
function onSheets({ ledgers, snapshots }: WorkbookState): readonly LedgerOnSheet[] {
  return ledgers.flatMap(({ ledger, standings }) => {
    const snapshot = snapshots.find(({ name }) => name === ledger.layout.sheet);
    return snapshot === undefined ? [] : [{ ledger, standings, snapshot }];
  });
}
