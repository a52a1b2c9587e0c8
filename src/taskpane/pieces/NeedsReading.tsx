import { Button } from '@fluentui/react-components';
import { messages } from '../messages';
import { NoLedger } from '../ledgers/NoLedger';
import { ScanProgress } from '../ledgers/ScanProgress';
import { usePane } from '../store/PaneContext';
import { Empty } from './Empty';
import { Failure } from './Failure';
import { Place } from './Place';

/** Stands in for a place as long as there is no ledger to speak of: reading, failed, or none found. */
export function NeedsReading() {
  const scan = usePane((state) => state.scan);
  const workbook = usePane((state) => state.workbook);
  const refresh = usePane((state) => state.refresh);
  const goTo = usePane((state) => state.goTo);
  if (workbook !== null) return <NoLedger workbook={workbook} />;
  if (scan.phase === 'running')
    return (
      <Place>
        <ScanProgress />
      </Place>
    );
  return (
    <Place>
      {scan.phase === 'failed' && <Failure error={scan.error} onRetry={() => void refresh()} />}
      <Empty title={messages.empty.beforeScan}>
        <div>
          <Button onClick={() => goTo('ledgers')}>{messages.empty.goToLedgers}</Button>
        </div>
      </Empty>
    </Place>
  );
}
