import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { chromium, type Page } from '@playwright/test';

/** What Chromium reports of any machine without a desktop: no message bus and no graphics card. */
const EXPECTED_COMPLAINTS =
  /ERROR:.*(bus|viz_main_impl|shared_image_interface_proxy|one_copy_raster_buffer_provider)\.cc/;

const READY_WITHIN_MS = 15_000;

/**
 * Writes a picture of an app's first window to a file, so that it can be seen where there is no screen. It looks at
 * the app from outside, through Chromium's debugging port, whose address comes on the app's error stream (which is
 * passed on). A failure is told and does no harm to the app.
 */
export async function photographWindow(errorStream: Readable, file: string): Promise<void> {
  const lines = createInterface(errorStream);
  const address = new Promise<string | undefined>((resolve) => {
    lines.on('line', (line) => {
      const [, found] = /^DevTools listening on (ws:\S+)$/.exec(line) ?? [];
      if (found) resolve(found);
      else if (line !== '' && !EXPECTED_COMPLAINTS.test(line)) console.error(line);
    });
    lines.once('close', () => resolve(undefined));
  });
  try {
    const found = await address;
    if (found === undefined) return;
    await photograph(found, file);
    console.log(`A picture of the window is in ${file}. Ctrl+C ends Galley.`);
  } catch (error) {
    console.error(
      `No picture of the window: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function photograph(address: string, file: string): Promise<void> {
  const browser = await chromium.connectOverCDP(address);
  try {
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('the app has no window');
    await untilPainted(page);
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}

/** Galley's renderer sets `data-ready` when there is something to see. */
async function untilPainted(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page
    .waitForSelector('html[data-ready]', { state: 'attached', timeout: READY_WITHIN_MS })
    .catch(() =>
      console.log('The window did not say that it is ready: the picture shows what there is.'),
    );
}
