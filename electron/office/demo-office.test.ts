import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openOfficeFile } from '#db/office/open.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';

const script = fileURLToPath(new URL('../../build/demo/write-demo.ts', import.meta.url));

function runDemo(folder: string, ...args: string[]) {
  return spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: '' },
  });
}

describe('the demo office', () => {
  it('opens from the start screen with every type, a history of two definitions and a draft', async () => {
    const { call, folder } = await newOffice();
    const { office } = await call('office.openDemo', {});
    expect(office).toMatchObject({
      name: 'Demokantoor Waterpas',
      isDemo: true,
      clientCount: 320,
      workingYear: 2026,
    });
    expect(office?.path).toBe(path.join(folder, 'demokantoor.peil'));
    const overview = await call('classification.getOverview', {});
    expect(overview.definitionVersion).toBe(2);
    expect(Object.values(overview.byType).every((count) => count >= 5)).toBe(true);
    const { definitions } = await call('classification.listDefinitions', {});
    expect(definitions.map(({ status }) => status)).toEqual(['draft', 'active', 'closed']);
    const { scorings } = await call('classification.listScorings', {});
    expect(new Set(scorings.map(({ definitionVersion }) => definitionVersion))).toEqual(new Set([1, 2]));
    expect(new Set(scorings.map(({ referenceOn }) => referenceOn)).size).toBe(5);
    const { overrides } = await call('classification.listOverrides', {});
    expect(overrides.map(({ isExpired }) => isExpired)).toContain(true);
    expect(overrides).toHaveLength(5);
  });

  it('has people who are past their terms, and requests of which one is still open', async () => {
    const { call } = await newOffice();
    await call('office.openDemo', {});
    const { lines } = await call('privacy.listRetention', {});
    expect(new Set(lines.map(({ code }) => code))).toEqual(new Set(['client', 'contacts']));
    expect(lines.filter(({ decision }) => decision === 'keep')).toHaveLength(1);
    const { requests } = await call('privacy.listRequests', {});
    expect(requests.map(({ kind, answeredOn }) => [kind, answeredOn !== null])).toEqual([
      ['correction', false],
      ['access', true],
    ]);
  });

  it('shows what a draft would move, and old dates under both definitions', async () => {
    const { call } = await newOffice();
    await call('office.openDemo', {});
    const { definitions } = await call('classification.listDefinitions', {});
    const draft = definitions.find(({ status }) => status === 'draft');
    const comparison = { kind: 'draft', definitionId: draft?.id ?? 0 } as const;
    expect((await call('classification.compare', { comparison })).moved).toBeGreaterThan(3);
    const asOf = '2025-12-31';
    const then = await call('classification.getOverview', { asOf });
    const today = await call('classification.getOverview', { asOf, under: 'current' });
    expect(then.byType).not.toEqual(today.byType);
    expect(then.definitionVersion).toBe(1);
  });

  it('gives the report something to tell, and the imports what they really did', async () => {
    const { call } = await newOffice();
    await call('office.openDemo', {});
    const { moves, previous } = await call('classification.getReport', {});
    expect(previous?.referenceOn).toBe('2026-10-24');
    expect(moves.length).toBeGreaterThanOrEqual(5);
    expect(moves.map(({ from }) => from)).toContain('incomplete');
    const { runs } = await call('imports.listRuns', {});
    expect(runs).toHaveLength(8);
    const created = runs
      .filter(({ kind }) => kind === 'relaties')
      .map(({ outcome }) => outcome?.created ?? 0);
    expect(created[0] ?? 0).toBeLessThan(created[1] ?? 0);
    expect((created[0] ?? 0) + (created[1] ?? 0)).toBe(320);
    expect(runs.some(({ outcome }) => (outcome?.keptTyped ?? 0) > 0)).toBe(true);
  });

  it('has saved views that list somebody', async () => {
    const { call } = await newOffice();
    await call('office.openDemo', {});
    const { views } = await call('views.list', { screen: 'clients' });
    expect(views.map(({ name }) => name)).toEqual(['Ambassadeurs A en B', 'Late betalers']);
  });

  it('leaves nobody to undo somebody else’s work, and takes changes like any office', async () => {
    const { call } = await newOffice();
    await call('office.openDemo', {});
    expect((await call('history.getSteps', {})).undo).toBeNull();
    await call('office.rename', { name: 'Eigen probeersel' });
    await call('history.undo', {});
    expect((await call('office.getStatus', {})).office?.name).toBe('Demokantoor Waterpas');
  });

  it('is kept as the person left it', async () => {
    const { call } = await newOffice();
    await call('office.openDemo', {});
    await call('office.rename', { name: 'Eigen probeersel' });
    await call('office.close', {});
    expect((await call('office.openDemo', {})).office?.name).toBe('Eigen probeersel');
  });

  it('is written whole: a broken attempt leaves nothing that opens', async () => {
    const { call, folder } = await newOffice();
    fs.writeFileSync(path.join(folder, 'demokantoor.peil.deel'), 'half');
    expect((await call('office.openDemo', {})).office?.clientCount).toBe(320);
    expect(fs.existsSync(path.join(folder, 'demokantoor.peil.deel'))).toBe(false);
  });
});

