import { Subtitle2, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { zeroAdoption } from '../../ledger/lists/adoptionList';
import type { LedgerOnSheet } from '../../ledger/lists/taskList';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { SimpleTable } from './SimpleTable';
import { TaskFigure } from './TaskFigure';

const words = messages.statistics.measures;

/** 零采用: units whose pieces were never taken up, and those that sent none; nothing where no ledger tells of adoption. */
export function ZeroAdoption(props: { readonly ledgers: readonly LedgerOnSheet[]; readonly workbook: WorkbookState }) {
  const { ledgers, workbook } = props;
  const zero = useMemo(() => zeroAdoption(ledgers, workbook.reading.unitTable, workbook.settings), [ledgers, workbook]);
  if (zero === null) return null;
  const { definition, sentInVain, silent } = zero;
  return (
    <section>
      <Subtitle2 as="h2">{words.zeroAdoption}</Subtitle2>
      <Text as="p" size={200}>
        {definition}
      </Text>
      {sentInVain.length > 0 && (
        <SimpleTable
          label={words.zeroAdoption}
          headers={[words.unit, words.sent]}
          lines={sentInVain.map(({ unit, pieces }) => ({
            name: unit,
            cells: [
              <TaskFigure
                key="sent"
                value={pieces.length}
                name={words.figure(unit, words.sent, pieces.length)}
                label={words.filter(unit, words.sent)}
                definition={definition}
                members={() => pieces}
              />,
            ],
          }))}
        />
      )}
      {silent.length > 0 && <Text size={200}>{words.silent(silent.join('、'))}</Text>}
      {sentInVain.length + silent.length === 0 && <Text size={200}>{words.noZero}</Text>}
    </section>
  );
}
