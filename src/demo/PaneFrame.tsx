import { useEffect, useRef } from 'react';
import { createFrameHost } from '../host/doors/frameDoor';
import type { Host } from '../host/host';

/** The pane's page, served from the same host name: Office.js talks to no other. */
const PANE = '/taskpane.html';

/** A pane of the open workbook: the production bundle with the unmodified Office.js, as Excel on the web frames it. */
export function PaneFrame({ host, number }: { readonly host: Host; readonly number: number }): React.JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A frame takes its window's name, by which Office.js finds its host, when it is put into the page: not later.
    const frame = document.createElement('iframe');
    frame.title = `台账管家窗格${number}`;
    const pane = createFrameHost(frame, host, { url: PANE });
    place.current?.append(frame);
    return () => {
      pane.disconnect();
      frame.remove();
    };
  }, [host, number]);
  return <div ref={place} className="pane" />;
}
