import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Definition } from '#shared/classification/model.ts';
import { defaultDefinition } from '#shared/classification/default-definition.ts';
import { writeFilledOffice } from '#test/support/classified-office.ts';
import { best } from '#test/support/fill-clients.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';

const clients = {
  '000104': { ...best, group: '000200', isHead: true as const, name: 'Duinlaan Beheer' },
  '000108': { group: '000200', name: 'Duinlaan Werk' },
  '000110': { ...best, birthYear: 1960, strategy: { ...best.strategy, ambassador: 0 as const } },
  '000112': { ...best, strategy: { ...best.strategy, payment: '???' } },
  '000114': { ...best, group: '000201' },
  '000116': { ...best, status: 'former' as const },
  '000118': { ...best, status: 'prospect' as const },
};

const open = () => openOffice(writeFilledOffice(clients));

/** The default definition in which every ambassador earns a point less, so that 13 points become 12 to divide. */
function stricter(): Definition {
  const criteria = defaultDefinition.criteria.map((criterion) =>
    criterion.key === 'ambassador'
      ? {
          ...criterion,
          bands: criterion.bands.map((band) => (band.code === 'J' ? { ...band, points: 1 } : band)),
        }
      : criterion,
  );
  return {
    ...defaultDefinition,
    version: null,
    name: 'Ambassadeur telt minder',
    pointsToDivide: 12,
    criteria,
    types: [
      { type: 'A', from: 12, to: 12 },
      { type: 'B', from: 11, to: 11 },
      { type: 'C', from: 5, to: 10 },
      { type: 'D', from: 0, to: 4 },
    ],
  };
}

