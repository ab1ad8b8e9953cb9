import { describe, expect, it } from 'vitest';
import { clientFieldKeys } from '#shared/clients/fields.ts';
import { listKeys } from '#shared/clients/list-model.ts';
import { standardViews } from '#shared/clients/views.ts';
import { clientColumns } from './client-columns.ts';
import type { ClientRow } from './client-row.ts';

const columns = clientColumns({
  lists: {
    role: [{ code: 'RLM', label: 'Relatiebeheerder' }],
    branch: [{ code: '04', label: 'Detailhandel' }],
  },
  employees: [{ code: 'HVE', label: 'H. Voorbeeld' }],
  currentSince: '2025-11-21',
  currentMonths: 12,
});
const column = (key: string) => {
  const found = columns.find((each) => each.key === key);
  if (!found) throw new Error(`no column ${key}`);
  return found;
};

function row(values: Record<string, string | number>, parts: Partial<ClientRow> = {}): ClientRow {
  return {
    id: 1,
    number: '1',
    values: listKeys.map((key) => values[key] ?? null),
    roles: {},
    standing: null,
    ...parts,
  };
}

describe('columns of the client list', () => {
  it('hold every value of a client once', () => {
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    for (const key of clientFieldKeys) expect(column(key).key).toBe(key);
  });

  it('have the columns that the standard views filter on', () => {
    for (const { filters } of standardViews)
      for (const key of Object.keys(filters)) expect(column(key).key).toBe(key);
  });

  it('show an unknown type while a client is incomplete, and nothing before it is computed', () => {
    const standing = {
      type: null,
      points: null,
      minPoints: 3,
      maxPoints: 9,
      completeness: 5000,
      missing: 'Betaling',
      basis: 'group',
    } as const;
    const type = column('type');
    expect(type.value(row({}))).toBeNull();
    expect(type.value(row({}, { standing }))).toBe('?');
    expect(type.mark?.('?', row({}, { standing }))).toBe('peil-type peil-type-incomplete peil-inherited');
    expect(type.explain?.(row({ groupNumber: '000200' }, { standing }))).toBe(
      'Onvolledig: 3–9 punten. Ontbreekt: Betaling. Van groep 000200: het type van het hoofd geldt voor alle leden.',
    );
  });

  it('tell empty from no, current from old, and leave out parts of nothing', () => {
    expect(
      [row({}), row({ isAmbassador: 0 }), row({ isAmbassador: 1 })].map(column('isAmbassador').value),
    ).toEqual([null, false, true]);
    const current = (on?: string) =>
      column('strategyCurrent').value(row(on ? { strategyCurrentOn: on } : {}));
    expect([current(), current('2025-11-20'), current('2025-11-21')]).toEqual([false, false, true]);
    const writeOff = column('writeOff').value;
    expect(writeOff(row({ writeOffCents: 50, productionCents: 1000 }))).toBe(500);
    expect(writeOff(row({ writeOffCents: 50, productionCents: 0 }))).toBeNull();
    expect(column('role:RLM').value(row({}, { roles: { RLM: 'HVE' } }))).toBe('HVE');
  });
});
