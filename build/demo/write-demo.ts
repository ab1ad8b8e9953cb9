import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openOfficeFile } from '#db/office/open.ts';
import { getSetting } from '#db/settings/settings.ts';
import { demoAccounts } from '#electron/accounts/demo-accounts.ts';
import { writeProtectedDemo } from '#electron/office/demo-office.ts';
import { readKeyFile } from '#electron/keys/key-store.ts';
import { keyFileOf } from '#shared/keys/model.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { dayOf } from '#shared/common/days.ts';
import { isDay } from '#shared/common/values.ts';
import { demoClientCount, planningClientLimit } from '#shared/demo/make-demo-office.ts';

const usage = `Usage: npm run demo -- [--clients <number>] [--out <file>] [--today <yyyy-mm-dd>]

Writes a demo office of invented clients: ${demoClientCount} of them unless --clients says otherwise (20 to 200,000), to
demokantoor.${officeExtension} in the current folder unless --out says otherwise. The same number and day give the same office.
Up to ${planningClientLimit} clients it comes with three years of planning.
It is encrypted; the program signs in with one click, and npm run call with --account "${demoAccounts[0]?.name}" and the
password "${demoAccounts[0]?.password}". Only another demo office is overwritten.`;

class WrongArguments extends Error {}

function readArguments(args: string[], folder: string) {
  const { values } = parseArgs({
    args,
    options: { clients: { type: 'string' }, out: { type: 'string' }, today: { type: 'string' } },
  });
  const clients = Number(values.clients ?? demoClientCount);
  if (!Number.isInteger(clients) || clients < 20 || clients > 200_000) {
    throw new WrongArguments(`'${values.clients}' is not a number of clients between 20 and 200,000.`);
  }
  const today = values.today ?? dayOf(new Date());
  if (!isDay(today)) throw new WrongArguments(`'${today}' is not a day such as 2026-11-21.`);
  return { clients, today, file: path.resolve(folder, values.out ?? `demokantoor.${officeExtension}`) };
}

/** Refuses to touch anything but a demo office. */
function checkTarget(file: string): void {
  if (!fs.existsSync(file) || readKeyFile(keyFileOf(file))?.isDemo) return;
  let isDemo = false;
  try {
    const db = openOfficeFile(file, {
      backupBeforeMigration: () => {
        throw new WrongArguments('older');
      },
    });
    isDemo = getSetting(db.connection, 'office.isDemo');
    db.close();
  } catch {
    isDemo = false;
  }
  if (!isDemo)
    throw new WrongArguments(`${file} exists and is left as it is. Choose another file with --out.`);
}

async function main(): Promise<number> {
  const folder = process.env['npm_lifecycle_event'] === 'demo' ? process.env['INIT_CWD'] : undefined;
  try {
    const now = new Date().toISOString();
    const { clients, today, file } = readArguments(process.argv.slice(2), folder ?? process.cwd());
    checkTarget(file);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const start = performance.now();
    await writeProtectedDemo(file, { clients, today, now });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`Wrote ${clients} clients to ${file} in ${seconds} s.`);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongArguments || error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}

process.exitCode = await main();
