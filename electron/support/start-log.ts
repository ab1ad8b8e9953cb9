import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Host } from '#electron/host/host.ts';
import { logFolder } from '#electron/office/log.ts';
import * as z from 'zod';

const fileName = 'opstarten.log';
/** How many starts are kept. */
const keptStarts = 50;

/** One start: how long after the beginning of the process each step was done, in milliseconds. */
const Start = z.strictObject({
  at: z.string().max(40),
  version: z.string().max(40),
  system: z.string().max(200),
  electron: z.string().max(40).nullable(),
  phases: z.record(z.string().max(40), z.number().min(0)),
});
export type Start = z.infer<typeof Start>;

export interface StartLog {
  /** Notes that a step is done; the first time counts. */
  mark(phase: 'program' | 'desktop' | 'office' | 'window'): void;
  /** Writes the start down. A log that cannot be written never stops the program. */
  finish(): void;
}

/** Keeps the time of each step of the start, from the beginning of the process. */
export function startStartLog(host: Pick<Host, 'paths' | 'now' | 'version' | 'program'>): StartLog {
  const phases: Record<string, number> = {};
  return {
    mark: (phase) => {
      phases[phase] ??= Math.round(performance.now());
    },
    finish: () => {
      const { system, electron } = host.program;
      const start: Start = { at: host.now().toISOString(), version: host.version, system, electron, phases };
      try {
        const folder = path.join(host.paths.data, logFolder);
        fs.mkdirSync(folder, { recursive: true });
        const lines = [...readStarts(host.paths.data), start].slice(-keptStarts);
        fs.writeFileSync(
          path.join(folder, fileName),
          lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
        );
      } catch {
        // The next start tries again.
      }
    },
  };
}

/** The starts that were written down, oldest first. Lines that are no start are left out: the file may have been damaged. */
export function readStarts(dataFolder: string): Start[] {
  let text: string;
  try {
    text = fs.readFileSync(path.join(dataFolder, logFolder, fileName), 'utf8').slice(-200_000);
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    try {
      return [Start.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}
