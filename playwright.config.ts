import { defineConfig } from '@playwright/test';
import { findChromium } from '#build/start/chromium.ts';
import { findElectron } from '#build/start/electron.ts';
import type { JourneyOptions } from '#test/journeys/journey.ts';

const electron = findElectron();
const chromium = findChromium();

/** A journey whose file begins with the name of a host is about that host alone. */
function projectFor(kind: 'electron' | 'chromium', executable: string | null, testIgnore: string) {
  return executable === null ? [] : [{ name: kind, testIgnore, use: { hostOptions: { kind, executable } } }];
}

/** Journeys run in every host that this machine has. */
export default defineConfig<JourneyOptions>({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  // A journey that passes the second time is listed as flaky, and is a defect to look into; it does not keep a change out.
  retries: 1,
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  projects: [
    ...projectFor('electron', electron?.executable ?? null, '**/chromium-*.journey.ts'),
    ...projectFor('chromium', chromium, '**/electron-*.journey.ts'),
  ],
});
