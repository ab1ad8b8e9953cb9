import { describe, expect, it } from 'vitest';
import { addressKey, addressLine, findSharedAddresses } from '#shared/gifts/shared-addresses.ts';

const kade = { street: 'Kade', houseNumber: '12', postcode: '1234 AB', city: 'Waterdam' };
const nowhere = { street: null, houseNumber: null, postcode: null, city: null };

describe('addresses of recipients', () => {
  it('finds members of one group at one door, however it is written', () => {
    const shared = findSharedAddresses([
      { number: '1', groupNumber: 'G', ...kade },
      { number: '2', groupNumber: 'G', ...kade, postcode: '1234ab', street: 'De Kade' },
      { number: '3', groupNumber: 'G', ...kade, houseNumber: '14' },
      { number: '4', groupNumber: 'H', ...kade },
      { number: '5', groupNumber: null, ...kade },
      { number: '6', groupNumber: null, ...kade },
      { number: '7', groupNumber: 'G', ...nowhere },
      { number: '8', groupNumber: 'G', ...nowhere },
    ]);
    expect([...shared]).toEqual([
      ['1', ['2']],
      ['2', ['1']],
    ]);
  });

  it.each([
    [nowhere, null],
    [{ ...nowhere, city: 'Waterdam' }, null],
    [{ ...nowhere, postcode: '1234 AB' }, null],
    [{ ...nowhere, street: 'Kade', city: 'Waterdam' }, 'kade||waterdam'],
    [{ ...kade, postcode: null }, 'kade|12|waterdam'],
    [kade, '1234ab|12'],
  ])('%j is the same as any other %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it('writes an address on one line', () => {
    expect(addressLine(kade)).toBe('Kade 12, 1234 AB Waterdam');
    expect(addressLine({ ...kade, houseNumber: null })).toBe('Kade, 1234 AB Waterdam');
    expect(addressLine(nowhere)).toBeNull();
  });
});
