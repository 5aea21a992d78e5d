import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { bundle } from './bundle';
import { findRuntime, type Runtime } from './electron-runtime';
import { builderConfiguration } from './packaging/builder-configuration';
import { bom } from './packaging/bom';
import { makeIcons } from './packaging/icons';
import { sizeOf } from './packaging/sizes';
import { projectRoot, runScript } from './run';

/** The folder for everything that is made to be handed out. */
export const RELEASE = join(projectRoot, 'release');

/**
 * `npm run dist`: Galley as it is installed, in `release/`: unpacked, and on Debian as a package too, with the list of
 * what is in it. `-- --release` makes what this system's users get, and only from the declared Electron; `-- --bundled`
 * takes `dist/` as it is.
 */
await runScript(async () => {
  const { values } = parseArgs({
    options: {
      release: { type: 'boolean', default: false },
      bundled: { type: 'boolean', default: false },
    },
  });
  const runtime = await findRuntime();
  if (values.release && runtime.origin !== 'electron') {
    throw new Error(
      `A release is made of the Electron that package.json names, and this is another (${runtime.origin}).`,
    );
  }
  if (runtime.origin !== 'electron') {
    console.log(
      `NOT FOR RELEASE: packed with Electron ${runtime.version} (${runtime.origin}), which is for development and tests.`,
    );
  }
  if (!values.bundled) await bundle();
  await rm(RELEASE, { recursive: true, force: true });
  const icons = join(RELEASE, 'icons');
  await makeIcons(join(projectRoot, 'assets', 'icon.svg'), icons);
  await pack(runtime, icons, values.release);
  await writeFile(join(RELEASE, 'galley.cdx.json'), await bom(projectRoot));
  await sayWhatIsThere();
  return 0;
});

async function pack(runtime: Runtime, icons: string, isRelease: boolean): Promise<void> {
  const platform = Platform.current();
  const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
  const hasDpkg = existsSync('/usr/bin/dpkg-deb');
  // electron-builder would download it.
  if (!isRelease && hasDpkg) {
    process.env['CUSTOM_FPM_PATH'] ??= join(projectRoot, 'build', 'packaging', 'fpm-by-dpkg.js');
  }
  const config = builderConfiguration({
    project: projectRoot,
    out: RELEASE,
    icons,
    electron: { dist: runtime.dist, version: runtime.version },
    env: process.env,
  });
  const types = isRelease ? TARGETS[process.platform] : ['dir', ...(hasDpkg ? ['deb'] : [])];
  await build({
    projectDir: projectRoot,
    config: {
      ...config,
      // The best compression takes minutes, and nobody downloads this one.
      ...(isRelease ? {} : { deb: { ...config.deb, compression: 'gz' } }),
      afterPack: ({ appOutDir }) => removeDefaultApp(appOutDir),
    },
    targets: platform.createTarget(types, arch),
    publish: 'never',
  });
}

/** What the users of each system get; the configuration says what each is like. */
const TARGETS: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['AppImage', 'deb', 'rpm'],
  darwin: ['dmg', 'zip'],
  win32: ['nsis'],
};

/** The app that an Electron runs when it is given none: electron-builder leaves it in one that it has not unpacked. */
async function removeDefaultApp(folder: string): Promise<void> {
  const resources = process.platform === 'darwin' ? 'Galley.app/Contents/Resources' : 'resources';
  await rm(join(folder, resources, 'default_app.asar'), { force: true });
}

async function sayWhatIsThere(): Promise<void> {
  for (const { name, bytes } of await sizeOf(RELEASE)) {
    console.log(`${name.padEnd(40)}${`${(bytes / 1e6).toFixed(1)} MB`.padStart(10)}`);
  }
}
