import { Caption1, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { columnLetter } from '../../ledger/address';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { SheetSnapshot } from '../../ledger/snapshot';
import type { Role } from '../../ledger/vocabulary';
import { ROLE_GROUPS, roleLabel } from '../labels';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { ConfidenceMark } from '../pieces/marks';
import { usePane } from '../store/PaneContext';
import { columnSamples } from './columnSamples';
import { confidenceLevel } from './confidence';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase300,
    '@media (min-width: 560px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 3fr) minmax(0, 4fr)' },
  },
  header: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  letter: {
    display: 'inline-block',
    minWidth: '22px',
    marginRight: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
  },
  confidence: { fontSize: tokens.fontSizeBase200, '@media (min-width: 560px)': { gridRow: 2, gridColumn: 1 } },
  select: {
    gridColumn: '1 / -1',
    '@media (min-width: 560px)': { gridColumn: 2, gridRow: '1 / span 2', alignSelf: 'start' },
  },
  more: {
    gridColumn: '1 / -1',
    minWidth: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    // Set apart from the question: these are the column's own words.
    marginTop: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 560px)': { gridColumn: 3, gridRow: '1 / span 2' },
  },
  samples: {
    maxWidth: '100%',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  sampleList: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
  },
  sample: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  meaning: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  evidence: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface Props {
  readonly ledger: Ledger;
  readonly column: LedgerColumn;
  readonly snapshot: SheetSnapshot | undefined;
}

/** One column: its header, what it is for (the clerk can change it), what stands in it, and why we think so. */
export function ColumnQuestion({ ledger, column, snapshot }: Props) {
  const styles = useStyles();
  const askBelow = usePane((state) => state.settings.askBelow);
  const confirm = usePane((state) => state.confirmColumn);
  const describedBy = useId();
  const letter = columnLetter(column.column);
  const header = column.header || messages.ledgers.noHeader;
  const samples = useMemo(
    () => (snapshot === undefined ? [] : columnSamples(snapshot, ledger, column.column, column.role, 3)),
    [snapshot, ledger, column],
  );
  const suggested = column.alternatives.map(({ role }) => role);
  return (
    <li className={styles.item}>
      <Text className={styles.header}>
        <span className={styles.letter}>{letter}</span>
        {header}
      </Text>
      <span className={styles.confidence}>
        <ConfidenceMark level={confidenceLevel(column, askBelow)} />
      </span>
      <Select
        className={styles.select}
        aria-label={messages.ledgers.columnRole(letter, header)}
        aria-describedby={describedBy}
        value={column.role ?? ''}
        onChange={(_, { value }) => void confirm(ledger, column.header, value === '' ? null : (value as Role))}
      >
        <option value="">{messages.ledgers.notUsed}</option>
        {suggested.length > 0 && (
          <optgroup label={messages.ledgers.suggested}>
            {suggested.map((role) => (
              <option key={role} value={role}>
                {roleLabel(role)}
              </option>
            ))}
          </optgroup>
        )}
        {ROLE_GROUPS.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.roles
              .filter(([role]) => !suggested.includes(role))
              .map(([role, label]) => (
                <option key={role} value={role}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <div className={styles.more}>
        {samples.length === 0 ? (
          <Caption1 id={describedBy} className={styles.samples}>
            {messages.ledgers.noSamples}
          </Caption1>
        ) : (
          <ul id={describedBy} className={styles.sampleList} aria-label={messages.ledgers.samples(letter)}>
            {samples.map(({ text, meaning }) => (
              <li key={text} className={styles.sample}>
                <span className={styles.samples} title={text}>
                  {text.replace(/\s+/g, ' ')}
                </span>
                {meaning !== null && <span className={styles.meaning}>{messages.ledgers.readAs(meaning)}</span>}
              </li>
            ))}
          </ul>
        )}
        {column.evidence.length > 0 && (
          <Disclosure summary={messages.ledgers.why}>
            <ul className={styles.evidence}>
              {column.evidence.map((each, index) => (
                <li key={index}>{each.says}</li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </li>
  );
}
