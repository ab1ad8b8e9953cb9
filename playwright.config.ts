import { defineConfig } from '@playwright/test';
import { findChromium } from '#build/start/chromium.ts';
import { findElectron } from '#build/start/electron.ts';
import type { JourneyOptions } from '#test/journeys/journey.ts';

const electron = findElectron();
const chromium = findChromium();

/** Journeys run in every host that this machine has. */
export default defineConfig<JourneyOptions>({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    ...(electron === null
      ? []
      : [
          {
            name: 'electron',
            use: { hostOptions: { kind: 'electron', executable: electron.executable } } as const,
          },
        ]),
    ...(chromium === null
      ? []
      : [{ name: 'chromium', use: { hostOptions: { kind: 'chromium', executable: chromium } } as const }]),
  ],
});
