import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectFolder } from '#build/vite/folders.ts';

export interface Source {
  /** Relative to the project, with forward slashes. */
  path: string;
  text: string;
}

const made = new Set(['node_modules', 'out', 'release', 'test-results', 'playwright-report', '.git']);

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (made.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

/** Every file of the project that a person wrote. */
export function projectFiles(): string[] {
  return [...walk(projectFolder)].map((path) => relative(projectFolder, path).replaceAll('\\', '/'));
}

/** Every TypeScript and JavaScript file of the project. */
export function sources(): Source[] {
  return projectFiles()
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(projectFolder, path), 'utf8') }));
}

const specifier =
  /(?:^|[;}\s])(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|\brequire\(\s*['"]([^'"]+)['"]/g;

/** What a file imports, static, dynamic and re-exported; comments are left out. */
export function importsOf(text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(specifier)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
}

/** The top folder that a project file or an import of one belongs to; null for packages. */
export function areaOf(path: string, imported: string): string | null {
  if (imported.startsWith('#')) return imported.slice(1).split('/')[0] ?? null;
  if (!imported.startsWith('.')) return null;
  const resolved = join(path, '..', imported).replaceAll('\\', '/');
  return resolved.split('/')[0] ?? null;
}

export function isTest(path: string): boolean {
  return path.startsWith('test/') || /\.test\.tsx?$/.test(path) || path === 'renderer/test-setup.ts';
}
