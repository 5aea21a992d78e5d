import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 860 }).loadFile('page/index.html'));
`;

export interface PeerWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** A window of the same Electron with nothing in it but the editors that Galley is measured beside. */
export async function startPeers(
  electron: string,
  flags: readonly string[],
  folder: string,
): Promise<PeerWindow> {
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{"name":"peers","main":"main.cjs"}');
  await writeFile(join(folder, 'main.cjs'), MAIN);
  await build({
    root: join(import.meta.dirname, 'peer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: { outDir: join(folder, 'page'), target: 'chrome130', emptyOutDir: true },
  });
  const app = await _electron.launch({
    executablePath: electron,
    args: [...flags, `--user-data-dir=${join(folder, 'user')}`, folder],
    cwd: folder,
    chromiumSandbox: flags.length === 0,
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'showPeer' in window);
  return { app, page };
}
