import { createRoot } from 'react-dom/client';
import { App } from './App';
import { askedInAddress } from './start/askedInAddress';
import { readinessOfOffice } from './start/office';
import { placeFromAddress } from './start/placeFromAddress';
import { PlainPage } from './start/PlainPage';
import { createPaneStore } from './store/createPaneStore';

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) return;
  const root = createRoot(element);
  const workbookServices = import(/* webpackChunkName: "workbook" */ './workbookServices');
  let readiness = await readinessOfOffice();
  if (readiness === 'no-office' && typeof Office !== 'undefined') {
    root.render(<PlainPage readiness={readiness} />);
    // On a slow machine Excel may answer after all: then the pane comes up without being opened again.
    await Office.onReady();
    readiness = await readinessOfOffice();
  }
  if (readiness !== 'ready') {
    root.render(<PlainPage readiness={readiness} />);
    return;
  }
  const { services } = await workbookServices;
  const store = createPaneStore(services);
  store.getState().goTo(placeFromAddress(location.search));
  root.render(<App store={store} services={services} asked={askedInAddress(location.search)} />);
}

void start();
