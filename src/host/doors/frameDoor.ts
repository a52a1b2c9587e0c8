import type { Host } from '../host';
import { paneWindowName } from './appContext';
import { createPane } from './pane';
import type { PaneEnd, PaneOptions } from './pane';

/** The part of a frame element that the door needs. */
export interface PaneFrame {
  name: string;
  src: string;
  readonly contentWindow: (Pick<Window, 'postMessage'> & { name: string }) | null;
}

/** What can be chosen for a pane in a frame; ids are made up when they are not given. */
export type FrameOptions = Partial<Omit<PaneOptions, 'origin'>> & {
  /** The page of the pane; when absent, the frame's own address stays and only its name is set. */
  readonly url?: string;
};

/** A pane in a frame of this page. */
export interface FrameHost extends Omit<PaneEnd, 'receive'> {
  /** Loads the pane's page again, as closing and opening the pane does. */
  reload(): void;
}

let frames = 0;

/**
 * Serves the pane in a frame of this page, as Excel on the web serves it: the unmodified `office.js` inside needs no
 * help. The page must be https, and the pane must come from the same host name. Several frames may share a host.
 * @example const pane = createFrameHost(frame, host, { url: 'taskpane.html' }); await pane.runCommand('refresh')
 */
export function createFrameHost(frame: PaneFrame, host: Host, options: FrameOptions = {}): FrameHost {
  frames += 1;
  const { url, ...given } = options;
  const { origin } = window.location;
  // A fresh conversation each time: the library keeps old settings in the session storage under its id.
  const conversationId = given.conversationId ?? `pane-${frames}-${Date.now()}`;
  const settled: PaneOptions = { ...given, conversationId, controlId: given.controlId ?? `control-${frames}`, origin };
  // The workbook's contents go to the pane's own page only, whatever else the frame may have been led to.
  const target = url === undefined ? origin : new URL(url, window.location.href).origin;
  const pane = createPane(host, (text) => frame.contentWindow?.postMessage(text, target), settled);
  const listen = (event: MessageEvent) => {
    if (event.source === frame.contentWindow) pane.receive(event.data);
  };
  window.addEventListener('message', listen);
  frame.name = paneWindowName(conversationId, settled.controlId, origin, given.locale);
  // Chromium reads the attribute only when the frame is put into the page: one that is there already is named directly.
  if (frame.contentWindow) frame.contentWindow.name = frame.name;
  const load = () => {
    if (url !== undefined) frame.src = url;
  };
  load();
  return {
    runCommand: (name) => pane.runCommand(name),
    notify: (code) => pane.notify(code),
    get started() {
      return pane.started;
    },
    reload() {
      pane.disconnect();
      load();
    },
    disconnect() {
      window.removeEventListener('message', listen);
      pane.disconnect();
    },
  };
}
