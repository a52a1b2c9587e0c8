import { Field, Select } from '@fluentui/react-components';
import { messages } from '../messages';
import { VIEWS } from '../services';
import { usePane } from '../store/PaneContext';

/** For whom the pane is on this computer. */
export function ViewQuestion() {
  const view = usePane((state) => state.view);
  const setView = usePane((state) => state.setView);
  return (
    <Field label={messages.view.label} hint={messages.view.hint}>
      <Select value={view} onChange={(_, { value }) => setView(VIEWS.find((each) => each === value) ?? 'clerk')}>
        {VIEWS.map((each) => (
          <option key={each} value={each}>
            {messages.view.names[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
