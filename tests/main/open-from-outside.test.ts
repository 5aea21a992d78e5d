import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptName, sessionName } from '../../main/kept-names';
import { openPlaces } from '../../main/library/places';
import { admitFromOutside } from '../../main/open-from-outside';
import { filerHere } from '../support/filer-here';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
  writeFiles,
} from '../support/temporary-library';

function outsideOf(library: string) {
  const places = openPlaces(() => library);
  const filer = async () => filerHere().filer;
  const admit = (path: string) => admitFromOutside(path, { places, library: () => library, filer });
  return { places, admit };
}

const BUNDLE = { 'b.textbundle/text.md': STORY, 'b.textbundle/info.json': '{ "version": 2 }\n' };

describe('what is opened from outside', () => {
  it('is a bundle where it lies, or a file in it', async () => {
    const { library } = await libraryWithStory();
    const { places, admit } = outsideOf(library);
    const elsewhere = await writeFiles(await temporaryFolder(), BUNDLE);
    for (const path of ['b.textbundle', 'b.textbundle/text.md', 'b.textbundle/info.json']) {
      const admitted = await admit(join(elsewhere, path));
      expect(admitted.ok && places.at(admitted.value)).toEqual({
        folder: elsewhere,
        name: 'b.textbundle',
      });
    }
    expect(await readdir(library)).toHaveLength(1);
  });

  it('has its own name when it is of the library, also behind a link', async () => {
    const { library, name } = await libraryWithStory();
    const link = join(await temporaryFolder(), 'link');
    await symlink(library, link);
    for (const folder of [library, link]) {
      for (const open of [library, link]) {
        const { admit } = outsideOf(open);
        expect(await admit(join(folder, name))).toEqual({ ok: true, value: name });
      }
    }
  });

  it('becomes a story of the library when it is only a text', async () => {
    const { library } = await libraryWithStory();
    const { admit } = outsideOf(library);
    const elsewhere = await writeFiles(await temporaryFolder(), {
      'copy.md': '# The quay is shut\n\nSince Monday.\n',
      'copy.txt': 'The ferry is late\n\nIt came at noon.\n',
    });
    const before = await readFiles(elsewhere);
    for (const name of ['copy.md', 'copy.txt']) {
      const admitted = await admit(join(elsewhere, name));
      expect(admitted.ok && (await readdir(library)).includes(admitted.value)).toBe(true);
    }
    expect(await readFiles(elsewhere)).toEqual(before);
  });

  it('is refused when it is nothing that can be opened', async () => {
    const { library } = await libraryWithStory();
    const { admit } = outsideOf(library);
    const elsewhere = await writeFiles(await temporaryFolder(), {
      'picture.jpg': 'x',
      'empty.textbundle/readme': 'x',
      'folder/text.md': STORY,
    });
    const code = async (path: string) => {
      const admitted = await admit(join(elsewhere, path));
      return admitted.ok ? 'opened' : admitted.failure.code;
    };
    expect(await code('gone.textbundle')).toBe('not-found');
    expect(await code('picture.jpg')).toBe('unsupported');
    expect(await code('empty.textbundle')).toBe('not-found');
    expect(await code('folder')).toBe('unsupported');
    expect(await readdir(library)).toHaveLength(1);
  });
});

describe('the name of a story in the settings', () => {
  it('leads to the same story in the next session', async () => {
    const library = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    const before = openPlaces(() => library);
    const articles = [
      'a.textbundle',
      'archive:a.textbundle',
      before.admit(join(elsewhere, 'a.textbundle')),
    ];
    for (const article of articles) {
      const after = openPlaces(() => library);
      const again = sessionName(keptName(article, before), after);
      expect(again).toBe(article);
      expect(after.at(again)).toEqual(before.at(article));
    }
  });

  it('goes with a library that is moved', async () => {
    const places = openPlaces(() => '/before');
    expect(keptName('a.textbundle', places)).toBe('a.textbundle');
  });
});
