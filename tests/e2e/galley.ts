import { test as base } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from './desk';
import type { Galley } from './galley-window';
import type { StoryFile } from './story-file';

interface TestFixtures {
  /** A desk of the test's own, closed and cleared afterwards. It is not started yet. */
  readonly desk: Desk;
  /** A new, empty story in the window that tests share, with the caret in its text. */
  readonly file: StoryFile;
}

interface WorkerFixtures {
  /** A window that is open for as long as no test fails: a start takes longer than most tests. */
  readonly galley: Galley;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  desk: async ({}, use) => withDesk(use),
  galley: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use) => withDesk(async (desk) => use(await desk.start())),
    { scope: 'worker' },
  ],
  file: async ({ galley }, use) => {
    await galley.tidy();
    await use(await galley.newStory());
    base.expect(galley.desk.faults.take()).toEqual([]);
  },
});

async function withDesk(use: (desk: Desk) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-e2e-'));
  const desk = new Desk(folder);
  await mkdir(desk.library);
  await mkdir(desk.out);
  await use(desk);
  await desk.close();
  base.expect(desk.faults.take()).toEqual([]);
  // The processes of an app that was killed end a moment after it, and write until then.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

export const { expect } = base;
