import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newOffice, openOffice } from '#test/support/office.ts';

describe('the router', () => {
  it('refuses a call that does not exist, also by the names that every object has', async () => {
    const { reply } = await newOffice();
    for (const name of ['nope', '__proto__', 'constructor', 'toString', '']) {
      expect(await reply(name, {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } });
    }
  });

  it('refuses what is not plain data, too deep or too large before a schema sees it', async () => {
    const { reply } = await newOffice();
    let deep: unknown = 1;
    for (let level = 0; level < 50; level += 1) deep = [deep];
    for (const input of [
      deep,
      { a: Array.from({ length: 30_000 }, () => 1) },
      { a: 'x'.repeat(2_000_000) },
      new Date(),
      undefined,
      Number.NaN,
    ]) {
      expect(await reply('office.getStatus', input)).toMatchObject({
        ok: false,
        error: { code: 'TOO_LARGE' },
      });
    }
  });

  it('refuses unknown fields and says which value is wrong', async () => {
    const { reply } = await newOffice();
    expect(await reply('office.setWorkingYear', { year: 20224, extra: 1 })).toMatchObject({
      ok: false,
      error: {
        code: 'INVALID_INPUT',
        data: expect.arrayContaining([expect.objectContaining({ path: 'year' })]),
      },
    });
  });

  it('says that no office is open instead of failing', async () => {
    const { call, reply } = await newOffice();
    await call('office.close', {});
    expect(await reply('history.getSteps', {})).toMatchObject({ ok: false, error: { code: 'NO_OFFICE' } });
    expect((await call('office.getStatus', {})).office).toBeNull();
  });

  it('records a change, and takes it back and forth', async () => {
    const { call } = await newOffice();
    await call('office.rename', { name: 'Kantoor Noord' });
    expect((await call('history.getSteps', {})).undo?.label).toBe('Kantoor hernoemd in Kantoor Noord');
    await call('history.undo', {});
    expect((await call('office.getStatus', {})).office?.name).toBe('Testkantoor');
    expect((await call('history.getSteps', {})).redo?.label).toContain('Kantoor Noord');
    await call('history.redo', {});
    expect((await call('office.getStatus', {})).office?.name).toBe('Kantoor Noord');
    await call('history.undo', {});
    expect((await call('office.getStatus', {})).office?.name).toBe('Testkantoor');
    expect((await call('history.getSteps', {})).undo).toBeNull();
  });

  it('keeps a second program out and says why', async () => {
    const { file } = await newOffice();
    const second = await openOffice(file);
    expect((await second.call('office.getStatus', {})).problem?.code).toBe('FILE_LOCKED');
  });

  it('notices that the file was removed or became read-only while open', async () => {
    const { file, reply } = await newOffice();
    fs.chmodSync(file, 0o444);
    expect(await reply('office.rename', { name: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'FILE_READ_ONLY' },
    });
    fs.chmodSync(file, 0o644);
    fs.rmSync(file);
    expect(await reply('office.rename', { name: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'FILE_MISSING' },
    });
  });

  it('refuses what a role may not do before it looks at the input', async () => {
    const { file, office } = await newOffice();
    await office.close();
    const { reply, call } = await openOffice(file, { account: { role: 'medewerker', employeeId: null } });
    for (const input of [{ name: 'x' }, { wrong: true }, null])
      expect(await reply('office.rename', input)).toMatchObject({
        ok: false,
        error: { code: 'NOT_ALLOWED' },
      });
    await call('office.close', {});
    expect(await reply('office.rename', { name: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'NO_OFFICE' },
    });
  });
});
