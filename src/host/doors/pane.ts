import type { Answer, Host, HostClient } from '../host';
import { appContext } from './appContext';
import type { PaneSurroundings } from './appContext';
import { DispatchId, internalError, readMessage, responseText } from './paneMessages';
import type { PaneMessage } from './paneMessages';

/** How a pane is to be served. */
export interface PaneOptions extends PaneSurroundings {
  readonly conversationId: string;
  readonly controlId: string;
  /** The host page's own origin: https, and the pane's host name. */
  readonly origin: string;
  /** The pane told its host something: it took the focus, Escape was pressed, its address … (notifyHost codes). */
  readonly onNotify?: (code: number, data: unknown) => void;
}

/** What a ribbon button's function reported. */
export type CommandStatus = 'completed' | 'function-not-found';

/** The host's end of one pane, whatever carries the texts. */
export interface PaneEnd {
  /** A text from the pane. Texts that are not of its conversation are ignored. */
  receive(text: unknown): void;
  /** Presses a ribbon button: runs a function that the pane has associated. */
  runCommand(functionName: string): Promise<CommandStatus>;
  /** Tells the pane that the focus comes (11 by Tab, 12 by Shift+Tab) or goes. */
  notify(code: number): void;
  /** True once the pane has asked for its context. */
  readonly started: boolean;
  disconnect(): void;
}

const commandNotFound = 11101;

/**
 * Serves a pane: `post` brings a text to it. The protocol is the one between the unmodified `office.js` and Excel on the
 * web, as observed; when the pane is loaded again, its old connection ends and a new one begins.
 */
export function createPane(host: Host, post: (text: string) => void, options: PaneOptions): PaneEnd {
  let client: HostClient | null = null;
  let version = 0;
  const registered = new Map<string, PaneMessage>();
  const commands = new Map<string, (status: CommandStatus) => void>();
  let commandCount = 0;

  const answer = (to: PaneMessage, data: unknown) => post(responseText(to, data, options.origin));
  const say = (event: string, data: unknown) => {
    const registration = registered.get(event);
    if (registration) post(responseText(registration, data, options.origin, true));
  };

  const start = () => {
    client?.disconnect();
    registered.clear();
    client = host.connect({
      events: (entries) => say('richApiMessage', { ArrayData: entries }),
      selectionChanged: () => say('documentSelectionChanged', {}),
    });
  };

  const richApi = (message: PaneMessage, arrayData: readonly unknown[]) => {
    const body = arrayData[4];
    void client?.send(typeof body === 'string' ? body : JSON.stringify(body), (given: Answer) => {
      version += 1;
      answer(
        message,
        given.kind === 'answered'
          ? { Version: version, Error: 0, Data: [200, [], given.body] }
          : { Version: version, Error: given.refusal.frameError },
      );
    });
  };

  const execute = (message: PaneMessage, data: Readonly<Record<string, unknown>>) => {
    const { DispatchId: id } = (data['DdaMethod'] ?? {}) as { readonly DispatchId?: number };
    switch (id) {
      case DispatchId.richApi:
        return richApi(message, (data['ArrayData'] ?? []) as readonly unknown[]);
      case DispatchId.saveSettings: {
        const { Properties } = data['DdaSettingsMethod'] as {
          readonly Properties: readonly (readonly [string, string])[];
        };
        host.model.settings.clear();
        for (const [name, text] of Properties) host.model.settings.set(name, text);
        return answer(message, { Version: version, Error: 0 });
      }
      case DispatchId.loadSettings:
        return answer(message, { Version: version, Error: 0, Properties: [...host.model.settings] });
      case DispatchId.commandCompleted:
        completed(String(data['0']), Number(data['1']));
        return answer(message, { Version: version, Error: 0 });
      case undefined:
      default:
        return answer(message, { Version: version, Error: internalError });
    }
  };

  const completed = (id: string, status: number) => {
    commands.get(id)?.(status === commandNotFound ? 'function-not-found' : 'completed');
    commands.delete(id);
  };

  const invoke = (message: PaneMessage) => {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        start();
        return answer(message, appContext(host, options.controlId, options));
      case 'ContextActivationManager_notifyHost': {
        const [, code, data] = message._data as readonly unknown[];
        options.onNotify?.(Number(code), data);
        return answer(message, null);
      }
      case 'executeMethod':
        return execute(message, (message._data ?? {}) as Record<string, unknown>);
      default:
        return answer(message, { Error: internalError });
    }
  };

  return {
    receive(text) {
      const message = readMessage(text);
      if (!message || message._conversationId !== options.conversationId || message._messageType !== 0) return;
      switch (message._actionType) {
        case 1:
          registered.set(message._actionName, message);
          return answer(message, { Error: 0 });
        case 2:
          registered.delete(message._actionName);
          return answer(message, { Error: 0 });
        case 0:
        case undefined:
          return invoke(message);
      }
    },
    runCommand(functionName) {
      commandCount += 1;
      const id = `command-${commandCount}`;
      const event = JSON.stringify({ source: { id }, eventName: functionName });
      return new Promise((resolve) => {
        commands.set(id, resolve);
        say('appCommandInvoked', [id, functionName, event]);
      });
    },
    notify(code) {
      post(
        JSON.stringify({
          _messageType: 0,
          _actionName: 'Office_notifyAgave',
          _conversationId: `${options.conversationId}_ntf`,
          _correlationId: 0,
          _origin: options.origin,
          _data: [code],
          _actionType: 0,
          _serializerVersion: 1,
        }),
      );
    },
    get started() {
      return client !== null;
    },
    disconnect() {
      client?.disconnect();
      client = null;
      registered.clear();
    },
  };
}
