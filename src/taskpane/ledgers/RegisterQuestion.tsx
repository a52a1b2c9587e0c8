import { Field, Select } from '@fluentui/react-components';
import type { Ledger } from '../../ledger/ledger';
import { REGISTERS, type RegisterId } from '../../ledger/vocabulary';
import { REGISTER_NAMES } from '../labels';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import { fingerprintOf } from '../store/confirmedColumns';

/** Of which kind a ledger is, how we know, and the way to say otherwise. */
export function RegisterQuestion({ ledger }: { readonly ledger: Ledger }) {
  const decide = usePane((state) => state.decideRegister);
  const decided = usePane((state) => state.decided.registers[fingerprintOf(ledger)]);
  return (
    <Field label={messages.ledgers.register} hint={ledger.registerWhy}>
      <Select
        value={ledger.register}
        onChange={(_, { value }) => void decide(ledger, value === '' ? null : (value as RegisterId))}
      >
        {REGISTERS.map((register) => (
          <option key={register} value={register}>
            {REGISTER_NAMES[register]}
          </option>
        ))}
        {decided !== undefined && <option value="">{messages.ledgers.registerAuto}</option>}
      </Select>
    </Field>
  );
}
