import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import loadHighs from 'highs';
import { loadProblem } from '#db/levelling/load-problem.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { runSolver } from '#electron/levelling/run-solver.ts';
import { solveInOrder } from '#electron/levelling/solve.ts';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import type { Office } from '#electron/office/office.ts';
import { formulate, writePlan } from '#shared/levelling/formulation.ts';
import { levelGreedily } from '#shared/levelling/greedy.ts';
import { computeScore } from '#shared/levelling/model.ts';
import type { LevellingProblem } from '#shared/levelling/model.ts';
import { makeOffice } from '#test/support/levelling-offices.ts';
import type { BenchRow } from './bench-row.ts';
import { openMeasured, startMeasured } from './support/measured.ts';

const year = 2027;
const today = '2026-11-21';
const now = `${today}T10:00:00.000Z`;
const demoSeconds = 20;
const officeSeconds = 4;
const offices = Array.from({ length: 20 }, (_, index) => index + 1);

/**
 * Levelling the coming year of the demo office, as the call that the screen makes, against HiGHS alone on the same program with
 * the same time; and twenty invented offices of 320 clients and 12 employees, from calm to far too busy, against moving one by
 * one and with the bound.
 */
export async function bench(): Promise<BenchRow[]> {
  const rows = [await benchDemoOffice()];
  for (const seed of offices) rows.push(await benchOffice(seed));
  return rows;
}

async function benchDemoOffice(): Promise<BenchRow> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const file = path.join(folder, 'kantoor.peil');
    writeDemoFile(file, { clients: 320, today, now });
    const office = await startMeasured(createMemoryHost({ dataFolder: folder, now: new Date(now) }), file);
    await call(office, 'planning.propose', { year, dryRun: false, withLines: false });
    const startedAt = performance.now();
    await call(office, 'capacity.level', { year, timeLimitSeconds: demoSeconds });
    const whole = performance.now() - startedAt;
    await office.close();
    const alone = await measureSolver(loadDemo(file));
    return {
      name: 'level the demo office (320 clients, 12 employees)',
      value: `${Math.round(whole)} ms`,
      against: `${Math.round(alone)} ms`,
      ratio: whole / alone,
      limit: 1.3,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function loadDemo(file: string): LevellingProblem {
  const db = openMeasured(file);
  try {
    return loadProblem(db.connection, { year, today, allowConfirmed: false }).problem;
  } finally {
    db.close();
  }
}

/** HiGHS on the program that the call writes, from the plan that moving one by one gives. */
async function measureSolver(problem: LevellingProblem): Promise<number> {
  const form = formulate(problem);
  const start = writePlan(problem, form, levelGreedily(problem));
  const highs = await loadHighs();
  const startedAt = performance.now();
  solveInOrder(highs, form, start, {
    timeLimitSeconds: demoSeconds,
    leastOverbooked: 0,
    now: () => performance.now(),
    events: { stage: () => undefined, bound: () => undefined, plan: () => undefined },
  });
  return performance.now() - startedAt;
}

async function benchOffice(seed: number): Promise<BenchRow> {
  const problem = makeOffice(seed, { clients: 320, employees: 12, pressurePercent: 70 + 2 * seed });
  const greedy = computeScore(problem, levelGreedily(problem)).overbooked;
  const levelled = await runSolver(problem, {
    threadUrl: new URL('../../electron/levelling/solver-thread.ts', import.meta.url),
    timeLimitSeconds: officeSeconds,
    signal: new AbortController().signal,
    step: () => undefined,
    complain: (error) => {
      throw error;
    },
  });
  const { overbooked, moves, changesOfPeople } = computeScore(problem, levelled.moves);
  const hours = (centihours: number): string => `${(centihours / 100).toFixed(2)} h`;
  return {
    name: `overbooked, office ${seed} (now ${hours(computeScore(problem).overbooked)}, proven ${hours(levelled.boundCentihours)}, ${moves} moves, ${changesOfPeople} changes of people)`,
    value: hours(overbooked),
    against: hours(greedy),
    ratio: greedy === 0 ? (overbooked === 0 ? 1 : Infinity) : overbooked / greedy,
    limit: 1,
  };
}

async function call(office: Office, name: string, input: unknown): Promise<unknown> {
  const reply = await office.invoke(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.data;
}
