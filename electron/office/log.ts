import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The program's own log: start-up and unexpected errors, never what a person typed. */
export interface Log {
  info(message: string): void;
  /** Writes the error with its stack and returns the id under which it can be found. */
  error(where: string, error: unknown): string;
}

/** The folder of the log, inside the program's own folder. */
export const logFolder = 'logboek';

const maxBytes = 1_000_000;
const keptFiles = 5;

/** A log in `folder`, rotated at a megabyte, five files kept. A log that cannot be written never stops the program. */
export function createLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, 'peil.log');
  const write = (line: string) => {
    try {
      fs.mkdirSync(folder, { recursive: true });
      if (fs.existsSync(file) && fs.statSync(file).size > maxBytes) rotate(file);
      fs.appendFileSync(file, `${now().toISOString()} ${line}\n`);
    } catch {
      // A full or missing disk is reported by the call that needs it, not by the log.
    }
  };
  return {
    info: (message) => write(`info ${message}`),
    error: (where, error) => {
      const id = randomUUID().slice(0, 8);
      write(
        `error ${id} ${where} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return id;
    },
  };
}

function rotate(file: string): void {
  for (let index = keptFiles - 1; index >= 1; index -= 1) {
    if (fs.existsSync(`${file}.${index}`)) fs.renameSync(`${file}.${index}`, `${file}.${index + 1}`);
  }
  fs.rmSync(`${file}.${keptFiles}`, { force: true });
  fs.renameSync(file, `${file}.1`);
}
