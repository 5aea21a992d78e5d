import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readText } from '../../../app/format';
import { failure, success } from '../../../app/result';
import { duplicateArticle } from '../../../main/library/duplicate';
import { takeLock } from '../../../main/library/lock';
import { saveArticle } from '../../../main/library/save';
import { revisionOf } from '../../../main/library/text-file';
import { libraryWithStory, readFiles, STORY } from '../../support/temporary-library';
import { png } from '../picture-bytes';

const COPY = '2025-11-22-ferry-bridge-2.textbundle';

async function story(files: Parameters<typeof libraryWithStory>[0] = {}) {
  const { library, name, bundle } = await libraryWithStory(files);
  return { library, bundle, place: { folder: library, name }, copy: join(library, COPY) };
}

it('copies everything under an id of its own; slug and folder get one number', async () => {
  const { bundle, place, copy } = await story({
    'assets/ferry.png': png(4, 3),
    'notes/a.bin': Buffer.from([0, 255]),
  });
  const before = await readFiles(bundle);
  expect(await duplicateArticle(place)).toEqual(success(COPY));
  expect(await readFiles(bundle)).toEqual(before);

  const after = await readFiles(copy);
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  expect(after['assets/ferry.png']).toBe(before['assets/ferry.png']);
  const { fields } = readText(after['text.md']!).article;
  expect(fields).toMatchObject({ headline: 'Ferry bridge opens', slug: 'ferry-bridge-2' });
  expect(fields.id).not.toBe(readText(STORY).article.fields.id);
  const own = /^(id|slug): .*\n/gm;
  expect(after['text.md']!.replace(own, '')).toBe(STORY.replace(own, ''));
});

it('gives each copy another name and another id', async () => {
  const { library, place } = await story();
  const copies = [await duplicateArticle(place), await duplicateArticle(place)];
  const ids = [place.name, ...copies.map((copy) => (copy.ok ? copy.value : ''))].map(
    async (name) => {
      const text = await readFile(join(library, name, 'text.md'), 'utf8');
      return readText(text).article.fields.id;
    },
  );
  expect(new Set(await Promise.all(ids)).size).toBe(3);
});

it('leaves a missing slug missing', async () => {
  const { place, copy } = await story({ 'text.md': STORY.replace('slug: ferry-bridge\n', '') });
  await duplicateArticle(place);
  const { fields } = readText(await readFile(join(copy, 'text.md'), 'utf8')).article;
  expect(fields.slug).toBe('');
});

it.each([
  ['broken front matter', '---\ntags: [a\n---\n\nText.\n'],
  ['bytes that are not UTF-8', Buffer.from([0x2d, 0xff, 0xfe])],
])('keeps the bytes of a text that cannot be understood: %s', async (_what, text) => {
  const { bundle, place, copy } = await story({ 'text.md': text });
  expect(await duplicateArticle(place)).toEqual(success(COPY));
  expect(await readFiles(copy)).toEqual(await readFiles(bundle));
});

it('has what was being saved', async () => {
  const { place, copy } = await story();
  const text = STORY.replace('at dawn', 'at noon');
  const revision = revisionOf(Buffer.from(STORY));
  const saving = saveArticle(place.folder, place.name, text, revision);
  await duplicateArticle(place);
  expect((await saving).ok).toBe(true);
  expect(await readFile(join(copy, 'text.md'), 'utf8')).toContain('at noon');
});

it('does not mind who has the article open: nothing of it is changed', async () => {
  const { place } = await story();
  const lock = await takeLock(place);
  expect(await duplicateArticle(place)).toEqual(success(COPY));
  if (lock.ok) await lock.value.release();
});

it('leaves links out, and makes nothing of what is no article', async () => {
  const { library, bundle, place, copy } = await story();
  await symlink('/etc/hostname', join(bundle, 'link'));
  await duplicateArticle(place);
  expect(await readdir(copy)).not.toContain('link');

  const before = await readdir(library);
  const name = 'gone.textbundle';
  expect(await duplicateArticle({ folder: library, name })).toEqual(
    failure('not-found', join(library, name)),
  );
  expect(await readdir(library)).toEqual(before);
});
