import fc from 'fast-check';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { readJournal, recoverInterrupted, undoLast } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import type { FaultKind } from '../../src/host/protocol/faults';
import { numberCell, textCell } from '../../src/plan/cells';
import type { Plan } from '../../src/plan/plan';
import { anyPlan, anySheet, build } from './support/arbitraries';
import { fill, openSheet, valueOf, visibleState } from './support/workbooks';

type Request = Parameters<Exclude<Parameters<Host['failNext']>[0], number>>[0];

/** Giving tracked objects back comes after the work and may fail in silence. */
const isWork = (request: Request): boolean => request.Actions.some(({ Name }) => Name !== '_RemoveReference');

/** How many requests a plan needs; null where it is refused. */
async function requestsOf(host: Host, plan: Plan): Promise<number | null> {
  let total = 0;
  host.failNext((request) => {
    if (isWork(request)) total += 1;
    return false;
  }, 'general');
  return (await applyPlan(plan)).ok ? total : null;
}

/** From the nth request on each fails, until the connection is mended. */
function cutFrom(host: Host, nth: number, kind: FaultKind): { readonly mend: () => void } {
  let [seen, mended] = [0, false];
  // Each fault strikes once: more of them than requests can come.
  for (let count = 0; count < 60; count++) {
    host.failNext((request) => {
      if (mended || !isWork(request)) return false;
      if (count === 0) seen += 1;
      return seen >= nth;
    }, kind);
  }
  return {
    mend: () => {
      mended = true;
    },
  };
}

const KINDS: readonly FaultKind[] = ['cell-edit-mode', 'access-denied', 'busy', 'request-too-large', 'response-too-large', 'session-lost', 'general']; // prettier-ignore

const PLAN: Plan = {
  title: '纳管台账',
  edits: [
    { kind: 'add-sheet', sheet: '台账统计', visibility: 'visible' },
    { kind: 'cells', sheet: '台账统计', top: 1, left: 1, cells: [[textCell('办结率')]] },
    { kind: 'cells', sheet: '台账', top: 2, left: 3, cells: [[textCell('办理中')], [numberCell(45382)]] },
    { kind: 'style', sheet: '台账', area: { top: 2, left: 3, bottom: 3, right: 3 }, style: { fill: '#FFFF00' } },
  ],
};
/** More than one request may carry: it is written in several, which takes its time, so not every kind of fault is tried. */
const LONG_PLAN: Plan = {
  ...PLAN,
  edits: [
    ...PLAN.edits,
    {
      kind: 'cells',
      sheet: '台账统计',
      top: 2,
      left: 1,
      cells: Array.from({ length: 150 }, (_, row) => [textCell(`${row} ${'进展'.repeat(3000)}`)]),
    },
  ],
};
const SOME_KINDS: readonly FaultKind[] = ['cell-edit-mode', 'session-lost'];
const TRIED: readonly (readonly [FaultKind, string, Plan])[] = [
  ...KINDS.map((kind) => [kind, 'one request', PLAN] as const),
  ...SOME_KINDS.map((kind) => [kind, 'several requests', LONG_PLAN] as const),
];
const ledger = (): Host => {
  const host = openSheet([
    ['任务', '责任单位'],
    ['修桥', '市交通局'],
    ['铺路', '市住建局'],
  ]);
  const [sheet] = host.model.sheets;
  if (sheet) fill(sheet, [[null, null, '备注']]);
  return host;
};

describe('an operation of which one request fails', () => {
  it.each(TRIED)('is done, or not begun, or put back, whichever request fails: %s, %s', async (kind, _, plan) => {
    const good = ledger();
    const before = visibleState(good.model);
    const total = (await requestsOf(good, plan)) ?? 0;
    expect(total).toBeGreaterThanOrEqual(plan === PLAN ? 2 : 4);
    for (let failing = 1; failing <= total; failing++) {
      const host = ledger();
      let seen = 0;
      host.failNext((request) => isWork(request) && ++seen === failing, kind);
      if ((await applyPlan(plan)).ok) valueOf(await undoLast());
      expect(visibleState(host.model)).toEqual(before);
    }
  });

  it('leaves any sheet as it was, whatever the plan', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, anyPlan, fc.constantFrom(...KINDS), fc.nat(30), async (sheet, plan, kind, nth) => {
        const total = await requestsOf(build(sheet), plan);
        if (total === null || total === 0) return;
        const host = build(sheet);
        const before = visibleState(host.model);
        let seen = 0;
        host.failNext((request) => isWork(request) && ++seen === 1 + (nth % total), kind);
        if ((await applyPlan(plan)).ok && valueOf(await readJournal()).entries.length > 0) valueOf(await undoLast());
        expect(visibleState(host.model)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an operation that is cut off for good', () => {
  it.each(SOME_KINDS)('is put back on the next start, whichever request was the last: %s', async (kind) => {
    const good = ledger();
    const before = visibleState(good.model);
    const total = (await requestsOf(good, LONG_PLAN)) ?? 0;
    let interrupted = 0;
    for (let last = 1; last <= total; last++) {
      const host = ledger();
      const connection = cutFrom(host, last, kind);
      const result = await applyPlan(LONG_PLAN);
      connection.mend();
      const recovered = valueOf(await recoverInterrupted());
      if (recovered !== null) {
        interrupted += 1;
        expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining('请重新打开台账管家') } });
      }
      // What was finished before the cut is an entry like any other.
      if (valueOf(await readJournal()).entries.length > 0) valueOf(await undoLast());
      expect(visibleState(host.model)).toEqual(before);
    }
    expect(interrupted).toBeGreaterThanOrEqual(2);
  });

  it('is put back on the next start, whatever the sheet and the plan', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, anyPlan, fc.nat(30), async (sheet, plan, nth) => {
        const total = await requestsOf(build(sheet), plan);
        if (total === null || total === 0) return;
        const host = build(sheet);
        const before = visibleState(host.model);
        const connection = cutFrom(host, 1 + (nth % total), 'session-lost');
        await applyPlan(plan);
        connection.mend();
        valueOf(await recoverInterrupted());
        if (valueOf(await readJournal()).entries.length > 0) valueOf(await undoLast());
        expect(visibleState(host.model)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
