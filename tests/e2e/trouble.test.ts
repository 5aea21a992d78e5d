import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

const INFO = JSON.stringify({ version: 2, type: 'net.daringfireball.markdown', transient: false });

async function addBundle(desk: Desk, name: string, text: string): Promise<string> {
  const path = join(desk.library, name);
  await mkdir(join(path, 'assets'), { recursive: true });
  await writeFile(join(path, 'info.json'), INFO);
  await writeFile(join(path, 'text.md'), text);
  return join(path, 'text.md');
}

/** Asks to open a file by the dialog. */
async function importFile(galley: Galley, path: string): Promise<void> {
  await galley.answerDialogs(path);
  await galley.command('story.import');
}

test('a binary file, an empty file and 20 MB of text are refused as wire copy, in plain words', async ({
  desk,
}) => {
  const files: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
    ['binary.txt', new Uint8Array([0x4d, 0x5a, 0, 1, 2, 0xff, 0xfe, 0]), /binary\.txt/],
    ['empty.txt', '', /empty\.txt/],
    ['long.txt', 'Kata demi kata.\n'.repeat(1_310_720), /long\.txt.*too large/],
  ];
  const galley = await desk.start();
  const before = await desk.bundles();
  for (const [name, content, said] of files) {
    const path = join(desk.out, name);
    await writeFile(path, content);
    await importFile(galley, path);
    await expect(galley.alert.filter({ hasText: said })).toBeVisible();
    expect((await readFile(path)).equals(Buffer.from(content))).toBe(true);
  }
  expect(await desk.bundles()).toEqual(before);
  const file = await galley.newStory();
  await galley.type('Still here');
  await file.shows(({ body }) => body.length, 1);
});

test('a picture that is none is refused; the caption goes on waiting', async ({ galley, file }) => {
  const path = join(galley.desk.out, 'not-a-picture.jpg');
  await writeFile(path, 'These are words.');
  await galley.addWaitingCaption();
  await galley.dropFiles('.story-waiting', path);
  await expect(galley.alert.filter({ hasText: 'not-a-picture.jpg' })).toBeVisible();
  await expect(galley.page.locator('.story-waiting')).toHaveCount(1);
  expect(await file.pictures()).toEqual({});
});

test('front matter that is no YAML is told with its line; the file stays as it is', async ({
  desk,
}) => {
  const broken = '---\nheadline: "The quay\nslug: quay\n---\n\nThe quay is *shut*.\n';
  const path = await addBundle(desk, 'quay.textbundle', broken);
  const galley = await desk.start();
  await galley.page.getByRole('option', { name: /quay/ }).click();
  await expect(galley.story).toContainText('The quay is shut.');
  await expect(galley.page.getByText(/line \d/i).first()).toBeVisible();
  await galley.story.click();
  await galley.type('Not to be written');
  await galley.newStory();
  expect(await readFile(path, 'utf8')).toBe(broken);
});

test('a library that is gone is said, and another can be chosen', async ({ desk }) => {
  await mkdir(desk.user, { recursive: true });
  const gone = join(desk.folder, 'gone');
  await writeFile(join(desk.user, 'settings.json'), JSON.stringify({ libraryFolder: gone }));
  const galley = await desk.start({ library: null });
  await expect(galley.page.getByText(gone)).toBeVisible();
  await galley.answerDialogs(desk.library);
  await galley.page.getByRole('button', { name: 'Choose another folder…' }).first().click();
  await expect(galley.page.getByText(gone)).toBeHidden();
  const file = await galley.newStory();
  await galley.type('In the other folder');
  await file.shows(({ body }) => body.length, 1);
});

test('damaged settings are set aside and said', async ({ desk }) => {
  await mkdir(desk.user, { recursive: true });
  await writeFile(join(desk.user, 'settings.json'), '{"theme": "dark", ');
  const galley = await desk.start();
  await expect(galley.page.getByText(/settings file was damaged/)).toBeVisible();
  const file = await galley.newStory();
  await galley.type('All the same');
  await file.shows(({ body }) => body.length, 1);
});

test('a story whose folder is gone says so, and goes into a copy', async ({ desk }) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  await galley.type('Mine');
  await file.shows(({ body }) => body.length, 1);
  await rm(file.path, { recursive: true });
  await galley.type(' and more of mine');
  const banner = galley.page.getByRole('note').filter({ hasText: 'is not where it was' });
  await banner.getByRole('button', { name: 'Save a copy' }).click();
  await expect(banner).toBeHidden();
  const copy = await desk.only();
  await expect.poll(() => copy.text()).toContain('Mine and more of mine');
});
