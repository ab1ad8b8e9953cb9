import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readFacts } from '#db/backup/facts.ts';
import { latestVersion } from '#db/office/migrate.ts';
import { getSetting } from '#db/settings/settings.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { logFolder } from '#electron/office/log.ts';
import { lastReport } from '#electron/self-test/handlers.ts';
import { programVersions } from '#electron/support/program-versions.ts';
import { readStarts } from '#electron/support/start-log.ts';
import { selfTestText } from '#shared/self-test/nl.ts';
import type { SupportFile } from '#shared/support/calls.ts';
import { supportText } from '#shared/support/nl.ts';
import { removeWords, scrubLog } from '#shared/support/scrub.ts';
import { formatInstant } from '#shared/text/format.ts';

/** The most of the log that is sent, in characters: its newest part. */
const mostLog = 200_000;
const text = supportText;

/** Everything that a support file holds, as it will be saved. */
export function composeBundle(context: TaskContext): SupportFile[] {
  const words = privateWords(context);
  const contents: [keyof typeof text.about, string][] = [
    ['lees-mij.txt', text.readMe(formatInstant(context.now))],
    ['versies.txt', tellVersions(context)],
    ['zelftest.txt', tellSelfTest(context)],
    ['kantoor.txt', tellOffice(context)],
    ['opstarten.txt', tellStarts(context)],
    ['logboek.txt', scrubLog(readLog(context.host.paths.data)) || text.noLog],
  ];
  return contents.map(([name, content]) => {
    const clean = removeWords(content, name === 'lees-mij.txt' ? [] : words);
    return { name, about: text.about[name], bytes: Buffer.byteLength(clean), text: clean };
  });
}

/** What this computer and the office are called: none of it may be in the bundle. */
function privateWords({ host, session }: TaskContext): string[] {
  const { paths } = host;
  const folders = [paths.data, paths.documents, os.homedir()];
  const office = session.isOpen
    ? [session.db.path, path.basename(session.db.path), getSetting(session.db.connection, 'office.name')]
    : [];
  return [...folders, ...office, host.userName, session.account.name, os.hostname()];
}

function tellVersions({ host }: TaskContext): string {
  const versions = programVersions(host);
  return [
    `Peil ${versions.version} (${versions.commit ?? 'zonder bouw'}, ${versions.committedOn ?? '–'})`,
    versions.runtime,
    `Node ${host.program.node}`,
    `SQLite ${versions.sqlite}, SQLite3 Multiple Ciphers ${versions.cipher}`,
    `Kantoorbestand: versie ${versions.dbVersion}`,
    `Installatie: ${host.program.target ?? (versions.isViewingCopy ? 'kijkversie' : 'geen')}`,
  ].join('\n');
}

function tellSelfTest({ session }: TaskContext): string {
  const report = lastReport(session);
  if (report === null) return text.noReport;
  const rows = report.rows.map(
    (row) =>
      `${selfTestText.names[row.key]}: ${selfTestText.states[row.state]} (${row.milliseconds} ms)\n  ${row.text}`,
  );
  return [report.ranAt, ...rows].join('\n');
}

function tellOffice({ session }: TaskContext): string {
  if (!session.isOpen) return text.office.none;
  const { counts, schemaVersion } = readFacts(session.db.connection);
  const rows = Object.entries(counts).map(([table, count]) => `  ${table}: ${count}`);
  return [text.office.version(schemaVersion, latestVersion), text.office.rows, ...rows].join('\n');
}

function tellStarts({ host }: TaskContext): string {
  const starts = readStarts(host.paths.data);
  if (starts.length === 0) return text.noStarts;
  return starts
    .map(({ at, version, electron, system, phases }) => {
      const steps = Object.entries(phases).map(([name, milliseconds]) => `${name} ${milliseconds} ms`);
      return `${at} Peil ${version} ${electron === null ? '' : `Electron ${electron} `}${system}: ${steps.join(', ')}`;
    })
    .join('\n');
}

function readLog(dataFolder: string): string {
  const file = path.join(dataFolder, logFolder, 'peil.log');
  const parts = [`${file}.1`, file].map((each) => {
    try {
      return fs.readFileSync(each, 'utf8');
    } catch {
      return '';
    }
  });
  const whole = parts.join('');
  // From the beginning of a line.
  return whole.length <= mostLog ? whole : whole.slice(whole.indexOf('\n', whole.length - mostLog) + 1);
}
