import { defaultCodes } from '#shared/codes/default-lists.ts';
import { retiredBranch } from './businesses.ts';
import { makeFigures, makeProduction } from './amounts.ts';
import type { DemoClient, DemoIdentity } from './model.ts';
import { makeAddress, makeHost, makeKvkNumber, makePhone, makeRsin, type Address } from './names.ts';
import { makeContacts, makeGifts, makeRoles } from './people.ts';
import type { Random } from '#shared/common/random.ts';
import { leaveOut, makeEarlier, makeStrategy } from './strategy.ts';
import { daysBefore, yearOf } from './timeline.ts';
import type { Draft, DraftUnit } from './units.ts';

/** What the clients of one unit share. */
interface UnitFacts {
  random: Random;
  today: string;
  groupNumber: string | null;
  status: DemoIdentity['status'];
  address: Address;
  phone: string;
  /** How good a client the unit is, 0 to 1. */
  quality: number;
  isIncomplete: boolean;
  isNewcomer: boolean;
  clientSinceOn: string;
}

const leaveReasons = defaultCodes.filter(({ list }) => list === 'leave_reason').map(({ code }) => code);

/** Fills in the clients of a unit; `numbers` are theirs, in order. */
export function makeClients(
  random: Random,
  unit: DraftUnit,
  numbers: readonly string[],
  context: { today: string; groupNumber: string | null },
): DemoClient[] {
  const status = unit.isGroup
    ? 'active'
    : random.weighted([
        ['active', 84],
        ['former', 10],
        ['prospect', 6],
      ] as const);
  const facts: UnitFacts = {
    ...context,
    random,
    status,
    address: makeAddress(random),
    phone: makePhone(random),
    quality: Math.min(
      1,
      Math.max(0, (random.next() + random.next() + random.next()) / 3 + 0.06 + (random.next() - 0.5) * 0.5),
    ),
    isIncomplete: random.chance(0.13),
    isNewcomer: status === 'prospect' || (!unit.isGroup && random.chance(0.04)),
    clientSinceOn: daysBefore(context.today, random.between(500, 10_500)),
  };
  return unit.clients.map((draft, index) => {
    const parentNumber = draft.parent === null ? null : (numbers[draft.parent] ?? null);
    return makeClient(facts, draft, numbers[index] ?? '', parentNumber);
  });
}

function makeClient(facts: UnitFacts, draft: Draft, number: string, parentNumber: string | null): DemoClient {
  const { random, today, quality, groupNumber } = facts;
  const yearNow = yearOf(today);
  const years = [yearNow - 3, yearNow - 2, yearNow - 1];
  const identity = makeIdentity(facts, draft, number);
  const base = { identity, groupNumber, isHead: draft.isHead, parentNumber, isNewcomer: facts.isNewcomer };
  if (facts.status === 'prospect') {
    return {
      ...base,
      strategy: null,
      earlierStrategy: null,
      figures: [],
      production: [],
      contacts: makeContacts(random, identity),
      roles: makeRoles(random).slice(0, 1),
      gifts: [],
    };
  }
  const production = draft.isHead ? makeProduction(random, years, quality) : [];
  const age = draft.birthYear === null ? null : yearNow - draft.birthYear;
  const whole = makeStrategy(random, { quality, isHead: draft.isHead, age, production, today });
  const strategy = facts.isIncomplete ? leaveOut(random, whole) : whole;
  return {
    ...base,
    strategy,
    earlierStrategy: random.chance(0.28) ? makeEarlier(random, strategy, today) : null,
    figures: draft.turnover === null ? [] : makeFigures(random, years, draft.turnover),
    // Of some clients only the classes are known, as when the practice program exports no amounts.
    production: random.chance(0.07) ? [] : production,
    contacts: makeContacts(random, identity),
    roles: facts.status === 'active' ? makeRoles(random) : [],
    gifts:
      facts.status === 'active'
        ? makeGifts(random, { isHead: draft.isHead, strategy, production }, yearNow)
        : [],
  };
}

function makeIdentity(facts: UnitFacts, draft: Draft, number: string): DemoIdentity {
  const { random, status, address, today } = facts;
  const isOrganisation = draft.kind === 'organisation';
  const hasRsin = isOrganisation && draft.legalFormCode !== 'Eenmanszaak';
  const rsin = hasRsin ? makeRsin(Number(number)) : null;
  const hasLeft = status === 'former';
  return {
    number,
    name: draft.name,
    kind: draft.kind,
    status,
    legalFormCode: draft.legalFormCode,
    branchCode: hasLeft && random.chance(0.15) ? retiredBranch.code : draft.branchCode,
    kvkNumber: isOrganisation ? makeKvkNumber(Number(number)) : null,
    rsin,
    vatId: rsin === null ? null : `NL${rsin}B01`,
    ...address,
    country: null,
    phone: random.chance(0.85) ? facts.phone : null,
    email: random.chance(0.88) ? `info@${makeHost(draft.name)}` : null,
    clientSinceOn: status === 'prospect' ? null : facts.clientSinceOn,
    clientUntilOn: hasLeft ? daysBefore(today, random.between(30, 480)) : null,
    leaveReasonCode: hasLeft ? (leaveReasons[random.between(0, leaveReasons.length - 1)] ?? null) : null,
    birthYear: draft.birthYear,
    remark: random.chance(0.04) ? 'Belt het liefst voor negen uur.' : null,
  };
}
