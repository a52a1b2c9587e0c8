import { Button, Caption1, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { suggestUnitAliases, type UnitSuggestion } from '../../ledger/reading/tables/suggestUnitAliases';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid' },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** 这些写法是同一个单位吗？ Each answer is kept and never asked again; nothing is joined without one. */
export function UnitQuestions({ workbook }: { readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const decided = usePane((state) => state.decided.units);
  const suggestions = useMemo(
    () => suggestUnitAliases(workbook.reading.ledgers).filter(({ name }) => !(name in decided)),
    [workbook, decided],
  );
  if (suggestions.length === 0) return null;
  return (
    <Disclosure strong summary={messages.ledgers.units(suggestions.length)}>
      <Caption1 className={styles.quiet}>{messages.ledgers.unitsHint}</Caption1>
      <ul className={styles.list}>
        {suggestions.map((suggestion) => (
          <UnitQuestion key={suggestion.name} suggestion={suggestion} />
        ))}
      </ul>
    </Disclosure>
  );
}

function UnitQuestion({ suggestion }: { readonly suggestion: UnitSuggestion }) {
  const { name, uses, candidates, proposal, why } = suggestion;
  const styles = useStyles();
  const decide = usePane((state) => state.decideUnit);
  const [meant, choose] = useState(proposal ?? '');
  return (
    <li className={styles.item}>
      <Text className={styles.name}>{messages.ledgers.unitUses(name, uses)}</Text>
      <Caption1 className={styles.quiet}>{why}</Caption1>
      {candidates.length > 1 && (
        <Select aria-label={messages.ledgers.unitMeans(name)} value={meant} onChange={(_, { value }) => choose(value)}>
          <option value="" />
          {candidates.map((candidate) => (
            <option key={candidate} value={candidate}>
              {candidate}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.answers}>
        <Button
          size="small"
          disabled={meant === ''}
          aria-label={meant === '' ? undefined : messages.ledgers.unitSameAs(name, meant)}
          onClick={() => void decide(name, meant)}
        >
          {messages.ledgers.unitSame}
        </Button>
        <Button size="small" aria-label={messages.ledgers.unitApartOf(name)} onClick={() => void decide(name, null)}>
          {messages.ledgers.unitApart}
        </Button>
      </div>
    </li>
  );
}
