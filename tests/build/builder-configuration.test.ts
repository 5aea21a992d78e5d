import { Ajv } from 'ajv';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builderConfiguration, NOBODY } from '../../build/packaging/builder-configuration';
import { ICNS_SIZES, ICO_SIZES } from '../../build/packaging/icon-files';
import { LINUX_SIZES, makeIcons } from '../../build/packaging/icons';
import { projectRoot } from '../../build/run';

let icons: string;

beforeAll(async () => {
  icons = mkdtempSync(join(tmpdir(), 'galley-icons-'));
  await makeIcons(join(projectRoot, 'assets', 'icon.svg'), icons);
});

afterAll(() => rmSync(icons, { recursive: true }));

const configure = (env: NodeJS.ProcessEnv = {}) =>
  builderConfiguration({ project: projectRoot, out: 'release', icons, electron: null, env });

describe('the configuration of the packages', () => {
  it("is valid by electron-builder's own schema", () => {
    const schema = JSON.parse(
      readFileSync(join(projectRoot, 'node_modules/app-builder-lib/scheme.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    // The schema knows a function as the path of a module.
    const asData = { ...configure(), beforeBuild: 'a-module' };
    expect(validate(asData), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...asData, appID: 'misspelt' })).toBe(false);
    expect(validate({ ...asData, deb: { ...asData.deb, maintainers: 'misspelt' } })).toBe(false);
  });

  it('has each system with its formats, for both processors', () => {
    const { win, mac, linux } = configure();
    const targets = (platform: typeof win | typeof mac | typeof linux) =>
      [platform?.target].flat().map((target) => target);
    const both = { arch: ['x64', 'arm64'] };
    expect(targets(win)).toEqual([{ target: 'nsis', ...both }]);
    expect(targets(mac)).toEqual([
      { target: 'dmg', ...both },
      { target: 'zip', ...both },
    ]);
    expect(targets(linux)).toEqual(
      ['AppImage', 'deb', 'rpm'].map((target) => ({ target, ...both })),
    );
  });

  it('says of each format what people find it by', () => {
    const { appId, productName, copyright, mac, linux, deb, rpm } = configure();
    expect({ appId, productName }).toEqual({ appId: 'net.galley.editor', productName: 'Galley' });
    const { version, description, author, desktopName } = JSON.parse(
      readFileSync(join(projectRoot, 'package.json'), 'utf8'),
    ) as Record<string, unknown>;
    const filled = [
      ...[copyright, version, description, author, desktopName, mac?.category, linux?.category],
      ...[linux?.synopsis, linux?.description, linux?.vendor, linux?.maintainer],
      ...[deb?.packageCategory, deb?.depends, rpm?.packageCategory, rpm?.depends],
    ];
    for (const value of filled) expect(value).toBeTruthy();
  });

  it('names as publisher who says so, and nobody else', () => {
    expect(configure().linux?.maintainer).toBe(NOBODY.maintainer);
    expect(configure().extraMetadata).toEqual({ homepage: NOBODY.homepage });
    const maintainer = 'The Desk <desk@example.org>';
    const homepage = 'https://example.org/galley';
    const named = configure({ GALLEY_MAINTAINER: maintainer, GALLEY_HOMEPAGE: homepage });
    expect(named.linux?.maintainer).toBe(maintainer);
    expect(named.extraMetadata).toEqual({ homepage });
    expect(Object.values(NOBODY).every((name) => name.includes('.invalid'))).toBe(true);
  });

  it('has Galley among the editors of its files, in nobody’s place, and no protocol', () => {
    const { fileAssociations, mac, linux, win, protocols, nsis } = configure();
    const all = [fileAssociations, mac?.fileAssociations, linux?.fileAssociations].map((list) =>
      [list ?? []].flat(),
    );
    expect(all.map((list) => list.map(({ ext }) => ext))).toEqual([
      ['textbundle', 'textpack'],
      ['md'],
      ['md'],
    ]);
    for (const { role, rank, mimeType } of all.flat()) {
      expect({ role, rank }).toEqual({ role: 'Editor', rank: 'Alternate' });
      expect(mimeType).toMatch(/^(application|text)\/[a-z-]+$/);
    }
    // electron-builder's installer would make it the program for the file.
    expect(win?.fileAssociations).toBeUndefined();
    const script = readFileSync(join(projectRoot, String(nsis?.include)), 'utf8');
    expect(script).toContain('\\.md\\OpenWithProgids');
    expect(script).not.toMatch(/WriteRegStr \w+ "Software\\Classes\\\.md" /);
    expect(protocols).toBeUndefined();
  });

  it('installs on Windows for one user, without asking for rights, and leaves what is theirs', () => {
    const { nsis, win } = configure();
    expect(nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
    });
    expect(win?.requestedExecutionLevel).toBe('asInvoker');
  });

  it('shuts what the packed app has no use for', () => {
    const { asar, disableAsarIntegrity, electronFuses } = configure();
    expect({ asar, disableAsarIntegrity }).toEqual({ asar: true, disableAsarIntegrity: undefined });
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });

  it('asks macOS for the hardened runtime, and of what it forbids for as little as can be', () => {
    const { mac } = configure();
    expect(mac?.hardenedRuntime).toBe(true);
    for (const file of [mac?.entitlements, mac?.entitlementsInherit]) {
      const text = readFileSync(join(projectRoot, String(file)), 'utf8');
      expect([...text.matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)).toEqual([
        'com.apple.security.cs.allow-jit',
        'com.apple.security.cs.disable-library-validation',
      ]);
    }
  });

  it('names no certificate and no account: what signs is in the environment', () => {
    const keys = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)])
        : [];
    expect(keys(configure())).toContain('hardenedRuntime');
    expect(
      keys(configure()).filter((key) => /csc|password|identity|sign|notar/i.test(key)),
    ).toEqual([]);
  });
});

