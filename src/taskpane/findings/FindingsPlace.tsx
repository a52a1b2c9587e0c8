import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { RULE_LABELS } from '../../ledger/vocabulary';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { Empty } from '../pieces/Empty';
import { Failure } from '../pieces/Failure';
import { SeverityMark } from '../pieces/marks';
import { NeedsReading } from '../pieces/NeedsReading';
import { Place } from '../pieces/Place';
import { usePane } from '../store/PaneContext';
import { FindingLines } from './FindingLines';
import { SEVERITIES, groupFindings } from './groupFindings';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS },
  count: { display: 'inline-flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  groups: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid' },
  group: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: {
    display: 'inline-grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: 'calc(100% - 24px)',
    verticalAlign: 'middle',
  },
  number: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
});

/** 检查: what is wrong or doubtful in the ledgers, rule by rule, the grave first. */
export function FindingsPlace() {
  const workbook = usePane((state) => state.workbook);
  return workbook === null || workbook.ledgers.length === 0 ? <NeedsReading /> : <Findings workbook={workbook} />;
}

function Findings({ workbook }: { readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const refresh = usePane((state) => state.refresh);
  const jumpError = usePane((state) => state.jumpError);
  const groups = useMemo(() => groupFindings(workbook.ledgers.flatMap((each) => each.findings)), [workbook]);
  const countOf = (severity: string): number =>
    groups.filter((each) => each.severity === severity).reduce((sum, each) => sum + each.findings.length, 0);
  return (
    <Place
      action={
        <Button appearance="primary" onClick={() => void refresh()}>
          {messages.findings.primary}
        </Button>
      }
    >
      {jumpError !== null && <Failure error={jumpError} />}
      {groups.length === 0 ? (
        <Empty title={messages.findings.allClear} hint={messages.findings.allClearHint} />
      ) : (
        <>
          <div className={styles.counts}>
            {SEVERITIES.map((severity) => (
              <Text key={severity} className={styles.count} title={messages.findings.severityHint[severity]}>
                <SeverityMark severity={severity} />
                <strong>{countOf(severity)}</strong>
              </Text>
            ))}
          </div>
          <ul className={styles.groups}>
            {groups.map((group, index) => (
              <li key={group.rule} className={styles.group}>
                <Disclosure
                  strong
                  open={index === 0}
                  summary={
                    <span className={styles.summary}>
                      <SeverityMark severity={group.severity} iconOnly />
                      {RULE_LABELS[group.rule]}
                      <span className={styles.number}>{messages.findings.count(group.findings.length)}</span>
                    </span>
                  }
                >
                  <FindingLines findings={group.findings} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </>
      )}
    </Place>
  );
}
