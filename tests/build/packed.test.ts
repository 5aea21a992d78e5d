import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nativePackages } from '../../build/packaging/native-packages';
import { projectRoot } from '../../build/run';

/** What is in the app that `npm run dist` made here. */

const APP = join(projectRoot, 'release', 'linux-unpacked');
const RESOURCES = join(APP, 'resources');
const ARCHIVE = join(RESOURCES, 'app.asar');
const isThere = existsSync(ARCHIVE);
if (!isThere) console.log(`Skipped: there is no packed app in ${APP}; npm run dist makes one.`);

/** How the state of a fuse is written into the executable: the digits 0 and 1. */
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0));

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

describe.skipIf(!isThere)('the packed app', () => {
  const folders = new Set<string>();
  const paths = isThere ? listPackage(ARCHIVE, { isPack: false }).map((path) => path.slice(1)) : [];
  for (const path of paths) folders.add(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  const files = paths.filter((path) => !folders.has(path));

  it('is what is built, and the packages that cannot be in a bundle', () => {
    expect([...new Set(files.map((path) => path.split('/')[0]))].sort()).toEqual([
      'dist',
      'node_modules',
      'package.json',
    ]);
    const packages = files
      .filter((path) => path.endsWith('/package.json'))
      .map((path) => path.slice(0, -'/package.json'.length));
    expect(packages.sort()).toEqual(nativePackages(projectRoot));
    expect([...new Set(files.flatMap((path) => /^dist\/[^/]+/.exec(path) ?? []))].sort()).toEqual([
      'dist/assets',
      'dist/main',
      'dist/renderer',
    ]);
  });

  it('has nothing that only builds or tests it', () => {
    const development = Object.keys(manifest.devDependencies);
    expect(development.length).toBeGreaterThan(0);
    expect(
      development.filter((name) => files.some((path) => path.includes(`node_modules/${name}/`))),
    ).toEqual([]);
    expect(
      files.filter((path) =>
        /\.(map|[cm]?ts|tsx|flow|cc|cpp|hh?|gypi?)$|\.(test|spec)\.|\/(tests?|__tests__)\//.test(
          path,
        ),
      ),
    ).toEqual([]);
    const own = JSON.parse(extractFile(ARCHIVE, 'package.json').toString()) as object;
    expect(own).not.toHaveProperty('devDependencies');
    expect(own).not.toHaveProperty('scripts');
  });

  it('has the binaries of this system, each of them once, outside of the archive', () => {
    const unpacked = `${ARCHIVE}.unpacked`;
    const binaries = walk(unpacked).filter(isBinary);
    const [libvips, ...others] = binaries.map((path) => path.slice(unpacked.length + 1)).sort();
    expect(libvips).toMatch(
      /^node_modules\/@img\/sharp-libvips-linux-(x64|arm64)\/lib\/libvips-cpp\.so/,
    );
    const cpu = process.arch;
    expect(others).toEqual([
      expect.stringMatching(`^node_modules/@img/sharp-linux-${cpu}/lib/.*\\.node$`),
      `node_modules/@libsql/linux-${cpu}-gnu/index.node`,
      `node_modules/@parcel/watcher-linux-${cpu}-glibc/watcher.node`,
    ]);
    // A binary in the archive could not be loaded from there.
    const inside = files.filter((path) => /\.(node|so|dll|dylib|exe)(\.|$)/.test(path));
    expect(inside.filter((path) => !existsSync(join(unpacked, path)))).toEqual([]);
  });

  it('can read the tags of photos: ExifTool runs from where it is', () => {
    const exiftool = join(`${ARCHIVE}.unpacked`, 'node_modules/exiftool-vendored.pl/bin/exiftool');
    expect(execFileSync('perl', [exiftool, '-ver'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+/);
    expect(statSync(exiftool).mode & 0o555).toBe(0o555);
  });

  it('runs nothing but itself: no Node, no other app', async () => {
    const fuses = await getCurrentFuseWire(join(APP, 'galley'));
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    for (const fuse of on) expect(fuses[fuse], FuseV1Options[fuse]).toBe(ON);
    for (const fuse of off) expect(fuses[fuse], FuseV1Options[fuse]).toBe(OFF);
    expect(readdirSync(RESOURCES)).not.toContain('default_app.asar');
  });

  it('has Chromium’s words in the languages of the interface only', () => {
    const locales = readdirSync(join(APP, 'locales')).map((name) => name.replace('.pak', ''));
    expect(locales.filter((name) => !/^(en|id|ar)(-|$)/.test(name))).toEqual([]);
    expect(locales).toEqual(expect.arrayContaining(['ar', 'en-US', 'id']));
  });

  it('is of a size that is told', () => {
    const code = statSync(ARCHIVE).size;
    const own = files
      .filter((path) => path.startsWith('dist/'))
      .reduce((sum, path) => sum + extractFile(ARCHIVE, path).length, 0);
    const all = walk(APP).reduce((sum, path) => sum + statSync(path).size, 0);
    console.log(
      `Packed: ${megabytes(all)} in all, ${megabytes(code)} in the archive, ${megabytes(own)} of our own code and assets.`,
    );
    expect(own).toBeGreaterThan(0);
  });
});

function walk(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** By what it begins with: programs and libraries of Linux, Windows and macOS. */
function isBinary(file: string): boolean {
  const start = readFileSync(file).subarray(0, 4).toString('latin1');
  return (
    start === '\x7fELF' ||
    start.startsWith('MZ') ||
    /^(\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe)$/.test(start)
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
