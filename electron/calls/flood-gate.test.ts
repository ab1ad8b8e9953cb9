import { describe, expect, it } from 'vitest';
import { guardAgainstFlood } from '#electron/calls/flood-gate.ts';
import { newOffice } from '#test/support/office.ts';

function gate() {
  let at = 0;
  const passed: string[] = [];
  const invoke = guardAgainstFlood(
    (name) => {
      passed.push(name);
      return Promise.resolve({ ok: true, data: null });
    },
    () => at,
  );
  const flood = async (name: string, count: number) => {
    const before = passed.length;
    for (let call = 0; call < count; call += 1) await invoke(name, {});
    return passed.length - before;
  };
  return { invoke, flood, pass: (milliseconds: number) => (at += milliseconds) };
}

describe('a page that floods the office', () => {
  it('is refused past its burst and gets 200 calls for each second after that', async () => {
    const { invoke, flood, pass } = gate();
    expect(await flood('clients.list', 1000)).toBe(400);
    expect(await invoke('clients.list', {})).toMatchObject({ ok: false, error: { code: 'BUSY' } });
    pass(1000);
    expect(await flood('clients.list', 1000)).toBe(200);
    pass(100);
    expect(await flood('clients.list', 1000)).toBe(20);
    pass(3_600_000);
    expect(await flood('clients.list', 1000)).toBe(400);
  });

  it('keeps the other calls free', async () => {
    const { flood } = gate();
    await flood('clients.list', 1000);
    expect(await flood('accounts.lock', 1)).toBe(1);
    expect(await flood('history.getSteps', 200)).toBe(200);
  });

  it('gains nothing by inventing names', async () => {
    const { invoke } = gate();
    let passed = 0;
    for (let call = 0; call < 1000; call += 1) passed += (await invoke(`x${call}`, {})).ok ? 1 : 0;
    expect(passed).toBe(400);
  });

  it('meets nobody who works at an ordinary pace', async () => {
    const { flood, pass } = gate();
    for (let second = 0; second < 60; second += 1) {
      expect(await flood('planning.getLines', 200)).toBe(200);
      pass(1000);
    }
  });

  it('gets the answers of the office until then', async () => {
    const { office } = await newOffice();
    const invoke = guardAgainstFlood(office.invoke, () => 0);
    const replies = await Promise.all(Array.from({ length: 402 }, () => invoke('history.getSteps', {})));
    expect(replies[399]).toEqual({ ok: true, data: { undo: null, redo: null } });
    expect(replies.slice(400).map((reply) => reply.ok)).toEqual([false, false]);
  });
});
