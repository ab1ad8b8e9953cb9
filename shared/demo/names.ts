import type { Random } from '#shared/common/random.ts';

/** All names are put together from nonsense words: they are nobody's, and one sees that they are invented. */
const stems = [
  'Kade',
  'Wilgen',
  'Riet',
  'Turf',
  'Meer',
  'Duin',
  'Eiken',
  'Berken',
  'Linde',
  'Zand',
  'Haver',
  'Koren',
  'Vlas',
  'Klaver',
  'Wolken',
  'Regen',
  'Zomer',
  'Winter',
  'Zilver',
  'Koper',
  'Sluis',
  'Polder',
  'Heide',
  'Veen',
] as const;
const endings = [
  'oord',
  'kamp',
  'donk',
  'wold',
  'beek',
  'rode',
  'laan',
  'poort',
  'vaart',
  'stee',
  'hage',
  'ploeg',
  'esse',
  'zicht',
  'gaard',
  'monde',
] as const;
const initials = [
  'A.',
  'B.',
  'C.',
  'D.',
  'E.',
  'F.',
  'G.',
  'H.',
  'J.',
  'K.',
  'L.',
  'M.',
  'N.',
  'P.',
  'R.',
  'S.',
  'T.',
  'W.',
] as const;
const prefixes = [
  ['', 6],
  ['van ', 3],
  ['van der ', 1],
  ['ter ', 1],
] as const;

const places = [
  'Waterdam',
  'Oudeveen',
  'Noordbrug',
  'Kadewijk',
  'Turfmeer',
  'Rietsluis',
  'Havermonde',
  'Zilverdam',
] as const;
const streets = [
  'Havenpoortstraat',
  'Lindebeekstraat',
  'Turfkade',
  'Wilgendreef',
  'Klavermarkt',
  'Sluisvaart',
  'Korenpad',
  'Zilverweg',
  'Rietdijk',
  'Berkenring',
] as const;

export interface Address {
  street: string;
  houseNumber: string;
  postcode: string;
  city: string;
}

/** A word that serves as surname and as the name of a business. */
export function makeWord(random: Random): string {
  return random.pick(stems) + random.pick(endings);
}

/** Initials and a surname, such as `J.M. van Rietdonk`. */
export function makePerson(random: Random, word: string): string {
  const second = random.chance(0.5) ? random.pick(initials) : '';
  return `${random.pick(initials)}${second} ${random.weighted(prefixes)}${word}`;
}

export function makeAddress(random: Random): Address {
  const letters = () => String.fromCharCode(65 + random.between(0, 25));
  const pair = letters() + letters();
  return {
    street: random.pick(streets),
    houseNumber: `${random.between(1, 260)}${random.chance(0.1) ? 'a' : ''}`,
    postcode: `${random.between(1000, 9999)} ${/^S[ADS]$/.test(pair) ? 'XK' : pair}`,
    city: random.pick(places),
  };
}

/** A number with an area code that does not exist. */
export function makePhone(random: Random): string {
  const pair = () => String(random.between(0, 99)).padStart(2, '0');
  return `0999-${pair()} ${pair()} ${pair()}`;
}

/** A host under a top-level domain that does not exist. */
export function makeHost(name: string): string {
  const letters = name
    .replace(/ B\.V\.$/, '')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-');
  return `${letters.replaceAll(/^-|-$/g, '').slice(0, 40)}.voorbeeld`;
}

/** Eight digits from a part of the register that has not been given out. */
export function makeKvkNumber(index: number): string {
  return `99${String(index % 1_000_000).padStart(6, '0')}`;
}

/** The RSIN that belongs to an index: nine digits that pass the check of eleven, in a part that has not been given out. */
export function makeRsin(index: number): string {
  for (let digit = 0; digit < 10; digit += 1) {
    const eight = `99${String((index * 10 + digit) % 1_000_000).padStart(6, '0')}`;
    let sum = 0;
    for (let position = 0; position < 8; position += 1) sum += (9 - position) * Number(eight[position]);
    if (sum % 11 < 10) return `${eight}${sum % 11}`;
  }
  return '999999990';
}
