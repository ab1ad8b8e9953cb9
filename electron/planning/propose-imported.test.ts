import { expect, it } from 'vitest';
import { newOffice } from '#test/support/office.ts';

const kinds = ['relaties', 'strategie', 'jaarcijfers', 'productie', 'diensten', 'begroting', 'planning'];
const exports = kinds.map(
  (kind) => new URL(`../../test/fixtures/exports/${kind}.csv`, import.meta.url).pathname,
);

it(
  'proposes the year after an imported planning, whose plans nobody confirmed yet',
  { timeout: 120_000 },
  async () => {
    const { call, office } = await newOffice();
    await office.drop(exports);
    const { runs } = await call('imports.preview', { dropped: true });
    await call('imports.commit', { runIds: runs.map(({ id }) => id), take: 'valid' });
    const hoursOf = async (year: number) =>
      (await call('planning.getGrid', { year })).rows
        .filter(({ status }) => status !== null)
        .reduce((sum, { totalCentihours }) => sum + (totalCentihours ?? 0), 0);
    const proposal = await call('planning.propose', { year: 2027, dryRun: false });
    const copied = proposal.clients.filter(({ source }) => source === 'proposal');
    expect(copied.length).toBeGreaterThan(200);
    expect(copied.every(({ centihours, lastCentihours }) => centihours === lastCentihours)).toBe(true);
    expect(proposal.lines.every(({ centihours }) => centihours > 0)).toBe(true);
    const proposed = proposal.clients.reduce((sum, { centihours }) => sum + (centihours ?? 0), 0);
    expect(await hoursOf(2027)).toBe(proposed);
    expect(proposed).toBeGreaterThanOrEqual(await hoursOf(2026));
    expect(await call('planning.propose', { year: 2027, dryRun: false })).toMatchObject({
      created: 0,
      changed: 0,
    });
    const { changed } = await call('planning.setStatus', { year: 2027, all: true, status: 'B' });
    expect(changed).toBe(proposal.plans.created);
    // The year after that starts from what is confirmed now.
    const next = await call('planning.propose', { year: 2028, dryRun: true, basis: 'confirmed' });
    expect(next.clients.filter(({ source }) => source === 'confirmed').length).toBeGreaterThanOrEqual(
      copied.length,
    );
  },
);