describe('the icons', () => {
  const sizesOf = (pictures: readonly Buffer[]) =>
    Promise.all(
      pictures.map(async (picture) => {
        const { format, width, height } = await sharp(picture).metadata();
        expect(format).toBe('png');
        expect(height).toBe(width);
        return width;
      }),
    );

  it('are there for Linux in all sizes, each with its size in its name', async () => {
    const folder = join(icons, 'linux');
    expect(readdirSync(folder).sort()).toEqual(LINUX_SIZES.map((n) => `${n}x${n}.png`).sort());
    const files = LINUX_SIZES.map((n) => readFileSync(join(folder, `${n}x${n}.png`)));
    expect(await sizesOf(files)).toEqual(LINUX_SIZES);
  });

  it('are there for Windows in all sizes', async () => {
    const file = readFileSync(join(icons, 'icon.ico'));
    expect(file.readUInt16LE(2)).toBe(1);
    const count = file.readUInt16LE(4);
    const pictures = Array.from({ length: count }, (_, index) => {
      const entry = file.subarray(6 + 16 * index);
      const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)];
      expect(entry[0]).toBe(ICO_SIZES[index]! % 256);
      return file.subarray(offset, offset + length);
    });
    expect(await sizesOf(pictures)).toEqual(ICO_SIZES);
  });

  it('are there for macOS in all sizes, for both densities', async () => {
    const file = readFileSync(join(icons, 'icon.icns'));
    expect(file.toString('ascii', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const blocks: { type: string; picture: Buffer }[] = [];
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const picture = file.subarray(at + 8, at + file.readUInt32BE(at + 4));
      blocks.push({ type: file.toString('ascii', at, at + 4), picture });
    }
    const types = blocks.map(({ type }) => type);
    expect(types.sort()).toEqual([
      'ic07',
      'ic08',
      'ic09',
      'ic10',
      'ic11',
      'ic12',
      'ic13',
      'ic14',
      'icp4',
      'icp5',
      'icp6',
    ]);
    const sizes = await sizesOf(blocks.map(({ picture }) => picture));
    expect([...new Set(sizes)].sort((one, other) => one! - other!)).toEqual(ICNS_SIZES);
  });

  it('are drawn, not blown up: the largest has edges that the smallest cannot have', async () => {
    expect(existsSync(join(icons, 'linux/1024x1024.png'))).toBe(true);
    const { data, info } = await sharp(join(icons, 'linux/1024x1024.png'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Across the left edge of the G's stem, at half height: paper, then at once ink.
    const red = (x: number) => data[(512 * info.width + x) * info.channels]!;
    expect(red(190)).toBeGreaterThan(200);
    expect(red(193)).toBeLessThan(60);
  });
});
