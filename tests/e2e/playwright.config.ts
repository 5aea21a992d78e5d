import { defineConfig } from '@playwright/test';

/** One window at a time: the tests press real keys and use the one clipboard of the machine. */
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
