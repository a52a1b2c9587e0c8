import fc from 'fast-check';

/**
 * Properties try other cases at every commit, each test its own, and the same ones again at the same commit: what failed
 * on one machine fails on every other. `PROPERTY_SEED=7 npm test` tries others.
 */
const { PROPERTY_SEED = '' } = process.env;

/** The seed of a test: the commit's, and some number made of the test's name. */
function seedOf(name: string): number {
  let seed = Number(PROPERTY_SEED);
  for (const sign of name) seed = (Math.imul(seed, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return seed;
}

if (PROPERTY_SEED !== '') {
  beforeEach(() => {
    fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: seedOf(expect.getState().currentTestName ?? '') });
  });
}
