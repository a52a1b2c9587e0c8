import type { Desk } from './desk';

/** The last sentence of each file: what must hold of everything that the file's other tests did. */
export function itStaysQuiet(desk: () => Desk): void {
  it('asks no other machine for anything, and complains of nothing', () => {
    const { requests, complaints } = desk();
    expect(requests.length).toBeGreaterThan(0);
    expect(
      requests.filter((url) => !/^(https:\/\/localhost:\d+\/|data:|blob:https:\/\/localhost:\d+\/)/.test(url)),
    ).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
