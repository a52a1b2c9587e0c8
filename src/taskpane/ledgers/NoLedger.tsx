import { Button } from '@fluentui/react-components';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Empty } from '../pieces/Empty';
import { Place } from '../pieces/Place';
import { usePane } from '../store/PaneContext';
import { OtherSheets } from './OtherSheets';
import { UnreadCells } from './UnreadCells';

/** No ledger anywhere: why, sheet by sheet. */
export function NoLedger({ workbook }: { readonly workbook: WorkbookState }) {
  const { otherSheets: sheets } = workbook.reading;
  const refresh = usePane((state) => state.refresh);
  return (
    <Place
      action={
        <Button appearance="primary" onClick={() => void refresh()}>
          {messages.header.refresh}
        </Button>
      }
    >
      <UnreadCells workbook={workbook} />
      <Empty title={messages.empty.title} hint={sheets.length > 0 ? messages.empty.hint : messages.empty.noWorkbook}>
        <OtherSheets sheets={sheets} />
      </Empty>
    </Place>
  );
}