describe('the overview', () => {
  it('shows members with the type of their group, and counts units with active clients', async () => {
    const { call } = await open();
    const overview = await call('classification.getOverview', {});
    expect(overview).toMatchObject({
      definitionVersion: 1,
      maxPoints: 13,
      byType: { A: 1, B: 1, C: 0, D: 0, incomplete: 2 },
    });
    expect(overview.clients.map(({ number, unitNumber, type }) => [number, unitNumber, type])).toEqual([
      ['000104', '000200', 'A'],
      ['000108', '000200', 'A'],
      ['000110', '000110', 'B'],
      ['000112', '000112', null],
      ['000114', '000201', null],
    ]);
    expect(overview.clients[1]).toMatchObject({ isHead: false, points: 13, hasNoHead: false });
    expect(overview.clients[3]).toMatchObject({ points: null, minPoints: 11, maxPoints: 13 });
    expect(overview.clients[4]).toMatchObject({ hasNoHead: true, minPoints: 0, maxPoints: 13 });
    expect(overview.others.map(({ number, status }) => [number, status])).toEqual([
      ['000116', 'former'],
      ['000118', 'prospect'],
    ]);
    expect(overview.clients[0]?.criteria).toHaveLength(8);
    expect(overview.clients[0]?.criteria[0]).toEqual({
      key: 'feeVolume',
      value: 3_500_000,
      code: '30000>',
      points: 2,
      origin: 'derived',
    });
  });

  it('opens what is behind every bar of every chart', async () => {
    const { call } = await open();
    const { charts, total } = await call('classification.getDashboard', {});
    expect(charts).toHaveLength(6);
    for (const { key, bars, incomplete } of charts) {
      expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      expect(incomplete).toBe(2);
      for (const { code, count } of bars) {
        const { units } = await call('classification.listUnits', { filter: { bar: { chart: key, code } } });
        expect(units).toHaveLength(count);
      }
    }
    const { units } = await call('classification.listUnits', { filter: { standing: 'incomplete' } });
    expect(units.map(({ number, missing }) => [number, missing.length])).toEqual([
      ['000112', 1],
      ['000201', 8],
    ]);
    expect((await call('classification.listUnits', { filter: { inactive: true } })).units).toHaveLength(2);
  });

  it('explains a member by its head', async () => {
    const { call, reply } = await open();
    const explanation = await call('classification.explainClient', { number: '000108' });
    expect(explanation).toMatchObject({ isMember: true, unit: { headNumber: '000104', points: 13 } });
    expect(explanation.lines[0]).toMatchObject({
      label: 'Declaratieomvang',
      year: 2025,
      bandLabel: '€ 30.000 en meer',
    });
    expect(explanation.lines[2]).toMatchObject({ isProposal: true, origin: 'imported', highestPoints: 2 });
    expect(await reply('classification.explainClient', { number: '999999' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });

  it('is empty and calm in an office without clients', async () => {
    const { call } = await openOffice(writeFilledOffice({}));
    expect(await call('classification.getOverview', {})).toMatchObject({
      clients: [],
      byType: { incomplete: 0 },
    });
    expect((await call('classification.getDashboard', {})).charts).toHaveLength(6);
  });
});

describe('drafts', () => {
  it('show who would move, and change nothing until they are activated', async () => {
    const { call } = await open();
    const draft = await call('classification.createDraft', {});
    expect(draft).toMatchObject({ version: null, status: 'draft', name: 'Standaard 13 punten' });
    expect(await call('classification.saveDraft', { id: draft.id, definition: stricter() })).toEqual({
      problems: [],
    });
    const comparison = { kind: 'draft' as const, definitionId: draft.id };
    const matrix = await call('classification.compare', { comparison });
    expect(matrix).toMatchObject({ moved: 1, total: 4, before: { A: 1, B: 1 }, after: { A: 1, B: 0, C: 1 } });
    expect(await call('classification.getOverview', {})).toMatchObject({
      definitionVersion: 1,
      maxPoints: 13,
    });
  });

  it('keep the scores under the old definition and under the new one when activated', async () => {
    const { call, reply } = await open();
    const draft = await call('classification.createDraft', {});
    await call('classification.saveDraft', { id: draft.id, definition: stricter() });
    const { version, scoringIds } = await call('classification.activateDraft', {
      id: draft.id,
      reason: 'Besluit maart',
    });
    expect(version).toBe(2);
    const { scorings } = await call('classification.listScorings', {});
    expect(scorings.map(({ kind, definitionVersion, reason }) => [kind, definitionVersion, reason])).toEqual([
      ['after_activation', 2, 'Besluit maart'],
      ['before_activation', 1, 'Besluit maart'],
    ]);
    const [beforeId = 0] = scoringIds;
    const then = await call('classification.getOverview', { scoringId: beforeId });
    expect(then).toMatchObject({ definitionVersion: 1, maxPoints: 13, byType: { A: 1, B: 1 } });
    const again = await call('classification.getOverview', { scoringId: beforeId, under: 'current' });
    expect(again).toMatchObject({ definitionVersion: 2, maxPoints: 12, moment: { under: 'current' } });
    expect(again.clients[0]).toMatchObject({ points: 12, type: 'A' });
    const past = await call('classification.listPastStandings', { number: '000108' });
    expect(past.standings).toMatchObject([
      { kind: 'after_activation', definitionVersion: 2, type: 'A', minPoints: 12 },
      { kind: 'before_activation', definitionVersion: 1, type: 'A', minPoints: 13 },
    ]);
    expect(await call('classification.getOverview', { asOf: '2026-11-21' })).toMatchObject({
      definitionVersion: 2,
    });
    expect(await reply('classification.saveDraft', { id: draft.id, definition: stricter() })).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    const { definitions } = await call('classification.listDefinitions', {});
    expect(definitions.map(({ version: number, status }) => [number, status])).toEqual([
      [2, 'active'],
      [1, 'closed'],
    ]);
  });

  it('are refused while anything is wrong, with every problem and its place', async () => {
    const { call, reply } = await open();
    const draft = await call('classification.createDraft', {});
    const wrong = { ...stricter(), pointsToDivide: 13 };
    const { problems } = await call('classification.saveDraft', { id: draft.id, definition: wrong });
    expect(problems.map(({ code }) => code)).toEqual(['SUM', 'TYPES']);
    for (const [name, input] of [
      ['classification.activateDraft', { id: draft.id, reason: 'Toch' }],
      ['classification.compare', { comparison: { kind: 'draft', definitionId: draft.id } }],
    ] as const) {
      expect(await reply(name, input)).toMatchObject({
        ok: false,
        error: { code: 'REFUSED', data: { problems } },
      });
    }
    expect((await call('classification.getDefinition', { id: draft.id })).problems).toEqual(problems);
    expect((await call('classification.listScorings', {})).scorings).toEqual([]);
    expect(await reply('classification.activateDraft', { id: draft.id, reason: '  ' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
  });

  it('can be thrown away and brought back', async () => {
    const { call, reply } = await open();
    const draft = await call('classification.createDraft', {});
    await call('classification.removeDraft', { id: draft.id });
    expect(await reply('classification.getDefinition', { id: draft.id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    await call('history.undo', {});
    expect(await call('classification.getDefinition', { id: draft.id })).toMatchObject({ status: 'draft' });
    const active = (await call('classification.listDefinitions', {})).definitions.find(
      ({ status }) => status === 'active',
    );
    expect(await reply('classification.removeDraft', { id: active?.id })).toMatchObject({
      error: { code: 'CONFLICT' },
    });
  });
});

describe('reference dates', () => {
  it('show what stood then, and what it would be today', async () => {
    const file = writeFilledOffice(clients);
    const earlier = await openOffice(file, { now: new Date('2026-03-02T10:00:00Z') });
    await earlier.call('classification.recordScoring', { reason: 'Voorjaar' });
    await earlier.office.close();
    const { call, reply } = await openOffice(file);
    expect((await call('classification.getOverview', { asOf: '2026-06-01' })).moment).toMatchObject({
      on: '2026-03-02',
      under: 'then',
      scoring: { reason: 'Voorjaar', kind: 'reference', distribution: { A: 1, B: 1, incomplete: 2 } },
    });
    expect(await reply('classification.getOverview', { asOf: '2026-03-01' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND', message: expect.stringContaining('01-03-2026') },
    });
    expect(await reply('classification.getOverview', { asOf: '2026-02-31' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
    const [scoring] = (await call('classification.listScorings', {})).scorings;
    const comparison = { kind: 'scoring' as const, scoringId: scoring?.id ?? 0, with: 'now' as const };
    await call('classification.setOverride', {
      number: '000110',
      type: 'D',
      reason: 'Betaalt niet',
      expiresOn: '2027-01-01',
    });
    expect(await call('classification.compare', { comparison })).toMatchObject({
      moved: 1,
      total: 4,
      onlyAfter: 0,
    });
    const { moves } = await call('classification.listMoves', { comparison });
    expect(moves).toMatchObject([{ number: '000110', from: 'B', to: 'D', overrideType: 'D' }]);
    const cell = { from: 'A' as const, to: 'A' as const };
    expect(
      (await call('classification.listMoves', { comparison, cell })).moves.map(({ number }) => number),
    ).toEqual(['000200']);
  });

  it('shows the present for today when nothing was kept yet', async () => {
    const { call } = await open();
    expect((await call('classification.getOverview', { asOf: '2026-11-21' })).moment.scoring).toBeNull();
  });
});

describe('overrides', () => {
  it('show beside the computed type, are listed, and can be taken back', async () => {
    const { call } = await open();
    await call('classification.setOverride', {
      number: '000108',
      type: 'C',
      reason: 'Stopt',
      expiresOn: '2026-12-31',
    });
    const [first] = (await call('classification.getOverview', {})).clients;
    expect(first).toMatchObject({ type: 'C', computedType: 'A', points: 13, override: { reason: 'Stopt' } });
    expect((await call('classification.listOverrides', {})).overrides).toMatchObject([
      {
        unitId: 'group:000200',
        unitName: 'Duinlaan Beheer',
        type: 'C',
        computedType: 'A',
        isExpired: false,
        madeBy: 'test',
      },
    ]);
    await call('history.undo', {});
    expect((await call('classification.listOverrides', {})).overrides).toEqual([]);
  });

  it('replace an earlier one, expire, and can be removed', async () => {
    const file = writeFilledOffice(clients);
    const first = await openOffice(file);
    await first.call('classification.setOverride', {
      number: '000104',
      type: 'C',
      reason: 'a',
      expiresOn: '2026-12-31',
    });
    const { id } = await first.call('classification.setOverride', {
      number: '000108',
      type: 'D',
      reason: 'b',
      expiresOn: '2026-12-31',
    });
    await first.office.close();
    const { call, reply } = await openOffice(file, { now: new Date('2027-01-01T10:00:00Z') });
    expect((await call('classification.listOverrides', {})).overrides).toMatchObject([
      { id, type: 'D', isExpired: true },
    ]);
    expect((await call('classification.getOverview', {})).clients[0]).toMatchObject({
      type: 'A',
      override: null,
    });
    await call('classification.removeOverride', { id });
    expect(await reply('classification.removeOverride', { id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  it.each([
    [{ expiresOn: '2026-11-20' }, 'REFUSED'],
    [{ expiresOn: '2026-11-31' }, 'INVALID_INPUT'],
    [{ reason: ' ' }, 'INVALID_INPUT'],
    [{ type: 'E' }, 'INVALID_INPUT'],
    [{ number: '999999' }, 'NOT_FOUND'],
  ])('refuse %j', async (wrong, code) => {
    const { reply } = await open();
    const input = { number: '000104', type: 'C', reason: 'x', expiresOn: '2026-12-31', ...wrong };
    expect(await reply('classification.setOverride', input)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('the report', () => {
  it('says what changed since the last reference date and by what rules', async () => {
    const file = writeFilledOffice(clients);
    const earlier = await openOffice(file, { now: new Date('2026-03-02T10:00:00Z') });
    await earlier.call('classification.recordScoring', { reason: 'Voorjaar' });
    await earlier.office.close();
    const { call } = await openOffice(file);
    await call('classification.setOverride', {
      number: '000104',
      type: 'B',
      reason: 'x',
      expiresOn: '2026-12-31',
    });
    const report = await call('classification.getReport', {});
    expect(report).toMatchObject({
      officeName: 'Testkantoor',
      distribution: { A: 0, B: 2, incomplete: 2 },
      previous: { referenceOn: '2026-03-02' },
      moves: [{ number: '000200', from: 'A', to: 'B' }],
      definition: { version: 1 },
    });
    expect(report.units).toHaveLength(4);
  });

  it('is not printed without a screen, and nothing is left behind', async () => {
    const { reply } = await openOffice(writeFilledOffice(clients), { answers: [] });
    expect(await reply('classification.saveReport', {})).toMatchObject({
      ok: false,
      error: { code: 'CANCELLED' },
    });
  });
});

describe('a chart as picture', () => {
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64');

  it('is written where the person says, with its ending', async () => {
    const folder = temporaryFolder();
    const { call } = await openOffice(writeFilledOffice(clients), { answers: [path.join(folder, 'typen')] });
    const saved = await call('classification.saveChart', { name: 'Verdeling 2026.png', png });
    expect(saved.path).toBe(path.join(folder, 'typen.png'));
    expect(fs.readFileSync(saved.path).toString('base64')).toBe(png);
    expect(fs.readdirSync(folder)).toEqual(['typen.png']);
  });

  it.each([
    ['no picture', { name: 'x', png: Buffer.from('<svg/>').toString('base64') }],
    ['no base64', { name: 'x', png: 'geen plaatje' }],
    ['too large', { name: 'x', png: 'A'.repeat(900_000) }],
  ])('is refused when it is %s', async (_, input) => {
    const { reply } = await openOffice(writeFilledOffice(clients), { answers: ['/nergens.png'] });
    expect(await reply('classification.saveChart', input)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    });
  });

  it('says so when the place cannot be written to', async () => {
    const place = path.join(temporaryFolder(), 'bestaat-niet', 'x.png');
    const { reply } = await openOffice(writeFilledOffice(clients), { answers: [place] });
    expect(await reply('classification.saveChart', { name: 'x', png })).toMatchObject({
      error: { code: 'DISK_FULL', message: expect.stringContaining(place) },
    });
  });
});

describe('the exports of an office', () => {
  const exported = ['relaties', 'strategie', 'jaarcijfers', 'productie'].map((name) =>
    path.resolve(`test/fixtures/exports/${name}.csv`),
  );

  it('give every client its type and every member that of its head', async () => {
    const { call } = await newOffice({ answers: exported });
    const { runs } = await call('imports.preview', {});
    await call('imports.commit', { runIds: runs.map(({ id }) => id), take: 'all' });
    const overview = await call('classification.getOverview', {});
    // Worked out by a program of its own from the same files.
    expect(overview.byType).toEqual({ A: 9, B: 38, C: 51, D: 3, incomplete: 18 });
    expect(overview.clients).toHaveLength(320);
    const byUnit = Map.groupBy(overview.clients, ({ unitNumber }) => unitNumber);
    expect(byUnit.size).toBe(119);
    for (const members of byUnit.values()) {
      expect(members.filter(({ isHead }) => isHead)).toHaveLength(1);
      expect(
        new Set(members.map(({ type, minPoints, maxPoints }) => `${type} ${minPoints} ${maxPoints}`)).size,
      ).toBe(1);
    }
    const first = overview.clients.find(({ number }) => number === '000108');
    expect(first).toMatchObject({ type: 'B', points: 9, isHead: true });
    expect(first?.criteria[1]).toEqual({
      key: 'writeOff',
      value: -240,
      code: 'Bij',
      points: 2,
      origin: 'derived',
    });
    expect(first?.criteria[2]).toMatchObject({ code: '60>', points: 0, origin: 'imported' });
  });
});
