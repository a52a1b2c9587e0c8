import { Button, Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Failure } from '../pieces/Failure';
import { NeedsReading } from '../pieces/NeedsReading';
import { Notice } from '../pieces/Notice';
import { Place } from '../pieces/Place';
import { StateBar } from '../statistics/StateBar';
import { usePane } from '../store/PaneContext';
import { leaderFigures, type LeaderFigures } from './leaderFigures';
import { OverdueList } from './OverdueList';
import { UnitLights } from './UnitLights';

const useStyles = makeStyles({
  figures: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    '@media (min-width: 440px)': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
    gap: tokens.spacingHorizontalM,
  },
  figure: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  section: { display: 'grid', gap: tokens.spacingVerticalS },
});

/** 领导视图: where things stand, what shines red, what has waited longest. Nothing here writes. */
export default function LeaderPlace() {
  const workbook = usePane((state) => state.workbook);
  return workbook === null || workbook.ledgers.length === 0 ? <NeedsReading /> : <Overview workbook={workbook} />;
}

function Overview({ workbook }: { readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const setView = usePane((state) => state.setView);
  const readOnly = usePane((state) => state.readOnly);
  const jumpError = usePane((state) => state.jumpError);
  const figures = useMemo(() => leaderFigures(workbook), [workbook]);
  return (
    <Place action={<Button onClick={() => setView('clerk')}>{messages.view.toClerk}</Button>}>
      {readOnly && <Notice intent="info">{messages.view.readOnly}</Notice>}
      {jumpError !== null && <Failure error={jumpError} />}
      <Figures figures={figures} />
      <StateBar workbook={workbook} />
      <section className={styles.section}>
        <Subtitle2 as="h2">{messages.view.top(Math.min(10, figures.overdue.length), figures.overdue.length)}</Subtitle2>
        {figures.overdue.length === 0 ? (
          <Text>{messages.view.none}</Text>
        ) : (
          <OverdueList workbook={workbook} tasks={figures.overdue.slice(0, 10)} />
        )}
      </section>
      <section className={styles.section}>
        <Subtitle2 as="h2">{messages.view.units}</Subtitle2>
        <UnitLights units={figures.units} />
        <Caption1>{messages.view.lightsMean}</Caption1>
      </section>
    </Place>
  );
}

function Figures({ figures: { total, warning } }: { readonly figures: LeaderFigures }) {
  const styles = useStyles();
  const shown = [
    [messages.view.rate, total.rateText],
    [messages.view.onTimeRate, total.onTimeRateText],
    [messages.view.overdue, String(total.overdue)],
    [messages.view.warning, String(warning)],
  ] as const;
  return (
    <dl className={styles.figures} aria-label={messages.view.figures}>
      {shown.map(([name, value]) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
