import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as electronApp, type App } from 'electron';

/*
 * What a plain Electron runs when it is started as `electron [flags] [-r module] <app folder>`: this finds the app
 * among the arguments and loads it. The registry's runtime comes without one. This runs inside Electron, not in Node.
 *
 * The app must be loaded by a top-level `await`: Electron holds its `ready` event back until this module is done, and
 * what an app does before `ready` (`protocol.registerSchemesAsPrivileged`) throws afterwards.
 */

/** Electron has these for its own default app, and leaves them out of its types. */
const app = electronApp as App & {
  setVersion(version: string): void;
  setAppPath(path: string): void;
};

const require = createRequire(import.meta.url);

// A preloaded module may change process.argv (Playwright's does), so it is read first.
const { preloads, folder, version } = readArguments(process.argv.slice(1));

if (version || folder === undefined) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}

for (const module of preloads) require(resolve(module));

try {
  await loadApp(resolve(folder));
} catch (error) {
  console.error('The app could not be loaded:', error);
  process.exit(1);
}

function readArguments(args: readonly string[]): {
  preloads: string[];
  folder?: string;
  version: boolean;
} {
  const preloads: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '-v' || arg === '--version') return { preloads, version: true };
    if (arg === '-r' || arg === '--require') preloads.push(args[++index] ?? '');
    else if (!arg.startsWith('-')) return { preloads, folder: arg, version: false };
  }
  return { preloads, version: false };
}

async function loadApp(appPath: string): Promise<void> {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const { version, productName, name } = JSON.parse(
    readFileSync(join(appPath, 'package.json'), 'utf8'),
  ) as Partial<Record<'version' | 'productName' | 'name', string>>;
  if (version) app.setVersion(version);
  app.setName(productName ?? name ?? app.getName());
  app.setAppPath(appPath);
  await import(pathToFileURL(require.resolve(appPath)).href);
}
