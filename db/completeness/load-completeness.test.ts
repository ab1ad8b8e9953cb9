import { expect, it } from 'vitest';
import { loadCompleteness } from '#db/completeness/load-completeness.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { saveSetting } from '#db/settings/settings.ts';
import { createFilledOffice } from '#test/support/classified-office.ts';
import { best, type ClientFacts } from '#test/support/fill-clients.ts';

const today = '2026-11-21';

function load(
  clients: Readonly<Record<string, ClientFacts>>,
  change: (db: OfficeDatabase) => void = () => undefined,
) {
  const db = createFilledOffice(clients);
  change(db);
  const result = loadCompleteness(db.connection, { today });
  db.close();
  return {
    ...result,
    missing: Object.fromEntries(result.clients.map((each) => [each.number, each.missing])),
  };
}

it('asks everything of a head, and no classes of the members of its group', () => {
  const { clients, missing, asked, filled } = load({
    '000100': { group: '000900', isHead: true },
    '000101': { group: '000900' },
    '000102': {},
    '000103': { status: 'former' },
    '000104': { status: 'prospect' },
  });
  expect(clients.map((each) => [each.number, each.asked, each.missing.length])).toEqual([
    ['000100', 11, 11],
    ['000101', 8, 8],
    ['000102', 11, 11],
  ]);
  expect(missing['000101']).toEqual([
    'isAmbassador',
    'age',
    'continuity',
    'branch',
    'hasOtherRisk',
    'isPublicInterest',
    'isProminentPerson',
    'role:RLM',
  ]);
  expect([asked, filled]).toEqual([30, 0]);
});

it('knows classes that follow from amounts, as the classification does', () => {
  const { missing } = load({
    '000100': { amounts: { 2025: [100, 100, 0] } },
    '000101': { amounts: { 2025: [100, 0, 0] }, strategy: { writeOff: '00-05' } },
    '000102': { amounts: { 2025: [100, null, 0] }, strategy: { writeOff: '00-05' } },
    '000103': { amounts: { 2027: [100, 100, 0] } },
    '000104': { strategy: { fee: '30000>', writeOff: '00-05' } },
  });
  const classes = (number: string) => missing[number]?.filter((key) => /^(fee|writeOff)Class$/.test(key));
  expect(classes('000100')).toEqual([]);
  expect(classes('000101')).toEqual([]);
  expect(classes('000102')).toEqual([]);
  expect(classes('000103')).toEqual(['feeClass', 'writeOffClass']);
  expect(classes('000104')).toEqual([]);
});

it('takes ??? and empty text for unknown, and no for an answer', () => {
  const { missing } = load({
    '000100': { strategy: { payment: '???', continuity: '', ambassador: 0, otherRisk: 0, age: '???' } },
    '000101': { birthYear: 1980 },
    '000102': { strategy: { age: '30-39' } },
  });
  expect(missing['000100']).toEqual(expect.arrayContaining(['paymentClass', 'continuity', 'age']));
  expect(missing['000100']).not.toContain('isAmbassador');
  expect(missing['000100']).not.toContain('hasOtherRisk');
  expect(missing['000101']).not.toContain('age');
  expect(missing['000102']).not.toContain('age');
});

it('counts what the office chose, and no role that it does not use', () => {
  const chosen = load({ '000100': best }, (db) =>
    saveSetting(db.connection, 'completeness.fields', ['role:JRK', 'branch', 'role:WEG', 'gone', "role:x'"]),
  );
  expect(chosen.fields.map(({ key }) => key)).toEqual(['branch', 'role:JRK']);
  expect(chosen.missing['000100']).toEqual(['role:JRK']);
  expect([chosen.asked, chosen.filled]).toEqual([2, 1]);
  const none = load({ '000100': best }, (db) => saveSetting(db.connection, 'completeness.fields', []));
  expect([none.asked, none.filled, none.clients.length]).toEqual([0, 0, 1]);
});

it('reads more fields than a word has bits, and roles with a quote in their code', () => {
  const { missing } = load({ '000100': best }, ({ connection }) => {
    const roles = ["O'B", ...Array.from({ length: 40 }, (_each, index) => `R${index}`)];
    const add = connection.prepare(
      `INSERT INTO code_item (list, code, label, position) VALUES ('role', ?, 'x', 9)`,
    );
    for (const role of roles) add.run(role);
    connection.prepare(`INSERT INTO employee (code, name) VALUES ('ABC', 'Anna')`).run();
    connection
      .prepare(
        `INSERT INTO client_role (client_id, role_code, employee_id, recorded_at, recorded_by)
         SELECT client.id, 'R39', employee.id, '2026-01-01T08:00:00.000Z', 'x' FROM client, employee`,
      )
      .run();
    saveSetting(
      connection,
      'completeness.fields',
      roles.map((role) => `role:${role}`),
    );
  });
  expect(missing['000100']).toHaveLength(40);
  expect(missing['000100']).toContain("role:O'B");
  expect(missing['000100']).not.toContain('role:R39');
});

it('has nothing to say of an empty office', () => {
  expect(load({})).toMatchObject({ clients: [], asked: 0, filled: 0 });
});
