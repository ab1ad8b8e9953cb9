import { posix } from 'node:path';
import { scopeOf } from '#shared/accounts/permissions.ts';
import { isCallName, type CallName } from '#shared/calls/contract.ts';
import type { Role } from '#shared/calls/define.ts';
import { importsOf, type Source } from './sources.ts';

/** A screen as far as this test looks: the file that it loads, and the call without which nobody sees it. */
export interface SeenScreen {
  file: string;
  needs: CallName | null;
}

/** A call that a file makes and that somebody who can come to that file may not make. */
export interface UnaskedCall {
  file: string;
  call: CallName;
  role: Role;
}

const made = /(?:useCommand|useQueryCall|invoke)\(\s*'([a-zA-Z.]+)'/g;
const asked = /(?:useMay|may)\(\s*'([a-zA-Z.]+)'\s*\)|needs: '([a-zA-Z.]+)'|call="([a-zA-Z.]+)"/g;

/** The calls that the sources ask leave for. */
export function askedCalls(files: readonly Source[]): Set<string> {
  return new Set(
    files.flatMap(({ text }) =>
      [...text.matchAll(asked)].map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
    ),
  );
}

/** The screens of the list, read from its text: Node does not load what they import. */
export function readScreens(list: Source): SeenScreen[] {
  return list.text
    .split(/\n  \{\n/)
    .slice(1)
    .flatMap((block) => {
      const file = /import\('#([^']+)'\)/.exec(block)?.[1];
      const needs = /needs: '([a-zA-Z.]+)'/.exec(block)?.[1] ?? '';
      return file === undefined ? [] : [{ file, needs: isCallName(needs) ? needs : null }];
    });
}

/**
 * Every call behind a screen that a role sees, forbidden to that role, and asked for nowhere under its own name or that of the call that
 * `askedBy` names for it, which must be forbidden to everybody to whom it is.
 */
export function findUnasked(
  files: readonly Source[],
  screens: readonly SeenScreen[],
  askedBy: Readonly<Partial<Record<CallName, CallName>>>,
): UnaskedCall[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const known = askedCalls(files);
  const isAsked = (call: CallName, role: Role) => {
    if (known.has(call)) return true;
    const other = askedBy[call];
    return other !== undefined && known.has(other) && scopeOf(other, role) === 'none';
  };
  const found = new Map<string, UnaskedCall>();
  for (const role of ['secretariaat', 'medewerker'] as const) {
    const seen = screens.filter(({ needs }) => needs === null || scopeOf(needs, role) !== 'none');
    for (const path of reachedFrom(
      seen.map(({ file }) => file),
      byPath,
    ))
      for (const [, call = ''] of (byPath.get(path)?.text ?? '').matchAll(made))
        if (isCallName(call) && scopeOf(call, role) === 'none' && !isAsked(call, role))
          found.set(`${path} ${call} ${role}`, { file: path, call, role });
  }
  return [...found.values()];
}

function reachedFrom(starts: readonly string[], byPath: ReadonlyMap<string, Source>): Set<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const file = byPath.get(path);
    // The list of screens leads everywhere; each screen is looked at by itself.
    if (!file || reached.has(path) || path === 'renderer/app/screens.ts') continue;
    reached.add(path);
    open.push(
      ...importsOf(file.text).map((imported) =>
        imported.startsWith('#') ? imported.slice(1) : posix.join(posix.dirname(path), imported),
      ),
    );
  }
  return reached;
}
