import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { article, figure, paragraph, text } from '../../../app/article';
import { readText } from '../../../app/format';
import { failure, success } from '../../../app/result';
import { createArticle } from '../../../main/library/create';
import { storePicture } from '../../../main/library/pictures';
import { readFiles, temporaryFolder, writeFiles } from '../../support/temporary-library';
import { png } from '../picture-bytes';

const STORY = article({ headline: 'Ferry bridge opens', language: 'en' }, [
  paragraph(text('At dawn.')),
]);

async function create(library: string, value = STORY): Promise<string> {
  const created = await createArticle(library, value);
  if (!created.ok) throw new Error(created.failure.code);
  return created.value;
}

it('makes a TextBundle whose text reads as the article', async () => {
  const library = await temporaryFolder();
  const name = await create(library);
  expect(name).toMatch(/^\d{4}-\d\d-\d\d-ferry-bridge-opens\.textbundle$/);

  const { article: read, problems } = readText(
    await readFile(join(library, name, 'text.md'), 'utf8'),
  );
  expect(problems).toEqual([]);
  expect(read.body).toEqual(STORY.body);
  expect(read.fields).toEqual({ ...STORY.fields, id: read.fields.id });
  expect(read.fields.id).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );

  expect(JSON.parse(await readFile(join(library, name, 'info.json'), 'utf8'))).toEqual({
    version: 2,
    type: 'net.daringfireball.markdown',
    transient: false,
    creatorIdentifier: 'net.galley.editor',
    'net.galley.editor': { formatVersion: 1 },
  });
  expect(await readdir(join(library, name))).toEqual(['assets', 'info.json', 'text.md']);
  expect(await readdir(library)).toEqual([name]);
});

it('keeps an id that the article has', async () => {
  const library = await temporaryFolder();
  const name = await create(library, article({ id: 'own-id' }));
  expect(await readFile(join(library, name, 'text.md'), 'utf8')).toContain('id: own-id');
});

it('gives articles made at one time names of their own', async () => {
  const library = await temporaryFolder();
  const names = await Promise.all(Array.from({ length: 8 }, () => create(library)));
  expect(new Set(names).size).toBe(8);
  expect((await readdir(library)).sort()).toEqual([...names].sort());
});

it('puts pictures in before the folder is seen, and refers to them', async () => {
  const library = await temporaryFolder();
  const withPicture = article({ headline: 'Two' }, [figure({ picture: 'ferry.png' })]);
  const created = await createArticle(library, withPicture, {
    furnish: async (path, value) => {
      expect((await readdir(library)).every((name) => name.startsWith('.'))).toBe(true);
      const stored = await storePicture(path, 'ferry.png', png(4, 3));
      if (!stored.ok) return stored;
      return success({ ...value, body: [figure({ picture: stored.value.picture })] });
    },
  });
  if (!created.ok) throw new Error(created.failure.code);
  const files = await readFiles(join(library, created.value));
  expect(Object.keys(files).sort()).toEqual(['assets/ferry.png', 'info.json', 'text.md']);
  expect(files['text.md']).toContain('assets/ferry.png');
});

it('leaves nothing behind when it fails', async () => {
  const library = await temporaryFolder();
  const full = failure('no-space', 'ferry.png');
  expect(await createArticle(library, STORY, { furnish: () => Promise.resolve(full) })).toEqual(
    full,
  );
  await expect(
    createArticle(library, STORY, { furnish: () => Promise.reject(new TypeError('ours')) }),
  ).rejects.toThrow('ours');
  expect(await readdir(library)).toEqual([]);
});

it('says that the library is gone, or is no folder', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  for (const library of [join(folder, 'gone'), join(folder, 'file')]) {
    expect(await createArticle(library, STORY)).toMatchObject(failure('not-found', library));
  }
});

it('works in a library that is reached by a link', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'real/.keep': '' });
  await symlink(join(folder, 'real'), join(folder, 'link'));
  const name = await create(join(folder, 'link'));
  expect(await readdir(join(folder, 'real'))).toContain(name);
});
