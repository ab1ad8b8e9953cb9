import { expect, it } from 'vitest';
import { BackupQueue } from '#electron/backup/backup-queue.ts';

function slowly(log: string[], name: string): { work: () => Promise<void>; finish: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const work = async () => {
    log.push(`${name} begins`);
    await promise;
    log.push(`${name} ends`);
  };
  return { work, finish: () => resolve(undefined) };
}

it('copies to one second place one after another, so that none forgets what the one before it did', async () => {
  const queue = new BackupQueue();
  const log: string[] = [];
  const daily = slowly(log, 'daily');
  const manual = slowly(log, 'manual');
  queue.copyTo('/usb', daily.work);
  queue.copyTo('/usb', manual.work);
  manual.finish();
  daily.finish();
  await queue.second;
  expect(log).toEqual(['daily begins', 'daily ends', 'manual begins', 'manual ends']);
});

it('lets a folder that does not answer hold up no other', async () => {
  const queue = new BackupQueue();
  const log: string[] = [];
  const stuck = slowly(log, 'network');
  const stick = slowly(log, 'stick');
  queue.copyTo('/netwerk', stuck.work);
  queue.copyTo('/usb', stick.work);
  stick.finish();
  await queue.second;
  expect(log).toEqual(['network begins', 'stick begins', 'stick ends']);
});
