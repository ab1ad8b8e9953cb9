import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestProgram, type TestProgram } from '#build/vite/bundle-program.ts';
import { temporaryFolder } from '#test/support/office.ts';

/** R17: a name that may stand in the office file and in what a person exports, and nowhere else. */
const canary = 'Kwartelkamp Prominent';

let program: TestProgram;
beforeAll(async () => {
  program = await makeTestProgram('test/torture/canary.ts');
}, 60_000);
afterAll(() => program.remove());

interface Run {
  folder: string;
  /** How many temporary files of SQLite held the name while a large sort ran. */
  temporary: number;
}

/** Works in an office and kills the program in the middle of a change. */
function workAndKill(mode: 'plain' | 'protected', tempStore = ''): Promise<Run> {
  const folder = temporaryFolder();
  const temporary = path.join(folder, 'tijdelijk');
  for (const name of ['in', 'tijdelijk']) fs.mkdirSync(path.join(folder, name));
  fs.writeFileSync(
    path.join(folder, 'in', 'relaties.csv'),
    `Verkooprelatie;Naam;Woonplaats;RLM\r\n900001;${canary} import;Oudeveen;\r\n900002;${canary} tweede;${canary};\r\n`,
  );
  const child = spawn(process.execPath, [program.file, mode, folder, canary, tempStore], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...program.env, TMPDIR: temporary, SQLITE_TMPDIR: temporary },
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('ready')) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve({ folder, temporary: Number(/temporary (\d+)/.exec(output)?.[1]) });
      else reject(new Error(output));
    });
  });
}

/** The files that hold the name, in any case, as UTF-8 or UTF-16, also inside a workbook. */
function findCanary(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => holds(fs.readFileSync(file)))
    .map((file) => path.relative(folder, file))
    .toSorted();
}

function holds(content: Buffer): boolean {
  const text = content.toString('latin1').toLowerCase();
  const wanted = canary.toLowerCase();
  // The index of words keeps each word apart.
  const [word = wanted] = wanted.split(' ');
  if (text.includes(word) || text.replaceAll('\0', '').includes(word)) return true;
  if (text.startsWith('pk'))
    return Object.values(unzipSync(content)).some((part) => strFromU8(part).toLowerCase().includes(word));
  return text.includes(Buffer.from(canary).toString('base64').slice(0, 20).toLowerCase());
}

const chosen = (file: string) => /^(?:in|uit)\//.test(file);

describe('a name in a protected office', { timeout: 120_000 }, () => {
  it('stands nowhere but in what a person chose to export', async () => {
    const { folder, temporary } = await workAndKill('protected');
    const found = findCanary(folder);
    expect(found.filter((file) => !chosen(file))).toEqual([]);
    expect(temporary).toBe(0);
    // The log holds what was not yet final when the program was killed, and backups were made before and after a rotation.
    const all = fs.readdirSync(folder, { recursive: true }).map(String);
    expect(all).toContain('kantoor.peil-wal');
    expect(fs.statSync(path.join(folder, 'kantoor.peil-wal')).size).toBeGreaterThan(10_000);
    expect(all.filter((name) => /reservekopieen.*\.peil$/.test(name))).toHaveLength(4);
    expect(all.filter((name) => name.includes('logboek/'))).not.toEqual([]);
    // What was exported is what the person asked for; the copy of the office is encrypted as well.
    expect(found.filter(chosen)).toContain('uit/tabel.xlsx');
    expect(found).not.toContain('uit/kopie.peil');
    expect(all).toContain('uit/kopie.peil');
  });

  it('would be found by this search in an office that is not protected', async () => {
    const { folder } = await workAndKill('plain');
    const found = findCanary(folder).filter((file) => !chosen(file));
    expect(found).toEqual(expect.arrayContaining(['kantoor.peil', 'kantoor.peil-wal']));
    expect(found.filter((file) => /reservekopieen.*\.peil$/.test(file)).length).toBeGreaterThan(1);
  });

  it('would be found in a temporary file if SQLite sorted outside memory', async () => {
    const { temporary } = await workAndKill('protected', 'FILE');
    expect(temporary).toBeGreaterThan(0);
  });
});
