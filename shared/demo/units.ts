import { businesses, nameBusiness, type Business } from './businesses.ts';
import { makePerson, makeWord } from './names.ts';
import type { Random } from '#shared/common/random.ts';

/** One client before its details are filled in. */
export interface Draft {
  name: string;
  kind: 'organisation' | 'person';
  legalFormCode: string;
  branchCode: string;
  /** Whether it has yearly figures, and of what size; null for persons. */
  turnover: number | null;
  isHead: boolean;
  /** Position in the unit of the client that owns this one. */
  parent: number | null;
  /** Born in, when there is an entrepreneur behind it. */
  birthYear: number | null;
}

/** What is classified: a group with its clients, or one client on its own. */
export interface DraftUnit {
  isGroup: boolean;
  name: string;
  clients: Draft[];
}

/** Sizes of groups and how often they occur; 0 stands for a client without a group. */
const sizes = [
  [0, 46],
  [1, 3],
  [2, 16],
  [3, 14],
  [4, 9],
  [5, 7],
  [6, 5],
] as const;

/** Makes one unit of at most `room` clients. */
export function makeUnit(random: Random, room: number, yearNow: number): DraftUnit {
  const size = Math.min(random.weighted(sizes), room);
  const business = random.weighted(businesses);
  const word = makeWord(random);
  const birthYear = yearNow - random.between(26, 71);
  if (size === 0) {
    if (random.chance(0.09))
      return { isGroup: false, name: word, clients: [makeSolePerson(random, word, birthYear)] };
    return { isGroup: false, name: word, clients: [makeBusiness(random, business, word, birthYear, true)] };
  }
  return {
    isGroup: true,
    name: `${word} groep`,
    clients: makeMembers(random, size, business, word, birthYear),
  };
}

function makeMembers(
  random: Random,
  size: number,
  business: Business,
  word: string,
  birthYear: number,
): Draft[] {
  const hasHolding = size > 1 && random.chance(0.6);
  const head = hasHolding
    ? makeHolding(word, birthYear)
    : makeBusiness(random, business, word, birthYear, true);
  const members: Draft[] = [head];
  if (hasHolding) members.push({ ...makeBusiness(random, business, word, birthYear, false), parent: 0 });
  const others = [
    () => makeSolePerson(random, word, birthYear),
    () => ({ ...makeHolding(word, birthYear), name: `${word} Vastgoed B.V.`, isHead: false, parent: 0 }),
    () => makeSolePerson(random, word, birthYear + random.between(-4, 6)),
    () => ({ ...makeHolding(word, birthYear), name: `${word} Pensioen B.V.`, isHead: false, parent: 0 }),
    () => ({
      ...makeBusiness(random, business, `${word} Service`, birthYear, false),
      parent: hasHolding ? 1 : 0,
    }),
    () => makeSolePerson(random, word, birthYear + 27),
  ];
  for (const make of others) if (members.length < size) members.push({ ...make(), isHead: false });
  return members;
}

function makeHolding(word: string, birthYear: number): Draft {
  return {
    name: `${word} Holding B.V.`,
    kind: 'organisation',
    legalFormCode: 'BV',
    branchCode: '01',
    turnover: 90_000,
    isHead: true,
    parent: null,
    birthYear,
  };
}

function makeSolePerson(random: Random, word: string, birthYear: number): Draft {
  return {
    name: makePerson(random, word),
    kind: 'person',
    legalFormCode: 'Persoon',
    branchCode: '03',
    turnover: null,
    isHead: true,
    parent: null,
    birthYear,
  };
}

function makeBusiness(
  random: Random,
  business: Business,
  word: string,
  birthYear: number,
  isHead: boolean,
): Draft {
  const prefix = random.pick(business.words);
  const isClub = business.branchCode === '11';
  const given = random.pick(business.legalForms);
  const legalFormCode = prefix.startsWith('Vereniging') ? 'Vereniging' : given;
  return {
    name: nameBusiness(prefix, word, legalFormCode),
    kind: 'organisation',
    legalFormCode,
    branchCode: business.branchCode,
    turnover: business.turnover,
    isHead,
    parent: null,
    birthYear: isClub ? null : birthYear,
  };
}
