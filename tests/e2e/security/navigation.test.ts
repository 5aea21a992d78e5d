import type { ElectronApplication, Page } from '@playwright/test';
import { doInMain, readInMain } from '../main-process';
import { expect, test } from './recorder';
import { say } from './say';

const PAGE = 'galley://app/';

/** Where a page may want to go: out, to other files of ours, to what it made itself, and to other programs. */
const ADDRESSES = (outside: string): readonly string[] => [
  `http://${outside}/`,
  'https://galley.example/',
  'file:///etc/passwd',
  'galley://app/index.html?other',
  'galley://app/assets/none.js',
  'galley://picture/a.textbundle/assets/a.png?width=40',
  'galley://elsewhere/',
  'data:text/html,<title>data</title>',
  'chrome://version/',
  'view-source:galley://app/',
  'mailto:desk@galley.example',
  'smb://galley.example/share',
];

/** How a page goes somewhere. Each stands alone, since it is sent to the page as text. */
const WAYS: Readonly<Record<string, (address: string) => void>> = {
  location: (address) => {
    location.href = address;
  },
  replace: (address) => location.replace(address),
  link: (address) => {
    const link = Object.assign(document.createElement('a'), { href: address });
    document.body.append(link);
    link.click();
  },
  'link of a new window': (address) => {
    const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' });
    document.body.append(link);
    link.click();
  },
  'link with Shift': (address) => {
    const link = Object.assign(document.createElement('a'), { href: address });
    document.body.append(link);
    link.dispatchEvent(new MouseEvent('click', { shiftKey: true, cancelable: true }));
  },
  'link of a file to keep': (address) => {
    const link = Object.assign(document.createElement('a'), { href: address, download: 'kept' });
    document.body.append(link);
    link.click();
  },
  form: (address) => {
    const form = Object.assign(document.createElement('form'), { action: address });
    document.body.append(form);
    form.submit();
  },
  'form of a new window': (address) => {
    const form = Object.assign(document.createElement('form'), { action: address, target: 'new' });
    document.body.append(form);
    form.submit();
  },
  'meta refresh': (address) => {
    const meta = Object.assign(document.createElement('meta'), { content: `0;url=${address}` });
    meta.httpEquiv = 'refresh';
    document.head.append(meta);
  },
  'window.open': (address) => void window.open(address),
  'window.open of a size': (address) => void window.open(address, 'small', 'popup,width=200'),
  'window.open of no opener': (address) => void window.open(address, '_blank', 'noopener'),
  'a frame that moves the page': (address) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow!.open(address, '_top');
  },
};

/** Counts what came of it: pages that are others, windows, files that were kept, programs that were started. */
async function watch(app: ElectronApplication): Promise<void> {
  await doInMain(app, ({ app: electron, session, shell, webContents }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const follow = (contents: Electron.WebContents) => {
      contents.on('did-navigate', (_event, url) => seen.push(`went to ${url}`));
      contents.on('did-frame-navigate', (_event, url, _code, _text, isMain) => {
        if (!isMain && url !== 'about:blank') seen.push(`a frame went to ${url}`);
      });
    };
    webContents.getAllWebContents().forEach(follow);
    electron.on('web-contents-created', (_event, contents) => {
      seen.push('a window');
      follow(contents);
    });
    session.defaultSession.on('will-download', (event, item) => {
      item.once('done', (_done, state) => {
        if (state === 'completed') seen.push('a whole file');
      });
      if (!event.defaultPrevented) seen.push('a file');
    });
    shell.openExternal = (url) => {
      seen.push(`another program for ${url}`);
      return Promise.resolve();
    };
  });
}

const seen = (app: ElectronApplication) =>
  readInMain(app, () => (globalThis as { seen?: readonly string[] }).seen ?? ['lost']);

/** What Chromium was told before has happened when it has drawn twice and main has answered. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
  await say(page, 'profiles.read', {});
}

for (const [name, way] of Object.entries(WAYS)) {
  test(`no page goes anywhere by ${name}`, async ({ galley, recorder }) => {
    const { page, app } = galley;
    await watch(app);
    await page.evaluate(() => Object.assign(globalThis, { mark: 'here' }));
    for (const address of ADDRESSES(recorder.address)) {
      await page.evaluate(way, address).catch(String);
      await settled(page);
      expect(await seen(app), address).toEqual([]);
      expect(page.url(), address).toBe(PAGE);
    }
    expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('here');
    expect(app.windows()).toHaveLength(1);
    expect(recorder.seen).toEqual([]);
    galley.desk.faults.take();
  });
}

test('a page that empties itself is shown again', async ({ desk }) => {
  const { page } = await desk.start();
  await page.evaluate(() => {
    Object.assign(globalThis, { mark: 'here' });
    location.href = 'about:blank';
  });
  await expect(page).toHaveURL(PAGE);
  await page.waitForSelector('html[data-ready]');
  expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe(undefined);
});

test('a page that says it is another stays where it is', async ({ galley }) => {
  const { page, app } = galley;
  await watch(app);
  await page.evaluate(() => {
    history.pushState(null, '', '/other');
    history.back();
  });
  await expect(page).toHaveURL(PAGE);
  expect(
    await page.evaluate(() => {
      try {
        history.pushState(null, '', 'galley://picture/');
        return 'moved';
      } catch {
        return 'refused';
      }
    }),
  ).toBe('refused');
  expect(await seen(app)).toEqual([]);
});

test('a link is opened in another program only when the user did something', async ({ galley }) => {
  const { page, app } = galley;
  await doInMain(app, ({ dialog, shell }) => {
    const opened: string[] = [];
    const asked: string[] = [];
    Object.assign(globalThis, { opened, asked });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
    dialog.showMessageBox = ((_window: unknown, { detail }: Electron.MessageBoxOptions) => {
      asked.push(detail ?? '');
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  });
  const told = () =>
    readInMain(app, () => {
      const { opened, asked } = globalThis as unknown as Record<'opened' | 'asked', string[]>;
      return { opened, asked };
    });
  const open = (url: string) => say(page, 'link.open', { url });
  const words = 'https://galley.example/?words=all+of+them';
  // The clicks of an earlier test are good for one.
  await open(words);
  const before = (await told()).opened.length;
  expect(await open(words)).toMatchObject({ failure: { code: 'cancelled' } });
  expect((await told()).opened).toHaveLength(before);
  expect((await told()).asked.at(-1)).toBe(words);
  const asked = (await told()).asked.length;
  await page.mouse.click(2, 2);
  expect(await open(words)).toMatchObject({ ok: true });
  expect((await told()).opened).toHaveLength(before + 1);
  expect(await open(words)).toMatchObject({ failure: { code: 'cancelled' } });
  expect((await told()).asked).toHaveLength(asked + 1);
  for (const address of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://galley.example/',
    'x',
  ]) {
    await page.mouse.click(2, 2);
    expect(await open(address), address).toMatchObject({ failure: { code: 'unsupported' } });
  }
  expect((await told()).opened).toHaveLength(before + 1);
  expect((await told()).asked).toHaveLength(asked + 1);
});
