import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Attempts } from '#electron/accounts/attempts.ts';
import { temporaryFolder } from '#test/support/office.ts';

const office = '00000000-0000-0000-0000-000000000001';
const failure = { at: '2026-11-21T10:00:00.000Z', accountId: null };

function attemptsAt(dataFolder: string) {
  const clock = { now: 1000 };
  const errors: unknown[] = [];
  const attempts = new Attempts({
    dataFolder,
    uptime: () => clock.now,
    onError: (error) => errors.push(error),
  });
  const wrong = () => {
    attempts.begin(office, failure);
    attempts.fail(office);
  };
  return { attempts, clock, errors, wrong };
}

test('takes four wrong attempts at once, then makes the next wait longer and longer', () => {
  const { attempts, clock, wrong } = attemptsAt(temporaryFolder());
  for (let count = 0; count < 4; count += 1) wrong();
  expect(attempts.waitSeconds(office)).toBe(0);
  wrong();
  expect(attempts.waitSeconds(office)).toBe(10);
  expect(() => attempts.begin(office, failure)).toThrow('Wacht 10 seconden');
  clock.now += 10_000;
  wrong();
  expect(attempts.waitSeconds(office)).toBe(20);
  expect(attempts.waitSeconds('00000000-0000-0000-0000-000000000002')).toBe(0);
});

test('a restart begins the wait anew and forgets no failure', () => {
  const folder = temporaryFolder();
  const first = attemptsAt(folder);
  for (let count = 0; count < 5; count += 1) first.wrong();
  first.clock.now += 9000;
  const second = attemptsAt(folder);
  expect(second.attempts.waitSeconds(office)).toBe(10);
  second.clock.now += 10_000;
  second.wrong();
  expect(second.attempts.waitSeconds(office)).toBe(20);
});

test('an attempt that the program did not live to judge counts as wrong', () => {
  const folder = temporaryFolder();
  for (let count = 0; count < 5; count += 1) attemptsAt(folder).attempts.begin(office, failure);
  expect(attemptsAt(folder).attempts.waitSeconds(office)).toBe(10);
});

test('coming in clears the count and hands over what went before', () => {
  const folder = temporaryFolder();
  const { attempts, wrong } = attemptsAt(folder);
  wrong();
  attempts.begin(office, { ...failure, accountId: 'a' });
  attempts.fail(office);
  attempts.begin(office, failure);
  expect(attempts.succeed(office)).toEqual([failure, { ...failure, accountId: 'a' }]);
  expect(attempts.waitSeconds(office)).toBe(0);
  expect(fs.readdirSync(path.join(folder, 'aanmelden'))).toEqual([]);
});

test('what was no attempt does not count', () => {
  const { attempts, wrong } = attemptsAt(temporaryFolder());
  for (let count = 0; count < 4; count += 1) wrong();
  attempts.begin(office, failure);
  attempts.withdraw(office);
  expect(attempts.waitSeconds(office)).toBe(0);
});

test('a damaged count makes wait, and one that cannot be stored is still kept in memory', () => {
  const folder = temporaryFolder();
  fs.mkdirSync(path.join(folder, 'aanmelden'));
  fs.writeFileSync(path.join(folder, 'aanmelden', `${office}.json`), '{"failures":-1}');
  const damaged = attemptsAt(folder);
  expect(damaged.attempts.waitSeconds(office)).toBe(10);
  expect(damaged.errors).toHaveLength(1);

  const blocked = temporaryFolder();
  fs.writeFileSync(path.join(blocked, 'aanmelden'), 'a file in the way of the folder');
  const { attempts, wrong, errors } = attemptsAt(blocked);
  for (let count = 0; count < 5; count += 1) wrong();
  expect(attempts.waitSeconds(office)).toBe(10);
  expect(errors).toHaveLength(5);
});
