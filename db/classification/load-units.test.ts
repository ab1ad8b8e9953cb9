import { expect, it } from 'vitest';
import { loadUnits, loadUnitValues } from '#db/classification/load-units.ts';
import { findAmounts } from '#shared/classification/raw-values.ts';
import { createFilledOffice } from '#test/support/classified-office.ts';
import { best } from '#test/support/fill-clients.ts';

const load = (clients: Parameters<typeof createFilledOffice>[0], referenceYear = 2026) => {
  const db = createFilledOffice(clients);
  const units = loadUnits(db.connection, { referenceYear, withOrigins: true });
  db.close();
  return units;
};

it('reads the values of heads and of clients without a group', () => {
  const units = load({
    '000104': { ...best, group: '000200', isHead: true, name: 'Duinlaan Beheer' },
    '000108': { ...best, group: '000200', birthYear: 1990 },
    '000110': { ...best, branchCode: '07' },
  });
  expect(units.map(({ id, name, hasNoHead }) => [id, name, hasNoHead])).toEqual([
    ['group:000200', 'Duinlaan Beheer', false],
    ['client:000110', 'Klant 000110', false],
  ]);
  expect(units[0]?.members.map(({ number }) => number)).toEqual(['000104', '000108']);
  expect(units[0]?.values).toMatchObject({
    amountsYear: 2025,
    billedCents: 3_500_000,
    birthYear: 1980,
    ambassador: true,
    otherRisk: false,
    branchLabel: 'Detailhandel',
    isHighRiskBranch: false,
    origins: { payment: 'imported', branch: 'imported' },
  });
  expect(units[1]?.values.isHighRiskBranch).toBe(true);
});

it('takes the same amounts as the rule', () => {
  const amounts = {
    2022: [100, 100, 1],
    2023: [200, 200, 2],
    2024: [null, 300, 3],
    2027: [400, 400, 4],
  } as const;
  const years = Object.entries(amounts).map(([year, [billedCents, productionCents, writeOffCents]]) => ({
    year: Number(year),
    billedCents,
    productionCents,
    writeOffCents,
  }));
  for (const referenceYear of [2021, 2022, 2023, 2024, 2026, 2027, 2030]) {
    const [unit] = load({ '000104': { amounts } }, referenceYear);
    const rule = findAmounts(years, referenceYear);
    expect(unit?.values).toMatchObject({
      amountsYear: rule?.year ?? null,
      billedCents: rule?.billedCents ?? null,
      productionCents: rule?.productionCents ?? null,
      writeOffCents: rule?.writeOffCents ?? null,
    });
  }
});

it('leaves a group without a head, and a branch that is not in the list, unknown', () => {
  const units = load({
    '000104': { ...best, group: '000200' },
    '000108': { ...best, branchCode: '99' },
  });
  expect(units[0]).toMatchObject({
    hasNoHead: true,
    head: null,
    values: { birthYear: null, billedCents: null },
  });
  expect(units[1]?.values).toMatchObject({ branchCode: '99', branchLabel: null, isHighRiskBranch: null });
});

it('does not take a head that stands in another group', () => {
  const db = createFilledOffice({
    '000104': { ...best, group: '000200', isHead: true },
    '000108': { group: '000201' },
  });
  db.connection
    .prepare(
      `UPDATE client SET group_id = (SELECT id FROM client_group WHERE number = '000201') WHERE number = '000104'`,
    )
    .run();
  const units = loadUnits(db.connection, { referenceYear: 2026, withOrigins: false });
  db.close();
  expect(units).toHaveLength(1);
  expect(units[0]).toMatchObject({ number: '000201', hasNoHead: true });
});

it('says which value was typed after the import', () => {
  const db = createFilledOffice({ '000104': best });
  db.connection
    .prepare(
      `INSERT INTO value_origin (client_id, field, origin, recorded_at, recorded_by)
       SELECT client.id, fields.value, 'typed', '2026-02-01T08:00:00.000Z', 'HVE' FROM client
       JOIN json_each('["isAmbassador", "paymentClass", "branch"]') AS fields`,
    )
    .run();
  const [unit] = loadUnits(db.connection, { referenceYear: 2026, withOrigins: true });
  db.close();
  expect(unit?.values.origins).toMatchObject({
    ambassador: 'typed',
    payment: 'typed',
    branch: 'typed',
    continuity: 'imported',
  });
});

it('counts the same units without looking up the members', () => {
  const db = createFilledOffice({
    '000104': { ...best, group: '000200', isHead: true, status: 'former' },
    '000108': { group: '000200' },
    '000110': { ...best, group: '000201', isHead: true, status: 'former' },
    '000112': { ...best, group: '000202' },
    '000114': { ...best, group: '000203', status: 'prospect' },
    '000116': best,
    '000118': { ...best, status: 'former' },
  });
  const reduced = ({
    id,
    number,
    name,
    values,
    hasNoHead,
    isActive,
    head,
  }: ReturnType<typeof loadUnits>[number]) => ({
    id,
    number,
    name,
    values,
    hasNoHead,
    isActive,
    head: head?.number ?? null,
  });
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  const all = loadUnits(db.connection, { referenceYear: 2026, withOrigins: false })
    .map(reduced)
    .toSorted(byId);
  expect(loadUnitValues(db.connection, 2026).map(reduced).toSorted(byId)).toEqual(all);
  expect(all.map(({ isActive }) => isActive)).toEqual([true, false, true, false, true, false]);
  db.close();
});
