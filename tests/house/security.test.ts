import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requests } from '../../app/ipc/contract';

/** What SECURITY.md says has to be so. */

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');

/** The part of the page under a heading. */
function part(heading: string): string {
  const [, found] = page.split(`\n## ${heading}\n`);
  if (found === undefined) throw new Error(`SECURITY.md has no part “${heading}”.`);
  return found.split('\n## ')[0]!;
}

/** Paths in the project, with slashes. */
function filesIn(folder: string, ending: string): readonly string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  return paths.filter((path) => path.endsWith(ending));
}

const ticked = (text: string) => Array.from(text.matchAll(/`([^`]+)`/g), ([, words]) => words!);

describe('SECURITY.md', () => {
  it('lists what each channel of the contract may do at worst, once, and no other channel', () => {
    const rows = part('If the window is taken over').matchAll(/^\| (`[^|]+) \| [^|]+ \|$/gm);
    const listed = Array.from(rows, ([, channels]) => ticked(channels!)).flat();
    expect(listed.sort()).toEqual(Object.keys(requests).sort());
  });

  it('has the 20 points of Electron’s checklist in their order', () => {
    const points = Array.from(part("Electron's checklist").matchAll(/^(\d+)\. \*\*/gm));
    expect(points.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('names files and folders that are there', () => {
    const named = ticked(page).filter((words) => /^(app|main|renderer|tests|build)\//.test(words));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names each test that attacks in a real window', () => {
    const attacks = filesIn('tests/e2e/security', '.test.ts');
    expect(attacks.length).toBeGreaterThan(0);
    const named = ticked(page);
    expect(attacks.filter((path) => !named.includes(path))).toEqual([]);
  });
});

/** Options of a window that each open a hole; what is not set has Electron's safe default. */
const HOLES = [
  /\bexperimentalFeatures\b/,
  /\benableBlinkFeatures\b/,
  /\ballowRunningInsecureContent\b/,
  /\bwebviewTag: true\b/,
  /\bwebSecurity: false\b/,
  /\bsandbox: false\b/,
  /\bcontextIsolation: false\b/,
  /\bnodeIntegration\w*: true\b/,
  /\benable-blink-features\b/,
];

describe('no window of the app', () => {
  const sources = filesIn('main', '.ts').map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));

  it.each(HOLES.map((hole) => [String(hole), hole] as const))('has %s', (_name, hole) => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ text }) => hole.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('is made without a word on its sandbox', () => {
    const makers = sources.filter(({ text }) => text.includes('new BrowserWindow('));
    expect(makers.length).toBeGreaterThan(0);
    for (const { path, text } of makers) {
      expect(text, path).toContain('sandbox: true');
      expect(text, path).toContain('contextIsolation: true');
      expect(text, path).toContain('nodeIntegration: false');
    }
  });
});
