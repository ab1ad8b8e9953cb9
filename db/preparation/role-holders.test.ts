import path from 'node:path';
import { expect, it } from 'vitest';
import { openOfficeFile } from '#db/office/open.ts';
import { loadRoleHolders } from '#db/preparation/role-holders.ts';
import { temporaryFolder } from '#test/support/office.ts';
import { writeOfficeWithClients } from '#test/support/seed-clients.ts';

it('counts who has or takes a role, but not for clients that left', () => {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeOfficeWithClients(file, [
    { number: '1', roles: { RLM: 'HVE', JRK: 'JDO' } },
    { number: '2', roles: { RLM: 'HVE' } },
    { number: '3', status: 'former', roles: { RLM: 'WEG' } },
  ]);
  const db = openOfficeFile(file, { backupBeforeMigration: () => undefined });
  const ids = new Map(
    db.connection.prepare('SELECT id, code FROM employee').raw().all() as [id: number, code: string][],
  );
  db.connection.exec(
    `INSERT INTO role_plan (client_id, year, role_code, employee_id, recorded_at, recorded_by)
     SELECT client.id, 2027, 'RLM', employee.id, '2026-11-21', 'test' FROM client, employee
     WHERE employee.code = CASE client.number WHEN '2' THEN 'JDO' ELSE 'WEG' END AND client.number <> '1'`,
  );
  const holders = (year: number) =>
    Object.fromEntries(
      [...loadRoleHolders(db.connection, year)].map(([role, own]) => [
        role,
        [...own].map((id) => ids.get(id) ?? '').toSorted((a, b) => a.localeCompare(b)),
      ]),
    );
  expect(holders(2027)).toEqual({ RLM: ['HVE', 'JDO'], JRK: ['JDO'] });
  expect(holders(2028)).toEqual({ RLM: ['HVE'], JRK: ['JDO'] });
  db.close();
});
