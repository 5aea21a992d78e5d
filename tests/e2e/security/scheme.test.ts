import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../galley';
import { readInMain } from '../main-process';
import { pictureFile } from '../picture-file';

test('the page has its own files and no others', async ({ galley }) => {
  const answers = await galley.page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const { status } = await fetch(`galley://app/${address}`);
          return `${status} ${address}`;
        }),
      ),
    [
      ...['..%2f..%2fpackage.json', '%2e%2e%2f%2e%2e%2fpackage.json', '..%5c..%5cpackage.json'],
      ...['assets/..%2f..%2f..%2fpackage.json', 'assets%2findex.js', 'index.html%00.png'],
      ...['%2fetc%2fpasswd', 'C:%5cWindows%5cwin.ini', '%c0%ae%c0%ae/package.json', '/', '%'],
      ...[
        'main.cjs',
        'main/main.cjs',
        'package.json',
        '..',
        '../package.json',
        '../../package.json',
      ],
    ],
  );
  // A browser takes steps upwards away by itself: what is left of those is the page.
  expect(answers.filter((answer) => !answer.startsWith('404'))).toEqual(['200 ..']);
  const posted = await galley.page.evaluate(async () => {
    const { status } = await fetch('galley://app/index.html', { method: 'POST', body: 'x' });
    return status;
  });
  expect(posted).toBe(404);
  galley.desk.faults.take();
});

test('pictures come from a story’s own folder and from nowhere else', async ({ desk }) => {
  const outside = join(desk.folder, 'outside');
  const bundle = join(desk.library, 'a.textbundle');
  await mkdir(join(bundle, 'assets'), { recursive: true });
  await mkdir(join(outside, 'assets'), { recursive: true });
  await writeFile(join(bundle, 'text.md'), '# Story\n');
  await pictureFile(join(bundle, 'assets'), 'own.png');
  await pictureFile(bundle, 'beside.png');
  await pictureFile(outside, 'secret.png');
  await pictureFile(join(outside, 'assets'), 'secret.png');
  await symlink(join(outside, 'secret.png'), join(bundle, 'assets', 'link.png'));
  await symlink(join(outside, 'assets'), join(bundle, 'assets', 'folder'));
  await symlink(outside, join(desk.library, 'out.textbundle'));
  const { page } = await desk.start();
  const shown = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(
          (address) =>
            new Promise<string>((end) => {
              const image = new Image();
              image.onload = () => end(`shown ${address}`);
              image.onerror = () => end(`refused ${address}`);
              image.src = `galley://picture/${address}?width=40`;
            }),
        ),
      ),
    [
      'a.textbundle/assets/own.png',
      'a.textbundle/assets/link.png',
      'a.textbundle/assets/folder/secret.png',
      'a.textbundle/beside.png',
      'a.textbundle/assets/..%2fbeside.png',
      'a.textbundle/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2foutside%2fsecret.png',
      'a.textbundle/../../outside/secret.png',
      'out.textbundle/assets/secret.png',
      '..%2foutside/assets/secret.png',
      `${encodeURIComponent(outside)}/assets/secret.png`,
      'archive%3a..%2f..%2f..%2foutside/assets/secret.png',
      'outside-00000000%3aout.textbundle/assets/secret.png',
    ],
  );
  expect(shown.filter((one) => one.startsWith('shown'))).toEqual([
    'shown a.textbundle/assets/own.png',
  ]);
  desk.faults.take();
});

test('a page holds no other page', async ({ galley }) => {
  const { page, app } = galley;
  await page.evaluate(async () => {
    const blob = URL.createObjectURL(new Blob(['<p>'], { type: 'text/html' }));
    const addresses = [
      'galley://app/',
      'galley://picture/',
      blob,
      'data:text/html,<p>',
      'file:///',
    ];
    for (const src of [...addresses, 'https://galley.example/', 'chrome://version/']) {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }
    for (let drawn = 0; drawn < 10; drawn += 1) await new Promise(requestAnimationFrame);
  });
  const held = await readInMain(app, ({ webContents }) =>
    webContents
      .getAllWebContents()
      .flatMap(({ mainFrame }) => mainFrame.frames.map(({ url, origin }) => ({ url, origin }))),
  );
  const inThem = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.body.innerHTML),
  );
  // What was refused is an empty page, or one of nobody's: no word of it came.
  const isEmpty = (url: string) => url === '' || url === 'about:blank';
  expect(held.filter(({ url, origin }) => !isEmpty(url) && origin !== 'null')).toEqual([]);
  expect(inThem.filter((html) => html !== undefined && html !== '')).toEqual([]);
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  galley.desk.faults.take();
});

test('a frame that a page can make has no bridge and runs nothing of its own', async ({
  galley,
}) => {
  const { page } = galley;
  const made = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.hostile = 1; top.hostile = 1</script>';
    await new Promise((end) => {
      frame.onload = end;
      document.body.append(frame);
    });
    const empty = document.createElement('iframe');
    document.body.append(empty);
    const bridges = [frame, empty].map((one) => 'galley' in one.contentWindow!);
    frame.remove();
    empty.remove();
    return { bridges, hostile: (globalThis as { hostile?: number }).hostile };
  });
  expect(made).toEqual({ bridges: [false, false], hostile: undefined });
  galley.desk.faults.take();
});
