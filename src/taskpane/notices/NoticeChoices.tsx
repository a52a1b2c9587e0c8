import { Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { NOTICE_SPECS } from '../../ledger/notices/kinds';
import { NOTICE_KINDS, NOTICE_LABELS, type NoticeKind } from '../../ledger/notices/notice';
import type { HigherStart } from '../../ledger/orders/escalation';
import { ORDER_COLOURS, ORDER_LEVELS } from '../../ledger/orders/order';
import type { Period } from '../../ledger/periods/period';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(156px, 1fr))',
    gap: tokens.spacingHorizontalM,
    // A long option must not push its list over the one beside it.
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
  units: { display: 'flex', flexDirection: 'column', maxHeight: '180px', overflowY: 'auto' },
});

/** What the clerk has chosen, before it is asked for. */
export interface Chosen {
  readonly kind: NoticeKind;
  /** Null: the latest. */
  readonly period: string | null;
  readonly units: readonly string[];
  readonly higher: HigherStart | null;
  readonly onOneSheet: boolean;
}

/** Kind, period, units; for 督查令 the level; for papers per unit how they are printed. */
export function NoticeChoices(props: {
  readonly chosen: Chosen;
  readonly periods: readonly Period[];
  readonly units: readonly string[];
  readonly onChange: (chosen: Chosen) => void;
}) {
  const styles = useStyles();
  const { chosen, periods, units, onChange } = props;
  const { scope, addresses } = NOTICE_SPECS[chosen.kind];
  const choose = (part: Partial<Chosen>): void => onChange({ ...chosen, ...part });
  return (
    <>
      <div className={styles.choices}>
        <Field label={messages.notices.kind}>
          <Select
            value={chosen.kind}
            onChange={(_, { value }) => choose({ kind: value as NoticeKind, units: [], higher: null })}
          >
            {NOTICE_KINDS.map((each) => (
              <option key={each} value={each}>
                {NOTICE_LABELS[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={messages.notices.period}>
          <Select value={chosen.period ?? periods[0]?.label} onChange={(_, { value }) => choose({ period: value })}>
            {periods.map((each) => (
              <option key={each.label} value={each.label}>
                {each.label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {chosen.kind === 'order' && <StartChoice higher={chosen.higher} onChange={(higher) => choose({ higher })} />}
      {addresses !== undefined && (
        <Disclosure summary={messages.notices.units(chosen.units.length)}>
          {messages.notices.unitsHint}
          <div className={styles.units}>
            {units.map((unit) => (
              <Checkbox
                key={unit}
                label={unit}
                checked={chosen.units.includes(unit)}
                onChange={(_, { checked }) =>
                  choose({
                    units: checked === true ? [...chosen.units, unit] : chosen.units.filter((each) => each !== unit),
                  })
                }
              />
            ))}
          </div>
        </Disclosure>
      )}
      {scope !== 'office' && (
        <Checkbox
          label={messages.notices.oneSheet}
          checked={chosen.onOneSheet}
          onChange={(_, { checked }) => choose({ onOneSheet: checked === true })}
        />
      )}
    </>
  );
}

/** By the rule, or higher at once with a reason. */
function StartChoice(props: {
  readonly higher: HigherStart | null;
  readonly onChange: (higher: HigherStart | null) => void;
}) {
  const { higher, onChange } = props;
  const steps = ORDER_LEVELS.map((level, index) => ({ level, colour: ORDER_COLOURS[index] ?? ORDER_COLOURS[0] }));
  return (
    <>
      <Field label={messages.notices.start}>
        <Select
          value={higher?.level ?? ''}
          onChange={(_, { value }) => {
            const step = steps.find(({ level }) => level === value);
            onChange(step ? { ...step, reason: higher?.reason ?? '' } : null);
          }}
        >
          <option value="">{messages.notices.byRule}</option>
          {steps.slice(1).map(({ level, colour }) => (
            <option key={level} value={level}>
              {messages.notices.startAt(level, colour)}
            </option>
          ))}
        </Select>
      </Field>
      {higher !== null && (
        <Field label={messages.notices.reason} hint={messages.notices.reasonNeeded} required>
          <Input value={higher.reason} onChange={(_, { value }) => onChange({ ...higher, reason: value })} />
        </Field>
      )}
    </>
  );
}
