import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { requests } from '../../../app/ipc/contract';
import type { Desk } from '../desk';
import { expect, test } from '../galley';
import { readInMain } from '../main-process';
import { say } from './say';

const PRELOAD = join(import.meta.dirname, '../../../dist/main/preload.cjs');

const CHANNELS = Object.keys(requests);

/** Words that must not get into the log, whatever is wrong with the request that they are in. */
const SECRET = 'the source is called Nurul';

/** Never right, whatever the channel: each is no object, or has a key that no request has. */
const MALFORMED: readonly unknown[] = [
  undefined,
  null,
  0,
  Number.NaN,
  true,
  SECRET,
  [],
  [{}],
  { [SECRET]: SECRET },
  JSON.parse(`{ "__proto__": { "isAdmin": true }, "nobody": "${SECRET}" }`),
  { constructor: { prototype: { isAdmin: true } } },
];

/** Names that lead out of the library, or would. */
const ASTRAY = [
  '../victim.textbundle',
  'a/../../victim.textbundle',
  '..\\victim.textbundle',
  'a.textbundle/../../victim.textbundle',
  'victim.textbundle\0',
  '.textbundle',
  '..',
  '',
  'archive:../../../victim.textbundle',
  'archive:..',
  'outside-00000000:victim.textbundle',
];

async function withVictim(desk: Desk): Promise<string> {
  const victim = join(desk.folder, 'victim.textbundle');
  await mkdir(join(victim, 'assets'), { recursive: true });
  await writeFile(join(victim, 'text.md'), SECRET);
  return victim;
}

test('the page gets three functions and nothing of Electron or Node', async ({ galley }) => {
  const has = await galley.page.evaluate(() => {
    const page = globalThis as Record<string, unknown>;
    const bridge = page['galley'] as Record<string, unknown>;
    const taken: string[] = [];
    // Whoever shares the page's functions with the preload could be handed what it works with.
    for (const [name, prototype] of [
      ['call', Function.prototype],
      ['then', Promise.prototype],
      ['map', Array.prototype],
    ] as const) {
      const own = (prototype as unknown as Record<string, (...said: unknown[]) => unknown>)[name]!;
      Object.defineProperty(prototype, name, {
        configurable: true,
        writable: true,
        value(this: unknown, ...said: unknown[]) {
          const seen = [this, ...said] as (Record<string, unknown> | null | undefined)[];
          if (seen.some((one) => typeof one?.['invoke'] === 'function')) taken.push(name);
          return Reflect.apply(own, this, said);
        },
      });
    }
    void (bridge['call'] as (...said: unknown[]) => unknown)('protected.available', {});
    void (bridge['offer'] as (files: unknown[]) => unknown)([]);
    const nodes = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'];
    bridge['call'] = null;
    return {
      keys: Object.keys(bridge).sort(),
      isLasting: typeof bridge['call'],
      nodes: nodes.filter((name) => name in page),
      taken,
      webview: 'loadURL' in document.createElement('webview'),
    };
  });
  expect(has).toEqual({
    keys: ['call', 'offer', 'on'],
    isLasting: 'function',
    nodes: [],
    taken: [],
    webview: false,
  });
  await galley.page.reload();
  await galley.page.waitForSelector('html[data-ready]');
});

test('every window is a sandbox, and its page in a world of its own', async ({ galley }) => {
  const kept = await readInMain(galley.app, ({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      const set = getLastWebPreferences.call(contents);
      return ['sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag', 'webSecurity'].map(
        (name) => set[name] ?? false,
      );
    }),
  );
  expect(kept).toEqual([[true, true, false, false, true]]);
});

test('what is not as the contract says is refused, and noted without its words', async ({
  galley,
}) => {
  const { page, desk } = galley;
  const settings = await readFile(join(desk.user, 'settings.json'), 'utf8').catch(() => '');
  for (const channel of CHANNELS) {
    for (const request of MALFORMED) {
      expect(await say(page, channel, request), channel).toMatch(/is not as the contract says/);
    }
  }
  const said = await page.evaluate(() => (({}) as { isAdmin?: boolean }).isAdmin);
  expect(said).toBeUndefined();
  expect(await readInMain(galley.app, () => 'isAdmin' in {})).toBe(false);
  const noted = desk.faults.take();
  for (const channel of CHANNELS) {
    expect(
      noted.some((line) => line.includes(`${channel}: `)),
      channel,
    ).toBe(true);
  }
  expect(noted.join('\n')).not.toContain(SECRET);
  expect(await readFile(join(desk.user, 'settings.json'), 'utf8').catch(() => '')).toBe(settings);
});

test('a channel that the contract does not have is nobody’s', async ({ galley }) => {
  const names = ['', 'no.such', '__proto__', 'constructor', 'shell.openExternal', 'window-close'];
  for (const name of [...names, 'GUEST_VIEW_MANAGER_CREATE', 'ELECTRON_BROWSER_REQUIRE']) {
    expect(await say(galley.page, name, {}), name).toMatch(/^Error/);
  }
  expect(await say(galley.page, 7, {})).toMatch(/Error/);
  galley.desk.faults.take();
});

test('the page can not say paths where only the preload may', async ({ galley }) => {
  expect(await say(galley.page, 'picture.offer', {}, ['/etc/passwd'])).toEqual([]);
  const offered = await galley.page.evaluate(() => {
    const { galley: bridge } = globalThis as unknown as {
      galley: { offer: (files: unknown[]) => Promise<unknown> };
    };
    return Promise.all(
      [[{ path: '/etc/passwd' }], ['/etc/passwd'], [new File(['x'], '/etc/passwd')]].map((files) =>
        Promise.resolve()
          .then(() => bridge.offer(files))
          .catch(() => 'refused'),
      ),
    );
  });
  expect(offered).toEqual(['refused', 'refused', [null]]);
  galley.desk.faults.take();
});

