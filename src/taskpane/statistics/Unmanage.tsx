import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OperationError } from '../../excel/session/result';
import type { UndoReport } from '../../plan/journal';
import { messages } from '../messages';
import { Failure } from '../pieces/Failure';
import { Notice } from '../pieces/Notice';
import { usePane, useServices } from '../store/PaneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

type Phase =
  | { readonly phase: 'idle' | 'asking' | 'working' }
  | { readonly phase: 'done'; readonly report: UndoReport }
  | { readonly phase: 'failed'; readonly error: OperationError };

/** 解除纳管: asked twice, because it takes columns and sheets away. */
export function Unmanage() {
  const styles = useStyles();
  const services = useServices();
  const refresh = usePane((state) => state.refresh);
  const [state, setState] = useState<Phase>({ phase: 'idle' });
  const texts = messages.statistics;

  async function unmanage(): Promise<void> {
    setState({ phase: 'working' });
    const result = await services.unmanage();
    setState(result.ok ? { phase: 'done', report: result.value } : { phase: 'failed', error: result.error });
    if (result.ok) await refresh();
  }

  return (
    <section className={styles.root}>
      {state.phase === 'failed' && <Failure error={state.error} />}
      {state.phase === 'done' && <Outcome report={state.report} />}
      {state.phase === 'working' && <Spinner size="tiny" label={texts.unmanaging} />}
      {state.phase === 'asking' ? (
        <div className={styles.buttons}>
          <Button onClick={() => void unmanage()}>{texts.unmanageConfirm}</Button>
          <Button appearance="subtle" onClick={() => setState({ phase: 'idle' })}>
            {texts.unmanageKeep}
          </Button>
        </div>
      ) : (
        <Button size="small" disabled={state.phase === 'working'} onClick={() => setState({ phase: 'asking' })}>
          {texts.unmanage}
        </Button>
      )}
      <Text size={200} className={styles.hint}>
        {texts.unmanageHint}
      </Text>
    </section>
  );
}

function Outcome({ report }: { readonly report: UndoReport }) {
  const texts = messages.statistics;
  const nothing = report.restored === 0 && report.deletedSheets.length === 0;
  const left = report.leftAlone.map(({ sheet, cell }) => [sheet, cell].filter(Boolean).join(' ')).join('、');
  return (
    <Notice intent={left === '' ? 'success' : 'warning'}>
      <div>{nothing ? texts.unmanagedNothing : texts.unmanaged(report.deletedSheets.length)}</div>
      {left !== '' && <div>{texts.unmanagedLeft(left)}</div>}
    </Notice>
  );
}
