import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import { aboutFile } from './packaging/about-file';
import { usedPackages, type BuiltPart } from './packaging/used-packages';
import { TARGETS, type Target } from './vite-targets';

/** A file to write, by its path below the output folder. */
type Files = Map<string, string | Uint8Array>;

interface Bundle {
  readonly name: string;
  readonly files: Files;
  readonly milliseconds: number;
}

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Parts of assets/ that the app does not show. */
const NOT_SHOWN = /^(illustrations\/|README\.md$|screenshot\.png$)/;

/**
 * Builds all that runs from `dist/`: the window, the main process, its preload, the command line, and the assets.
 * Nothing is written before everything is built, so a mistake in the sources leaves the last good build in place.
 * `GALLEY_SOURCEMAPS=1` adds source maps.
 */
export async function bundle(project = PROJECT, out = join(project, 'dist')): Promise<void> {
  const sourcemap = process.env['GALLEY_SOURCEMAPS'] === '1';
  const used = new Set<string>();
  const bundles = await asProduction(() =>
    all([
      ...TARGETS.map((target) =>
        timed(target.name, () => buildTarget(target, project, sourcemap, used)),
      ),
      timed('assets', () => readAssets(join(project, 'assets'))),
    ]),
  );
  bundles.push(await timed('about', () => describeApp(project, used)));
  await rm(out, { recursive: true, force: true });
  for (const { name, files, milliseconds } of bundles) {
    for (const [path, content] of files) {
      const file = join(out, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      if (typeof content === 'string' && content.startsWith('#!')) await chmod(file, 0o755);
    }
    console.log(`${name.padEnd(9)}${size(files).padStart(10)}${seconds(milliseconds).padStart(8)}`);
  }
}

/** Adds to `used` the folders of the packages that something of goes into the files. */
async function buildTarget(
  target: Target,
  project: string,
  sourcemap: boolean,
  used: Set<string>,
): Promise<Files> {
  const config = target.config(project, sourcemap);
  const root = config.root ?? project;
  const collect = (parts: readonly BuiltPart[]) => {
    for (const folder of usedPackages(project, root, parts)) used.add(folder);
  };
  // Workers are bundles of their own, and come out as files that do not say what they are made of.
  const workers = () => [
    {
      name: 'packages-in-workers',
      generateBundle: (_options: unknown, output: Rolldown.OutputBundle) =>
        collect(Object.values(output)),
    },
  ];
  const result = (await build({ ...config, worker: { ...config.worker, plugins: workers } })) as
    Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const files: Files = new Map();
  for (const { output } of Array.isArray(result) ? result : [result]) {
    collect(output);
    const own = new Set(output.map((item) => item.fileName));
    for (const item of output) {
      if (item.type === 'chunk') {
        target.check?.([...item.imports, ...item.dynamicImports].filter((name) => !own.has(name)));
      }
      files.set(
        `${target.folder}/${item.fileName}`,
        item.type === 'chunk' ? item.code : item.source,
      );
    }
  }
  return files;
}

async function describeApp(project: string, used: ReadonlySet<string>): Promise<Files> {
  return new Map([['renderer/about.json', await aboutFile(project, used)]]);
}

async function readAssets(folder: string): Promise<Files> {
  const files: Files = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isFile() && !NOT_SHOWN.test(path)) {
      files.set(`assets/${path}`, await readFile(join(folder, path)));
    }
  }
  return files;
}

/** React, and others, read NODE_ENV to leave their development code out; a test or a developer's shell may say otherwise. */
async function asProduction<Value>(work: () => Promise<Value>): Promise<Value> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Like `Promise.all`, but when one fails the others are still waited for: nothing works on after the error was said. */
async function all<Value>(work: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

async function timed(name: string, work: () => Promise<Files>): Promise<Bundle> {
  const start = performance.now();
  const files = await work();
  return { name, files, milliseconds: performance.now() - start };
}

function size(files: Files): string {
  let bytes = 0;
  for (const content of files.values()) bytes += Buffer.byteLength(content);
  return `${Math.ceil(bytes / 1024)} KB`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await bundle();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
