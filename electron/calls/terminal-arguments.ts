import path from 'node:path';
import { parseArgs } from 'node:util';

/** One call from the terminal, as its arguments ask for it. */
export interface TerminalCall {
  name: string;
  input: unknown;
  /** The office file to open, or to make; absent for calls that need no office. */
  office?: string;
  /** Who signs in, with the password in PEIL_PASSWORD; with `isNew` the first partner. */
  account?: string;
  /** Whether the office is made first. */
  isNew: boolean;
  /** Answers to the file dialogs, in order. */
  answers: string[];
}

export const usage = `Usage: npm run --silent call -- <name> '<json>' [--office <file>] [--account <name>] [--new] [--answer <path>]…

  <name>            the call, such as clients.list
  <json>            its input; {} when left out
  --office <file>   the office file to open
  --account <name>  signs in under that name, with the password in the environment variable PEIL_PASSWORD
  --new             makes that office file first; refused when it exists. With --account it is encrypted, with that account as
                    its first partner; the recovery key goes to standard error, once
  --answer <path>   answers the next file dialog; one that takes several files takes all that are left

The reply goes to standard output as JSON. Exit code: 0 ok, 1 refused, 2 wrong arguments.`;

/** Wrong arguments, explained in a sentence for the person at the terminal. */
export class WrongArguments extends Error {}

/** Reads the arguments after the script; relative paths are taken from `folder`. Throws `WrongArguments`. */
export function readArguments(args: readonly string[], folder: string): TerminalCall {
  const { values, positionals } = parseStrictly(args);
  const [name, json, ...extra] = positionals;
  if (name === undefined) throw new WrongArguments('The name of the call is missing.');
  if (extra.length > 0) {
    throw new WrongArguments(`Too many arguments from '${extra[0]}'. Put the JSON between single quotes.`);
  }
  const [office, ...offices] = values.office ?? [];
  if (offices.length > 0) throw new WrongArguments('--office can be given once.');
  if (values.new && office === undefined) throw new WrongArguments('--new needs --office <file>.');
  const [account, ...accounts] = values.account ?? [];
  if (accounts.length > 0) throw new WrongArguments('--account can be given once.');
  if (account !== undefined && account.trim() === '')
    throw new WrongArguments('The name of the account is empty.');
  if (account !== undefined && office === undefined)
    throw new WrongArguments('--account needs --office <file>.');
  const given = [...(values.office ?? []), ...(values.answer ?? [])];
  if (given.includes('')) throw new WrongArguments('A path is empty.');
  return {
    name,
    input: parseJson(json ?? '{}'),
    ...(office === undefined ? {} : { office: path.resolve(folder, office) }),
    ...(account === undefined ? {} : { account }),
    isNew: values.new ?? false,
    answers: (values.answer ?? []).map((answer) => path.resolve(folder, answer)),
  };
}

function parseStrictly(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        office: { type: 'string', multiple: true },
        account: { type: 'string', multiple: true },
        new: { type: 'boolean' },
        answer: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new WrongArguments(error instanceof Error ? error.message : String(error));
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new WrongArguments(
      `The input is not JSON (${error instanceof Error ? error.message : String(error)}): ${json.slice(0, 200)}`,
    );
  }
}
