import { expect, it } from 'vitest';
import { newOffice } from '#test/support/office.ts';

const step = {
  title: 'Controle verlof',
  fromDay: '12-15',
  untilDay: '01-15',
  planningOffset: 1,
  ownerFunction: 'DIR',
  doneWhen: 'Verlof klopt',
  instruction: '',
  screen: '/capaciteit/begroting',
  measures: [{ key: 'availability', threshold: 9000 }],
} as const;

const typed = () => ({ ...step, measures: [...step.measures] });

it('a step that is added belongs to every year that follows the template', async () => {
  const { call } = await newOffice();
  expect(await call('maintenance.addTemplateStep', { step: typed() })).toEqual({ key: 'controle-verlof' });
  const { steps } = await call('maintenance.getYear', { year: 2026 });
  expect(steps.at(-1)).toMatchObject({
    key: 'controle-verlof',
    from: '2026-12-15',
    until: '2027-01-15',
    owner: 'DIR',
  });
  expect(await call('maintenance.addTemplateStep', { step: typed() })).toEqual({ key: 'controle-verlof-2' });
});

it('a key that is taken is refused, and so is one that is no key', async () => {
  const { reply } = await newOffice();
  const add = async (key: string) => {
    const answer = await reply('maintenance.addTemplateStep', { key, step });
    return answer.ok ? 'done' : answer.error.code;
  };
  expect(await add('matching')).toBe('CONFLICT');
  for (const key of ['Matching', 'a b', '-a', 'a-', '', 'a'.repeat(41), "x'; DROP"])
    expect([key, await add(key)]).toEqual([key, 'INVALID_INPUT']);
});

it.each([
  [{ screen: '/bestaat-niet' }, 'INVALID_INPUT'],
  [{ screen: '/klanten/000104' }, 'INVALID_INPUT'],
  [{ fromDay: '02-30' }, 'INVALID_INPUT'],
  [{ untilDay: '31-12' }, 'INVALID_INPUT'],
  [{ title: '' }, 'INVALID_INPUT'],
  [{ title: 'a'.repeat(101) }, 'INVALID_INPUT'],
  [{ ownerFunction: 'XYZ' }, 'NOT_FOUND'],
  [{ measures: [{ key: 'nergens', threshold: 10_000 }] }, 'INVALID_INPUT'],
  [{ measures: [{ key: 'risk', threshold: 0 }] }, 'INVALID_INPUT'],
  [{ measures: [{ key: 'risk', threshold: 10_001 }] }, 'INVALID_INPUT'],
  [
    {
      measures: [
        { key: 'risk', threshold: 1 },
        { key: 'risk', threshold: 2 },
      ],
    },
    'REFUSED',
  ],
])('%j is refused, and nothing changes', async (changes, code) => {
  const { call, reply } = await newOffice();
  const before = await call('maintenance.getTemplate', {});
  expect(await reply('maintenance.saveTemplateStep', { key: 'matching', changes })).toMatchObject({
    ok: false,
    error: { code },
  });
  expect(await reply('maintenance.addTemplateStep', { step: { ...step, ...changes } })).toMatchObject({
    ok: false,
    error: { code },
  });
  expect(await call('maintenance.getTemplate', {})).toEqual(before);
});

it('29 February and a missing owner are taken', async () => {
  const { call } = await newOffice();
  await call('maintenance.saveTemplateStep', {
    key: 'matching',
    changes: { fromDay: '02-29', untilDay: '02-29', ownerFunction: null },
  });
  const windowOf = async (year: number) =>
    (await call('maintenance.getYear', { year })).steps.find(({ key }) => key === 'matching');
  expect(await windowOf(2027)).toMatchObject({ from: '2027-02-28', until: '2027-02-28', owner: null });
  expect(await windowOf(2028)).toMatchObject({ from: '2028-02-29', until: '2028-02-29' });
});

it('a proposal is taken over, a step retires and comes back, and the order is kept', async () => {
  const { call, reply } = await newOffice();
  const keysOf = async () => (await call('maintenance.getTemplate', {})).steps.map(({ key }) => key);
  const keys = await keysOf();
  await call('maintenance.adoptProposal', { key: 'review-definities' });
  expect((await call('maintenance.getBoard', { year: 2026 })).proposals).toBe(3);
  await call('maintenance.retireTemplateStep', { key: 'matching', isRetired: true });
  expect((await call('maintenance.getYear', { year: 2026 })).steps.map(({ key }) => key)).not.toContain(
    'matching',
  );
  await call('maintenance.retireTemplateStep', { key: 'matching', isRetired: false });
  await call('maintenance.orderTemplate', { keys: keys.toReversed() });
  expect(await keysOf()).toEqual(keys.toReversed());
  for (const wrong of [keys.slice(1), [...keys, 'nergens'], [...keys.slice(1), keys[1]]])
    expect(await reply('maintenance.orderTemplate', { keys: wrong })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
});

it('a function that gets another code keeps its steps', async () => {
  const { call } = await newOffice();
  const { items } = await call('codes.list', { list: 'function' });
  const directors = items.find(({ code }) => code === 'DIR');
  expect(directors?.useCount).toBeGreaterThan(0);
  await call('codes.update', { id: directors?.id ?? 0, code: 'MT', label: 'Directie' });
  const { steps } = await call('maintenance.getYear', { year: 2026 });
  expect(steps.find(({ key }) => key === 'matching')?.owner).toBe('MT');
});
