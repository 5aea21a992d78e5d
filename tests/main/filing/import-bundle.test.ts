import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../app/format';
import { INFO_KEY } from '../../../app/format/info';
import { failure, success } from '../../../app/result';
import { importFile } from '../../../main/filing/import';
import { openArticle } from '../../../main/library/open';
import { itWithSharedData, sharedDataPath } from '../../support/shared-data';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
  writeFiles,
} from '../../support/temporary-library';
import { UTF8_NAME, zipOf } from '../../support/zip';
import { png } from '../picture-bytes';

type Files = Readonly<Record<string, string | Uint8Array>>;

const FERRY = png(4, 3);
const ULYSSES = `{
  "version" : 2,
  "type" : "net.daringfireball.markdown",
  "transient" : true,
  "creatorIdentifier" : "com.soulmen.ulysses3",
  "com.soulmen.ulysses3" : { "version": 1.0, "sheet": 12345678901234567890 }
}
`;
const NOTE = `# Ferry bridge opens

The bridge opened at dawn.

![The ferry](assets/ferry%20one.png "At dawn")

See [the plan](/assets/plan.pdf).
`;
const PLAN = Buffer.from('%PDF');

const FOREIGN = {
  'info.json': ULYSSES,
  'text.markdown': NOTE,
  'assets/ferry one.png': FERRY,
  'assets/plan.pdf': PLAN,
  'QuickLook/Preview.html': '<p>',
};

/** A folder with files in a place of its own. */
async function folderOf(files: Files, name = 'Note.textbundle'): Promise<string> {
  const folder = join(await temporaryFolder(), name);
  await mkdir(folder);
  return writeFiles(folder, files);
}

/** The same as one file. */
async function packOf(files: Files, name = 'Note.textpack'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  const zippable: Zippable = {};
  for (const [file, bytes] of Object.entries(files)) {
    zippable[file] = typeof bytes === 'string' ? strToU8(bytes) : Uint8Array.from(bytes);
  }
  await writeFile(path, zipSync(zippable));
  return path;
}

const inFolder = (files: Files, folder: string) =>
  Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));

async function imported(path: string, language = '') {
  const library = await temporaryFolder();
  const made = await importFile(library, path, language);
  if (!made.ok) throw new Error(`${made.failure.code} ${made.failure.detail ?? ''}`);
  const files = await readFiles(join(library, made.value));
  return {
    name: made.value,
    files,
    article: readText(Buffer.from(files['text.md'] ?? '', 'latin1').toString()).article,
    opened: await openArticle(library, made.value),
  };
}

