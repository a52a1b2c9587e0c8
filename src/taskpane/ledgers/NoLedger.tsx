import { Button } from '@fluentui/react-components';
import type { OtherSheet } from '../../ledger/ledger';
import { messages } from '../messages';
import { Empty } from '../pieces/Empty';
import { Place } from '../pieces/Place';
import { usePane } from '../store/PaneContext';
import { OtherSheets } from './OtherSheets';

/** No ledger anywhere: why, sheet by sheet. */
export function NoLedger({ sheets }: { readonly sheets: readonly OtherSheet[] }) {
  const refresh = usePane((state) => state.refresh);
  return (
    <Place
      action={
        <Button appearance="primary" onClick={() => void refresh()}>
          {messages.header.refresh}
        </Button>
      }
    >
      <Empty title={messages.empty.title} hint={sheets.length > 0 ? messages.empty.hint : messages.empty.noWorkbook}>
        <OtherSheets sheets={sheets} />
      </Empty>
    </Place>
  );
}
