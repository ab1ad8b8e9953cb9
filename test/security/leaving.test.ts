import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startApp } from '#electron/app.ts';
import type { Host, Transport } from '#electron/host/host.ts';
import { noProtection } from '#electron/host/protect.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { newProtectedOffice, temporaryFolder, testPartner, type TestOffice } from '#test/support/office.ts';

/** Resolves when the office is being locked. */
function untilLocked(office: TestOffice): Promise<void> {
  return new Promise((resolve) => {
    office.office.subscribe((event) => {
      if (event === 'locked') resolve();
    });
  });
}

describe('an office that nobody works in', () => {
  it('locks after the minutes that were set, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const clock = { now: 0 };
    const office = await newProtectedOffice({ uptime: () => clock.now });
    await office.call('accounts.setLockMinutes', { minutes: 3 });
    const later = (milliseconds: number) => {
      clock.now += milliseconds;
      vi.advanceTimersByTime(60_000);
    };
    later(179_999);
    expect((await office.call('office.getStatus', {})).locked).toBeNull();
    // What a page asks by itself is no activity; a change and what a person does in the window are.
    await office.call('clients.list', {});
    later(0);
    expect((await office.call('office.getStatus', {})).locked).toBeNull();
    await office.call('office.rename', { name: 'Nog aan het werk' });
    later(179_999);
    await office.call('accounts.reportActivity', {});
    later(179_999);
    expect((await office.call('office.getStatus', {})).locked).toBeNull();
    await office.call('clients.list', {});
    const locked = untilLocked(office);
    later(1);
    await locked;
    expect(await office.reply('clients.list', {})).toMatchObject({ error: { code: 'LOCKED' } });
    const status = await office.call('accounts.signIn', testPartner);
    expect(status.office?.name).toBe('Nog aan het werk');
  });
});

describe('an office that is locked while an import runs', () => {
  const rows = 8_000;

  async function previewed() {
    const office = await newProtectedOffice();
    const file = path.join(temporaryFolder(), 'relaties.csv');
    const lines = Array.from({ length: rows }, (_, row) => `${100_000 + row};Klant ${row};Oudeveen`);
    fs.writeFileSync(file, `Verkooprelatie;Naam;Woonplaats\n${lines.join('\n')}\n`);
    await office.office.drop([file]);
    const { runs } = await office.call('imports.preview', { dropped: true });
    return { office, file, order: { runIds: runs.map(({ id }) => id), take: 'all' as const } };
  }

  it.each([
    ['at its first step', 1],
    ['half way', rows / 2],
  ])('%s: it was done or refused, and nothing is half', async (_when, from) => {
    const { office, order } = await previewed();
    const underWay = new Promise<void>((resolve) => {
      office.office.subscribe((event, payload) => {
        const { done = 0 } = (payload ?? {}) as { done?: number };
        if (event === 'progress' && done >= from) resolve();
      });
    });
    const committed = office.reply('imports.commit', order);
    await underWay;
    await office.call('accounts.lock', {});
    const reply = await committed;
    expect(['done', 'CANCELLED', 'LOCKED']).toContain(reply.ok ? 'done' : reply.error.code);
    expect(await office.reply('imports.commit', order)).toMatchObject({ error: { code: 'LOCKED' } });
    const status = await office.call('accounts.signIn', testPartner);
    expect(status.office?.clientCount).toBe(reply.ok ? rows : 0);
    if (!reply.ok) await office.call('imports.commit', order);
    expect((await office.call('clients.list', { limit: 1 })).total).toBe(rows);
  });

  it('while files are read leaves nothing of them', async () => {
    const { office, file } = await previewed();
    await office.office.drop([file]);
    const reading = office.reply('imports.preview', { dropped: true });
    await office.call('accounts.lock', {});
    const reply = await reading;
    expect(['done', 'CANCELLED', 'LOCKED']).toContain(reply.ok ? 'done' : reply.error.code);
    const status = await office.call('accounts.signIn', testPartner);
    expect(status.office?.clientCount).toBe(0);
    expect((await office.call('history.check', {})).findings).toEqual([]);
  });
});

interface Desktop {
  host: Host;
  transport: Promise<Transport>;
  /** The computer goes to sleep, or its screen is locked. */
  leave: () => void;
  close: () => void;
}

/** A desktop with a window that shows nothing. */
function makeDesktop(folder: string, file: string): Desktop {
  const window = Promise.withResolvers<void>();
  const transport = Promise.withResolvers<Transport>();
  const locks: (() => void)[] = [];
  const host: Host = {
    ...createMemoryHost({ dataFolder: folder, answers: [file], requiresAccounts: true }),
    protect: noProtection,
    openWindow: (connected) => {
      transport.resolve(connected);
      const nothing = () => undefined;
      return Promise.resolve({
        closed: window.promise,
        focus: nothing,
        setTitle: nothing,
        close: window.resolve,
      });
    },
    watchLeaving: (lock) => void locks.push(lock),
    showInFolder: () => undefined,
    notify: () => undefined,
    quit: () => undefined,
  };
  const leave = () => locks.forEach((lock) => lock());
  return { host, transport: transport.promise, leave, close: () => window.resolve() };
}

describe('a computer that goes to sleep', () => {
  it('locks the office, finishes the change under way, and opens it for who signs in afterwards', async () => {
    const folder = temporaryFolder();
    const desktop = makeDesktop(folder, path.join(folder, 'kantoor.peil'));
    const running = startApp(desktop.host);
    const { invoke, subscribe } = await desktop.transport;
    const events: string[] = [];
    subscribe((event) => events.push(event));
    expect(await invoke('office.create', { name: 'Slaapkamp', partner: testPartner })).toMatchObject({
      ok: true,
    });
    const changing = invoke('office.rename', { name: 'Vlak ervoor' });
    // The screen is locked as well: the system says it twice.
    desktop.leave();
    desktop.leave();
    expect(await changing).toMatchObject({ ok: true });
    expect(await invoke('clients.list', {})).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    expect(events).toContain('locked');
    desktop.leave();
    expect(await invoke('accounts.signIn', testPartner)).toMatchObject({
      ok: true,
      data: { office: { name: 'Vlak ervoor' }, locked: null },
    });
    desktop.close();
    await running;
  });
});
