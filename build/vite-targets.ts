import { isBuiltin } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { NATIVE } from './packaging/native-packages';

/** One thing that is bundled. */
export interface Target {
  readonly name: string;
  /** Where it goes, below the output folder. */
  readonly folder: string;
  readonly config: (project: string, sourcemap: boolean) => InlineConfig;
  /** Throws when a module that is left outside the bundle cannot be had where the bundle runs. */
  readonly check?: (modules: readonly string[]) => void;
}

const renderer: Target = {
  name: 'renderer',
  folder: 'renderer',
  config: (project, sourcemap) => ({
    ...quiet(entry(project, 'renderer/index.html').folder),
    // The page is served from the app's own scheme, and tests open it where they like.
    base: './',
    publicDir: false,
    plugins: [react()],
    build: {
      write: false,
      target: 'chrome130',
      sourcemap,
      reportCompressedSize: false,
      // The content security policy allows files of the app's own and nothing inline.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        output: {
          // All that the first screen needs is one file: each is a question to the main process, which has enough to do
          // at the start. The page's own script stays apart, since the page names it.
          codeSplitting: { groups: [{ name: 'start', tags: ['$initial'], test: isNotEntry }] },
        },
      },
    },
  }),
};

const main = nodeTarget({
  name: 'main',
  folder: 'main',
  source: 'main/main.ts',
  output: 'main.cjs',
});

const preload = nodeTarget({
  name: 'preload',
  folder: 'main',
  source: 'main/preload.ts',
  output: 'preload.cjs',
  // A sandboxed preload gets `electron` from Electron and can load nothing else.
  mayImport: (module) => module === 'electron',
  whole: true,
});

/** What runs in a process of its own beside the main one. */
function ownProcess(name: string): Target {
  return nodeTarget({
    name,
    folder: 'main',
    source: `main/${name}/process.ts`,
    output: `${name}-process.cjs`,
    mayImport: (module) => isBuiltin(module) || NATIVE.includes(module),
    whole: true,
  });
}

const cli = nodeTarget({
  name: 'cli',
  folder: 'cli',
  source: 'main/cli/galley.ts',
  output: 'galley.js',
  mayImport: (module) => isBuiltin(module) || NATIVE.includes(module),
});

export const TARGETS: readonly Target[] = [
  renderer,
  main,
  preload,
  // The library's index, the writers of a fact-check copy and of exports, and what decodes pictures.
  ownProcess('index'),
  ownProcess('fact-check'),
  ownProcess('filing'),
  ownProcess('pictures'),
  cli,
];

function isNotEntry(module: string): boolean {
  return !/[\\/]renderer[\\/](?:main\.tsx|index\.html)$/.test(module);
}

interface NodeTarget {
  readonly name: string;
  readonly folder: string;
  readonly source: string;
  /** `.cjs` for a CommonJS module, `.js` for an ES module. */
  readonly output: string;
  /** Which modules may be left outside the bundle. */
  readonly mayImport?: (module: string) => boolean;
  /** One file, whatever is imported dynamically. */
  readonly whole?: boolean;
}

function nodeTarget({ name, folder, source, output, mayImport, whole }: NodeTarget): Target {
  const extension = output.slice(output.lastIndexOf('.'));
  return {
    name,
    folder,
    config: (project, sourcemap) => {
      const { folder, file } = entry(project, source);
      return {
        ...quiet(folder),
        publicDir: false,
        ssr: { noExternal: true },
        build: {
          write: false,
          ssr: file,
          target: 'node20',
          sourcemap,
          minify: false,
          reportCompressedSize: false,
          rolldownOptions: {
            external: ['electron', ...NATIVE],
            output: {
              format: extension === '.cjs' ? 'cjs' : 'es',
              entryFileNames: output,
              chunkFileNames: `[name]-[hash]${extension}`,
              banner: (chunk) => (chunk.isEntry && name === 'cli' ? hashbang(file) : ''),
              ...(whole ? { codeSplitting: false } : {}),
            },
          },
        },
      };
    },
    check: (modules) => {
      const module = modules.find((name) => mayImport && !mayImport(name));
      if (module !== undefined) throw new Error(`${source} may not reach the module ${module}.`);
    },
  };
}

/** The line that starts a script with Node from a shell; the bundler keeps one that the source has. */
function hashbang(file: string): string {
  return readFileSync(file, 'utf8').startsWith('#!') ? '' : '#!/usr/bin/env node';
}

function entry(project: string, source: string): { folder: string; file: string } {
  const file = join(project, source);
  if (!existsSync(file))
    throw new Error(`${source} is missing: there is nothing to build it from.`);
  return { folder: join(file, '..'), file };
}

/** No configuration but this file's, and no word unless something is wrong. */
function quiet(root: string): InlineConfig {
  return { root, configFile: false, envDir: false, logLevel: 'warn', mode: 'production' };
}
