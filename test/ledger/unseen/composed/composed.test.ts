import { differences } from '../../../support/truth';
import { reportOf } from '../scenario';
import { composedLedger } from './composeLedger';

const LEDGERS = 250;

describe('ledgers composed of words, layouts, phrases and noise that stand in no dictionary', () => {
  it('are read as they were composed, without a false alarm', () => {
    const missed = Array.from({ length: LEDGERS }, (_, seed) => composedLedger(seed)).flatMap((scenario) =>
      differences(reportOf(scenario), scenario.truth).map((difference) => `${scenario.name}: ${difference}`),
    );
    expect(missed).toEqual([]);
  });
});