test('no name of an article leads out of the library', async ({ galley }) => {
  const { page, desk } = galley;
  const victim = await withVictim(desk);
  const before = (await readdir(desk.folder)).sort();
  const picture = 'assets/../../victim.textbundle/text.md';
  for (const article of ASTRAY) {
    for (const [channel, more] of [
      ['article.open', {}],
      ['article.read', {}],
      ['article.save', { text: 'overwritten', revision: '' }],
      ['article.duplicate', {}],
      ['article.rename', { slug: 'gone' }],
      ['article.archive', { archived: true }],
      ['article.trash', {}],
      ['history.list', {}],
      ['picture.reveal', { picture }],
      ['picture.add', { language: 'en', name: 'a.png', bytes: '' }],
    ] as const) {
      const answer = await say(page, channel, { article, ...more });
      const isRefused = typeof answer === 'string' || (answer as { ok: boolean }).ok === false;
      const isEmpty = channel === 'history.list' && JSON.stringify(answer).includes('[]');
      expect(isRefused || isEmpty, `${channel} ${article}: ${JSON.stringify(answer)}`).toBe(true);
      expect(JSON.stringify(answer)).not.toContain(SECRET);
    }
  }
  for (const article of ASTRAY) await say(page, 'article.save-copy', { article, text: 'copied' });
  expect((await readdir(desk.folder)).sort()).toEqual(before);
  expect(await readFile(join(victim, 'text.md'), 'utf8')).toBe(SECRET);
  expect((await readdir(victim)).sort()).toEqual(['assets', 'text.md']);
  desk.faults.take();
});

test('no name that the page makes up lands outside of its article', async ({ galley, file }) => {
  const { page, desk } = galley;
  await withVictim(desk);
  const before = (await readdir(desk.folder)).sort();
  for (const slug of ['../../up', '/tmp/up', '..\\up', '.', 'CON', 'a/b\0c']) {
    await say(page, 'article.close', { article: file.name });
    const copy = (await say(page, 'article.duplicate', { article: file.name })) as {
      value: { article: string };
    };
    await say(page, 'article.rename', { article: copy.value.article, slug });
  }
  const names = await page.evaluate(async (article) => {
    const { galley: bridge } = globalThis as unknown as {
      galley: { call: (...said: unknown[]) => Promise<{ value?: { picture: string } }> };
    };
    const canvas = Object.assign(document.createElement('canvas'), { width: 2, height: 2 });
    const blob = await new Promise<Blob | null>((end) => canvas.toBlob(end));
    const bytes = new Uint8Array(await blob!.arrayBuffer());
    const added: (string | undefined)[] = [];
    for (const name of ['../../up.png', '/tmp/up.png', '..\\..\\up.png', '\0.png']) {
      const request = { article, language: 'en', name, bytes };
      added.push((await bridge.call('picture.add', request)).value?.picture);
    }
    return added;
  }, file.name);
  for (const name of names) expect(name).toMatch(/^assets\/[^/\\]+\.png$/);
  expect((await readdir(desk.folder)).sort()).toEqual(before);
  expect(existsSync('/tmp/up') || existsSync('/tmp/up.png')).toBe(false);
  desk.faults.take();
});

test('what is larger than any request is refused', async ({ desk }) => {
  const { page } = await desk.start();
  const answers = await page.evaluate(async () => {
    const { galley: bridge } = globalThis as unknown as {
      galley: { call: (...said: unknown[]) => Promise<unknown> };
    };
    const large = 'x'.repeat(257 * 1024 * 1024);
    return [
      await bridge.call('clipboard.write', { text: large, html: null }).catch(String),
      await bridge.call('no.such', {}).catch(() => 'still there'),
    ];
  });
  expect(answers[0]).toMatch(/RangeError: The request is too large/);
  expect(answers[1]).toBe('still there');
  desk.faults.take();
});

test('nobody but the page itself is answered', async ({ desk }) => {
  const { app } = await desk.start();
  const forging = async ({ BrowserWindow }: typeof Electron, preload: string) => {
    // As bad as a window can be made: every page and every frame in it has the bridge.
    const forger = new BrowserWindow({
      show: false,
      webPreferences: { preload, nodeIntegrationInSubFrames: true },
    });
    const run = (code: string) => forger.webContents.executeJavaScript(code) as Promise<string>;
    const forge = (of: string) =>
      run(
        `!('galley' in ${of}) ? 'no way to ask' : ${of}.galley
          .call('settings.change', { theme: 'dark' }).then((settings) => settings.theme, String)`,
      );
    const frame = (parts: string) =>
      run(`new Promise((end) => {
        const frame = Object.assign(document.createElement('iframe'), ${parts});
        frame.onload = () => end('');
        document.body.append(frame);
      })`);
    try {
      await forger.loadURL('data:text/html,<title>forged</title>');
      const outside = await forge('window');
      await forger.loadURL('galley://app/');
      const page = await forge('window');
      await frame(`{ srcdoc: '<p>' }`);
      const inline = await forge('frames[0]');
      return { outside, page, inline };
    } finally {
      forger.destroy();
    }
  };
  const answers = await readInMain(app, forging, PRELOAD);
  // That the page itself is answered shows that the others were heard.
  const REFUSED = /does not come from the page of Galley/;
  expect(answers.page).toBe('dark');
  expect(answers.outside).toMatch(REFUSED);
  expect(answers.inline).toMatch(REFUSED);
  desk.faults.take();
});
