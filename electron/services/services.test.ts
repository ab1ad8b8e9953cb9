import { describe, expect, it } from 'vitest';
import { newOffice, type TestOffice } from '#test/support/office.ts';

async function find({ call }: TestOffice, code: string) {
  const { services } = await call('services.list', {});
  const found = services.find((service) => service.code === code);
  if (!found) throw new Error(`no service ${code}`);
  return found;
}

describe('the catalogue of services', () => {
  it('begins with proposals, each with parts and norms', async () => {
    const { call } = await newOffice();
    const { services, sizes } = await call('services.list', {});
    expect(services.map(({ code }) => code)).toEqual([
      'ADM',
      'BTW',
      'MEE',
      'LOON',
      'JRK',
      'CTR',
      'PUB',
      'VPB',
      'IB',
    ]);
    expect(
      services.every(({ isProposal, parts, norms }) => isProposal && parts.length > 0 && norms.length > 0),
    ).toBe(true);
    expect(sizes.map(({ code }) => code)).toContain('30000>');
    const ids = services.map(({ id }) => id);
    expect(await call('services.confirm', { ids: [...ids, 999_999] })).toEqual({ confirmed: 9 });
    await call('history.undo', {});
    expect((await call('services.list', {})).services).toEqual(services);
  });

  it('adds a service, fills it in, and takes every step back', async () => {
    const office = await newOffice();
    const { call } = office;
    const added = await call('services.add', { code: 'ICP', name: 'Opgaaf icp', recurrence: 'quarter' });
    expect(added).toMatchObject({
      isProposal: false,
      position: 9,
      months: { quarter: [1, 4, 7, 10] },
      useCount: 0,
    });
    const norm = { role: 'RLM', clientType: '' as const, sizeCode: '', fromYear: 2027, centihours: 50 };
    const saved = await call('services.save', {
      id: added.id,
      values: {
        follows: 'vat_return',
        parts: [{ role: 'RLM', description: null, monthOffset: 0 }],
        norms: [norm],
      },
    });
    expect(saved).toMatchObject({ follows: 'vat_return', norms: [norm] });
    expect((await call('history.getSteps', {})).undo?.label).toBe(
      'Dienst ICP: volgt uit de planning van de klant, onderdelen, normen gewijzigd',
    );
    await call('services.save', { id: added.id, values: { norms: [norm, { ...norm, fromYear: 2028 }] } });
    await call('history.undo', {});
    expect(await call('services.get', { id: added.id })).toEqual(saved);
    await call('history.undo', {});
    expect(await call('services.get', { id: added.id })).toEqual(added);
    await call('services.remove', { id: added.id });
    await call('history.undo', {});
    expect(await find(office, 'ICP')).toEqual(added);
  });

  it('changes nothing when the same is stored', async () => {
    const office = await newOffice();
    const service = await find(office, 'JRK');
    const { parts, norms, months } = service;
    expect(await office.call('services.save', { id: service.id, values: { parts, norms, months } })).toEqual(
      service,
    );
    expect((await office.call('history.getSteps', {})).undo).toBeNull();
  });

  it('writes only the norms that changed', async () => {
    const office = await newOffice();
    const { id, norms } = await find(office, 'JRK');
    const changed = norms
      .map((norm, index) => (index === 0 ? { ...norm, centihours: 999 } : norm))
      .slice(0, -1);
    await office.call('services.save', { id, values: { norms: changed } });
    expect((await office.call('services.get', { id })).norms).toEqual(changed);
    await office.call('history.undo', {});
    expect((await office.call('services.get', { id })).norms).toEqual(norms);
  });

  it('reorders, retires and restores', async () => {
    const { call, reply } = await newOffice();
    const ids = (await call('services.list', {})).services.map(({ id }) => id).toReversed();
    const { services } = await call('services.reorder', { ids });
    expect(services[0]?.code).toBe('IB');
    for (const wrong of [ids.slice(1), [...ids, 1], []])
      expect(await reply('services.reorder', { ids: wrong })).toMatchObject({ error: { code: 'CONFLICT' } });
    const id = ids[0] ?? 0;
    expect(await call('services.retire', { id })).toMatchObject({ retiredOn: '2026-11-21' });
    expect(await call('services.restore', { id })).toMatchObject({ retiredOn: null });
  });

  it('refuses what does not fit together, names the field, and changes nothing', async () => {
    const office = await newOffice();
    const { id } = await find(office, 'BTW');
    const before = await office.call('services.list', {});
    const bad = [
      [{ windowEarliest: 1, windowLatest: -1 }, 'windowLatest'],
      [{ months: { quarter: [1, 2, 3, 4, 5] } }, 'months'],
      [{ code: 'adm' }, 'code'],
      [{ name: 'administratie' }, 'name'],
      [{ deadlineCode: 'QQQ' }, 'deadlineCode'],
      [{ norms: [{ role: 'QQQ', clientType: '', sizeCode: '', fromYear: 2027, centihours: 1 }] }, 'norms'],
    ] as const;
    for (const [values, field] of bad) {
      expect(await office.reply('services.save', { id, values }), field).toMatchObject({
        ok: false,
        error: {
          code: 'REFUSED',
          message: expect.stringContaining('Er is niets gewijzigd'),
          data: { field },
        },
      });
    }
    const invalid = [
      { norms: [{ role: 'RLM.ass', clientType: '', sizeCode: '', fromYear: 2027, centihours: 90_000 }] },
      { norms: [{ role: 'RLM.ass', clientType: '', sizeCode: '', fromYear: 2027, centihours: -1 }] },
      { windowLatest: 13 },
      { months: { quarter: [0, 4, 7, 10] } },
      { code: 'x'.repeat(21) },
      { name: '' },
      { internalWorkdays: 61 },
    ];
    for (const values of invalid)
      expect(await office.reply('services.save', { id, values }), JSON.stringify(values)).toMatchObject({
        error: { code: 'INVALID_INPUT' },
      });
    expect(await office.reply('services.add', { code: 'btw', name: 'X', recurrence: 'year' })).toMatchObject({
      error: { code: 'REFUSED' },
    });
    for (const name of ['services.get', 'services.remove', 'services.retire'])
      expect(await office.reply(name, { id: 999_999 })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await office.call('services.list', {})).toEqual(before);
  });
});
