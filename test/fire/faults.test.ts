import { OPERATIONS } from './faultedOperations';
import { underFaults } from './underFaults';

describe('a fault at any request', () => {
  it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    '%s is done whole, or put back whole with a message that says what to do',
    async (_name, operation) => {
      const { broken, failed } = await underFaults(operation);
      expect(broken).toEqual([]);
      expect(failed).toBeGreaterThan(0);
    },
    120_000,
  );
});
