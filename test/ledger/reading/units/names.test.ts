import { isGroup } from '../../../../src/ledger/reading/units/groups';
import { personIn, withoutPhones } from '../../../../src/ledger/reading/units/people';
import { examplesOf } from '../textFixture';

/** What a piece of a unit cell names by itself. */
function told(text: string): string {
  const person = personIn(text);
  const { rest, phones } = withoutPhones(text);
  const names = [
    ...(isGroup(text) ? ['群体'] : []),
    ...(person === null ? [] : [`人 ${person}`]),
    ...(phones.length === 0 ? [] : [`电话 ${phones.join('、')}${rest.trim() === '' ? '' : ` 余 ${rest.trim()}`}`]),
  ];
  return names.join(' ') || '-';
}

describe('a piece of a unit cell', () => {
  it.each(examplesOf('units', 'names.txt').map(({ text, expected }) => [text, expected] as const))(
    '「%s」 names %s',
    (text, expected) => {
      expect(told(text)).toBe(expected);
    },
  );
});
