import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AboutGalley } from '../../app/about';
import { bundle } from '../../build/bundle';
import { NATIVE } from '../../build/packaging/native-packages';

/** What is bundled for a place holds nothing that the place cannot run. */

const SOURCES: Readonly<Record<string, string>> = {
  'main/main.ts': `import { app } from 'electron'; import { read } from './read';
    void app.whenReady().then(async () => read((await import('./later')).later, import.meta.dirname));`,
  'main/read.ts': `import { readFileSync } from 'node:fs'; export const read = (...names: string[]) => readFileSync(names[0]!);`,
  'main/later.ts': `export const later = 'later';`,
  'main/preload.ts': `import { contextBridge } from 'electron'; contextBridge.exposeInMainWorld('a', 1);`,
  'main/index/process.ts': `import Database from 'libsql'; new Database(':memory:').close();`,
  'main/fact-check/process.ts': `import { read } from '../read'; read('a');`,
  'main/filing/process.ts': `import { read } from '../read'; read('a');`,
  'main/pictures/process.ts': `import { read } from '../read'; read('a');`,
  'main/cli/galley.ts': `import { read } from '../read'; if (process.argv[2]) read(process.argv[2]);`,
  'renderer/index.html': `<!doctype html><html lang="en"><title>a</title><script type="module" src="./a.ts"></script></html>`,
  'renderer/a.ts': `import './a.css'; import { small } from 'small'; small(); document.title = process.env.NODE_ENV ?? ''; void import('./b'); new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });`,
  'renderer/worker.ts': `import { working } from 'working'; postMessage(working());`,
  'renderer/b.ts': `document.body.lang = 'en';`,
  'renderer/a.css': `p { margin-inline-start: 1px; background: url('./dot.svg') }`,
  'renderer/dot.svg': `<svg xmlns="http://www.w3.org/2000/svg"/>`,
  'assets/locales/en.json': `{}`,
  'assets/README.md': `a`,
  'package.json': `{ "version": "1.2.3" }`,
  LICENSE: `Ours`,
  ...Object.fromEntries(
    NATIVE.flatMap((name) => [
      [
        `node_modules/${name}/package.json`,
        `{ "name": "${name}", "version": "1", "license": "MIT" }`,
      ],
      [`node_modules/${name}/LICENSE`, 'Theirs'],
    ]),
  ),
  'node_modules/small/package.json': `{ "name": "small", "version": "2", "license": "ISC", "main": "a.js" }`,
  'node_modules/small/a.js': `module.exports = { small: () => document.title };`,
  'node_modules/small/README.md': `# small\n\n## License\n\nSmall print`,
  'node_modules/working/package.json': `{ "name": "working", "version": "4", "license": "MIT", "main": "a.js" }`,
  'node_modules/working/a.js': `export const working = () => performance.now();`,
  'node_modules/working/LICENSE': `Theirs`,
  'node_modules/unused/package.json': `{ "name": "unused", "version": "3", "license": "GPL-3.0" }`,
  'assets/illustrations/a.svg': `<svg xmlns="http://www.w3.org/2000/svg"/>`,
};

let project: string;
const out = (path = '') => join(project, 'dist', path);
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
};

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'galley-bundle-'));
  for (const [file, text] of Object.entries(SOURCES)) put(file, text);
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(project, { recursive: true });
});

describe('bundle', () => {
  it('makes what each place can run, and says one line for each', async () => {
    await bundle(project);

    expect(readdirSync(out()).sort()).toEqual(['assets', 'cli', 'main', 'renderer']);
    expect(readFileSync(out('main/main.cjs'), 'utf8')).toContain('require("electron")');
    expect(readdirSync(out('main')).filter((name) => !name.endsWith('.cjs'))).toEqual([]);
    expect(readFileSync(out('main/preload.cjs'), 'utf8').match(/require\(.*?\)/g)).toEqual([
      'require("electron")',
    ]);

    // Packages with a binary of the system's stay outside.
    expect(readFileSync(out('main/index-process.cjs'), 'utf8')).toContain('require("libsql")');

    const cli = readFileSync(out('cli/galley.js'), 'utf8');
    expect(cli.split('\n')[0]).toBe('#!/usr/bin/env node');
    if (process.platform !== 'win32')
      expect(statSync(out('cli/galley.js')).mode & 0o111).toBe(0o111);

    const page = readFileSync(out('renderer/index.html'), 'utf8');
    expect(page).toMatch(/<script type="module" crossorigin src="\.\/assets\/.*\.js"><\/script>/);
    expect(page).not.toMatch(/<script[^>]*>[^<]/);
    const scripts = readdirSync(out('renderer/assets')).filter((name) => name.endsWith('.js'));
    const script = scripts
      .map((name) => readFileSync(out(`renderer/assets/${name}`), 'utf8'))
      .join('');
    expect(script).toContain('production');
    expect(
      readdirSync(out('renderer/assets')).filter((name) => name.endsWith('.svg')),
    ).toHaveLength(1);

    expect(readdirSync(out('assets'))).toEqual(['locales']);
    expect(vi.mocked(console.log)).toHaveBeenCalledTimes(10);
  });

  it.each([
    ['main/preload.ts', `import { readFileSync } from 'node:fs'; readFileSync('a');`, 'node:fs'],
    ['main/cli/galley.ts', `import { app } from 'electron'; app.quit();`, 'electron'],
    ['main/index/process.ts', `import { app } from 'electron'; app.quit();`, 'electron'],
    ['main/filing/process.ts', `import { app } from 'electron'; app.quit();`, 'electron'],
    ['main/fact-check/process.ts', `import { app } from 'electron'; app.quit();`, 'electron'],
    ['main/pictures/process.ts', `import { app } from 'electron'; app.quit();`, 'electron'],
  ])('refuses a module that %s cannot reach', async (file, text, module) => {
    put(file, text);
    await expect(bundle(project)).rejects.toThrow(`${file} may not reach the module ${module}`);
  });

  it('tells the terms of all that is in it, and of what it runs beside it', async () => {
    await bundle(project);
    const about = JSON.parse(readFileSync(out('renderer/about.json'), 'utf8')) as AboutGalley;
    expect(about).toMatchObject({ version: '1.2.3', licence: 'Ours' });
    expect(about.texts.toSorted()).toEqual(['Small print', 'Theirs']);
    const told = about.packages.map(({ name, version, licence, text }) =>
      [name, version, licence, about.texts[text]].join(' '),
    );
    const beside = NATIVE.map((name) => `${name} 1 MIT Theirs`);
    expect(told.toSorted()).toEqual(
      [...beside, 'small 2 ISC Small print', 'working 4 MIT Theirs'].sort(),
    );
  });

  it('refuses a package that does not say its terms', async () => {
    put('node_modules/small/README.md', '# small');
    await expect(bundle(project)).rejects.toThrow('small does not say its licence');
    expect(existsSync(out())).toBe(false);
  });

  it('names a source that is missing, and leaves the last build in place', async () => {
    await bundle(project);
    rmSync(join(project, 'main/preload.ts'));
    await expect(bundle(project)).rejects.toThrow('main/preload.ts is missing');
    expect(readdirSync(out('main'))).toContain('preload.cjs');
  });
});
