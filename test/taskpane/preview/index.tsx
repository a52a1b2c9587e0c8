import { createRoot } from 'react-dom/client';
import { App } from '../../../src/taskpane/App';
import { placeFromAddress } from '../../../src/taskpane/start/placeFromAddress';
import { PlainPage } from '../../../src/taskpane/start/PlainPage';
import { createPaneStore } from '../../../src/taskpane/store/createPaneStore';
import { fakeServices } from '../support/fakeServices';
import { recordedWorkbook, type RecordedTask } from '../support/recordedWorkbook';
import { CASES, isCase, type Case } from './cases';
import { FINDINGS, yearOfTasks } from './yearOfTasks';

/**
 * The pane over recorded data, to look at without Excel. The address chooses what is shown:
 * `?place=tasks&count=197&case=empty` (see `cases.ts`).
 */
const asked = new URLSearchParams(location.search);
const count = Number(asked.get('count') ?? 197);
const name = asked.get('case') ?? 'read';
const {
  services: replaced,
  page,
  empty,
  findings,
  rewrite = (task) => task,
  repeated = false,
  then,
}: Case = CASES[isCase(name) ? name : 'read'];
/** The same words on two sheets would be counted twice, and asked about. */
const ofInstructions = (task: RecordedTask): RecordedTask =>
  repeated ? task : { ...task, task: `关于${task.task}的批示` };
const sheets = empty
  ? []
  : [
      {
        sheet: '议定事项',
        title: '2024年市政府议定事项督办台账',
        tasks: yearOfTasks(count).map(rewrite),
        findings: findings === 'none' ? [] : FINDINGS,
      },
      { sheet: '领导批示', title: '2024年领导批示件办理台账', tasks: yearOfTasks(38).slice(0, 24).map(ofInstructions) },
    ];

const services = fakeServices(({ asOf, settings }) => recordedWorkbook(sheets, asOf, settings), replaced);

const element = document.getElementById('root');
if (element !== null) {
  const root = createRoot(element);
  if (page !== undefined) root.render(<PlainPage readiness={page} />);
  else {
    const store = createPaneStore(services);
    store.getState().goTo(placeFromAddress(location.search));
    root.render(<App store={store} services={services} />);
    const stop = store.subscribe(({ workbook }) => {
      if (workbook === null) return;
      stop();
      setTimeout(() => void then?.(store, services));
    });
  }
}
