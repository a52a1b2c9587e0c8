import { useCallback, useMemo, useState, type ChangeEvent, type DragEvent } from 'react';
import { createHost, type Host } from '../host/host';
import { demoFile, download, openFile, type OpenFile } from './files';
import { Grid } from './grid/Grid';
import { PaneFrame } from './PaneFrame';
import { engineInPage } from './engineInPage';
import './demo.css';

interface Desk {
  readonly file: OpenFile;
  readonly host: Host;
}

/** The page: an editable grid, the pane in its frame, and what is needed to bring a workbook in and take it away. */
export function App(): React.JSX.Element {
  const [desk, setDesk] = useState<Desk>(() => deskFor(demoFile()));
  const [problem, setProblem] = useState<string | null>(null);
  const [panes, setPanes] = useState(1);
  const open = useCallback(async (file: File | undefined) => {
    if (file === undefined) return;
    const opened = await openFile(file);
    if ('problem' in opened) return setProblem(opened.problem);
    setProblem(null);
    setDesk(deskFor(opened));
  }, []);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => void open(event.target.files?.[0]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  const frames = useMemo(() => Array.from({ length: panes }, (_, index) => index + 1), [panes]);

  return (
    <div className="desk" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <header className="bar">
        <h1>台账管家 演示</h1>
        <span className="file">{desk.file.name}</span>
        <label className="button">
          打开工作簿…
          <input type="file" accept=".xlsx,.xlsm" onChange={choose} />
        </label>
        <button type="button" onClick={() => void download(desk.file, desk.host)}>
          下载
        </button>
        <button type="button" aria-pressed={panes > 1} onClick={() => setPanes(panes === 1 ? 2 : 1)}>
          {panes === 1 ? '再开一个窗格' : '关闭第二个窗格'}
        </button>
        <span className="note">也可以把 .xlsx 文件拖到本页；文件不离开本机</span>
      </header>
      {problem !== null && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <main className="work">
        <section className="grid" aria-label="工作簿">
          <Grid key={desk.file.name} host={desk.host} />
        </section>
        {frames.map((number) => (
          <PaneFrame key={`${desk.file.name} ${number}`} host={desk.host} number={number} />
        ))}
      </main>
    </div>
  );
}

function deskFor(file: OpenFile): Desk {
  const host = createHost({ model: file.model, today: today(), loadEngine: engineInPage });
  // The browser tests reach the simulated Excel through this: to type as another person would, and to read the cells.
  Object.assign(window, { demoHost: host });
  return { file, host };
}

/** Today as Excel's serial, in the calendar of the person who sits here. */
function today(): number {
  const now = new Date();
  return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000) + 25_569;
}
