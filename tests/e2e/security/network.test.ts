import type { ElectronApplication, Page } from '@playwright/test';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { launch } from '../desk';
import { readInMain } from '../main-process';
import { expect, test, type Recorder } from './recorder';
import { WAYS_OUT } from './ways-out';

/** A name that nobody has (RFC 2606). */
const OUTSIDE = 'galley.example';

async function tryAll(page: Page, address: string): Promise<void> {
  for (const way of Object.values(WAYS_OUT)) {
    // Some refuse by throwing: that is as good.
    await page.evaluate(way, address).catch(String);
  }
}

/** The listener is there, and counts: else zero would be easy. */
async function comesToOne({ address, seen }: Recorder): Promise<void> {
  expect(seen).toEqual([]);
  const [host, port] = address.split(':');
  createConnection({ host, port: Number(port) }).on('error', () => undefined);
  await expect.poll(() => seen.length).toBe(1);
}

async function dropPolicyOfPage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.waitForSelector('html[data-ready]');
}

async function dropWallOfSession(app: ElectronApplication): Promise<void> {
  await readInMain(app, ({ session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null);
    return null;
  });
}

test('each way out leads out of a window that nobody guards', async ({ recorder }) => {
  test.setTimeout(120_000);
  const app = await launch([join(import.meta.dirname, 'unguarded')]);
  const page = await app.firstWindow();
  await page.waitForLoadState();
  for (const [name, way] of Object.entries(WAYS_OUT)) {
    const before = recorder.seen.length;
    void page.evaluate(way, recorder.address).catch(String);
    await expect.poll(() => recorder.seen.length, name).toBeGreaterThan(before);
  }
  await app.close();
});

test('nothing that a page can do reaches anybody', async ({ desk, recorder }) => {
  test.setTimeout(120_000);
  const { page } = await desk.start();
  await tryAll(page, OUTSIDE);
  await tryAll(page, recorder.address);
  await comesToOne(recorder);
  desk.faults.take();
});

test('nor does it where the page has no policy', async ({ desk, recorder }) => {
  test.setTimeout(120_000);
  const { page } = await desk.start();
  await dropPolicyOfPage(page);
  const answers = await page.evaluate(
    (address) =>
      Promise.all(
        [`http://${address}/`, 'file:///etc/passwd', 'chrome://version/'].map((url) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => url,
            () => 'refused',
          ),
        ),
      ),
    recorder.address,
  );
  expect(answers).toEqual(['refused', 'refused', 'refused']);
  await tryAll(page, recorder.address);
  await comesToOne(recorder);
  desk.faults.take();
});

test('nor where the session lets all through: no name resolves, and no address', async ({
  desk,
  recorder,
}) => {
  test.setTimeout(120_000);
  const { page, app } = await desk.start();
  await dropPolicyOfPage(page);
  await dropWallOfSession(app);
  await tryAll(page, recorder.address);
  const resolved = await readInMain(app, ({ session }) =>
    Promise.all(
      ['localhost', '127.0.0.1', 'galley.example'].map((host) =>
        session.defaultSession.resolveHost(host).then(
          () => host,
          () => null,
        ),
      ),
    ),
  );
  expect(resolved).toEqual([null, null, null]);
  await comesToOne(recorder);
  desk.faults.take();
});

test('a page has no worker that would outlive it, and none of its own making', async ({ desk }) => {
  const { page } = await desk.start();
  const made = await page.evaluate(async () => {
    const script = URL.createObjectURL(new Blob(['postMessage("ran")']));
    const worker = (url: string) =>
      new Promise<string>((end) => {
        try {
          const own = new Worker(url);
          own.onmessage = ({ data }) => end(String(data));
          own.onerror = () => end('refused');
        } catch {
          end('refused');
        }
      });
    const service = (url: string) =>
      navigator.serviceWorker.register(url).then(
        () => 'registered',
        () => 'refused',
      );
    return [
      await worker(script),
      await worker('data:text/javascript,postMessage("ran")'),
      await service('/assets/worker.js'),
      await service(script),
    ];
  });
  expect(made).toEqual(['refused', 'refused', 'refused', 'refused']);
  desk.faults.take();
});

test('a page makes no code of words', async ({ desk }) => {
  const { page } = await desk.start();
  const ran = await page.evaluate(async () => {
    const marks = globalThis as { marked?: number };
    // What a test says itself is let through: only later it is the page that says it.
    const evaluated = await new Promise<string>((end) => {
      requestAnimationFrame(() => {
        try {
          end(String((0, eval)('1')));
        } catch {
          end('refused');
        }
      });
    });
    const script = document.createElement('script');
    script.textContent = 'globalThis.marked = 1';
    document.head.append(script);
    const link = Object.assign(document.createElement('a'), { href: 'javascript:marked=2' });
    document.body.append(link);
    link.click();
    const image = document.createElement('img');
    image.setAttribute('onerror', 'globalThis.marked = 3');
    await new Promise((end) => {
      image.addEventListener('error', end);
      image.src = 'data:image/png,none';
    });
    return [evaluated, marks.marked];
  });
  expect(ran).toEqual(['refused', undefined]);
  desk.faults.take();
});
