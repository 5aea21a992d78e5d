import { readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../app/format';
import { failure, success } from '../../../app/result';
import { importFile, importWireCopy } from '../../../main/filing/import';
import { openArticle } from '../../../main/library/open';
import { itWithSharedData, sharedDataPath } from '../../support/shared-data';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
  writeFiles,
} from '../../support/temporary-library';
import { png } from '../picture-bytes';

/** Files beside an empty library. */
async function desk(files: Readonly<Record<string, string | Uint8Array>>) {
  const library = await temporaryFolder();
  const folder = await writeFiles(await temporaryFolder(), files);
  const importIt = (file: string, language = '') =>
    importFile(library, join(folder, file), language);
  const textOf = async (file: string, language = '') => {
    const imported = await importIt(file, language);
    if (!imported.ok) throw new Error(imported.failure.code);
    return readFile(join(library, imported.value, 'text.md'), 'utf8');
  };
  return { library, folder, importIt, textOf };
}

describe('wire copy', () => {
  const COPY = 'Ferry bridge opens\n\nThe bridge opened at dawn.\n\nA boat. [KCNA/AFP]\n';

  it('becomes an article, and the file stays', async () => {
    const { library, folder, importIt } = await desk({ 'wire.txt': COPY });
    const imported = await importIt('wire.txt', 'en');
    if (!imported.ok) throw new Error(imported.failure.code);
    const text = await readFile(join(library, imported.value, 'text.md'), 'utf8');
    expect(text).toContain('language: en');
    expect(text).toContain('The bridge opened at dawn.');
    expect(text).toContain('credit="KCNA/AFP"');
    expect(await openArticle(library, imported.value)).toMatchObject({ value: { readOnly: null } });
    expect(await readFiles(folder)).toEqual({ 'wire.txt': COPY });
  });

  it('may be pasted', async () => {
    const { library } = await desk({});
    const imported = await importWireCopy(library, COPY, 'en');
    expect(imported.ok).toBe(true);
    expect(await importWireCopy(library, ' \n', 'en')).toEqual(
      failure('unsupported', '', { detail: 'empty' }),
    );
    expect(await importWireCopy(library, 'a\0b', 'en')).toEqual(failure('unsupported', ''));
    expect(await importWireCopy(library, 'a'.repeat(5_300_000), 'en')).toEqual(
      failure('too-large', ''),
    );
  });

  itWithSharedData('of the seed keeps its captions', async () => {
    const { library } = await desk({});
    const seed = sharedDataPath('articles', 'seed.id.txt');
    const imported = await importFile(library, seed, 'id');
    if (!imported.ok) throw new Error(imported.failure.code);
    const text = await readFile(join(library, imported.value, 'text.md'), 'utf8');
    expect(text.match(/credit="KCNA via KNS\/AFP"/g)).toHaveLength(2);
  });
});

describe('Markdown', () => {
  it('brings the pictures that lie beside it', async () => {
    const ferry = png(4, 3);
    const { library, importIt } = await desk({
      'post.md': [
        '---\ntitle: Two boats # as agreed\nlayout: post\n---\n',
        '![A ferry](images/ferry.png)\n',
        '![Another](my%20boat.png)\n',
        '![Gone](images/gone.png)\n',
        '![Elsewhere](https://example.com/a.png)\n',
        '![None](fake.png)\n',
      ].join('\n'),
      'images/ferry.png': ferry,
      'my boat.png': png(5, 4),
      'fake.png': 'no picture',
    });
    const imported = await importIt('post.md', 'en');
    if (!imported.ok) throw new Error(imported.failure.code);
    const files = await readFiles(join(library, imported.value));
    expect(Object.keys(files).sort()).toEqual([
      ...['assets/ferry.png', 'assets/my-boat.png', 'info.json', 'text.md'],
    ]);
    expect(files['assets/ferry.png']).toBe(ferry.toString('latin1'));
    const text = files['text.md']!;
    expect(text).toContain('(assets/ferry.png)');
    expect(text).toContain('(assets/my-boat.png)');
    expect(text).toContain('(images/gone.png)');
    expect(text).toContain('(https://example.com/a.png)');
    expect(text).toContain('(fake.png)');
    expect(text).toContain('layout: post');
    expect(text).toContain('# as agreed');
    expect(text).toContain('headline: Two boats');
  });

  it('does not bring what lies elsewhere', async () => {
    const outside = await writeFiles(await temporaryFolder(), { 'secret.png': png(4, 3) });
    const { library, folder, importIt } = await desk({
      'a/post.md': `![x](../secret.png)\n\n![y](${outside}/secret.png)\n\n![z](link.png)\n`,
      'secret.png': png(4, 3),
    });
    await symlink(join(outside, 'secret.png'), join(folder, 'a/link.png'));
    const imported = await importIt('a/post.md');
    if (!imported.ok) throw new Error(imported.failure.code);
    expect(await readdir(join(library, imported.value, 'assets'))).toEqual([]);
  });

  it('with broken front matter is refused, with the line', async () => {
    const { library, folder, importIt } = await desk({ 'a.md': '---\ntags: [a\n---\n\nText.\n' });
    expect(await importIt('a.md')).toMatchObject({
      failure: { code: 'damaged', subject: join(folder, 'a.md'), line: expect.any(Number) },
    });
    expect(await readdir(library)).toEqual([]);
  });

  it('says its language where it can be told', async () => {
    const { textOf } = await desk({
      'a.md': 'Ini adalah kapal yang berlayar dari pelabuhan itu dan tidak kembali ke pulau.\n',
      'b.md': '---\nlanguage: fr\n---\n\nText.\n',
    });
    expect(await textOf('a.md')).toContain('language: id');
    expect(await textOf('b.md', 'en')).toContain('language: fr');
  });
});

