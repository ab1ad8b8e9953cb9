import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { refusalOf } from '#db/office/refusals.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';
import { checks } from '#electron/self-test/checks.ts';
import { Refused } from '#shared/common/errors.ts';
import {
  selfTestKeys,
  type SelfTestKey,
  type SelfTestReport,
  type SelfTestRow,
} from '#shared/self-test/model.ts';
import { selfTestText } from '#shared/self-test/nl.ts';

/** Runs every check, one after another, in a temporary folder that is removed afterwards. A check that fails does not keep the next from running. */
export async function runSelfTest(context: TaskContext): Promise<SelfTestReport> {
  const { host } = context;
  const folder = fs.mkdtempSync(path.join(host.paths.temporary, 'peil-zelftest-'));
  try {
    const rows: SelfTestRow[] = [];
    for (const key of selfTestKeys) {
      context.throwIfCancelled();
      context.progress({ label: selfTestText.names[key], done: rows.length, total: selfTestKeys.length });
      rows.push(await runCheck(context, folder, key));
    }
    return { ranAt: context.now, version: host.version, runtime: describeRuntime(host), rows };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runCheck(context: TaskContext, folder: string, key: SelfTestKey): Promise<SelfTestRow> {
  const began = performance.now();
  const row = (state: SelfTestRow['state'], text: string): SelfTestRow => ({
    key,
    state,
    text,
    milliseconds: Math.round(performance.now() - began),
  });
  try {
    const { state, text } = await checks[key]({ context, folder });
    return row(state, text);
  } catch (thrown) {
    const error = refusalOf(thrown);
    if (error instanceof Refused && error.code === 'DISK_FULL') return row('failed', error.message);
    return row('failed', selfTestText.found.failed(context.session.log.error(`self-test ${key}`, error)));
  }
}

/** The program and what it runs on, without a name of a person or a computer. */
export function describeRuntime({ program }: Pick<OfficeHost, 'program'>): string {
  const shell =
    program.electron === null
      ? [program.chrome === null ? [] : [`Chromium ${program.chrome}`], [`Node ${program.node}`]].flat()
      : [`Electron ${program.electron}`];
  return [...shell, program.system].join(' · ');
}
