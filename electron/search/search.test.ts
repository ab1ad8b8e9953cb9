import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newOffice } from '#test/support/office.ts';

async function searched() {
  const office = await newOffice();
  const { call } = office;
  await call('employees.add', { code: 'HVO', name: 'Hanna Voorn' });
  await call('clients.create', { number: '000104', name: "Café O'Neill & Zn." });
  await call('clients.create', { number: '000212', name: 'Bakkerij Zuidhof' });
  await call('clients.create', { number: '000213', name: 'Bakkerij Oosthof', status: 'former' });
  await call('clients.saveValue', { number: '000212', field: 'city', value: 'Waterdam' });
  await call('groups.create', {
    number: '000200',
    name: 'Zuidhof groep',
    members: ['000212', '000213'],
    head: '000212',
  });
  const find = async (text: string) => {
    const found = await call('search.find', { text });
    return [...found.clients, ...found.groups].map(({ number }) => number);
  };
  return { ...office, find };
}

describe('search over clients, groups and employees', () => {
  it('finds by number, name, accent, place, group and several words', async () => {
    const { call, find } = await searched();
    expect(await find('212')).toEqual(['000212']);
    expect(await find('200')).toEqual(['000200']);
    expect(await find('000200')).toEqual(['000212', '000213', '000200']);
    expect(await find('cafe')).toEqual(['000104']);
    expect(await find("o'nei")).toEqual(['000104']);
    expect(await find('bakk')).toEqual(['000212', '000213']);
    expect(await find('bakk waterd')).toEqual(['000212']);
    expect(await find('zuidhof')).toEqual(['000212', '000213', '000200']);
    expect(await find('niets hiervan')).toEqual([]);
    expect((await call('search.find', { text: 'voorn h' })).employees).toEqual([
      { code: 'HVO', name: 'Hanna Voorn' },
    ]);
    expect((await call('search.find', { text: '%' })).employees).toEqual([]);
  });

  it('takes nothing that people type for an operator', async () => {
    const { reply } = await searched();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ maxLength: 40, unit: 'binary' }),
          fc
            .array(fc.constantFrom('"', '*', '^', '(', ')', ':', 'NEAR', 'AND', "'", '{', '-', 'a', '\0'))
            .map((parts) => parts.join(' ')),
        ),
        async (text) => {
          expect(await reply('search.find', { text })).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses a text that is no search', async () => {
    const { reply } = await searched();
    for (const input of [{ text: 'x'.repeat(201) }, { text: 5 }, {}, { text: 'a', limit: 0 }]) {
      expect(await reply('search.find', input)).toMatchObject({
        ok: false,
        error: { code: 'INVALID_INPUT' },
      });
    }
  });
});
