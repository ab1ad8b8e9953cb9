import { demoCodes, retiredBranch } from './businesses.ts';
import { makeClients } from './clients.ts';
import { draftDefinition, secondDefinition } from './definitions.ts';
import { makeEdits, makeOverrides } from './edits.ts';
import { demoTeams, makeEmployees } from './employees.ts';
import type { DemoClient, DemoGroup, DemoOffice } from './model.ts';
import { makePlanning } from './planning.ts';
import { leaveLongAgo } from './privacy.ts';
import { createRandom, type Random } from '#shared/common/random.ts';
import { makeRisk } from './risk.ts';
import { makeTimeline, yearOf } from './timeline.ts';
import { makeUnit } from './units.ts';

export interface DemoOptions {
  /** How many clients, groups and members together. */
  clients: number;
  /** The day from which the story is told back, `YYYY-MM-DD`. */
  today: string;
}

/** The number of clients of the demo office that the program offers. */
export const demoClientCount = 320;

/** Offices beyond this size are for trying lists and searching; they come without planning, which twelve people could not do. */
export const planningClientLimit = 5_000;

/** What was signed is kept with its signals, five kilobytes a time: larger offices come without, to be made quickly. */
const riskClientLimit = 1_000;

/**
 * The demo office: invented clients with everything that a screen can show. The same options give the same office, always. It
 * is told from `today` back over a little more than a year.
 */
export function makeDemoOffice({ clients: count, today }: DemoOptions): DemoOffice {
  const random = createRandom(20_261_121);
  const groups: DemoGroup[] = [];
  const clients = makeOriginals(random, count - countTwins(count), today, groups);
  loseHead(groups, clients);
  leaveLongAgo(clients, today);
  addTwins(random, clients, count, today);
  const employees = makeEmployees(today);
  return {
    today,
    codes: [...demoCodes, ...demoTeams, retiredBranch],
    employees,
    groups,
    clients,
    timeline: makeTimeline(today),
    edits: makeEdits(random, clients, today),
    overrides: makeOverrides(random, clients, today),
    planning: count > planningClientLimit ? null : makePlanning(clients, employees, today),
    risk: count > riskClientLimit ? [] : makeRisk(clients, today),
    definition: secondDefinition,
    draft: draftDefinition,
  };
}

function makeOriginals(random: Random, count: number, today: string, groups: DemoGroup[]): DemoClient[] {
  const clients: DemoClient[] = [];
  const taken = new Set<string>();
  let number = 100;
  while (clients.length < count) {
    const unit = makeUnit(random, count - clients.length, yearOf(today));
    const groupNumber = unit.isGroup ? toNumber(200_001 + groups.length) : null;
    if (groupNumber !== null) groups.push({ number: groupNumber, name: unit.name });
    const numbers = unit.clients.map(() => toNumber((number += random.between(1, 3))));
    for (const client of makeClients(random, unit, numbers, { today, groupNumber })) {
      client.identity.name = makeUnique(client.identity.name, client.identity.city, taken);
      clients.push(client);
    }
  }
  return clients;
}

function toNumber(value: number): string {
  return String(value).padStart(6, '0');
}

/** Two clients with the same name would be taken for doubles; the place tells them apart, as in practice. */
function makeUnique(name: string, city: string | null, taken: Set<string>): string {
  let unique = name;
  for (let attempt = 1; taken.has(unique); attempt += 1) {
    unique = attempt === 1 ? `${name} ${city ?? ''}`.trim() : `${name} ${city ?? ''} ${attempt}`.trim();
  }
  taken.add(unique);
  return unique;
}

/** One group has lost its head, which makes it incomplete: something to put right. */
function loseHead(groups: readonly DemoGroup[], clients: readonly DemoClient[]): void {
  const membersOf = (number: string) => clients.filter(({ groupNumber }) => groupNumber === number);
  const found = groups.slice(12).find(({ number }) => membersOf(number).length === 3);
  for (const client of found === undefined ? [] : membersOf(found.number)) {
    client.isHead = false;
    client.production = [];
  }
}

/** Clients that were entered twice: three in a small office. */
function countTwins(count: number): number {
  return count < 100 ? 0 : 3;
}

/** Enters a few clients a second time, under another number and a slightly other name, for the merge to find. */
function addTwins(random: Random, clients: DemoClient[], count: number, today: string): void {
  const originals = clients.filter(
    ({ identity, groupNumber }) =>
      identity.kind === 'organisation' && identity.status === 'active' && groupNumber === null,
  );
  let number = Number(clients.at(-1)?.identity.number ?? 0);
  const missing = count - clients.length;
  for (let index = 0; index < missing; index += 1) {
    const original = originals[(index * 7) % Math.max(1, originals.length)] ?? clients[0];
    if (original === undefined) return;
    number += random.between(1, 3);
    clients.push({
      ...original,
      identity: {
        ...original.identity,
        number: toNumber(number),
        name: original.identity.name.replace(/ B\.V\.$/, '').toUpperCase(),
        email: null,
        vatId: null,
        clientSinceOn: `${yearOf(today)}-01-01`,
        remark: null,
      },
      strategy: null,
      earlierStrategy: null,
      figures: [],
      production: [],
      gifts: [],
      contacts: [],
      roles: original.roles.slice(0, 2),
      isNewcomer: true,
    });
  }
}
