/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/demo.html"}
 */
import { createFrameHost } from '../../../src/host/doors/frameDoor';
import { createHost } from '../../../src/host/host';
import { createWorkbook } from '../../../src/host/workbook/create';

interface Sent {
  readonly _actionName: string;
  readonly _responseType?: number;
  readonly _correlationId?: number;
  readonly _data: Record<string, unknown>;
}

/** A frame whose pane speaks the library's messages by hand. */
function frame() {
  const received: Sent[] = [];
  const contentWindow = { postMessage: (text: string) => void received.push(JSON.parse(text) as Sent) };
  const element = { name: '', src: '', contentWindow: contentWindow as unknown as Window };
  const conversation = () => (JSON.parse(element.name) as { xdmInfo: string }).xdmInfo.split('|')[0];
  const say = async (action: string, data: unknown, type = 0, correlation = 1) => {
    const text = JSON.stringify({
      _messageType: 0,
      _actionName: action,
      _conversationId: conversation(),
      _correlationId: correlation,
      _actionType: type,
      _data: data,
    });
    window.dispatchEvent(new MessageEvent('message', { data: text, source: contentWindow as unknown as Window }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const request = (actions: object[], paths: object, correlation = 1) =>
    say(
      'executeMethod',
      {
        DdaMethod: { ControlId: 'control', Version: 0, DispatchId: 93 },
        ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify({ Actions: actions, ObjectPaths: paths }), 0, 0],
      },
      0,
      correlation,
    );
  return { element, received, say, request, conversation };
}

const root = { '1': { Id: 1, ObjectPathType: 1, Name: '' } };
const worksheets = { ...root, '2': { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 } };
const query = [{ Id: 3, ActionType: 2, Name: '', ObjectPathId: 2, QueryInfo: { Select: ['name'] } }];

const open = () => createHost({ model: createWorkbook('台账'), today: 45366 });

describe('the frame door', () => {
  it('tells the pane through its window name who hosts it', () => {
    const { element } = frame();
    createFrameHost(element, open(), { url: 'taskpane.html', controlId: 'c1' });
    const name = JSON.parse(element.name) as Record<string, string>;
    expect(name['hostInfo']).toMatch(/^Excel\|Web\|16\.00\|zh-CN\|/);
    expect(name['xdmInfo']).toMatch(/\|c1\|https:\/\/localhost$/);
    expect(element.contentWindow.name).toBe(element.name);
    expect(element.src).toBe('taskpane.html');
  });

  it('answers the start-up and the requests of the pane', async () => {
    const { element, received, say, request } = frame();
    const pane = createFrameHost(element, open());
    expect(pane.started).toBe(false);
    await say('ContextActivationManager_getAppContextAsync', 'control', 0, 7);
    expect(pane.started).toBe(true);
    expect(received[0]).toMatchObject({ _correlationId: 7, _responseType: 0, _data: { _appName: 16, _clientMode: 1 } });
    await request(query, worksheets, 8);
    const { Error: error, Data } = received[1]?._data as { Error: number; Data: [number, unknown[], string] };
    expect([error, Data[0]]).toEqual([0, 200]);
    expect(JSON.parse(Data[2])).toEqual({
      Results: [{ ActionId: 3, Value: { _Items: [{ Id: '{00000001}', Name: '台账' }] } }],
      TraceIds: [],
    });
  });

  it('says a refusal by its number', async () => {
    const host = open();
    const { element, received, say, request } = frame();
    createFrameHost(element, host);
    await say('ContextActivationManager_getAppContextAsync', 'control');
    host.failNext(1, 'busy');
    await request(query, worksheets);
    expect(received[1]?._data).toMatchObject({ Error: 5102 });
    await say('executeMethod', { DdaMethod: { DispatchId: 64 } });
    expect(received[2]?._data).toMatchObject({ Error: 5001 });
  });

  it('lets two panes share a workbook, and tells each of the other', async () => {
    const host = open();
    const panes = [frame(), frame()];
    for (const { element, say } of panes) {
      createFrameHost(element, host);
      await say('ContextActivationManager_getAppContextAsync', 'control');
      await say('richApiMessage', { eventDispId: 33 }, 1);
    }
    const [first, second] = panes;
    const register = [{ Id: 5, ActionType: 3, Name: '_RegisterAddedEvent', ObjectPathId: 2, ArgumentInfo: {} }];
    await second?.request(register, worksheets);
    const add = { Id: 3, ObjectPathType: 3, Name: 'Add', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['新表'] } };
    await first?.request([{ Id: 4, ActionType: 1, Name: '', ObjectPathId: 3 }], { ...worksheets, '3': add });
    const events = (pane: typeof first) => pane?.received.filter((message) => message._responseType === 1);
    expect(events(first)).toEqual([]);
    expect(events(second)).toMatchObject([
      {
        _actionName: 'richApiMessage',
        _data: { ArrayData: [[65536, 13, 'Workbook', '{"worksheetId":"{00000002}","source":"Remote"}', 1, true]] },
      },
    ]);
  });

  it('presses ribbon buttons and moves the focus', async () => {
    const { element, received, say } = frame();
    const pane = createFrameHost(element, open());
    await say('ContextActivationManager_getAppContextAsync', 'control');
    await say('appCommandInvoked', { eventDispId: 39 }, 1);
    const pressed = pane.runCommand('refresh');
    const event = received.at(-1);
    expect(event).toMatchObject({
      _actionName: 'appCommandInvoked',
      _responseType: 1,
      _data: ['command-1', 'refresh', expect.any(String)],
    });
    await say('executeMethod', { DdaMethod: { DispatchId: 94 }, '0': 'command-1', '1': 0, '2': '{}' });
    await expect(pressed).resolves.toBe('completed');
    pane.notify(11);
    expect(received.at(-1)).toMatchObject({ _actionName: 'Office_notifyAgave', _data: [11] });
  });

  it('hears nothing from other windows, and nothing after it is closed', async () => {
    const { element, received, say, conversation } = frame();
    const pane = createFrameHost(element, open());
    const text = JSON.stringify({ _messageType: 0, _actionName: 'executeMethod', _conversationId: 'fremd' });
    window.dispatchEvent(new MessageEvent('message', { data: text, source: element.contentWindow }));
    const own = text.replace('fremd', conversation() ?? '');
    window.dispatchEvent(new MessageEvent('message', { data: own, source: window }));
    window.dispatchEvent(new MessageEvent('message', { data: { not: 'text' }, source: element.contentWindow }));
    expect(received).toEqual([]);
    pane.disconnect();
    await say('ContextActivationManager_getAppContextAsync', 'control');
    expect(received).toEqual([]);
  });
});
