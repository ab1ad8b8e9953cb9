import BetterSqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { describeFinding } from '#shared/audit/chain-nl.ts';
import { newOffice, openOffice, type TestOffice } from '#test/support/office.ts';

/** An office with a handful of changes, an undo and a redo. */
async function workedOffice(now?: Date): Promise<TestOffice> {
  const office = await newOffice(now ? { now } : {});
  const { call } = office;
  await call('employees.add', { code: 'HVO' });
  for (const [number, name] of [
    ['000101', 'Bakkerij Zevenblad'],
    ['000102', 'Praktijk Kadeoord'],
    ['000103', 'Kwekerij Linde'],
  ] as const)
    await call('clients.create', { number, name });
  await call('clients.saveValue', { number: '000101', field: 'city', value: 'Delft' });
  await call('clients.saveValue', { number: '000101', field: 'city', value: 'Gouda' });
  await call('clients.saveValue', { number: '000102', field: 'city', value: 'Zeist' });
  await call('history.undo', {});
  await call('history.redo', {});
  return office;
}

/** Closes the office, lets another program write in it past every trigger, and follows the chain. */
async function afterHostile(office: TestOffice, write: (raw: BetterSqlite.Database) => void) {
  await office.office.close();
  const raw = new BetterSqlite(office.file);
  raw.pragma('foreign_keys = OFF');
  const triggers = raw
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'keep_%'`)
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) raw.exec(`DROP TRIGGER "${name}"`);
  write(raw);
  for (const { sql } of triggers) raw.exec(sql);
  raw.close();
  const again = await openOffice(office.file);
  return again.call('history.check', {});
}

const problems = (check: { findings: readonly { problem: string; seq: number | null }[] }) =>
  check.findings.map(({ problem, seq }) => [problem, seq]);

it('finds a log in order that only Peil has written, undo and redo included', async () => {
  const { call } = await workedOffice();
  const check = await call('history.check', {});
  expect(check).toMatchObject({ occasion: 'asked', fromSeq: 1, findings: [] });
  const { last, whole, length } = await call('history.getCheck', {});
  expect(last).toEqual(check);
  expect(whole).toEqual(check);
  expect(length).toBe(check.untilSeq);
});

it.each([
  [
    'an old value',
    `UPDATE change_row SET before = replace(before, 'Delft', 'Breda') WHERE before LIKE '%Delft%'`,
    'rows',
  ],
  [
    'a new value',
    `UPDATE change_row SET after = replace(after, 'Gouda', 'Breda') WHERE after LIKE '%Gouda%' AND before LIKE '%Delft%'`,
    'rows',
  ],
  [
    'which record it was',
    `UPDATE change_row SET record_id = record_id + 1 WHERE after LIKE '%Gouda%'`,
    'rows',
  ],
  [
    'a line that is gone',
    `DELETE FROM change_row WHERE id = (SELECT max(id) FROM change_row WHERE after LIKE '%Gouda%')`,
    'rows_missing',
  ],
  ['who', `UPDATE change_set SET account = 'Iemand anders' WHERE id = 4`, 'head'],
  ['when', `UPDATE change_set SET changed_at = '2020-01-01T00:00:00.000Z' WHERE id = 4`, 'head'],
  ['what', `UPDATE change_set SET label = 'Niets' WHERE id = 4`, 'head'],
  [
    'a change that is gone',
    `DELETE FROM audit_link WHERE change_set_id = 4; DELETE FROM change_row WHERE change_set_id = 4; DELETE FROM change_set WHERE id = 4`,
    'set_missing',
  ],
  [
    'a change without its link',
    `DELETE FROM change_row WHERE change_set_id = 4; DELETE FROM change_set WHERE id = 4`,
    'set_missing',
  ],
  [
    'a change put in',
    `INSERT INTO change_set (call, label, account, changed_at, is_undoable) VALUES ('clients.saveValue', 'Nep', 'Iemand', '2026-01-01T00:00:00Z', 1)`,
    'set_added',
  ],
  [
    'a line put in',
    `INSERT INTO change_row (change_set_id, table_name, record_id) VALUES (4, 'client', 1)`,
    'rows_added',
  ],
  [
    'the order of lines',
    `UPDATE change_row SET id = -1 WHERE id = 3; UPDATE change_row SET id = 3 WHERE id = 4; UPDATE change_row SET id = 4 WHERE id = -1`,
    'rows',
  ],
  [
    'the order of changes',
    `UPDATE audit_link SET seq = -1 WHERE seq = 3; UPDATE audit_link SET seq = 3 WHERE seq = 4; UPDATE audit_link SET seq = 4 WHERE seq = -1`,
    'head',
  ],
  ['a mark of undoing', `UPDATE change_set SET undone_by_id = 2 WHERE id = 4`, 'undone_mark'],
  ['the key', `UPDATE audit_chain SET key = zeroblob(32)`, 'head'],
])('finds what another program changed: %s', async (_what, sql, expected) => {
  const check = await afterHostile(await workedOffice(), (raw) => void raw.exec(sql));
  expect(check.findings.map(({ problem }) => problem)).toContain(expected);
  for (const finding of check.findings) expect(describeFinding(finding)).toMatch(/\.$/);
});

it('says which change it is, and finds each of several', async () => {
  const check = await afterHostile(await workedOffice(), (raw) => {
    raw.exec(`UPDATE change_set SET account = 'Iemand anders' WHERE id IN (3, 5)`);
  });
  expect(problems(check)).toEqual([
    ['head', 3],
    ['head', 5],
  ]);
  expect(check.findings[0]).toMatchObject({ setId: 3, account: 'Iemand anders' });
});

it('notices by the backups that the end of the log was cut off', async () => {
  const office = await workedOffice();
  await office.call('backups.make', {});
  await office.call('clients.create', { number: '000109', name: 'Later' });
  await office.call('backups.make', {});
  const check = await afterHostile(office, (raw) => {
    raw.exec(`DELETE FROM audit_link WHERE seq = (SELECT max(seq) FROM audit_link);
      DELETE FROM change_row WHERE change_set_id = (SELECT max(id) FROM change_set);
      DELETE FROM change_set WHERE id = (SELECT max(id) FROM change_set)`);
  });
  expect(check.findings).toMatchObject([{ problem: 'cut_off', count: 1, seenAt: expect.any(String) }]);
});

it('notices by the backups that the chain was made anew over a changed log', async () => {
  const office = await workedOffice();
  await office.call('backups.make', {});
  const check = await afterHostile(office, (raw) => {
    raw.exec(`UPDATE change_set SET account = 'Iemand anders' WHERE id = 4;
      DELETE FROM audit_link; DELETE FROM audit_chain; DELETE FROM audit_check`);
  });
  // Opening has made a new chain: by itself it is sound, but not the one that the backup has seen.
  expect(check.findings.map(({ problem }) => problem)).toEqual(['other_log']);
});

it('checks at each backup what came since the last sound check, and never keeps a backup from being made', async () => {
  const office = await workedOffice();
  await office.call('backups.make', {});
  const first = (await office.call('history.getCheck', {})).last;
  expect(first).toMatchObject({ occasion: 'backup', fromSeq: 1, findings: [] });
  await office.call('clients.create', { number: '000109', name: 'Later' });
  await office.call('backups.make', {});
  const { last, whole } = await office.call('history.getCheck', {});
  expect(last).toMatchObject({ fromSeq: (first?.untilSeq ?? 0) + 1, findings: [] });
  expect(whole).toEqual(first);
  await office.office.close();
  const raw = new BetterSqlite(office.file);
  raw.exec('DROP TRIGGER keep_change_set_update');
  raw.exec(`UPDATE change_set SET label = 'Niets' WHERE id = (SELECT max(id) FROM change_set)`);
  raw.exec('DELETE FROM audit_check');
  raw.close();
  const again = await openOffice(office.file);
  await again.call('backups.make', {});
  expect((await again.call('history.getCheck', {})).last).toMatchObject({
    occasion: 'backup',
    findings: [{ problem: 'head' }],
  });
});

it('follows a restore and what is done after it', async () => {
  const office = await workedOffice();
  const { sequence } = await office.call('backups.make', {});
  await office.call('clients.create', { number: '000109', name: 'Verdwijnt' });
  await office.call('backups.make', {});
  await office.call('backups.restore', { sequence });
  expect((await office.call('history.check', {})).findings).toEqual([]);
  await office.call('clients.create', { number: '000110', name: 'Nieuw' });
  await office.call('backups.make', {});
  expect((await office.call('history.check', {})).findings).toEqual([]);
});

it('keeps the order when the clock is set back', async () => {
  const office = await workedOffice(new Date('2026-11-21T10:00:00Z'));
  await office.office.close();
  const back = await openOffice(office.file, { now: new Date('2020-01-01T00:00:00Z') });
  await back.call('clients.create', { number: '000108', name: 'Vroeger' });
  expect(await back.call('history.check', {})).toMatchObject({ findings: [] });
  const { sets } = await back.call('history.search', {});
  expect(sets[0]?.label).toContain('000108');
  expect(sets.map(({ id }) => id)).toEqual(sets.map(({ id }) => id).toSorted((a, b) => b - a));
});

it('links what an older file holds when its chain begins', async () => {
  const office = await workedOffice();
  await office.office.close();
  const raw = new BetterSqlite(office.file);
  for (const name of ['keep_audit_link_delete', 'keep_audit_chain_delete']) raw.exec(`DROP TRIGGER ${name}`);
  raw.exec('DELETE FROM audit_link; DELETE FROM audit_chain');
  raw.close();
  const again = await openOffice(office.file);
  const check = await again.call('history.check', {});
  expect(check.findings).toEqual([]);
  expect(check.untilSeq).toBeGreaterThan(8);
});

it('cannot be written by anything in the program but the end of a change', async () => {
  const office = await workedOffice();
  await office.office.close();
  const raw = new BetterSqlite(office.file);
  for (const sql of [
    'UPDATE audit_link SET row_count = 0 WHERE seq = 1',
    'DELETE FROM audit_link WHERE seq = 1',
    'UPDATE audit_chain SET key = zeroblob(32)',
    'DELETE FROM audit_chain',
    `INSERT INTO audit_link (seq, change_set_id, last_row_id, row_count, rows_digest, hash)
     SELECT 900, change_set_id, 1, 1, zeroblob(32), zeroblob(32) FROM audit_link LIMIT 1`,
    `UPDATE change_row SET kept_digest = zeroblob(32), salt = NULL, before = '{}' WHERE before IS NOT NULL`,
  ])
    expect(() => raw.exec(sql)).toThrow('only added to');
  raw.close();
});

it('is for partners, and takes nothing but its own input', async () => {
  const { reply } = await newOffice();
  expect(await reply('history.check', { seq: 1 })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
});