describe('a bundle of another program', () => {
  it('becomes a story, with all its files', async () => {
    const { article, files, opened, name } = await imported(await folderOf(FOREIGN), 'en');
    expect(name).toMatch(/^\d{4}-\d{2}-\d{2}-ferry-bridge-opens\.textbundle$/);
    expect(opened).toMatchObject({ value: { readOnly: null } });
    expect(article.fields).toMatchObject({ headline: 'Ferry bridge opens', language: 'en' });
    expect(article.fields.id).not.toBe('');
    expect(article.body).toMatchObject([
      { type: 'paragraph' },
      {
        type: 'figure',
        picture: 'assets/ferry one.png',
        alt: 'The ferry',
        caption: [{ text: 'At dawn' }],
      },
      { type: 'paragraph', content: [{}, { type: 'link', url: 'assets/plan.pdf' }, {}] },
    ]);
    expect(Object.keys(files).sort()).toEqual([
      ...['QuickLook/Preview.html', 'assets/ferry one.png', 'assets/plan.pdf'],
      ...['info.json', 'text.md'],
    ]);
    expect(files['assets/ferry one.png']).toBe(FERRY.toString('latin1'));
    expect(files['info.json']).toBe(
      ULYSSES.replace('"transient" : true', '"transient" : false').replace(
        /\n\}\n$/,
        `,\n  "${INFO_KEY}": { "formatVersion": 1 }\n}\n`,
      ),
    );
  });

  it('is the same when it is packed, in a folder of the archive or not', async () => {
    const whole = await imported(await folderOf(FOREIGN));
    for (const path of [
      await packOf(FOREIGN),
      await packOf(inFolder(FOREIGN, 'Note.textbundle')),
      await packOf(inFolder(FOREIGN, 'Note')),
      await packOf(inFolder(FOREIGN, 'Note.textbundle'), 'Note.zip'),
      await packOf(inFolder(FOREIGN, 'Exported/Note.textbundle'), 'NOTE.ZIP'),
      await packOf({
        ...inFolder(FOREIGN, 'Note.textbundle'),
        'Note.textbundle/.DS_Store': 'x',
        'Note.textbundle/assets/._ferry one.png': 'x',
        '__MACOSX/Note.textbundle/._text.markdown': 'x',
        '__MACOSX/Note.textbundle/text.md': 'x',
      }),
    ]) {
      const { files } = await imported(path);
      const without = ({ 'text.md': text, ...others }: Record<string, string>) => ({
        ...others,
        words: text!.replace(/^id: .*$/m, ''),
      });
      expect(without(files)).toEqual(without(whole.files));
    }
  });

  it('may say little of itself, or nonsense', async () => {
    const text = { 'text.md': 'Words.\n' };
    for (const info of ['{}', '{"version":"2","type":[],"transient":"no"}', '{"type":null}']) {
      const { files, opened } = await imported(await packOf({ ...text, 'info.json': info }));
      expect(opened).toMatchObject({ value: { readOnly: null } });
      expect(JSON.parse(files['info.json']!)).toMatchObject({
        version: 2,
        [INFO_KEY]: { formatVersion: 1 },
      });
    }
    const { files } = await imported(await packOf({ ...text, 'info.json': '{ "a": ' }));
    expect(files['original-info.json']).toBe('{ "a": ');
    expect(JSON.parse(files['info.json']!)).toMatchObject({ version: 2 });
    const { article } = await imported(await packOf(text));
    expect(article.body).toMatchObject([{ content: [{ text: 'Words.' }] }]);
  });

  it('may write its names in other capitals', async () => {
    const { article, files } = await imported(
      await folderOf({
        'Info.json': '{"x":1}',
        'Text.md': '![](assets/A.PNG)',
        'Assets/a.png': FERRY,
      }),
    );
    expect(article.body).toMatchObject([{ picture: 'assets/a.png' }]);
    expect(Object.keys(files).sort()).toEqual(['assets/a.png', 'info.json', 'text.md']);
    expect(JSON.parse(files['info.json']!)).toMatchObject({ x: 1, version: 2 });
  });

  it('may hold a page', async () => {
    const { article, files } = await imported(
      await packOf({
        'info.json': '{"version":2,"type":"public.html"}',
        'text.html': `<h1>Ferry bridge</h1><p>It <b>opened</b>.</p><img src="assets/ferry%20one.png"><img src="https://example.com/a.png">`,
        'assets/ferry one.png': FERRY,
      }),
    );
    expect(article.fields.headline).toBe('Ferry bridge');
    expect(article.body).toMatchObject([
      { type: 'paragraph' },
      { picture: 'assets/ferry one.png' },
      { picture: null, source: 'https://example.com/a.png' },
    ]);
    expect(files['original.html']).toContain('<b>opened</b>');
    expect(JSON.parse(files['info.json']!)).toMatchObject({ type: 'net.daringfireball.markdown' });
    expect(Object.keys(files).filter((name) => name.startsWith('assets/'))).toEqual([
      'assets/ferry one.png',
    ]);
  });

  it('may hold plain text', async () => {
    const { article, files } = await imported(
      await packOf({
        'info.json': '{"version":2,"type":"public.plain-text"}',
        'text.txt': 'Ferry bridge opens\n\nIt *opened* at dawn.\n',
      }),
    );
    expect(article.fields.headline).toBe('Ferry bridge opens');
    expect(article.body).toMatchObject([
      { content: [{ text: 'It *opened* at dawn.', marks: [] }] },
    ]);
    expect(Object.keys(files).sort()).toEqual(['info.json', 'original.txt', 'text.md']);
  });

  it('takes nothing with it that lies elsewhere', async () => {
    const secret = await writeFiles(await temporaryFolder(), { 'secret.txt': 'secret' });
    const folder = await folderOf(FOREIGN);
    await symlink(join(secret, 'secret.txt'), join(folder, 'assets/link.png'));
    await symlink(secret, join(folder, 'more'));
    const { files } = await imported(folder);
    expect(Object.values(files).join()).not.toContain('secret');
  });

  it('that can not be understood stays as it is, and says so', async () => {
    for (const [bytes, code] of [
      ['---\ntags: [a\n---\n\nText.\n', 'damaged'],
      [Buffer.from('caf\xe9', 'latin1'), 'damaged'],
    ] as const) {
      const { files, opened } = await imported(
        await packOf({ 'text.md': bytes }, 'Odd one.textpack'),
      );
      expect(files).toEqual({ 'text.md': Buffer.from(bytes).toString('latin1') });
      expect(opened).toMatchObject({ value: { readOnly: { code } } });
    }
  });

  itWithSharedData('of the specification: its samples', async () => {
    for (const name of ['example.textpack', 'example-bundle-v1.zip', 'example-bundle-v2.zip']) {
      const path = sharedDataPath('standards', 'textbundle', 'downloads', name);
      const { article, files, opened } = await imported(path);
      expect(opened).toMatchObject({ value: { readOnly: null } });
      expect(article.fields.headline).not.toBe('');
      expect(
        article.body.some(
          (block) => block.type === 'figure' && block.picture === 'assets/textbundle.png',
        ),
      ).toBe(true);
      expect(Object.keys(files).sort()).toEqual(['assets/textbundle.png', 'info.json', 'text.md']);
    }
  });
});

