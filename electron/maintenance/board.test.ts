import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newOffice, temporaryFolder } from '#test/support/office.ts';

describe('maintenance.saveBoard', () => {
  it('writes nothing where there is no printer', async () => {
    const file = join(temporaryFolder(), 'bord.pdf');
    const { reply } = await newOffice({ answers: [file] });
    const answer = await reply('maintenance.saveBoard', { year: 2026, paper: 'A3' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'REFUSED' } });
    expect(existsSync(file)).toBe(false);
  });

  it('does nothing when the person thinks better of it', async () => {
    const { reply } = await newOffice({ answers: [] });
    const answer = await reply('maintenance.saveBoard', { year: 2026, paper: 'A4' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  });

  it('refuses other paper and years that are none', async () => {
    const { reply } = await newOffice();
    expect(await reply('maintenance.saveBoard', { year: 2026, paper: 'A5' })).toMatchObject({ ok: false });
    expect(await reply('maintenance.saveBoard', { year: 99, paper: 'A4' })).toMatchObject({ ok: false });
  });
});
