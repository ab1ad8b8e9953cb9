import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const Recent = z.strictObject({
  path: z.string().max(4000),
  name: z.string().max(200),
  openedAt: z.string().max(40),
  /** Which office it is, so that its backups are found when the file cannot be read. */
  officeId: z.string().max(64).optional(),
  /** Somebody has read that the file stands where it is not safe. */
  isPlaceRead: z.literal(true).optional(),
  /** Who signed in last on this computer. */
  lastName: z.string().max(100).optional(),
});
export type Recent = z.infer<typeof Recent>;

/** The offices opened on this computer, newest first. A missing or damaged list is an empty one. */
export function readRecent(dataFolder: string): Recent[] {
  try {
    return z.array(Recent).parse(JSON.parse(fs.readFileSync(listFile(dataFolder), 'utf8')));
  } catch {
    return [];
  }
}

export function saveRecent(dataFolder: string, recent: readonly Recent[]): void {
  fs.mkdirSync(dataFolder, { recursive: true });
  const temporary = `${listFile(dataFolder)}.deel`;
  fs.writeFileSync(temporary, JSON.stringify(recent, null, 2));
  fs.renameSync(temporary, listFile(dataFolder));
}

/** Remembers who signed in last to an office that is in the list. */
export function saveLastName(dataFolder: string, file: string, lastName: string): void {
  const recent = readRecent(dataFolder);
  saveRecent(
    dataFolder,
    recent.map((entry) => (entry.path === file ? { ...entry, lastName } : entry)),
  );
}

function listFile(dataFolder: string): string {
  return path.join(dataFolder, 'kantoren.json');
}
