import type { Answer, Host, HostClient } from '../host';

/** What `OfficeExtension.HostBridge.init` takes: text to the host, text from the host. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

function reply(id: number, answer: Answer): string {
  if (answer.kind === 'answered') {
    return `{"id":${id},"type":2,"message":{"statusCode":200,"headers":{},"body":${answer.body}}}`;
  }
  const { code, message, httpStatus } = answer.refusal;
  const body = { error: { code, message } };
  return JSON.stringify({ id, type: 2, message: { statusCode: httpStatus, headers: {}, body } });
}

/**
 * The native bridge, as Excel for Windows and Mac have one: JSON text in both directions, no page needed.
 * @example OfficeExtension.HostBridge.init(createBridge(host).bridge)
 */
export function createBridge(host: Host): { readonly bridge: NativeBridge; readonly client: HostClient } {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const request = JSON.parse(text) as BridgeRequest;
      const { body } = request.message;
      const bodyText = typeof body === 'string' ? body : JSON.stringify(body);
      void client.send(bodyText, (answer) => bridge.onMessageFromHost?.(reply(request.id, answer)));
    },
  };
  const push = (entries: readonly unknown[]) =>
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: '', message: { entries } }));
  const client = host.connect({
    events: push,
    selectionChanged: () => push([[65536, 2, '', '{}', 0]]),
  });
  return { bridge, client };
}
