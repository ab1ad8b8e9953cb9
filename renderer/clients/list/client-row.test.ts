import { describe, expect, it } from 'vitest';
import { listKeys, type ClientRows } from '#shared/clients/list-model.ts';
import { mergeRows, toRows, toStandingMap, valueOf, withStandings } from './client-row.ts';

function page(clients: { id: number; number: string; city?: string; rlm?: string }[]): ClientRows {
  return {
    ids: clients.map(({ id }) => id),
    columns: listKeys.map((key) =>
      clients.map(({ number, city }) => (key === 'number' ? number : key === 'city' ? (city ?? null) : null)),
    ),
    roles: { RLM: clients.map(({ rlm }) => rlm ?? null) },
  };
}

const standings = toStandingMap({
  numbers: ['000101', '000102'],
  types: ['A', null],
  points: [12, null],
  minPoints: [12, 3],
  maxPoints: [12, 9],
  known: [8, 3],
  criteria: 8,
  missing: ['', 'Betaling'],
  basis: ['own', 'group'],
});

describe('rows of the client list', () => {
  it('hold values by key, roles and standing', () => {
    const [row] = toRows(page([{ id: 1, number: '000101', city: 'Waterdam', rlm: 'HVE' }]), standings);
    if (!row) throw new Error('one row expected');
    expect(valueOf('city')(row)).toBe('Waterdam');
    expect(row.roles['RLM']).toBe('HVE');
    expect(row.standing).toMatchObject({ type: 'A', completeness: 10_000 });
    expect(standings.get('000102')).toMatchObject({ type: null, completeness: 3750, missing: 'Betaling' });
  });

  it('keep their identity while their standing stays', () => {
    const rows = toRows(
      page([
        { id: 1, number: '000101' },
        { id: 2, number: '000102' },
      ]),
      standings,
    );
    const best = standings.get('000101');
    if (!best) throw new Error('a standing expected');
    const moved = new Map(standings).set('000102', { ...best, basis: 'group' });
    const after = withStandings(rows, moved);
    expect(after[0]).toBe(rows[0]);
    expect(after[1]?.standing?.type).toBe('A');
  });

  it('take changes in place, new clients at their number, and let go of those that are gone', () => {
    const rows = toRows(
      page([
        { id: 1, number: '000101' },
        { id: 3, number: '000103' },
      ]),
      standings,
    );
    const fresh = toRows(
      page([
        { id: 1, number: '000101', city: 'Oudeveen' },
        { id: 2, number: '000102' },
      ]),
      new Map(),
    );
    const merged = mergeRows(rows, fresh, [1, 2, 3]);
    expect(merged.map(({ number }) => number)).toEqual(['000101', '000102']);
    expect(merged[0]?.standing?.type).toBe('A');
    expect(merged[0] && valueOf('city')(merged[0])).toBe('Oudeveen');
  });
});