describe('the planning of the demo office', () => {
  it('stands in the file with its hours, budgets and a history', async () => {
    const { call, folder } = await newOffice();
    await call('office.openDemo', {});
    await call('office.close', {});
    const file = path.join(folder, 'demokantoor.peil');
    const db = openOfficeFile(file, { backupBeforeMigration: () => undefined });
    try {
      const count = (sql: string) => Number(db.connection.prepare(sql).pluck().get());
      expect(count(`SELECT count(*) FROM client_plan WHERE year = 2025 AND status = 'B'`)).toBeGreaterThan(
        250,
      );
      expect(count(`SELECT count(*) FROM planned_line WHERE year = 2026`)).toBeGreaterThan(1_000);
      expect(count(`SELECT count(*) FROM employee_budget WHERE year = 2026`)).toBeGreaterThan(11);
      expect(count(`SELECT count(*) FROM change_row WHERE table_name = 'planned_line'`)).toBe(
        count('SELECT count(*) FROM planned_line'),
      );
      expect(count('SELECT count(*) FROM pragma_foreign_key_check')).toBe(0);
    } finally {
      db.close();
    }
  });
});

describe('npm run demo', () => {
  it('writes as many clients as asked, and replaces a demo office only', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'klein.peil');
    const args = ['--clients', '60', '--out', 'klein.peil', '--today', '2026-11-21'];
    expect(runDemo(folder, ...args)).toMatchObject({ status: 0, stderr: '' });
    expect(runDemo(folder, ...args)).toMatchObject({ status: 0, stderr: '' });
    const { call, reply } = await openOffice(file, { requiresAccounts: true });
    expect((await call('office.getStatus', {})).locked).toMatchObject({ isDemo: true, waitSeconds: 0 });
    const partner = await call('accounts.signInDemo', { role: 'partner' });
    expect(partner.office).toMatchObject({ isDemo: true, clientCount: 60, account: { role: 'partner' } });
    const { accounts } = await call('accounts.list', {});
    expect(accounts.map(({ role }) => role).toSorted()).toEqual(['medewerker', 'partner', 'secretariaat']);
    for (const { id } of accounts.filter(({ isSelf }) => !isSelf))
      expect(await reply('accounts.end', { id })).toMatchObject({ error: { code: 'REFUSED' } });
    await call('accounts.lock', {});
    const { office } = await call('accounts.signInDemo', { role: 'medewerker' });
    expect(office?.account).toMatchObject({ role: 'medewerker', employeeCode: 'TTP' });
    expect((await call('mywork.getDesk', {})).employee).toBe('TTP');
  });

  it('keeps its hands off an office of the user and off other files', async () => {
    const { file, folder, office } = await newOffice();
    await office.close();
    fs.writeFileSync(path.join(folder, 'brief.txt'), 'Beste');
    for (const name of [path.basename(file), 'brief.txt']) {
      const before = fs.statSync(path.join(folder, name)).size;
      const { status, stderr } = runDemo(folder, '--clients', '20', '--out', name);
      expect(status).toBe(2);
      expect(stderr).toMatch(/left as it is/);
      expect(fs.statSync(path.join(folder, name)).size).toBe(before);
    }
  });

  it.each([
    [['--clients', 'veel'], /not a number of clients/],
    [['--clients', '5'], /between 20 and/],
    [['--today', '2026-02-31'], /not a day/],
    [['--meer'], /--meer/],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = runDemo(temporaryFolder(), ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
