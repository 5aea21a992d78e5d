import { defineConfig } from '@playwright/test';

/**
 * One window at a time, because the tests press real keys and use the clipboard; `build/e2e.ts` asks for more workers
 * where each has a display of its own.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: '../../test-results',
  forbidOnly: process.env['CI'] !== undefined,
});
