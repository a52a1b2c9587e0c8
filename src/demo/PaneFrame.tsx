import { useEffect, useRef } from 'react';
import { createFrameHost } from '../host/doors/frameDoor';
import type { Host } from '../host/host';

/** The pane's page, served from the same host name: Office.js talks to no other. */
const PANE = '/taskpane.html';

/** A pane of the open workbook: the production bundle with the unmodified Office.js, as Excel on the web frames it. */
export function PaneFrame({ host, number }: { readonly host: Host; readonly number: number }): React.JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current === null) return;
    const pane = createFrameHost(frame.current, host, { url: PANE });
    return () => pane.disconnect();
  }, [host]);
  return <iframe ref={frame} className="pane" title={`台账管家窗格${number}`} />;
}
