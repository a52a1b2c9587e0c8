import { createRoot } from 'react-dom/client';
import { App } from '../../../src/taskpane/App';
import { placeFromAddress } from '../../../src/taskpane/start/placeFromAddress';
import { createPaneStore } from '../../../src/taskpane/store/createPaneStore';
import { fakeServices } from '../support/fakeServices';
import { recordedWorkbook } from '../support/recordedWorkbook';
import { FINDINGS, yearOfTasks } from './yearOfTasks';

/**
 * The pane over recorded data, to look at without Excel. The address chooses what is shown:
 * `?place=tasks&count=197&case=empty|reading|editing`.
 */
const asked = new URLSearchParams(location.search);
const count = Number(asked.get('count') ?? 197);
const sheets =
  asked.get('case') === 'empty'
    ? []
    : [
        { sheet: '议定事项', title: '2024年市政府议定事项督办台账', tasks: yearOfTasks(count), findings: FINDINGS },
        { sheet: '领导批示', title: '2024年领导批示件办理台账', tasks: yearOfTasks(38).slice(0, 24) },
      ];

const services = fakeServices(
  ({ asOf, settings }) => recordedWorkbook(sheets, asOf, settings),
  asked.get('case') === 'reading'
    ? { scan: ({ onProgress }) => new Promise(() => onProgress?.(3, 7)) }
    : asked.get('case') === 'editing'
      ? { scan: () => Promise.resolve({ ok: false, error: { code: 'cell-edit-mode', message: '有单元格正在编辑。' } }) }
      : {},
);

const element = document.getElementById('root');
if (element !== null) {
  const store = createPaneStore(services);
  store.getState().goTo(placeFromAddress(location.search));
  createRoot(element).render(<App store={store} services={services} />);
}
