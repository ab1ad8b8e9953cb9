import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newOffice, temporaryFolder } from '#test/support/office.ts';

const script = fileURLToPath(new URL('call-from-terminal.ts', import.meta.url));
const runner = fileURLToPath(new URL('../../build/start/run.mjs', import.meta.url));

function callIn(
  folder: string,
  args: readonly string[],
  entry: readonly string[] = [script],
  environment: Record<string, string> = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...entry, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PEIL_DATA: path.join(folder, 'gegevens'),
      npm_lifecycle_event: '',
      ...environment,
    },
  });
  return { status, stdout, stderr, reply: () => JSON.parse(stdout) as unknown };
}

describe('a call from the terminal', () => {
  it('makes an office, and reads it again in a second run', () => {
    const folder = temporaryFolder();
    const made = callIn(folder, [
      'office.rename',
      '{"name":"Kantoor Oost"}',
      '--office',
      'oost.peil',
      '--new',
    ]);
    expect(made.stderr).toBe('');
    expect(made.reply()).toEqual({ ok: true, data: { name: 'Kantoor Oost' } });
    expect(made.status).toBe(0);
    const read = callIn(folder, ['office.getStatus', '{}', '--office', 'oost.peil'], [runner, 'call']);
    expect(read.reply()).toMatchObject({
      ok: true,
      data: { office: { name: 'Kantoor Oost', path: path.join(fs.realpathSync(folder), 'oost.peil') } },
    });
    expect(fs.existsSync(path.join(folder, 'gegevens'))).toBe(true);
  });

  it('makes an office with a first partner, and signs in with the password in the environment', () => {
    const folder = temporaryFolder();
    const password = { PEIL_PASSWORD: 'vier losse woorden hier' };
    const office = ['--office', 'oost.peil'];
    const account = ['--account', 'Anna Oost'];
    const made = callIn(folder, ['accounts.list', '{}', ...office, ...account, '--new'], [script], password);
    expect(made.stderr).toMatch(/^Recovery key, shown once: [0-9A-Z]{5}(-[0-9A-Z]{5}){12}\n$/);
    expect(made.reply()).toMatchObject({ data: { accounts: [{ name: 'Anna Oost', role: 'partner' }] } });
    expect(made.stdout).not.toContain('recoveryKey');
    const signedIn = callIn(folder, ['clients.getVersion', '{}', ...office, ...account], [script], password);
    expect(signedIn.reply()).toMatchObject({ ok: true });
    const locked = callIn(folder, ['clients.getVersion', '{}', ...office]);
    expect(locked.reply()).toMatchObject({ error: { code: 'LOCKED' } });
    const wrong = callIn(folder, ['clients.getVersion', '{}', ...office, ...account], [script], {
      PEIL_PASSWORD: 'iets anders',
    });
    expect(wrong.reply()).toMatchObject({ error: { code: 'WRONG_PASSWORD' } });
    const none = callIn(folder, ['clients.getVersion', '{}', ...office, ...account], [script], {
      PEIL_PASSWORD: '',
    });
    expect(none).toMatchObject({ status: 2, stdout: '' });
  });

  it('answers the file dialogs in order', () => {
    const folder = temporaryFolder();
    const args = ['office.create', '{"name":"Kantoor West"}', '--answer', 'west.peil'];
    expect(callIn(folder, args).reply()).toMatchObject({
      ok: true,
      data: { office: { name: 'Kantoor West' } },
    });
    expect(fs.existsSync(path.join(folder, 'west.peil'))).toBe(true);
  });

  it('writes the refusal as reply and ends with 1', () => {
    const folder = temporaryFolder();
    for (const [args, code] of [
      [['nope', '{}'], 'UNKNOWN_CALL'],
      [['office.rename', '{"name":"x"}'], 'NO_OFFICE'],
      [['office.getStatus', '{}', '--office', 'weg.peil'], 'FILE_MISSING'],
    ] as const) {
      const { status, reply, stderr } = callIn(folder, args);
      expect(reply()).toMatchObject({ ok: false, error: { code, message: expect.any(String) } });
      expect(status).toBe(1);
      expect(stderr).toBe('');
    }
  });

  it('never makes a new office over one that exists', () => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'a.peil'), 'iets anders');
    const { status, reply } = callIn(folder, ['office.getStatus', '{}', '--office', 'a.peil', '--new']);
    expect(reply()).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(status).toBe(1);
    expect(fs.readFileSync(path.join(folder, 'a.peil'), 'utf8')).toBe('iets anders');
  });

  it('says that the office is open in the program', async () => {
    const { file, folder } = await newOffice();
    const { reply } = callIn(folder, ['office.getStatus', '{}', '--office', file]);
    expect(reply()).toMatchObject({ ok: false, error: { code: 'FILE_LOCKED' } });
  });

  it('explains wrong arguments on standard error, writes no reply and ends with 2', () => {
    const { status, stdout, stderr } = callIn(temporaryFolder(), ['clients.list', '{', '--office', 'a.peil']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/not JSON[\s\S]*Usage:/);
  });
});
