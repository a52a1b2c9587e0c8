import type { BrowserContext } from 'playwright-core';

/** What went on in the windows that a test file opened. */
export interface Heard {
  /** Everything that any page asked for over the network. */
  readonly requests: string[];
  /** Errors of the console (refused by the content security policy, too) and errors that nobody caught. */
  readonly complaints: string[];
}

export const nothingHeard = (): Heard => ({ requests: [], complaints: [] });

/** Notes from now on what goes on in a window, in all its pages, frames and workers. */
export function listen(window: BrowserContext, { requests, complaints }: Heard): void {
  window.on('request', (request) => requests.push(request.url()));
  for (const page of window.pages()) page.on('websocket', (socket) => requests.push(socket.url()));
  window.on('page', (page) => page.on('websocket', (socket) => requests.push(socket.url())));
  window.on('weberror', (error) => complaints.push(error.error().message));
  window.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
}
