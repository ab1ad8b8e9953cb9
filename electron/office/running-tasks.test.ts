import { expect, it } from 'vitest';
import { RunningTasks } from '#electron/office/running-tasks.ts';

/** A task that ends when it is asked to stop. */
const untilStopped = (signal: AbortSignal) =>
  new Promise<string>((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });

it('stops what is meant, every run of it, and says when nothing runs any more', async () => {
  const tasks = new RunningTasks();
  const idle: string[] = [];
  const run = (call: string) => tasks.run(call, untilStopped, () => idle.push(call));
  const imports = [run('imports.commit'), run('imports.commit')];
  const backup = run('backups.make');
  expect(tasks.isRunning('imports.commit')).toBe(true);
  expect(tasks.stop((call) => call === 'exports.saveTable')).toBe(false);
  expect(tasks.stop((call) => !call.startsWith('backups.'))).toBe(true);
  expect(await Promise.all(imports)).toEqual(['stopped', 'stopped']);
  expect([tasks.isRunning('imports.commit'), tasks.isRunning('backups.make')]).toEqual([false, true]);
  expect(idle).toEqual([]);
  tasks.stop();
  await backup;
  expect(idle).toEqual(['backups.make']);
});

it('forgets a task that failed', async () => {
  const tasks = new RunningTasks();
  const failing = tasks.run(
    'imports.commit',
    () => Promise.reject(new Error('no')),
    () => undefined,
  );
  await expect(failing).rejects.toThrow('no');
  expect(tasks.stop()).toBe(false);
});
