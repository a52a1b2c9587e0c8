import { HostObject } from '../protocol/hostObject';

/** The service that every pane on the web greets when it starts. */
export class AddinServiceObject extends HostObject {
  readonly className = 'AddinInternalService';

  NotifyActionHandlerReady(): void {}
}
