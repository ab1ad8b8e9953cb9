import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { latestVersion } from '#db/office/migrate.ts';
import { driverVersions } from '#db/self-test/scratch-office.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';
import { describeRuntime } from '#electron/self-test/run-self-test.ts';
import type { ProgramVersions } from '#shared/support/calls.ts';

const BuildInfo = z.object({ commit: z.string().nullable(), committedOn: z.string().nullable() });
const unknownBuild = { commit: null, committedOn: null };

/** What this program is made of. The build writes two files beside the folder of the main program; without a build they are not there. */
export function programVersions(host: OfficeHost): ProgramVersions {
  const { sqlite, cipher } = driverVersions();
  return {
    version: host.version,
    ...readBuildInfo(host),
    runtime: describeRuntime(host),
    sqlite,
    cipher,
    dbVersion: latestVersion,
    isViewingCopy: host.program.isViewingCopy,
    licences: readBeside(host, 'licences.txt') ?? '',
  };
}

function readBuildInfo(host: OfficeHost): z.infer<typeof BuildInfo> {
  try {
    return BuildInfo.parse(JSON.parse(readBeside(host, 'build-info.json') ?? ''));
  } catch {
    return unknownBuild;
  }
}

function readBeside(host: OfficeHost, name: string): string | undefined {
  try {
    return fs.readFileSync(fileURLToPath(new URL(`../${name}`, host.workerUrl('office-thread'))), 'utf8');
  } catch {
    return undefined;
  }
}
