import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod';
import { projectFolder } from './folders.ts';

/** Packages that come along as they are instead of inside a bundle. */
const besideTheBundles = ['better-sqlite3'];

/** The package that a bundled module belongs to, by its folder in node_modules; null for the program's own. */
export function packageOf(moduleId: string): string | null {
  const [, inside] = moduleId.replaceAll('\\', '/').split(/^.*\/node_modules\//);
  const [scope = '', name = ''] = (inside ?? '').split('/');
  if (scope === '') return null;
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Keeps the names of the packages whose code is in a bundle. */
export function collectPackages(into: Set<string>): Plugin {
  return {
    name: 'collect-packages',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const id of Object.keys(output.modules)) {
          const found = packageOf(id.replace('\0', ''));
          if (found !== null) into.add(found);
        }
      }
    },
  };
}

const Manifest = z.looseObject({ version: z.string(), license: z.string().optional() });

/** Writes the licences of everything that is passed on with the program, as those licences ask. */
export function writeLicences(file: string, bundled: Iterable<string>): void {
  const names = [...new Set([...bundled, ...besideTheBundles])].toSorted();
  writeFileSync(file, names.map((name) => licenceOf(name)).join(`\n${'-'.repeat(80)}\n\n`));
}

function licenceOf(name: string): string {
  const folder = join(projectFolder, 'node_modules', name);
  const { version, license } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text =
    file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license ?? 'see below'})\n\n${text.trim()}\n`;
}
