import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import type { WorkerName } from '#electron/host/host.ts';
import { projectFolder } from './folders.ts';

/** Programs that run in the main process, by the name of the file that the build makes of them. */
export const mainEntries: Record<'main' | WorkerName, string> = {
  main: 'electron/main.ts',
  'office-thread': 'electron/office/office-thread.ts',
  'reader-thread': 'electron/imports/reader-thread.ts',
  'backup-thread': 'electron/backup/backup-thread.ts',
  'solver-thread': 'electron/levelling/solver-thread.ts',
  'self-test-writer': 'electron/self-test/self-test-writer.ts',
};

/** The oldest runtime that must run the program: Electron 33 with Node 20.18 and Chromium 130. */
const oldestNode = 'node20.18';
const oldestChromium = 'chrome130';

function common(outDir: string): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    root: projectFolder,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, sourcemap: false },
  };
}

/** The solver looks for its program beside the file that it is in: there it is put. */
function bringSolver(): Plugin {
  const name = 'highs.wasm';
  return {
    name: 'bring-solver',
    generateBundle(_options, bundle) {
      const users = Object.values(bundle).filter(
        (output) =>
          output.type === 'chunk' &&
          Object.keys(output.modules).some((id) => /[\\/]highs[\\/]build[\\/]/.test(id)),
      );
      for (const { fileName } of users) {
        if (fileName.includes('/')) throw new Error(`${fileName} would look for ${name} in another folder`);
        const source = readFileSync(join(projectFolder, 'node_modules/highs/build', name));
        this.emitFile({ type: 'asset', fileName: name, source });
      }
    },
  };
}

/** Main process and its worker threads: ES modules with everything inside but Electron and the database driver. */
export function mainConfig(outDir: string): InlineConfig {
  const base = common(outDir);
  return {
    ...base,
    plugins: [bringSolver()],
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'], target: 'node' },
    build: {
      ...base.build,
      ssr: true,
      target: oldestNode,
      minify: false,
      rolldownOptions: {
        input: mainEntries,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          comments: false,
        },
      },
    },
  };
}

/** The preload: one CommonJS file, because a sandboxed preload can load nothing else. */
export function preloadConfig(outDir: string): InlineConfig {
  const base = common(outDir);
  return {
    ...base,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ...base.build,
      ssr: true,
      target: oldestNode,
      minify: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

/**
 * What a start loads one after another, each as one file with all that it needs: what is shown before an office is open, the program around
 * the screens, and the contract. Cut as the other screens are, it would be a hundred files, and asking for them takes longer than reading.
 */
const startGroups = [
  {
    name: 'first',
    test: /renderer[\\/](main|start[\\/]start-screen|accounts[\\/]sign-in-screen)\.tsx$/,
    priority: 3,
  },
  { name: 'program', test: /renderer[\\/]app[\\/]shell\.tsx$/, priority: 2 },
  { name: 'contract', test: /shared[\\/]calls[\\/]contract\.ts$/, priority: 1 },
];

/** The screens. Nothing is inlined: the content security policy allows files of the program only. */
export function rendererConfig(outDir: string): InlineConfig {
  const base = common(outDir);
  return {
    ...base,
    root: join(projectFolder, 'renderer'),
    base: '/',
    plugins: [react()],
    build: {
      ...base.build,
      target: oldestChromium,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      manifest: 'manifest.json',
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { output: { codeSplitting: { groups: startGroups } } },
    },
  };
}
