import { readFileSync } from 'node:fs';
import type { Host } from '../host';
import { paneWindowName } from './appContext';
import { resolveLibrary } from './openBridge';
import { createPane } from './pane';
import type { PaneEnd, PaneOptions } from './pane';

const base = 'https://localhost/office-js';

/** Runs the library's own script files from disk where a browser would fetch them. */
function serveScripts(): void {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(base)) return append(node);
    const file = node.src.slice(base.length + 1);
    queueMicrotask(() => {
      (0, eval)(readFileSync(resolveLibrary(file), 'utf8'));
      node.onload?.(new Event('load'));
    });
    return node;
  };
}

/**
 * Starts the whole unmodified `office.js` in a jsdom page whose address is https: `Office.onReady`, `Office.context`,
 * the requirement sets and everything above them are real. Once per jsdom window.
 * @example const pane = openJsdomPane(host); const { host: name } = await Office.onReady(); // 'Excel'
 */
export function openJsdomPane(host: Host, given: Partial<PaneOptions> = {}): PaneEnd {
  const origin = window.location.origin;
  const conversationId = given.conversationId ?? 'pane-1';
  const options: PaneOptions = { ...given, conversationId, controlId: given.controlId ?? 'control-1', origin };
  const pane = createPane(
    host,
    (text) => window.dispatchEvent(new MessageEvent('message', { data: text, origin })),
    options,
  );
  // jsdom has no document.domain, which the library's trust check reads.
  Object.defineProperty(document, 'domain', { value: window.location.hostname, configurable: true });
  window.name = paneWindowName(conversationId, options.controlId, origin, given.locale);
  const opener = { postMessage: (text: string) => queueMicrotask(() => pane.receive(text)) };
  Object.defineProperty(window, 'opener', { value: opener, configurable: true });
  serveScripts();
  const script = document.createElement('script');
  script.setAttribute('type', 'text/plain');
  script.setAttribute('src', `${base}/office.js`);
  HTMLHeadElement.prototype.appendChild.call(document.head, script);
  (0, eval)(readFileSync(resolveLibrary('office.js'), 'utf8'));
  return pane;
}
