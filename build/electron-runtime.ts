import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { executablePath, findElectronPackage } from './runtime/electron-package';
import { findRegistryRuntime } from './runtime/registry-runtime';

export interface Runtime {
  /** The unpacked Electron, as `ELECTRON_OVERRIDE_DIST_PATH` and electron-builder's `electronDist` want it. */
  readonly dist: string;
  readonly executable: string;
  readonly version: string;
  readonly origin: 'override' | 'electron' | 'registry';
}

const SOURCES = {
  electron: { name: "Electron's own download", find: findElectronPackage },
  registry: { name: 'Electron from the npm registry', find: findRegistryRuntime },
} as const;

/**
 * Finds an Electron to start the app with, and downloads it when there is none yet: the folder the developer names,
 * else the one of the `electron` package, which is the one Galley is released on, else the one from the registry.
 */
export async function findRuntime(): Promise<Runtime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return describeOverride(resolve(override));

  for (const [origin, { name, find }] of Object.entries(SOURCES)) {
    try {
      return describe(await find(), origin as keyof typeof SOURCES);
    } catch (error) {
      console.log(`${name}: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  throw new Error(
    'There is no Electron to run Galley with. ' +
      'Unpack one for this system somewhere and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
  );
}

/** Chromium refuses to run its sandbox as root. Only the scripts of this folder may say so, never the product. */
export function sandboxFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function describeOverride(dist: string): Runtime {
  const runtime = describe(dist, 'override');
  if (existsSync(runtime.executable)) return runtime;
  throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron in it: ${dist}`);
}

function describe(dist: string, origin: Runtime['origin']): Runtime {
  const versionFile = join(dist, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  return { dist, executable: join(dist, executablePath()), version, origin };
}