describe("one of Galley's own", () => {
  const OWN = {
    'text.md': STORY.replace('---\n', '---\n# by hand\n'),
    'info.json': `{"b":1,"version":2,"${INFO_KEY}":{"formatVersion":1}}`,
    'assets/a b.png': FERRY,
    'other/file': 'x',
  };
  const latin1 = Object.fromEntries(
    Object.entries(OWN).map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]),
  );

  it('stays byte for byte', async () => {
    const { bundle, name } = await libraryWithStory(OWN);
    expect(await imported(bundle)).toMatchObject({ name, files: latin1 });
    for (const path of [
      await packOf(OWN, `${name.replace('.textbundle', '')}.textpack`),
      await packOf(inFolder(OWN, name)),
      await packOf(inFolder(OWN, name), 'story.zip'),
    ]) {
      expect(await imported(path)).toMatchObject({ name, files: latin1 });
    }
  });

  it('is known by its text too', async () => {
    const files = { 'text.md': STORY, 'info.json': '{}' };
    expect((await imported(await packOf(files))).files).toEqual(files);
  });

  it('takes a name that is free', async () => {
    const { bundle, library, name } = await libraryWithStory();
    expect(await importFile(library, bundle, '')).toEqual(
      success(name.replace('.text', '-2.text')),
    );
  });

  it('gets an id of its own where the library has its id', async () => {
    const { bundle, library, name } = await libraryWithStory();
    await importFile(library, bundle, '');
    const [first, second] = await Promise.all(
      [name, name.replace('.text', '-2.text')].map((one) =>
        readFile(join(library, one, 'text.md'), 'utf8'),
      ),
    );
    const idLine = /^id: (.*)$/m;
    expect(second!.replace(idLine, '')).toBe(first!.replace(idLine, ''));
    expect(idLine.exec(second!)![1]).toMatch(/^[0-9a-f-]{36}$/);
    expect(idLine.exec(second!)![1]).not.toBe(idLine.exec(first!)![1]);
  });
});

describe('what is no story', () => {
  const refused = async (path: string) => {
    const { library } = await libraryWithStory();
    const before = await readFiles(library);
    const made = await importFile(library, path, '');
    expect(await readFiles(library)).toEqual(before);
    expect((await readdir(library)).length).toBe(1);
    return made;
  };

  it('is refused: none in it, or several', async () => {
    for (const files of [
      {},
      { 'notes/readme.md': 'x' },
      { ...inFolder(FOREIGN, 'A.textbundle'), ...inFolder(FOREIGN, 'B.textbundle') },
      inFolder(FOREIGN, 'a/b/c/A.textbundle'),
      { '__MACOSX/A.textbundle/text.md': 'x' },
    ]) {
      const path = await packOf(files, 'Notes.zip');
      expect(await refused(path)).toEqual(
        failure('unsupported', path, { detail: 'not-one-story' }),
      );
    }
    const path = await packOf({ 'text.md': 'A text, and not said to be a bundle.' }, 'Notes.zip');
    expect(await refused(path)).toMatchObject({ failure: { detail: 'not-one-story' } });
  });

  it('is refused with its own name, and not that of the folder where it was looked at', async () => {
    const path = await packOf({ 'text.html': '\0' });
    expect(await refused(path)).toEqual(failure('unsupported', path));
    const large = await packOf({ 'text.md': 'x'.repeat(5 * 1024 * 1024 + 1) });
    expect(await refused(large)).toEqual(failure('too-large', large));
  });

  it('is refused when the archive is not sound', async () => {
    const place = await temporaryFolder();
    const path = join(place, 'story.textpack');
    const text = { name: 'text.md', bytes: 'Words.' };
    for (const [bytes, code] of [
      [zipOf([text, { name: '../evil.md', bytes: 'x' }]), 'unsupported'],
      [zipOf([text, { name: 'assets/a', bytes: '/etc/passwd', mode: 0o120777 }]), 'unsupported'],
      [zipOf([{ ...text, flags: UTF8_NAME | 1 }]), 'unsupported'],
      [zipOf([text]).subarray(0, 60), 'damaged'],
      [zipOf([{ ...text, declared: 0x7fffffff }]), 'too-large'],
      [Buffer.from('no archive'), 'damaged'],
      [Buffer.alloc(0), 'damaged'],
    ] as const) {
      await writeFile(path, bytes);
      expect(await refused(path)).toMatchObject({ failure: { code, subject: path } });
    }
    expect(await readdir(place)).toEqual(['story.textpack']);
    await rm(path);
    expect(await refused(path)).toMatchObject({ failure: { code: 'not-found' } });
  });

  itWithSharedData('is refused when it is made to write outside', async () => {
    for (const name of ['zip-slip.zip', 'zip-slip-win.zip']) {
      const path = sharedDataPath('hostile', 'zip-slip', name);
      expect(await refused(path)).toEqual(
        failure('unsupported', path, { detail: 'unsafe-archive' }),
      );
    }
  });
});

it('asks nothing of the file itself, which stays', async () => {
  const path = await packOf(FOREIGN);
  const before = await readFile(path);
  await imported(path);
  expect(await readFile(path)).toEqual(before);
});
