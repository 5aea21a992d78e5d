import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { figure, paragraph, text, type Article, type Figure } from '../../app/article';
import { hostilePictures } from '../support/hostile-pictures';
import { pngOf } from '../support/png';
import { expect, test } from './galley';
import { pictureFile } from './picture-file';
import { hashOf, type StoryFile } from './story-file';

const ONE = paragraph(text('One'));

const figures = ({ body }: Article): readonly Figure[] =>
  body.filter((block) => block.type === 'figure');
const pictures = (article: Article) => figures(article).map(({ picture }) => picture);

/** So many pictures of different colours, by their paths. */
async function manyPictures(folder: string, count: number): Promise<readonly string[]> {
  const paths = [];
  for (let n = 0; n < count; n += 1) {
    paths.push(await pictureFile(folder, `p${n}.png`, [n, 100, 200]));
  }
  return paths;
}

async function storedHashes(file: StoryFile): Promise<readonly string[]> {
  return Object.values(await file.pictures());
}

test.beforeEach(async ({ galley, file }) => {
  await galley.type('One');
  await file.holds(ONE);
});

test.describe('several at once', () => {
  test('by dialog, in the order given, and one undo takes them back', async ({ galley, file }) => {
    const [first, ...more] = [9, 1, 5].map((n) =>
      pictureFile(galley.desk.out, `c${n}.png`, [n, n, n]),
    );
    await galley.answerDialogs(await first!, ...(await Promise.all(more)));
    await galley.command('block.figure');
    const shown = ['c9', 'c1', 'c5'].map((name) => figure({ picture: `assets/${name}.png` }));
    await file.holds(ONE, ...shown);
    await galley.command('edit.undo');
    await file.holds(ONE);
    await galley.command('edit.redo');
    await file.holds(ONE, ...shown);
  });

  test('are where they were dropped, though the writing went on', async ({ galley, file }) => {
    await galley.press('Enter');
    await galley.type('Two');
    const paths = await manyPictures(galley.desk.out, 20);
    await galley.dropFiles(galley.story.getByText('One'), ...paths);
    await galley.caretAfter('Two');
    await galley.type(' and three');
    await file.holds(
      ONE,
      ...paths.map((path) => figure({ picture: `assets/${basename(path)}` })),
      paragraph(text('Two and three')),
    );
  });

  test('leave the keyboard in the headline', async ({ galley, file }) => {
    const paths = await manyPictures(galley.desk.out, 20);
    await galley.dropFiles(galley.story.getByText('One'), ...paths);
    await galley.headline.click();
    await galley.type('A ferry sails from the island');
    const shown = paths.map((path) => `assets/${basename(path)}`);
    await file.shows(pictures, shown);
    await expect(galley.headline).toBeFocused();
    await galley.type(' at noon');
    await file.shows(({ fields }) => fields.headline, 'A ferry sails from the island at noon');
    await file.shows(pictures, shown);
  });

  test('with how far it is, and what was added stays when it is cancelled', async ({
    galley,
    file,
  }) => {
    const paths = await manyPictures(galley.desk.out, 256);
    await galley.dropFiles(galley.story.getByText('One'), ...paths);
    const notice = galley.page.locator('.notice', { hasText: 'Adding pictures' });
    await expect(notice.getByRole('progressbar', { name: 'Adding pictures' })).toBeVisible();
    await expect(notice).toContainText('of 256');
    await notice.getByRole('button', { name: 'Cancel' }).click();
    await expect(notice).toBeHidden();
    await galley.command('story.save');
    await file.shows(({ body }) => body[0], ONE);
    const stored = await file.pictures();
    const count = Object.keys(stored).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(256);
    await file.shows(
      pictures,
      paths.slice(0, count).map((path) => `assets/${basename(path)}`),
    );
  });

  test('of which some are none: one notice says which and why', async ({ galley, file }) => {
    const good = await pictureFile(galley.desk.out, 'good.png', [7, 7, 7]);
    const bad = await hostilePictures(await galley.desk.emptyFolder('bad'));
    const [words, empty, huge] = ['words.png', 'empty.jpg', 'huge.jpg'].map((name) =>
      bad.find((path) => basename(path) === name)!,
    );
    await galley.dropFiles(
      galley.story.getByText('One'),
      words!,
      good,
      empty!,
      huge!,
      galley.desk.out,
    );
    await file.holds(ONE, figure({ picture: 'assets/good.png' }));
    const notices = galley.page.getByRole('alert').locator('.notice');
    await expect(notices).toHaveText(
      [
        '4 of 5 pictures were not added. Story and pictures are untouched.',
        'Not a picture of a kind that Galley takes (JPEG, PNG, WebP, GIF, AVIF, TIFF, HEIC or SVG): words.png and out.',
        'Nothing in the file: empty.jpg.',
        'Larger than 200 MB: huge.jpg.',
      ].join(' '),
    );
  });
});

