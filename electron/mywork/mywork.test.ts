import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MemoryHostOptions } from '#electron/host/memory-host.ts';
import { openOffice, temporaryFolder } from '#test/support/office.ts';
import { writeOfficeWithClients } from '#test/support/seed-clients.ts';

type Notified = NonNullable<MemoryHostOptions['notified']>;

async function office(options: { now?: string; folder?: string; notified?: Notified } = {}) {
  const folder = options.folder ?? temporaryFolder();
  const file = path.join(folder, 'kantoor.peil');
  const isNew = !fs.existsSync(file);
  if (isNew)
    writeOfficeWithClients(file, [
      { number: '000101', name: 'Bakkerij Voorbeeld', roles: { RLM: 'HVE' } },
      { number: '000102', name: 'Kapsalon Voorbeeld', roles: { 'RLM.ass': 'HVE', RLM: 'JDO' } },
      { number: '000103', name: 'Garage Voorbeeld', roles: { RLM: 'JDO' } },
      { number: '000104', name: 'Weg', status: 'former', roles: { RLM: 'HVE' } },
    ]);
  const opened = await openOffice(file, {
    dataFolder: folder,
    now: new Date(options.now ?? '2027-05-26T10:00:00Z'),
    ...(options.notified ? { notified: options.notified } : {}),
  });
  if (isNew)
    for (const number of ['000101', '000102', '000103'])
      await opened.call('clients.saveValue', { number, field: 'legalForm', value: 'BV' });
  return { ...opened, folder };
}

describe('my work', () => {
  it('holds the deadlines of own clients by term, together per rule and day', async () => {
    const { call } = await office();
    const work = await call('mywork.get', { employee: 'hve' });
    const vpb = work.week.find((item) => item.kind === 'deadline' && item.rule === 'VPB');
    expect(vpb).toMatchObject({
      dueOn: '2027-05-31',
      checkedOn: '2026-11-21',
      clients: [{ number: '000101' }, { number: '000102' }],
    });
    expect(work.gaps.map(({ number }) => number)).toEqual(['000101', '000102']);
    expect(work.gaps[0]?.missing).toContain('Branche');
    expect((await call('mywork.get', { employee: 'JDO' })).gaps.map(({ number }) => number)).toEqual([
      '000102',
      '000103',
    ]);
  });

  it('moves what was not done to what is too late, and drops what is done', async () => {
    const { call } = await office();
    const rules = async (today: string, term: 'overdue' | 'week') =>
      (await call('mywork.get', { employee: 'HVE', today }))[term].map((item) =>
        item.kind === 'deadline' ? item.rule : item.key,
      );
    expect(await rules('2027-05-26', 'week')).toContain('VPB');
    expect(await rules('2027-06-10', 'overdue')).toContain('VPB');
    expect(await rules('2027-06-10', 'week')).not.toContain('VPB');
  });

  it('gives a step to its owner by name, else to who has the function', async () => {
    const { call } = await office({ now: '2026-09-20T10:00:00Z' });
    const steps = async (employee: string) => {
      const { month } = await call('mywork.get', { employee });
      return month.flatMap((item) => (item.kind === 'step' ? [item.key] : []));
    };
    expect(await steps('HVE')).toEqual([]);
    await call('maintenance.setOwner', { year: 2026, key: 'klantverdeling', employee: 'HVE' });
    expect(await steps('HVE')).toEqual(['klantverdeling']);
  });

  it('refuses an employee who does not exist', async () => {
    const { reply } = await office();
    for (const [name, input] of [
      ['mywork.get', { employee: 'QQQ' }],
      ['mywork.setDesk', { employee: 'QQQ' }],
    ] as const)
      expect(await reply(name, input)).toMatchObject({
        error: { code: 'NOT_FOUND', message: expect.stringContaining('‘QQQ’ bestaat niet') },
      });
    expect(await reply('mywork.get', { employee: 'HVE', today: '2027-02-29' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
  });

  it('remembers on this computer who sits here, and begins anew with a file that cannot be read', async () => {
    const { call, folder } = await office();
    expect(await call('mywork.getDesk', {})).toEqual({ employee: null, isQuiet: false, remindedOn: null });
    await call('mywork.setDesk', { employee: 'HVE' });
    await call('mywork.setDesk', { isQuiet: true });
    expect(await call('mywork.getDesk', {})).toMatchObject({ employee: 'HVE', isQuiet: true });
    const [desk = ''] = fs.readdirSync(path.join(folder, 'bureau'));
    fs.writeFileSync(path.join(folder, 'bureau', desk), '{"employee":');
    expect(await call('mywork.getDesk', {})).toMatchObject({ employee: null });
  });
});

describe('reminders', () => {
  it('come once a day, and not to who wants quiet', async () => {
    const notified: Notified = [];
    const folder = temporaryFolder();
    const open = async (now: string) => {
      const opened = await office({ folder, now, notified });
      // A backup waits for everything that follows an opening.
      await opened.call('backups.make', {});
      return opened;
    };
    await (await open('2027-05-19T08:00:00Z')).office.close();
    notified.splice(0);
    await (await open('2027-05-26T08:00:00Z')).office.close();
    expect(notified).toEqual([
      {
        title: 'Peil – Testkantoor',
        body: '1 stap van het jaarplan is te laat.\n6 termijnen moeten deze week gereed zijn.',
      },
    ]);
    await (await open('2027-05-26T16:00:00Z')).office.close();
    expect(notified).toHaveLength(1);
    const next = await open('2027-05-27T08:00:00Z');
    expect(notified).toHaveLength(2);
    await next.call('mywork.setDesk', { isQuiet: true });
    await next.office.close();
    await (await open('2027-05-28T08:00:00Z')).office.close();
    expect(notified).toHaveLength(2);
  });
});
