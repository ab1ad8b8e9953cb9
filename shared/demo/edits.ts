import type { DemoClient, DemoEdit, DemoOverride } from './model.ts';
import { makePhone } from './names.ts';
import { partnerCodes, secretary } from './employees.ts';
import type { Random } from '#shared/common/random.ts';
import { daysBefore, momentBefore } from './timeline.ts';

/** What people typed over the imported values in the last four months: about one edit per six clients, at most 400. */
export function makeEdits(random: Random, clients: readonly DemoClient[], today: string): DemoEdit[] {
  const active = clients.filter(({ identity }) => identity.status === 'active');
  const count = Math.min(400, Math.round(active.length / 6));
  const edits = Array.from({ length: count }, (_, index): DemoEdit => {
    const client = active[random.between(0, active.length - 1)] ?? active[0];
    const by = random.chance(0.4) ? secretary : (client?.roles[0]?.employeeCode ?? partnerCodes[0]);
    return {
      at: momentBefore(today, Math.floor(((count - index) * 120) / count), random.between(0, 470)),
      by,
      clientNumber: client?.identity.number ?? '',
      changes: makeChanges(random, client),
    };
  });
  return [...edits, ...makeLatest(active, today)].toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
}

/**
 * What was done since the last reference date, so that the report has something to tell: missing values filled in for a few
 * groups, two that became ambassador, and two that pay late.
 */
function makeLatest(active: readonly DemoClient[], today: string): DemoEdit[] {
  const heads = active.filter(({ isHead, isNewcomer }) => isHead && !isNewcomer);
  const tellings: DemoEdit['changes'][] = [];
  const numbers: string[] = [];
  const tell = (client: DemoClient, changes: DemoEdit['changes']) => {
    numbers.push(client.identity.number);
    tellings.push(changes);
  };
  const incomplete = heads.filter(({ strategy }) => strategy !== null && listMissing(strategy).length > 0);
  for (const client of incomplete.slice(2, 7))
    tell(client, client.strategy ? listMissing(client.strategy) : []);
  const promising = heads.filter(({ strategy }) => strategy?.isAmbassador === false);
  for (const client of promising.slice(5, 7)) tell(client, [{ field: 'isAmbassador', value: 1 }]);
  const paying = heads.filter(({ strategy }) => strategy?.paymentClassCode === '30');
  for (const client of paying.slice(3, 5)) tell(client, [{ field: 'paymentClass', value: '60>' }]);
  return tellings.map((changes, index) => ({
    at: momentBefore(today, 24 - 2 * index, 95 + 31 * index),
    by: secretary,
    clientNumber: numbers[index] ?? '',
    changes,
  }));
}

/** Values for what is not known of a head and earns points. */
function listMissing(strategy: NonNullable<DemoClient['strategy']>): DemoEdit['changes'] {
  const missing: DemoEdit['changes'] = [];
  if (strategy.isAmbassador === null) missing.push({ field: 'isAmbassador', value: 1 });
  if (strategy.continuityCode === null) missing.push({ field: 'continuity', value: 'J' });
  if (strategy.paymentClassCode === '???') missing.push({ field: 'paymentClass', value: '30' });
  if (strategy.hasOtherRisk === null) missing.push({ field: 'hasOtherRisk', value: 0 });
  return missing;
}

function makeChanges(random: Random, client: DemoClient | undefined): DemoEdit['changes'] {
  const strategy = client?.strategy;
  switch (random.between(1, 7)) {
    case 1:
      return [{ field: 'phone', value: makePhone(random) }];
    case 2:
      return [{ field: 'isAmbassador', value: strategy?.isAmbassador === true ? 0 : 1 }];
    case 3:
      return [{ field: 'continuity', value: strategy?.continuityCode === 'J' ? 'N' : 'J' }];
    case 4:
      return [
        { field: 'hasOtherRisk', value: 1 },
        { field: 'otherRiskReason', value: 'Nieuwe financiering nog niet rond' },
      ];
    case 5:
      return [{ field: 'remark', value: 'Wil een gesprek over de opvolging, in het voorjaar plannen.' }];
    case 6:
      return client?.isHead === true
        ? [{ field: 'paymentClass', value: random.pick(['00-30', '30', '31-60']) }]
        : [{ field: 'lifeCycle', value: 'VOLWASSEN' }];
    default:
      return [{ field: 'lifeCycle', value: random.pick(['GROEI', 'OVERDRACHT']) }];
  }
}

const verdicts = [
  ['A', 'Brengt elk jaar nieuwe klanten aan', 210],
  ['B', 'Nieuwe eigenaar, de cijfers van vorig jaar zeggen weinig', 95],
  ['C', 'Grote eenmalige opdracht, geen blijvende omvang', 20],
  ['D', 'Samenwerking wordt afgebouwd', 140],
  ['B', 'Wacht op afronding van de overname', -35],
] as const;

/** A partner's verdict on five units; one runs out within a month and one has run out. */
export function makeOverrides(random: Random, clients: readonly DemoClient[], today: string): DemoOverride[] {
  const heads = clients.filter(
    ({ identity, isHead, isNewcomer, production }) =>
      identity.status === 'active' && isHead && !isNewcomer && production.length > 0,
  );
  const step = Math.max(1, Math.floor(heads.length / verdicts.length));
  return verdicts.flatMap(([type, reason, daysLeft], index) => {
    const client = heads[index * step];
    if (client === undefined) return [];
    return {
      clientNumber: client.identity.number,
      type,
      reason,
      expiresOn: daysBefore(today, -daysLeft),
      at: momentBefore(today, 110 - index * 9, random.between(0, 470)),
      by: partnerCodes[index % 2] ?? partnerCodes[0],
    };
  });
}
