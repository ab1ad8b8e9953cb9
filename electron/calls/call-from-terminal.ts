import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import type { Reply } from '#shared/calls/reply.ts';
import { OfficeStatus } from '#shared/office/calls.ts';
import {
  readArguments,
  usage,
  WrongArguments,
  type TerminalCall,
} from '#electron/calls/terminal-arguments.ts';
import { dataFolder } from '#electron/host/data-folder.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice, type Office } from '#electron/office/office.ts';
import { officeExtension } from '#shared/office/file-extension.ts';

/** Sends one call through the router of the program and writes its reply, and nothing else, to standard output. */
async function main(): Promise<number> {
  let call: TerminalCall;
  try {
    call = readArguments(process.argv.slice(2), callersFolder());
  } catch (error) {
    if (!(error instanceof WrongArguments)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}\n`);
    return 2;
  }
  const password = takePassword();
  if (call.account !== undefined && password === '') {
    process.stderr.write(`--account needs the password in PEIL_PASSWORD.\n\n${usage}\n`);
    return 2;
  }
  const reply = await run(call, password);
  await write(`${JSON.stringify(reply, null, process.stdout.isTTY ? 2 : 0)}\n`);
  return reply.ok ? 0 : 1;
}

/** The password, taken out of the environment so that no program started from here inherits it. */
function takePassword(): string {
  const password = process.env['PEIL_PASSWORD'] ?? '';
  delete process.env['PEIL_PASSWORD'];
  return password;
}

async function run(call: TerminalCall, password: string): Promise<Reply> {
  const host = createMemoryHost({
    dataFolder: dataFolder(process.env),
    userName: os.userInfo().username || 'gebruiker',
    version: programVersion(),
    answers: call.isNew && call.office !== undefined ? [call.office, ...call.answers] : call.answers,
  });
  const office = await startOffice(
    host,
    call.isNew || call.office === undefined ? {} : { openFile: call.office },
  );
  try {
    const refusal = call.isNew
      ? await make(office, call, password)
      : ((await problemOf(office, call)) ?? (await signIn(office, call, password)));
    return refusal ?? (await office.invoke(call.name, call.input));
  } finally {
    await office.close();
  }
}

/** Makes the office, named after its file; answers with the refusal when that cannot be. */
async function make(
  office: Office,
  { office: file = '', account }: TerminalCall,
  password: string,
): Promise<Reply | undefined> {
  const name = path.basename(file, `.${officeExtension}`).slice(0, 100);
  const partner = account === undefined ? {} : { partner: { name: account, password } };
  const made = await office.invoke('office.create', { name, ...partner });
  if (!made.ok) return made;
  const { recoveryKey } = z.object({ recoveryKey: z.string().nullable() }).parse(made.data);
  if (recoveryKey !== null) process.stderr.write(`Recovery key, shown once: ${recoveryKey}\n`);
  return undefined;
}

/** Signs in when an account was given; answers with the refusal when that cannot be. */
async function signIn(
  office: Office,
  { account }: TerminalCall,
  password: string,
): Promise<Reply | undefined> {
  if (account === undefined) return undefined;
  const signedIn = await office.invoke('accounts.signIn', { name: account, password });
  return signedIn.ok ? undefined : signedIn;
}

/** Why the office could not be opened, as a reply: a call on no office would hide the reason. */
async function problemOf(office: Office, { office: file }: TerminalCall): Promise<Reply | undefined> {
  if (file === undefined) return undefined;
  const status = await office.invoke('office.getStatus', {});
  if (!status.ok) return status;
  const { problem } = OfficeStatus.parse(status.data);
  if (problem === null) return undefined;
  return { ok: false, error: { code: problem.code, message: problem.message, data: { path: problem.path } } };
}

/** npm runs a script in the folder of the package and says in INIT_CWD from where it was called. */
function callersFolder(): string {
  const { INIT_CWD: folder, npm_lifecycle_event: script } = process.env;
  return script === 'call' && folder !== undefined ? folder : process.cwd();
}

function programVersion(): string {
  const manifest = fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}

/** Resolves when all of it has left: a pipe takes a large reply in parts. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

process.exitCode = await main();
