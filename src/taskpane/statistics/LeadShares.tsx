import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { leadShares } from '../../ledger/rates/leadShares';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { SimpleTable } from './SimpleTable';
import { TaskFigure } from './TaskFigure';

const words = messages.statistics.measures;

/** 牵头占比: how much each unit leads, and how much it assists. */
export function LeadShares({ workbook }: { readonly workbook: WorkbookState }) {
  const { definition, units } = useMemo(() => leadShares(workbook.ledgers, workbook.settings), [workbook]);
  return (
    <>
      <Text size={200}>{definition}</Text>
      <SimpleTable
        label={words.leadShares}
        headers={words.leadColumns}
        lines={units.map(({ unit, leads, assists, rateText }) => ({
          name: unit,
          cells: [
            rateText,
            <TaskFigure
              key="leads"
              value={leads.length}
              name={words.figure(unit, words.leads, leads.length)}
              label={words.filter(unit, words.leads)}
              definition={definition}
              members={() => leads}
            />,
            <TaskFigure
              key="assists"
              value={assists.length}
              name={words.figure(unit, words.assists, assists.length)}
              label={words.filter(unit, words.assists)}
              definition={definition}
              members={() => assists}
            />,
          ],
        }))}
      />
    </>
  );
}
