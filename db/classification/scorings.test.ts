import { expect, it } from 'vitest';
import { classifyOffice } from '#db/classification/classify-office.ts';
import { getActiveDefinition, listDefinitions } from '#db/classification/definitions.ts';
import { loadScoringAsThen, loadScoringUnder } from '#db/classification/load-scoring.ts';
import { saveOverride } from '#db/classification/overrides.ts';
import { findScoringAt, findScoringBefore, listScorings, saveScoring } from '#db/classification/scorings.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { compileDefinition } from '#shared/classification/compile-definition.ts';
import { defaultDefinition } from '#shared/classification/default-definition.ts';
import { createFilledOffice } from '#test/support/classified-office.ts';
import { best } from '#test/support/fill-clients.ts';

const by = { reason: 'Partneroverleg', scoredAt: '2026-11-21T10:00:00.000Z', scoredBy: 'HVE' };

function keep(db: OfficeDatabase, on: string) {
  return saveScoring(db.connection, classifyOffice(db, on, 'origins'), {
    ...by,
    definitionId: getActiveDefinition(db).id,
    kind: 'reference',
  });
}

const office = () =>
  createFilledOffice({
    '000104': { ...best, group: '000200', isHead: true },
    '000108': { group: '000200', status: 'former' },
    '000110': { strategy: { payment: '???' } },
    '000112': { ...best, status: 'former' },
    '000114': { group: '000201' },
  });

it('starts with the default definition in force', () => {
  const db = office();
  expect(getActiveDefinition(db).definition).toEqual(defaultDefinition);
  expect(listDefinitions(db)).toMatchObject([
    { version: 1, status: 'active', reason: 'Standaarddefinitie van Peil' },
  ]);
  db.close();
});

it('keeps a scoring exactly as it was, whatever happens to the clients', () => {
  const db = office();
  const scoring = keep(db, '2026-11-21');
  expect(scoring).toMatchObject({
    referenceOn: '2026-11-21',
    distribution: { A: 1, B: 0, C: 0, D: 0, incomplete: 2 },
  });
  const before = classifyOffice(db, '2026-11-21', 'origins');
  db.connection.exec(`
    UPDATE strategy SET is_ambassador = 0, payment_class_code = '60>';
    UPDATE client SET group_id = NULL, name = 'Anders';
    DELETE FROM client_group;
    UPDATE code_item SET is_high_risk = 1 WHERE list = 'branch';`);
  const then = loadScoringAsThen(db, scoring);
  // A frozen client names its group by the name that the unit had.
  const frozen = ({ unit, rating, type }: (typeof before.units)[number]) => {
    const members = unit.members.map((member) => ({
      number: member.number,
      name: member.name,
      status: member.status,
      groupNumber: member.groupNumber,
      groupName: member.groupNumber === null ? null : unit.name,
      isHead: member.isHead,
    }));
    const head = members.find(({ number }) => number === unit.head?.number) ?? null;
    return { unit: { ...unit, members, head }, rating, type };
  };
  expect(then.units.map(({ unit, rating, type }) => ({ unit, rating, type }))).toEqual(
    before.units.map(frozen),
  );
  expect(then.units.map((unit) => unit.explain())).toEqual(before.units.map((unit) => unit.explain()));
  db.close();
});

it('scores the kept values again under another definition', () => {
  const db = office();
  const scoring = keep(db, '2026-11-21');
  db.connection.exec(`UPDATE yearly_production SET billed_cents = 1`);
  const stricter = compileDefinition({
    ...defaultDefinition,
    types: [
      { type: 'A', from: 13, to: 13 },
      { type: 'B', from: 12, to: 12 },
      { type: 'C', from: 5, to: 11 },
      { type: 'D', from: 0, to: 4 },
    ],
  });
  const again = loadScoringUnder(db, scoring, stricter);
  expect(again.units[0]).toMatchObject({ type: 'A', rating: { points: 13 } });
  db.close();
});

it('keeps the override that held, and only that', () => {
  const db = office();
  const override = { type: 'B' as const, reason: 'Gaat stoppen', expiresOn: '2026-12-31' };
  saveOverride(db.connection, '000108', override, { account: 'HVE', now: by.scoredAt });
  const during = keep(db, '2026-12-31');
  const after = keep(db, '2027-01-01');
  db.connection.exec('DELETE FROM classification_override');
  expect(loadScoringAsThen(db, during).units[0]).toMatchObject({
    type: 'B',
    override,
    rating: { type: 'A' },
  });
  expect(loadScoringAsThen(db, after).units[0]).toMatchObject({ type: 'A', override: null });
  db.close();
});

it('finds the newest scoring on or before a day, and before it', () => {
  const db = office();
  const [first, second, third] = [keep(db, '2026-01-10'), keep(db, '2026-06-01'), keep(db, '2026-06-01')];
  expect(findScoringAt(db.connection, '2026-01-09')).toBeUndefined();
  expect(findScoringAt(db.connection, '2026-05-31')?.id).toBe(first.id);
  expect(findScoringAt(db.connection, '2026-06-01')?.id).toBe(third.id);
  expect(findScoringBefore(db.connection, '2026-06-01')?.id).toBe(first.id);
  expect(listScorings(db.connection).map(({ id }) => id)).toEqual([third.id, second.id, first.id]);
  db.close();
});

it('refuses to change a definition that came into force, whatever asks for it', () => {
  const db = office();
  expect(() => db.connection.exec(`UPDATE classification_definition SET content = '{}'`)).toThrow(
    'came into force',
  );
  expect(() => db.connection.exec(`UPDATE classification_definition SET status = 'draft'`)).toThrow('CHECK');
  expect(() =>
    db.connection.exec(
      `INSERT INTO classification_definition (version, status, name, content, created_by, activated_by, reason)
       VALUES (2, 'active', 'Tweede', '{}', 'x', 'x', 'x')`,
    ),
  ).toThrow('UNIQUE');
  db.close();
});