it('takes a TextBundle as it is', async () => {
  const from = await libraryWithStory({ 'assets/a.png': png(1, 1) });
  const { library } = await desk({});
  expect(await importFile(library, from.bundle, 'id')).toEqual(success(from.name));
  expect(await readFiles(join(library, from.name))).toEqual(await readFiles(from.bundle));
});

describe('what cannot be imported', () => {
  it('is told apart, and leaves no trace', async () => {
    const { library, folder, importIt } = await desk({
      'binary.txt': Buffer.from([0x66, 0, 0x6f]),
      'latin1.txt': Buffer.from('caf\xe9 au lait', 'latin1'),
      'picture.txt': png(4, 3),
      'empty.txt': '',
      'blank.md': ' \n\t\n',
      'story.docx': 'x',
      story: 'x',
      'bundle.textbundle': 'a file',
      'folder.md/x': '',
      'other.textbundle/readme.md': STORY,
    });
    await writeFile(join(folder, 'large.txt'), '');
    await truncate(join(folder, 'large.txt'), 20_000_000);
    const before = await readFiles(folder);
    const code = async (file: string) => {
      const imported = await importIt(file);
      return imported.ok ? 'imported' : imported.failure.code;
    };
    expect(await importIt('binary.txt')).toEqual(
      failure('unsupported', join(folder, 'binary.txt')),
    );
    expect(await importIt('empty.txt')).toEqual(
      failure('unsupported', join(folder, 'empty.txt'), { detail: 'empty' }),
    );
    expect(await code('latin1.txt')).toBe('unsupported');
    expect(await code('picture.txt')).toBe('unsupported');
    expect(await code('blank.md')).toBe('unsupported');
    expect(await code('story.docx')).toBe('unsupported');
    expect(await code('story')).toBe('unsupported');
    expect(await code('bundle.textbundle')).toBe('unsupported');
    expect(await code('folder.md')).toBe('unsupported');
    expect(await code('large.txt')).toBe('too-large');
    expect(await code('gone.txt')).toBe('not-found');
    expect(await code('other.textbundle')).toBe('not-found');
    expect(await readFiles(folder)).toEqual(before);
    expect(await readdir(library)).toEqual([]);
  });
});

describe('a page', () => {
  it('becomes an article with the pictures that are at hand', async () => {
    const inside = `data:image/png;base64,${png(40, 30, 'larger than a dot '.repeat(9)).toString('base64')}`;
    const page = `<html lang="id"><h1>Dermaga dibuka</h1><p>Kapal berlayar.</p><img src="page_files/quay.png" alt="beside">
      <img src="${inside}" alt="inside"><img src="https://example.org/a.jpg"><img src="gone.png" alt="gone">`;
    const { library, importIt } = await desk({
      'page.html': page,
      'page_files/quay.png': png(20, 10),
    });
    const imported = await importIt('page.html');
    if (!imported.ok) throw new Error(imported.failure.code);
    const { article } = readText(await readFile(join(library, imported.value, 'text.md'), 'utf8'));
    expect(article.fields).toMatchObject({ headline: 'Dermaga dibuka', language: 'id' });
    expect(article.body).toMatchObject([
      { type: 'paragraph' },
      { picture: 'assets/quay.png', alt: 'beside', source: '' },
      { picture: 'assets/picture.png', alt: 'inside', source: '' },
      { picture: null, source: 'https://example.org/a.jpg' },
      { picture: null, source: 'gone.png', alt: 'gone' },
    ]);
    const stored = await readdir(join(library, imported.value, 'assets'));
    expect(stored.sort()).toEqual(['picture.png', 'quay.png']);
  });

  it('is read in the encoding that it says', async () => {
    const bytes = (start: number[], text: string) =>
      Uint8Array.from([...start, ...Array.from(text, (one) => one.charCodeAt(0))]);
    const { textOf } = await desk({
      'old.htm': bytes([], '<h1>Caf\xe9 \x93open\x94</h1>'),
      'said.html': bytes([], '<meta charset="windows-1251"><h1>\xd1\xee\xf7\xe8</h1>'),
      'wide.html': bytes([0xff, 0xfe], Array.from('<h1>Quay</h1>', (one) => `${one}\0`).join('')),
      'new.html': '<h1>Café “open”</h1>',
      'odd.html': bytes([], '<meta charset="nonsense"><h1>Caf\xe9</h1>'),
    });
    expect(await textOf('old.htm')).toContain('headline: Café “open”');
    expect(await textOf('said.html')).toContain('headline: Сочи');
    expect(await textOf('wide.html')).toContain('headline: Quay');
    expect(await textOf('new.html')).toContain('headline: Café “open”');
    expect(await textOf('odd.html')).toContain('headline: Café');
  });

  it('with nothing in it, or that is none, is refused', async () => {
    const { importIt } = await desk({ 'empty.html': '<body>', 'binary.html': '\0\0PNG' });
    expect(await importIt('empty.html')).toMatchObject({
      failure: { code: 'unsupported', detail: 'empty' },
    });
    expect(await importIt('binary.html')).toMatchObject({ failure: { code: 'unsupported' } });
  });
});
