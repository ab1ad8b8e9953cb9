/** A client that gets something, with where it is sent. */
export interface Recipient {
  number: string;
  groupNumber: string | null;
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
}

/**
 * Per client the other members of its group that get the same at the same address. Two companies of one family at one door
 * usually want one parcel; clients without a group never share.
 */
export function findSharedAddresses(recipients: readonly Recipient[]): ReadonlyMap<string, string[]> {
  const byDoor = new Map<string, string[]>();
  for (const recipient of recipients) {
    const address = addressKey(recipient);
    if (recipient.groupNumber === null || address === null) continue;
    const door = `${recipient.groupNumber}\n${address}`;
    byDoor.set(door, [...(byDoor.get(door) ?? []), recipient.number]);
  }
  const shared = new Map<string, string[]>();
  for (const numbers of byDoor.values()) {
    if (numbers.length < 2) continue;
    for (const number of numbers)
      shared.set(
        number,
        numbers.filter((other) => other !== number),
      );
  }
  return shared;
}

/**
 * An address in a form in which equal addresses are equal: postcode with house number, or street with house number and city
 * when there is no postcode. Null when the address is not complete enough to send to.
 */
export function addressKey(address: Omit<Recipient, 'number' | 'groupNumber'>): string | null {
  const house = squeeze(address.houseNumber);
  const postcode = squeeze(address.postcode);
  const street = squeeze(address.street);
  const city = squeeze(address.city);
  if (postcode !== '' && (house !== '' || street !== '')) return `${postcode}|${house || street}`;
  return street !== '' && city !== '' ? `${street}|${house}|${city}` : null;
}

/** `Kade 12, 1234 AB Waterdam`; null when there is nothing to send to. */
export function addressLine(address: Omit<Recipient, 'number' | 'groupNumber'>): string | null {
  if (addressKey(address) === null) return null;
  const join = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ');
  return [join(address.street, address.houseNumber), join(address.postcode, address.city)]
    .filter(Boolean)
    .join(', ');
}

function squeeze(value: string | null): string {
  return (value ?? '').toLowerCase().replaceAll(/[\s.]/g, '');
}
