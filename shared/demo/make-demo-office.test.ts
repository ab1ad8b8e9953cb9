import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#shared/classification/check-definition.ts';
import { defaultDefinition } from '#shared/classification/default-definition.ts';
import { refusalOfValue } from '#shared/clients/check-value.ts';
import { defaultCodes } from '#shared/codes/default-lists.ts';
import { isEmail, isKvkNumber, isPostcode, isRsin, isVatNumber } from '#shared/imports/check-numbers.ts';
import { makeDemoOffice } from './make-demo-office.ts';

const today = '2026-11-21';
const office = makeDemoOffice({ clients: 320, today });
const active = office.clients.filter(({ identity }) => identity.status === 'active');

/** How often each value occurs. */
function tally<T>(items: readonly T[], keyOf: (item: T) => string | number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

describe('the demo office', () => {
  it('is the same every time, and another on another day', () => {
    expect(makeDemoOffice({ clients: 320, today })).toEqual(office);
    expect(makeDemoOffice({ clients: 320, today: '2027-03-01' })).not.toEqual(office);
  });

  it.each([20, 21, 57, 320, 1_000])('has exactly %i clients with numbers and names of their own', (count) => {
    const { clients } = makeDemoOffice({ clients: count, today });
    expect(clients).toHaveLength(count);
    expect(new Set(clients.map(({ identity }) => identity.number)).size).toBe(count);
    expect(new Set(clients.map(({ identity }) => identity.name)).size).toBe(count);
  });

  it('has groups of one to six with one head, and one group without', () => {
    const sizes = office.groups.map(
      ({ number }) => office.clients.filter(({ groupNumber }) => groupNumber === number).length,
    );
    expect(Object.keys(tally(sizes, String))).toEqual(['1', '2', '3', '4', '5', '6']);
    const heads = office.groups.map(
      ({ number }) => office.clients.filter((each) => each.groupNumber === number && each.isHead).length,
    );
    expect(tally(heads, String)).toEqual({ 0: 1, 1: office.groups.length - 1 });
  });

  it('lets owners stand before what they own, in the same group', () => {
    const owned = office.clients.filter(({ parentNumber }) => parentNumber !== null);
    const wrong = owned.filter(({ identity, parentNumber, groupNumber }) => {
      const owner = office.clients.find((client) => client.identity.number === parentNumber);
      return owner?.groupNumber !== groupNumber || owner.identity.number >= identity.number;
    });
    expect(owned.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('has former clients with a reason, prospects without strategy, and persons', () => {
    const counts = tally(office.clients, ({ identity }) => identity.status);
    expect(counts['former']).toBeGreaterThan(5);
    expect(counts['prospect']).toBeGreaterThan(5);
    const wrong = office.clients.filter(
      ({ identity, strategy }) =>
        (identity.clientUntilOn !== null) !== (identity.status === 'former') ||
        (identity.leaveReasonCode !== null) !== (identity.status === 'former') ||
        (identity.status === 'prospect' && strategy !== null),
    );
    expect(wrong).toEqual([]);
    expect(tally(active, ({ identity }) => identity.kind)['person']).toBeGreaterThan(30);
  });

  it('has figures that raise every flag', () => {
    const figures = office.clients.flatMap((client) => client.figures);
    expect(Object.keys(tally(figures, ({ year }) => year))).toEqual(['2023', '2024', '2025']);
    expect(figures.some(({ equityCents }) => equityCents < 0)).toBe(true);
    expect(figures.some(({ status }) => status === 'provisional')).toBe(true);
    const solvency = ({ equityCents, balanceTotalCents }: (typeof figures)[number]) =>
      equityCents / balanceTotalCents;
    const series = office.clients.map((client) => client.figures).filter((years) => years.length === 3);
    expect(
      series.some(([a, b, c]) => a && b && c && solvency(a) > solvency(b) && solvency(b) > solvency(c)),
    ).toBe(true);
    const movements = series.map(([, b, c]) =>
      b && c ? c.equityCents - b.equityCents - c.netResultCents : 0,
    );
    expect(movements.some((movement) => movement === 0)).toBe(true);
    expect(movements.some((movement) => movement !== 0)).toBe(true);
  });

  it('has write-offs, write-ups and billing that add up', () => {
    const production = office.clients.flatMap((client) => client.production);
    for (const { productionCents, writeOffCents, billedCents } of production) {
      expect(productionCents - writeOffCents).toBe(billedCents);
    }
    expect(production.some(({ writeOffCents }) => writeOffCents < 0)).toBe(true);
    expect(
      production.some(({ writeOffCents, productionCents }) => writeOffCents > productionCents * 0.3),
    ).toBe(true);
  });

  it('has two definitions and a draft that could be used', () => {
    expect(checkDefinition(office.definition)).toEqual([]);
    expect(checkDefinition(office.draft)).toEqual([]);
  });

  it('tells everything in the past', () => {
    const moments = [
      ...Object.values(office.timeline),
      ...Object.values(office.planning?.moments ?? {}),
      ...[...office.edits, ...office.overrides].map(({ at }) => at),
    ];
    expect(moments.filter((at) => at.slice(0, 10) >= today)).toEqual([]);
  });

  it('holds only values that the program itself would take', () => {
    const items = [...defaultCodes, ...office.codes].map(({ list, code }) => `${list} ${code}`);
    const bands = defaultDefinition.criteria.flatMap(({ key, bands: all }) =>
      all.map(({ code }) => `${key} ${code}`),
    );
    const known = new Set([...items, ...bands]);
    const codes = { has: (list: string, code: string) => known.has(`${list} ${code}`) };
    const changes = office.edits.flatMap((edit) => edit.changes);
    expect(changes.flatMap(({ field, value }) => refusalOfValue(field, value, codes) ?? [])).toEqual([]);
    const given = office.clients.flatMap(({ identity, strategy }) => [
      refusalOfValue('branch', identity.branchCode, codes),
      refusalOfValue('legalForm', identity.legalFormCode, codes),
      refusalOfValue('leaveReason', identity.leaveReasonCode, codes),
      refusalOfValue('ageClass', strategy?.ageClassCode ?? null, codes),
      refusalOfValue('feeClass', strategy?.feeClassCode ?? null, codes),
      refusalOfValue('writeOffClass', strategy?.writeOffClassCode ?? null, codes),
      refusalOfValue('paymentClass', strategy?.paymentClassCode ?? null, codes),
      refusalOfValue('lifeCycle', strategy?.lifeCycleCode ?? null, codes),
    ]);
    expect(given.filter((refusal) => refusal !== undefined)).toEqual([]);
  });

  it('has numbers that pass their checks and addresses that cannot exist', () => {
    const identities = office.clients.map(({ identity }) => identity);
    const given = (values: (string | null)[]) => values.filter((value) => value !== null);
    const failing = {
      kvk: given(identities.map(({ kvkNumber }) => kvkNumber)).filter((value) => !isKvkNumber(value)),
      rsin: given(identities.map(({ rsin }) => rsin)).filter((value) => !isRsin(value)),
      vat: given(identities.map(({ vatId }) => vatId)).filter((value) => !isVatNumber(value)),
      postcode: identities.filter(({ postcode }) => !isPostcode(postcode ?? '')),
      email: given(identities.map(({ email }) => email)).filter(
        (value) => !isEmail(value) || !value.endsWith('.voorbeeld'),
      ),
    };
    expect(failing).toEqual({ kvk: [], rsin: [], vat: [], postcode: [], email: [] });
  });
});
