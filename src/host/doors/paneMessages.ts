/** The text messages between a pane and its host page ("XDM"), with the library's own names and numbers. */
export interface PaneMessage {
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId?: number;
  readonly _origin?: string;
  readonly _data?: unknown;
  /** Of a request: invoke, register for an event, unregister. */
  readonly _actionType?: 0 | 1 | 2;
}

/** The numbers of the methods that a pane calls through `executeMethod`. */
export const DispatchId = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** A failed host call: the library says "internal error" to the add-in. */
export const internalError = 5001;

/**
 * A request as the pane's text says it; null for a text that is none (a page may receive messages from anybody).
 * @example readMessage('{"_messageType":0,"_actionName":"executeMethod","_conversationId":"c"}')
 */
export function readMessage(text: unknown): PaneMessage | null {
  if (typeof text !== 'string') return null;
  try {
    const message = JSON.parse(text) as Partial<PaneMessage> | null;
    const good = typeof message?._actionName === 'string' && typeof message._conversationId === 'string';
    return good ? (message as PaneMessage) : null;
  } catch {
    return null;
  }
}

/** The answer to a call, or (with `event`) something that the host says of its own accord. */
export function responseText(to: PaneMessage, data: unknown, origin: string, event = false): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId ?? -1,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: event ? 1 : 0,
    _serializerVersion: 1,
  });
}
