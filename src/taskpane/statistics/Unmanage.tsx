import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OperationError } from '../../excel/session/result';
import type { ToTakeAway } from '../../excel/undo/unmanage';
import type { UndoReport } from '../../plan/journal';
import { messages } from '../messages';
import { Failure } from '../pieces/Failure';
import { Notice } from '../pieces/Notice';
import { usePane, useServices } from '../store/PaneContext';
import { UnmanagePreview } from './UnmanagePreview';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
});

type Phase =
  | { readonly phase: 'idle' | 'looking' | 'working' | 'nothing' }
  | { readonly phase: 'asking'; readonly preview: ToTakeAway }
  | { readonly phase: 'done'; readonly report: UndoReport }
  | { readonly phase: 'failed'; readonly error: OperationError };

/** 解除纳管: shows what goes and what is put back, and does it once it is confirmed. */
export function Unmanage() {
  const styles = useStyles();
  const services = useServices();
  const refresh = usePane((state) => state.refresh);
  const [state, setState] = useState<Phase>({ phase: 'idle' });
  const texts = messages.statistics;
  const isBusy = state.phase === 'looking' || state.phase === 'working';

  async function look(): Promise<void> {
    setState({ phase: 'looking' });
    const result = await services.previewUnmanage();
    if (!result.ok) setState({ phase: 'failed', error: result.error });
    else setState(result.value === null ? { phase: 'nothing' } : { phase: 'asking', preview: result.value });
  }

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
      {state.phase === 'nothing' && <Notice intent="success">{texts.unmanagedNothing}</Notice>}
      {isBusy && <Spinner size="tiny" label={state.phase === 'looking' ? texts.unmanageLooking : texts.unmanaging} />}
      {state.phase === 'asking' ? (
        <UnmanagePreview
          preview={state.preview}
          onConfirm={() => void unmanage()}
          onKeep={() => setState({ phase: 'idle' })}
        />
      ) : (
        <Button size="small" disabled={isBusy} onClick={() => void look()}>
          {texts.unmanage}
        </Button>
      )}
      <Text size={200}>{texts.unmanageHint}</Text>
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
