import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Finding } from '../../ledger/checking/finding';
import { isFixable } from '../../operations/fixFindings';
import { sortFindings } from '../../operations/ignoredFindings';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Failure } from '../pieces/Failure';
import { SeverityMark } from '../pieces/marks';
import { NeedsReading } from '../pieces/NeedsReading';
import { Place } from '../pieces/Place';
import { usePane } from '../store/PaneContext';
import { WriteDone } from '../writing/WriteDone';
import { findingUnits, unitCounts } from './findingUnits';
import { SEVERITIES, groupFindings } from './groupFindings';
import { MarksInSheet } from './MarksInSheet';
import { NothingOpen } from './NothingOpen';
import { Offers } from './Offers';
import { RuleFindings } from './RuleFindings';
import { SetAside } from './SetAside';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS },
  count: { display: 'inline-flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  groups: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid' },
  group: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** 检查: what is wrong or doubtful in the ledgers, rule by rule, the grave first. */
export default function FindingsPlace() {
  const workbook = usePane((state) => state.workbook);
  return workbook === null || workbook.ledgers.length === 0 ? <NeedsReading /> : <Findings workbook={workbook} />;
}

/** The choices of the filter by unit: all, rows without a unit, or `=` and the unit. */
const ALL = 'all';
const NONE = 'none';

function Findings({ workbook }: { readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const ignored = usePane((state) => state.ignored);
  const jumpError = usePane((state) => state.jumpError);
  const keepError = usePane((state) => state.keepError);
  const [asked, choose] = useState(ALL);
  const sorted = useMemo(() => sortFindings(workbook, ignored), [workbook, ignored]);
  const unitsOf = useMemo(() => findingUnits(workbook), [workbook]);
  const units = useMemo(() => unitCounts(sorted.open, unitsOf), [sorted, unitsOf]);
  // What was chosen may be gone: then its findings are put right.
  const chosen = units.some(({ unit }) => choiceOf(unit) === asked) ? asked : ALL;
  const shown = useMemo(() => {
    const isChosen = (finding: Finding): boolean => {
      const its = unitsOf(finding);
      return chosen === NONE ? its.length === 0 : its.some((unit) => choiceOf(unit) === chosen);
    };
    return chosen === ALL ? sorted.open : sorted.open.filter(isChosen);
  }, [sorted, chosen, unitsOf]);
  const groups = useMemo(() => groupFindings(shown), [shown]);
  const countOf = (severity: string): number => shown.filter((each) => each.severity === severity).length;
  return (
    <Place action={<Actions shown={shown} />}>
      <WriteDone />
      {jumpError !== null && <Failure error={jumpError} />}
      {keepError !== null && <Failure error={keepError} />}
      {groups.length === 0 ? (
        <NothingOpen workbook={workbook} sorted={sorted} />
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
          {units.length > 1 && (
            <Field label={messages.findings.unit} orientation="horizontal" size="small">
              <Select size="small" value={chosen} onChange={(_, { value }) => choose(value)}>
                <option value={ALL}>{messages.findings.allUnits(sorted.open.length)}</option>
                {units.map(({ unit, count }) => (
                  <option key={choiceOf(unit)} value={choiceOf(unit)}>
                    {messages.findings.ofUnit(unit ?? messages.findings.noUnit, count)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <ul className={styles.groups}>
            {groups.map((group, index) => (
              <li key={group.rule} className={styles.group}>
                <RuleFindings group={group} open={index === 0} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Offers workbook={workbook} />
      <MarksInSheet />
      <SetAside sorted={sorted} />
    </Place>
  );
}

const choiceOf = (unit: string | null): string => (unit === null ? NONE : `=${unit}`);

/** The main action is to put right what can be; without that, to look again. */
function Actions({ shown }: { readonly shown: readonly Finding[] }) {
  const refresh = usePane((state) => state.refresh);
  const prepareWrite = usePane((state) => state.prepareWrite);
  const ignored = usePane((state) => state.ignored);
  const fixable = shown.filter(isFixable);
  return (
    <>
      {fixable.length > 0 && (
        <Button appearance="primary" onClick={() => void prepareWrite({ kind: 'fix', findings: fixable })}>
          {messages.findings.fixAll(fixable.length)}
        </Button>
      )}
      <Button appearance={fixable.length > 0 ? 'secondary' : 'primary'} onClick={() => void refresh()}>
        {messages.findings.primary}
      </Button>
      <Button onClick={() => void prepareWrite({ kind: 'checklist', ignored })}>{messages.findings.checklist}</Button>
    </>
  );
}
