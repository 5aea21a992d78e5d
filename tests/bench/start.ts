import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sandboxFlags, type Runtime } from '../../build/electron-runtime';
import { runWindowBench } from './bench';
import { memoryOf } from './process-memory';

/**
 * `npm run bench:start`: how long from the start of the process to a caret in the last story, beside a bare Electron
 * window's first paint, alternating in one run. Only the ratio carries over to another machine.
 */
const ROUNDS = Number(process.env['GALLEY_ROUNDS'] ?? 10);
const PROJECT = resolve(import.meta.dirname, '../..');

interface Start {
  /** Milliseconds from the start of the process. */
  readonly ready: number;
  /** Proportional set size of all its processes, megabytes. */
  readonly memory: number;
}

const BARE_MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 860 }).loadFile('index.html'));
`;
const BARE_PAGE = '<!doctype html><title>Bare</title><p contenteditable autofocus>Bare</p>';

await runWindowBench(measure);

async function measure({ executable, version }: Runtime, folder: string): Promise<void> {
  console.log(`Electron ${version}, ${ROUNDS} rounds.`);
  const bareApp = join(folder, 'bare');
  await mkdir(bareApp);
  await writeFile(join(bareApp, 'package.json'), '{"name":"bare","main":"main.cjs"}');
  await writeFile(join(bareApp, 'main.cjs'), BARE_MAIN);
  await writeFile(join(bareApp, 'index.html'), BARE_PAGE);
  await mkdir(join(folder, 'library'));
  await cp(join(PROJECT, 'assets/sample/en.textbundle'), join(folder, 'library/ferry.textbundle'), {
    recursive: true,
  });

  await mkdir(join(folder, 'user'));
  const tab = { article: 'ferry.textbundle', title: '' };
  const place = { width: 1280, height: 860, maximized: false };
  const windows = [{ place, tabs: [tab], front: tab.article }];
  const settings = { windows, sampleShown: true };
  await writeFile(join(folder, 'user/settings.json'), JSON.stringify(settings));

  const bare = () => start(executable, bareApp, join(folder, 'bare-user'), firstPaint);
  const galley = () =>
    start(executable, PROJECT, join(folder, 'user'), caret, join(folder, 'library'));
  // The first start of each fills the caches of the system and makes the settings.
  await bare();
  await galley();
  const bares: Start[] = [];
  const galleys: Start[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bares.push(await bare());
    galleys.push(await galley());
  }
  report('bare window, first paint', bares);
  report('Galley, caret in the story', galleys);
  const ratio = (pick: (start: Start) => number) =>
    (median(galleys.map(pick)) / median(bares.map(pick))).toFixed(2);
  console.log(
    `ratio: time ${ratio(({ ready }) => ready)}, memory ${ratio(({ memory }) => memory)}`,
  );
}

async function start(
  electron: string,
  app: string,
  userData: string,
  moment: (page: Page) => Promise<number>,
  library?: string,
): Promise<Start> {
  const started = Date.now();
  const child = spawn(
    electron,
    [...sandboxFlags(), '--remote-debugging-port=0', `--user-data-dir=${userData}`, app],
    {
      env: {
        ...process.env,
        GALLEY_USER_DATA: userData,
        ...(library ? { GALLEY_LIBRARY: library } : {}),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise((end) => child.once('exit', end));
  const browser = await chromium.connectOverCDP(await debuggerAddress(child.stderr));
  const page = browser.contexts()[0]!.pages()[0]!;
  const ready = (await moment(page)) - started;
  const memory = await memoryOf(child.pid!);
  await browser.close();
  child.kill('SIGKILL');
  await ended;
  return { ready, memory };
}

function debuggerAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((found) => {
    let said = '';
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
  });
}

/** Moments are milliseconds since 1970. */
async function firstPaint(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
  return page.evaluate(
    () => performance.timeOrigin + performance.getEntriesByName('first-paint')[0]!.startTime,
  );
}

/** The caret is there when the text has the focus and has been painted. */
async function caret(page: Page): Promise<number> {
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('galley-caret').length > 0 &&
      performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  return page.evaluate(() => {
    const [mark] = performance.getEntriesByName('galley-caret');
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return performance.timeOrigin + Math.max(mark!.startTime, paint!.startTime);
  });
}

function report(name: string, starts: readonly Start[]): void {
  const times = starts.map(({ ready }) => ready);
  const memory = median(starts.map((one) => one.memory)).toFixed(0);
  const [low, high] = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(0));
  console.log(`${name}: median ${median(times).toFixed(0)} ms (${low} to ${high}), ${memory} MB`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
