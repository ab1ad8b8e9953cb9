import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { areaOf, importsOf, isTest, sources } from './sources.ts';

const files = sources();

/** Files that break a law, as `file imports what`. */
function offences(
  applies: (path: string) => boolean,
  isWrong: (imported: string, path: string) => boolean,
): string[] {
  return files
    .filter(({ path }) => applies(path))
    .flatMap(({ path, text }) =>
      importsOf(text).flatMap((imported) => (isWrong(imported, path) ? `${path} imports ${imported}` : [])),
    );
}

const isPackage = (imported: string, name: string) => imported === name || imported.startsWith(`${name}/`);
const isNode = (imported: string) => imported.startsWith('node:') || builtinModules.includes(imported);

describe('import law', () => {
  const mayUse: Record<string, readonly string[]> = {
    shared: ['shared'],
    db: ['shared', 'db'],
    electron: ['shared', 'db', 'electron'],
    renderer: ['shared', 'renderer'],
    build: ['shared', 'db', 'electron', 'build'],
  };

  test.each(Object.entries(mayUse))('%s reaches only %j', (area, allowed) => {
    const wrong = offences(
      (path) => path.startsWith(`${area}/`) && !isTest(path),
      (imported, path) => {
        const target = areaOf(path, imported);
        return target !== null && !allowed.includes(target);
      },
    );
    expect(wrong).toEqual([]);
  });

  test('a path out of the top folder is written with #', () => {
    const wrong = offences(
      () => true,
      (imported, path) => imported.startsWith('.') && areaOf(path, imported) !== path.split('/')[0],
    );
    expect(wrong).toEqual([]);
  });

  test('every file of the program is in one of the top folders', () => {
    const atTop = files
      .map(({ path }) => path)
      .filter((path) => !path.includes('/') && !path.endsWith('.config.ts'));
    expect(atTop).toEqual([]);
    const tops = new Set(files.map(({ path }) => path.split('/')[0]).filter((top) => !top?.includes('.')));
    expect([...tops].filter((top) => top !== 'test' && !(top !== undefined && top in mayUse))).toEqual([]);
  });
});

describe('packages that belong in one place', () => {
  const places: [name: string, allowed: RegExp][] = [
    [
      'electron',
      /^electron\/(main|preload)\.ts$|^electron\/host\/electron-[a-z-]+\.ts$|^test\/(bench|journeys)\//,
    ],
    ['better-sqlite3', /^db\/|^test\//],
    ['drizzle-orm', /^db\/|^test\//],
    ['playwright-core', /^electron\/host\/chromium-[a-z-]+\.ts$|^build\/|^test\/(bench|journeys)\//],
    ['@playwright/test', /^test\/journeys\/|^playwright\.config\.ts$/],
    ['react', /^renderer\//],
    ['vite', /^build\/vite\//],
  ];

  test.each(places)('%s', (name, allowed) => {
    const wrong = offences(
      (path) => !allowed.test(path),
      (imported) => isPackage(imported, name),
    );
    expect(wrong).toEqual([]);
  });

  test('Node stays out of the rules and the screens', () => {
    const wrong = offences((path) => /^(shared|renderer)\//.test(path) && !isTest(path), isNode);
    expect(wrong).toEqual([]);
  });
});

describe('habits', () => {
  const code = files.filter(({ path }) => !isTest(path));
  const matching = (pattern: RegExp, among = code) =>
    among.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  test('no default exports but those that a tool asks for', () => {
    const wrong = matching(/^export default /m, files).filter((path) => !/\.config\.ts$|\.d\.ts$/.test(path));
    expect(wrong).toEqual([]);
  });

  test('no barrels and no drawers', () => {
    const names = files
      .map(({ path }) => path)
      .filter((path) => /\/(index|utils?|helpers?)\.tsx?$/.test(path));
    expect(names).toEqual([]);
  });

  test('file names are kebab-case', () => {
    const wrong = files
      .map(({ path }) => path)
      .filter((path) => !/^(?:[.a-z0-9-]+\/)*[a-z0-9.-]+$/.test(path));
    expect(wrong).toEqual([]);
  });

  test('no branch for tests in the program', () => {
    const program = code.filter(({ path }) => !path.startsWith('build/'));
    expect(matching(/NODE_ENV|process\.env\.(VITEST|CI)\b|import\.meta\.vitest/, program)).toEqual([]);
  });

  test('every window is confined, and nothing runs code in a page from outside', () => {
    const makers = matching(/new BrowserWindow\(/);
    const confined = matching(/webPreferences: confinement\(/);
    expect(makers.filter((path) => !confined.includes(path))).toEqual([]);
    expect(makers.filter((path) => !path.startsWith('electron/host/electron-'))).toEqual([]);
    expect(matching(/executeJavaScript|@electron\/remote|dangerouslySetInnerHTML|\.innerHTML\s*=/)).toEqual(
      [],
    );
  });

  test('the main program only composes: at most 40 lines', () => {
    const main = files.find(({ path }) => path === 'electron/main.ts');
    expect((main?.text ?? '').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  test('no test is left out or alone', () => {
    const pattern = /\b(?:it|test|describe)\.(?:only|skip|fixme|todo)\b/;
    const wrong = matching(
      pattern,
      files.filter(({ path }) => isTest(path) && !path.startsWith('test/architecture/')),
    );
    expect(wrong).toEqual([]);
  });
});
