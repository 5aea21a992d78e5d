import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../app/result';
import { copyBundle } from '../../../main/library/copy';
import { openArticle } from '../../../main/library/open';
import { addSample } from '../../../main/library/sample';
import { saveCopy } from '../../../main/library/save-copy';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
  writeFiles,
} from '../../support/temporary-library';
import { png } from '../picture-bytes';

const PICTURE = { 'assets/ferry.png': png(4, 3), 'assets/more/notes.bin': Buffer.from([0, 255]) };

describe('copying a bundle in', () => {
  it('keeps every byte and leaves links out', async () => {
    const from = await libraryWithStory(PICTURE);
    const before = await readFiles(from.bundle);
    await symlink('/etc/hostname', join(from.bundle, 'assets/link.png'));
    const library = await temporaryFolder();
    expect(await copyBundle(library, from.bundle)).toEqual(success(from.name));
    expect(await readFiles(join(library, from.name))).toEqual(before);
  });

  it('gives it a name of its own', async () => {
    const { library, name, bundle } = await libraryWithStory();
    expect(await copyBundle(library, bundle)).toEqual(success(name.replace('.text', '-2.text')));
  });

  it('refuses what is no bundle', async () => {
    const { library, bundle } = await libraryWithStory();
    await mkdir(join(library, 'empty.textbundle'));
    for (const wrong of [
      join(library, 'gone.textbundle'),
      join(library, 'empty.textbundle'),
      library,
    ]) {
      expect(await copyBundle(bundle, wrong)).toMatchObject({ failure: { code: 'not-found' } });
    }
  });
});

describe('the sample', () => {
  async function samples() {
    return writeFiles(await temporaryFolder(), { 'id.textbundle/text.md': STORY });
  }

  it('goes into an empty library under a name like any other', async () => {
    const library = await temporaryFolder();
    const added = await addSample(library, await samples(), 'id');
    expect(added).toMatchObject({
      value: expect.stringMatching(/^\d{4}-\d\d-\d\d-ferry-bridge\.textbundle$/),
    });
  });

  it('is not forced on a library with stories in it', async () => {
    const { library, name } = await libraryWithStory();
    expect(await addSample(library, await samples(), 'id')).toEqual(success(null));
    expect(Object.keys(await readFiles(library)).every((path) => path.startsWith(name))).toBe(true);
  });
});

describe('saving a text that cannot go into its own file', () => {
  const NEW = STORY.replace('at dawn', 'at noon');

  it('makes a copy with the pictures and an id of its own', async () => {
    const { library, name, bundle } = await libraryWithStory(PICTURE);
    const before = await readFiles(bundle);
    const copy = name.replace('.text', '-2.text');
    expect(await saveCopy(library, name, NEW)).toEqual(success(copy));
    expect(await readFiles(bundle)).toEqual(before);
    const files = await readFiles(join(library, copy));
    expect(Object.keys(files).sort()).toEqual(Object.keys(before).sort());
    const id = /^id: (.+)$/m;
    expect(files['text.md']!.replace(id, '')).toBe(NEW.replace(id, ''));
    expect(id.exec(files['text.md']!)?.[1]).not.toBe(id.exec(NEW)?.[1]);
    expect(await openArticle(library, copy)).toMatchObject({ value: { readOnly: null } });
  });

  it('takes the name of an article that is gone', async () => {
    const { library, name, bundle } = await libraryWithStory(PICTURE);
    await rm(bundle, { recursive: true });
    expect(await saveCopy(library, name, NEW)).toEqual(success(name));
    expect(await openArticle(library, name)).toMatchObject({ ok: true });
  });

  it('keeps the pictures of one whose text is gone', async () => {
    const { library, name, bundle } = await libraryWithStory(PICTURE);
    await rm(join(bundle, 'text.md'));
    const copied = await saveCopy(library, name, NEW);
    if (!copied.ok) throw new Error(copied.failure.code);
    expect(await readFile(join(library, copied.value, 'assets/ferry.png'))).toEqual(png(4, 3));
  });

  it('keeps the bytes of a text that cannot be understood', async () => {
    const { library, name } = await libraryWithStory();
    const broken = '---\ntags: [a\n---\n\nText.\n';
    const copied = await saveCopy(library, name, broken);
    if (!copied.ok) throw new Error(copied.failure.code);
    expect(await readFile(join(library, copied.value, 'text.md'), 'utf8')).toBe(broken);
  });

  it('is for names of bundles only', async () => {
    const { library } = await libraryWithStory();
    expect(await saveCopy(library, '../x.textbundle', NEW)).toEqual(
      failure('not-found', join(library, '../x.textbundle')),
    );
  });
});
