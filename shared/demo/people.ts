import { formerEmployee, holders } from './employees.ts';
import type {
  DemoClient,
  DemoContact,
  DemoGift,
  DemoIdentity,
  DemoProduction,
  DemoStrategy,
} from './model.ts';
import { makeHost, makePerson, makePhone, makeWord } from './names.ts';
import type { Random } from '#shared/common/random.ts';

const contactRoles = [
  'Administratie',
  'Partner van de ondernemer',
  'Bedrijfsleider',
  'Penningmeester',
] as const;
const giftNotes = [
  'Geen alcohol, liever streekproducten',
  'Persoonlijk langsbrengen',
  'Aan de hele afdeling',
] as const;

/** The entrepreneur first, then who else answers the telephone. */
export function makeContacts(random: Random, identity: DemoIdentity): DemoContact[] {
  if (identity.kind === 'person') return [];
  const host = makeHost(identity.name);
  const entrepreneur: DemoContact = {
    name: makePerson(random, makeWord(random)),
    role: identity.birthYear === null ? 'Voorzitter' : 'Ondernemer',
    birthYear: identity.birthYear,
    email: random.chance(0.8) ? `directie@${host}` : null,
    phone: random.chance(0.6) ? makePhone(random) : null,
  };
  const others = Array.from(
    {
      length: random.weighted([
        [0, 5],
        [1, 4],
        [2, 1],
      ]),
    },
    () => ({
      name: makePerson(random, makeWord(random)),
      role: random.pick(contactRoles),
      birthYear: null,
      email: random.chance(0.5) ? `contact${random.between(1, 99)}@${host}` : null,
      phone: random.chance(0.5) ? makePhone(random) : null,
    }),
  );
  return [entrepreneur, ...others];
}

/** The employees of a client: nearly always all four, sometimes one is missing or has left the office. */
export function makeRoles(random: Random): DemoClient['roles'] {
  const roles: DemoClient['roles'] = [];
  for (const [roleCode, codes] of Object.entries(holders)) {
    if (random.chance(0.05)) continue;
    const hasLeft = roleCode === 'RLM' && random.chance(0.04);
    roles.push({ roleCode, employeeCode: hasLeft ? formerEmployee : random.pick(codes) });
  }
  return roles;
}

/** Wine for ambassadors and for the largest, a card for nearly everyone, last year and this one. */
export function makeGifts(
  random: Random,
  client: { isHead: boolean; strategy: DemoStrategy; production: readonly DemoProduction[] },
  yearNow: number,
): DemoGift[] {
  if (!client.isHead) return [];
  const billed = client.production.at(-1)?.billedCents ?? 0;
  const isChosen = client.strategy.isAmbassador === true ? random.chance(0.7) : billed > 2_500_000;
  return [yearNow - 1, yearNow].flatMap((year) => {
    const gifts: DemoGift[] = [];
    if (isChosen && random.chance(0.9)) {
      gifts.push({ year, kind: 'wine_parcel', note: random.chance(0.08) ? random.pick(giftNotes) : null });
    }
    if (random.chance(0.85)) gifts.push({ year, kind: 'christmas_card', note: null });
    return gifts;
  });
}
