import { normalise } from '../../../../src/ledger/reading/deadlines/normalise';
import { examplesOf } from '../textFixture';

describe('the plain form of a deadline text', () => {
  it.each(examplesOf('deadlines/told', 'normalised.txt').map(({ text, expected }) => [text, expected] as const))(
    'of “%s” is %s',
    (text, expected) => {
      expect(normalise(text.replaceAll('\\r', '\r')).replaceAll('\n', '⏎')).toBe(expected);
    },
  );
});
