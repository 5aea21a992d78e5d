import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Each boundary of the house: a violation is planted, and is refused by the rule that guards it. */

const root = dirname(dirname(import.meta.dirname));
const eslint = new ESLint({ cwd: root });

interface Violation {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

function plant(rule: string, file: string, codes: Readonly<Record<string, string>>): Violation[] {
  return Object.entries(codes).map(([what, code]) => ({ what, file, code, rule }));
}

const violations: Violation[] = [
  ...plant('house/imports', 'app/checks/planted.ts', {
    'Electron in app/': `import { app } from 'electron'; app.quit();`,
    'a type of Electron in app/': `import type { App } from 'electron'; export type A = App;`,
    'electron-store in app/': `export { default as store } from 'electron-store';`,
    'a Node module in app/': `import { dirname, join, relative } from 'node:path'; join('a');`,
    'a Node module without node: in app/': `import { readFileSync } from 'fs'; readFileSync('a');`,
    'a Node sub-module in app/': `export * from 'node:fs/promises';`,
    'React in app/': `import { useState } from 'react'; useState(1);`,
    'react-dom in app/': `import { createRoot } from 'react-dom/client'; createRoot(a);`,
    'Lexical in app/': `import { createEditor } from 'lexical'; createEditor();`,
    'a package of Lexical in app/': `import { ListNode } from '@lexical/list'; ListNode.getType();`,
    'a library that is not on the list in app/': `import { Command } from 'commander'; new Command();`,
    'main in app/': `import { open } from '../../main/library/open'; open();`,
    'main in app/, for its type': `export type O = import('../../main/library/open').Open;`,
    'renderer in app/': `export { editor } from '../../renderer/editor/editor';`,
    'the tests in app/': `import { a } from '../../tests/support/a'; a();`,
    'what lies outside the project in app/': `import { a } from '../../../a'; a();`,
    'require in app/': `const fs = require('fs'); fs.a();`,
    'import = require in app/': `import fs = require('fs'); fs.a();`,
  }),
  ...plant('house/imports', 'renderer/editor/planted.tsx', {
    'main in renderer/': `import { open } from '../../main/library/open'; open();`,
    'main in renderer/, dynamically': `void import('../../main/library/open');`,
    'main in renderer/, in a template': 'void import(`../../main/library/open`);',
    'Electron in renderer/': `import { ipcRenderer as r } from 'electron'; r.send('a');`,
    'Electron in renderer/, for its type': `export type A = import('electron').App;`,
    'electron-store in renderer/': `import Store from 'electron-store'; new Store();`,
    'a Node module in renderer/': `import { dirname, join, relative } from 'node:path'; join('a');`,
    'a Node module without node: in renderer/': `import { join } from 'path'; join('a');`,
    'the tests in renderer/': `import { a } from '../../tests/support/a'; a();`,
  }),
  ...plant('house/imports', 'main/library/planted.ts', {
    'renderer in main/': `import { editor } from '../../renderer/editor/editor'; editor();`,
    'renderer in main/, dynamically': `void import('../../renderer/editor/editor');`,
    'React in main/': `import { useState } from 'react'; useState(1);`,
    'react-i18next in main/': `import { useTranslation } from 'react-i18next'; useTranslation();`,
    'Lexical in main/': `import { createEditor } from 'lexical'; createEditor();`,
    'a package of Lexical in main/': `import { createHeadlessEditor } from '@lexical/headless'; createHeadlessEditor();`,
  }),
  ...plant('no-restricted-syntax', 'app/checks/planted.ts', {
    'dynamic import in app/': `export const read = () => import('../format');`,
    'the clock in app/, by new Date()': `export const now = () => new Date();`,
    'the clock in app/, by Date()': `export const now = () => Date();`,
    'a default export in app/': `export default 1;`,
  }),
  ...plant('no-restricted-properties', 'app/checks/planted.ts', {
    'the clock in app/, by Date.now()': `export const now = () => Date.now();`,
    'randomness in app/': `export const any = () => Math.random();`,
  }),
  ...plant('no-undef', 'app/checks/planted.ts', {
    'the document in app/': `document.title = '';`,
    'the window in app/': `window.close();`,
    'the process in app/': `export const a = process.env;`,
    'Buffer in app/': `export const a = Buffer.from('');`,
    'a timer in app/': `setTimeout(() => {}, 1);`,
    'an interval in app/': `setInterval(() => {}, 1);`,
    'crypto in app/': `export const id = () => crypto.randomUUID();`,
    'performance in app/': `export const now = () => performance.now();`,
    'fetch in app/': `void fetch('a');`,
    'the console in app/': `console.log('a');`,
  }),
  ...plant('no-restricted-globals', 'app/checks/planted.ts', {
    'globalThis in app/': `export const a = globalThis;`,
  }),
  ...plant('no-restricted-globals', 'renderer/editor/planted.tsx', {
    'the process in renderer/': `export const a = process.env;`,
    'Buffer in renderer/': `export const a = Buffer.from('');`,
  }),
  ...plant('house/ipc', 'main/library/planted.ts', {
    'a second use of ipcMain': `import { ipcMain } from 'electron'; ipcMain.handle('a', () => 1);`,
    'a second use of ipcMain under another name': `import { ipcMain as i } from 'electron'; i.on('a', b);`,
    'a second use of ipcMain through the module': `import electron from 'electron'; electron.ipcMain.on('a', b);`,
    'a second use of ipcMain by its name as text': `import electron from 'electron'; electron['ipcMain'].on('a', b);`,
    'a second use of ipcMain taken out of the module': `import electron from 'electron'; const { ipcMain: i } = electron; i.on('a', b);`,
    'ipcMain handed on': `export { ipcMain } from 'electron';`,
    'ipcRenderer in main/': `import { ipcRenderer } from 'electron'; ipcRenderer.send('a');`,
  }),
  ...plant('house/ipc', 'main/preload.ts', {
    'ipcMain in the preload': `import { ipcMain } from 'electron'; ipcMain.handle('a', () => 1);`,
  }),
  ...plant('house/ipc', 'main/ipc.ts', {
    'ipcRenderer beside ipcMain': `import { ipcRenderer } from 'electron'; ipcRenderer.send('a');`,
  }),
  ...plant('house/ipc', 'renderer/bridge.ts', {
    'ipcRenderer in renderer/': `const { ipcRenderer } = a; ipcRenderer.send('a');`,
  }),
  ...plant('no-restricted-syntax', 'renderer/editor/planted.tsx', {
    'words on screen in the source': `export const A = () => <p>Saved</p>;`,
    'words for a screen reader in the source': `export const A = () => <p aria-label="Saved" />;`,
    'a physical direction in a style': `export const A = () => <p style={{ marginLeft: 4 }} />;`,
  }),
  ...plant('react-hooks/rules-of-hooks', 'renderer/editor/planted.tsx', {
    'a hook in a condition': `import { useState } from 'react'; export function A(props: { a: boolean }) { if (props.a) useState(1); return null; }`,
  }),
];

describe('lint refuses', () => {
  it.each(violations)('$what', async ({ file, code, rule }) => {
    expect(await refusals(file, code)).toContain(rule);
  });
});

describe('lint lets clean code pass', () => {
  const clean = [
    {
      file: 'app/checks/clean.ts',
      code: `import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import { article, type Article } from '../article';

export function read(text: string, now: Date): Article {
  const words = new Intl.Segmenter('id', { granularity: 'word' }).segment(text);
  return article({ headline: String(parse(text)), slug: String(fromMarkdown(text)), notes: \`\${new Date(+now).toISOString()} \${[...words].length}\` });
}
`,
    },
    {
      file: 'main/ipc.ts',
      code: `import { ipcMain } from 'electron';
import { requests } from '../app/ipc/contract';

for (const channel of Object.keys(requests)) ipcMain.handle(channel, () => null);
`,
    },
    {
      file: 'main/preload.ts',
      code: `import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('galley', { call: () => ipcRenderer.invoke('a') });
`,
    },
    {
      file: 'main/library/clean.ts',
      code: `import { readFile } from 'node:fs/promises';
import { readText } from '../../app/format';

export const open = async (path: string) => readText(await readFile(path, 'utf8'));
export const later = () => import('./open');
`,
    },
    {
      file: 'renderer/editor/clean.tsx',
      code: `import { createEditor } from 'lexical';
import { useState } from 'react';
import { article } from '../../app/article';
import en from '../../assets/locales/en.json';
import './clean.css';

export function Clean(props: { readonly title: string }) {
  const [editor] = useState(() => createEditor());
  return <p title={props.title} style={{ marginInlineStart: 4 }}>{article({}).body.length} · {en.a}{String(editor)}</p>;
}
`,
    },
  ];
  it.each(clean)('$file', async ({ file, code }) => {
    expect(await refusals(file, code)).toEqual([]);
  });
});

/** The rules that refuse the code; one that does not parse at all fails the test. */
async function refusals(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  expect(result?.messages.filter((message) => message.fatal)).toEqual([]);
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
}

// One stray import can pull in Node's types for the whole project, so all of the folder is compiled with the planted file.
describe('the compiler refuses', { timeout: 300_000 }, () => {
  it('the DOM and Node in app/', () => {
    const lines = {
      "document.title = '';": 'document',
      "window.alert('');": 'window',
      'export const env = process.env;': 'process',
      "export const bytes = Buffer.from('');": 'Buffer',
      'setTimeout(() => {}, 1);': 'setTimeout',
      "void fetch('a');": 'fetch',
      "console.log('a');": 'console',
      "export type Stats = import('node:fs').Stats;": 'node:fs',
      'export type Env = NodeJS.ProcessEnv;': 'NodeJS',
      'export type Area = HTMLTextAreaElement;': 'HTMLTextAreaElement',
    };
    const errors = compile('app', Object.keys(lines).join('\n'));
    for (const [index, name] of Object.values(lines).entries()) {
      expect(errors.get(index + 1), Object.keys(lines)[index]).toContain(`'${name}'`);
    }
  });

  it('Node in renderer/', () => {
    const errors = compile('renderer', "export const env = process.env;\nBuffer.from('');");
    expect(errors.get(1)).toContain("'process'");
    expect(errors.get(2)).toContain("'Buffer'");
  });

  it('nothing in clean code', () => {
    const code = "export const words = [...new Intl.Segmenter('id').segment('a')].length;";
    expect(compile('app', code)).toEqual(new Map());
  });
});

/** Compiles a floor together with a planted file and gives the planted file's errors by their line, counted from 1. */
function compile(floor: string, code: string): ReadonlyMap<number, string> {
  const folder = join(root, floor);
  const planted = join(folder, 'planted.ts');
  const config = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === planted || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === planted ? ts.createSourceFile(name, code, rest[0]) : getSourceFile(name, ...rest);
  const program = ts.createProgram({
    rootNames: [...fileNames, planted],
    options: {
      ...options,
      composite: false,
      noEmit: true,
      emitDeclarationOnly: false,
      declaration: false,
    },
    host,
  });
  const source = program.getSourceFile(planted);
  const errors = new Map<number, string>();
  for (const error of program.getSemanticDiagnostics(source)) {
    const line = source!.getLineAndCharacterOfPosition(error.start ?? 0).line + 1;
    errors.set(
      line,
      `${errors.get(line) ?? ''}${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`,
    );
  }
  return errors;
}

it('every floor of the house has its own compiler project, listed in the root', () => {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config as {
    references: { path: string }[];
  };
  const floors = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name))
    .flatMap(({ name }) =>
      ts.sys.readDirectory(join(root, name), ['.json'], [], ['**/tsconfig.json']),
    )
    .map((file) => relative(root, dirname(file)).replaceAll('\\', '/'));
  expect(config.references.map(({ path }) => path).sort()).toEqual(floors.sort());
  expect(floors).toEqual(expect.arrayContaining(['app', 'main', 'renderer']));
});
