import type { Heard } from './heard';

/** The last sentence of each file: what must hold of everything that the file's other tests did. */
export function itStaysQuiet(heard: () => Heard): void {
  itStaysHere(heard);

  it('complains of nothing', () => {
    expect(heard().complaints).toEqual([]);
  });
}

/** The same for pages that are shown with something to complain of. */
export function itStaysHere(heard: () => Heard): void {
  it('asks no other machine for anything', () => {
    const { requests } = heard();
    expect(requests.length).toBeGreaterThan(0);
    expect(
      requests.filter((url) => !/^(https:\/\/localhost:\d+\/|data:|blob:https:\/\/localhost:\d+\/)/.test(url)),
    ).toEqual([]);
  });
}