test.describe('from a page', () => {
  const SEA = pngOf(60, 40, [8, 2], Buffer.alloc(180, 99));

  test('a picture that is in the page comes along', async ({ galley, file }) => {
    const html = `<img alt="A sea" src="data:image/png;base64,${SEA.toString('base64')}">`;
    await galley.dropData(
      { 'text/html': html, 'text/uri-list': 'https://example.org/a' },
      galley.story.getByText('One'),
    );
    await expect.poll(async () => storedHashes(file).catch(() => [])).toEqual([hashOf(SEA)]);
    await file.holds(ONE, figure({ picture: 'assets/picture.png', alt: 'A sea' }));
  });

  test('one that is elsewhere is not fetched: its figure waits and says where it is', async ({
    galley,
    file,
  }) => {
    const address = 'https://example.org/ferry.jpg?w=1200';
    await galley.dropData(
      { 'text/uri-list': address, 'text/plain': address },
      galley.story.getByText('One'),
    );
    await file.holds(ONE, figure({ source: address }));
    await expect(galley.story).toContainText(
      `Not fetched, for nothing is asked of the net: ${address}`,
    );
    await galley.command('edit.undo');
    await file.holds(ONE);
  });
});

test('the page can name no file of the user’s', async ({ galley }) => {
  const offered = await galley.page.evaluate(async () => {
    const { galley: bridge } = window as unknown as {
      readonly galley: {
        readonly call: (...asked: readonly unknown[]) => Promise<unknown>;
        readonly offer: (files: readonly object[]) => Promise<unknown>;
      };
    };
    return [
      await bridge.call('picture.offer', {}, ['/etc/passwd']),
      await bridge.offer([new File(['x'], '/etc/passwd')]),
    ];
  });
  expect(offered).toEqual([[], [null]]);
});

test('another process takes the place of one that died', async ({ galley, file }) => {
  const [sea, sand] = await manyPictures(galley.desk.out, 2);
  const image = galley.story.locator('.story-picture img');
  await galley.dropFiles(galley.story.getByText('One'), sea!);
  await expect(image).toHaveJSProperty('naturalWidth', 60);
  await galley.killPictures();
  await galley.dropFiles(galley.story.getByText('One'), sand!);
  await file.shows(pictures, ['assets/p1.png', 'assets/p0.png']);
  await expect(image).toHaveCount(2);
  await expect(image.first()).toHaveJSProperty('naturalWidth', 60);
  expectOnlyPictures(galley.desk.faults.take());
});

test('all that is hostile at once is taken as it is or refused, and the desk goes on', async ({
  galley,
  file,
}) => {
  test.setTimeout(180_000);
  const folder = await galley.desk.emptyFolder('hostile');
  const paths = await hostilePictures(folder);
  await galley.dropFiles(galley.story.getByText('One'), ...paths);
  // Others of before may be there still.
  const notice = galley.page
    .getByRole('alert')
    .locator('.notice')
    .filter({ hasText: `of ${paths.length} pictures were not added.` });
  await expect(notice).toBeVisible({ timeout: 150_000 });
  const words = await notice.innerText();
  const stored = new Set(await storedHashes(file));
  const refused = [];
  for (const path of paths) {
    const isHuge = (await stat(path)).size > 2 ** 30;
    if (isHuge || !stored.has(hashOf(await readFile(path)))) refused.push(basename(path));
  }
  for (const name of refused) expect(words, name).toContain(name);
  expect(refused).toEqual(expect.arrayContaining(['empty.jpg', 'huge.jpg', 'words.png']));
  await galley.command('story.save');
  await file.shows((article) => new Set(pictures(article)).size, stored.size);
  await galley.caretAfter('One');
  await galley.type(' more');
  await file.shows(({ body }) => body[0], paragraph(text('One more')));
  expect((await readdir(join(file.path, 'assets'))).filter((name) => name.startsWith('.'))).toEqual(
    [],
  );
  expectOnlyPictures(galley.desk.faults.take());
});

/** The log says that a process died. */
function expectOnlyPictures(faults: readonly string[]): void {
  const others = faults.filter((fault) => !/The process of the pictures ended|^\s+at /.test(fault));
  expect(others).toEqual([]);
}
