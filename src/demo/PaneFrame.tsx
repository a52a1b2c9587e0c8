import { useEffect, useRef } from 'react';
import { createFrameHost } from '../host/doors/frameDoor';
import type { Host } from '../host/host';

/** The pane's page, served from the same host name: Office.js talks to no other. */
const PANE = '/taskpane.html';

/** The pane says that Tab, or Shift+Tab, went past its last control: only its host can take the focus out of the frame. */
const TAB_EXIT = 13;
const TAB_EXIT_BACK = 14;

/** A pane of the open workbook: the production bundle with the unmodified Office.js, as Excel on the web frames it. */
export function PaneFrame({ host, number }: { readonly host: Host; readonly number: number }): React.JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A frame takes its window's name, by which Office.js finds its host, when it is put into the page: not later.
    const frame = document.createElement('iframe');
    frame.title = `台账管家窗格${number}`;
    const pane = createFrameHost(frame, host, {
      url: PANE,
      onNotify: (code) => {
        const controls = document.querySelectorAll<HTMLElement>('.bar input, .bar button');
        if (code === TAB_EXIT) controls[0]?.focus();
        if (code === TAB_EXIT_BACK) controls[controls.length - 1]?.focus();
      },
    });
    place.current?.append(frame);
    return () => {
      pane.disconnect();
      frame.remove();
    };
  }, [host, number]);
  return <div ref={place} className="pane" />;
}
