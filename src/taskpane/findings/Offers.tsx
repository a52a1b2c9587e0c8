import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { offersOf, OFFER_TITLES } from '../../operations/offers';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  list: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What could be made better although nothing is wrong; each is a step of its own. */
export function Offers({ workbook }: { readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const prepareWrite = usePane((state) => state.prepareWrite);
  const offers = useMemo(() => offersOf(workbook), [workbook]);
  if (offers.length === 0) return null;
  return (
    <Disclosure summary={messages.findings.offers(offers.length)}>
      <div className={styles.list}>
        <Caption1 className={styles.quiet}>{messages.findings.offersHint}</Caption1>
        {offers.map((offer) => (
          <Button key={offer.kind} size="small" onClick={() => void prepareWrite({ kind: 'offer', offer })}>
            {messages.findings.offerLabel(OFFER_TITLES[offer.kind], offer.proposals.length)}
          </Button>
        ))}
      </div>
    </Disclosure>
  );
}
