import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import type { WorkerName } from '#electron/host/host.ts';
import { projectFolder } from './folders.ts';

/** Programs that run in the main process, by the name of the file that the build makes of them. */
const mainEntries: Record<'main' | WorkerName, string> = {
  main: 'electron/main.ts',
  'office-thread': 'electron/office/office-thread.ts',
  'reader-thread': 'electron/imports/reader-thread.ts',
  'backup-thread': 'electron/backup/backup-thread.ts',
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

/** Main process and its worker threads: ES modules with everything inside but Electron and the database driver. */
export function mainConfig(outDir: string): InlineConfig {
  const base = common(outDir);
  return {
    ...base,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'], target: 'node' },
    build: {
      ...base.build,
      ssr: true,
      target: oldestNode,
      minify: false,
      rolldownOptions: {
        input: mainEntries,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
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
    },
  };
}
