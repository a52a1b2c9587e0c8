import { openBridge } from '../../src/host/doors/openBridge';
import type { OpenBridge } from '../../src/host/doors/openBridge';
import { createHost } from '../../src/host/host';
import type { Host, HostOptions } from '../../src/host/host';
import { createWorkbook } from '../../src/host/workbook/create';

/** 2024-03-15, the day on which the tests' hosts stand. */
export const testDay = 45366;

/** A host with one empty sheet 「台账」 and the real library connected to it. */
export function openTestHost(options: Partial<HostOptions> = {}): { host: Host } & OpenBridge {
  const host = createHost({ model: createWorkbook('台账'), today: testDay, ...options });
  return { host, ...openBridge(host) };
}

/** The error that a run ends with; fails the test when it ends well. */
export async function errorOf(run: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await run;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('The run ended well.');
}
