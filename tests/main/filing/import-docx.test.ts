import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../app/article';
import { readText } from '../../../app/format';
import { failure } from '../../../app/result';
import { importFile } from '../../../main/filing/import';
import { itWithSharedData, sharedDataPath } from '../../support/shared-data';
import { readFiles, temporaryFolder } from '../../support/temporary-library';
import {
  drawing,
  wordFile,
  wordFileParts,
  wordParagraph as p,
  type WordFile,
} from '../../support/word-file';
import { png } from '../picture-bytes';

/** A file of these bytes is imported into an empty library; what else lies there is looked at. */
async function imported(bytes: Uint8Array) {
  const folder = await temporaryFolder();
  const library = join(folder, 'library', 'deep');
  await mkdir(library, { recursive: true });
  const file = join(folder, 'story.docx');
  await writeFile(file, bytes);
  const result = await importFile(library, file, 'en');
  const around = (await readdir(folder)).sort();
  expect(around).toEqual(['library', 'story.docx']);
  return { library, file, result, names: await readdir(library) };
}

/** The same for one that has to come in. */
async function story(file: WordFile) {
  const { library, result } = await imported(wordFile(file));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const files = await readFiles(join(library, result.value));
  const { article } = readText(await readFile(join(library, result.value, 'text.md'), 'utf8'));
  return { article, assets: Object.keys(files).filter((name) => name.startsWith('assets/')) };
}

const WORDS = { body: p('It sails.') };

it('brings a story in with its pictures', async () => {
  const picture = png(8, 4);
  const { article, assets } = await story({
    body: `${p('It sails.')}<w:p>${drawing('embed', 'r1', 'A ferry')}</w:p>`,
    relations: { r1: ['image', 'media/image1.png'] },
    files: { 'word/media/image1.png': picture },
  });
  expect(assets).toEqual(['assets/image1.png']);
  expect([...figuresIn(article.body)]).toMatchObject([
    { picture: 'assets/image1.png', alt: 'A ferry' },
  ]);
  expect(article.fields.language).toBe('en');
});

it('fetches nothing: a picture elsewhere, or of another kind, waits', async () => {
  const { article, assets } = await story({
    body: `<w:p>${drawing('embed', 'r1')}${drawing('link', 'r2')}${drawing('link', 'r3')}${drawing('embed', 'r4')}</w:p>`,
    relations: {
      r1: ['image', 'media/image1.emf'],
      r2: ['image', 'http://127.0.0.1:9/x.png', 'External'],
      r3: ['image', 'file:///etc/hostname', 'External'],
      r4: ['image', '../../../../../../etc/hostname'],
    },
    files: { 'word/media/image1.emf': strToU8('no picture') },
  });
  expect(assets).toEqual([]);
  expect(Array.from(figuresIn(article.body), ({ picture, source }) => [picture, source])).toEqual([
    [null, ''],
    [null, 'http://127.0.0.1:9/x.png'],
    [null, 'file:///etc/hostname'],
    [null, ''],
  ]);
  expect(article.fields.notes).toBe('image1.emf\n\nhostname');
});

/** A zip in which a number stands elsewhere than it should. */
function patched(bytes: Uint8Array, name: string, patch: (entry: DataView) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  // The last place of the name is in the list of files, 46 bytes behind where its entry begins.
  const at = copy.lastIndexOf(name) - 46;
  patch(new DataView(copy.buffer, copy.byteOffset + at));
  return copy;
}

const MEBIBYTE = 1024 * 1024;
const bomb = zipSync(
  { ...wordFileParts(WORDS), 'word/big.xml': new Uint8Array(80 * MEBIBYTE) },
  { level: 9 },
);

describe('what is no document is refused', () => {
  const DOCTYPE = `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(9)}"><!ENTITY b "&a;&a;&a;">]>`;
  const withDoctype = zipSync({
    ...wordFileParts(WORDS),
    'word/document.xml': strToU8(`${DOCTYPE}<a>&b;</a>`),
  });
  const inUtf16 = zipSync({
    ...wordFileParts(WORDS),
    'word/styles.xml': Buffer.from(`\ufeff${DOCTYPE}<a>&b;</a>`, 'utf16le'),
  });
  const container = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const whole = wordFile(WORDS);
  const named = (name: string) => zipSync({ ...wordFileParts(WORDS), [name]: strToU8('x') });
  const FLAGS = 8;
  const SIZE = 24;

  it.each<[string, Uint8Array, string, string?]>([
    ['a bomb', bomb, 'too-large'],
    [
      'a bomb that says that it is small',
      patched(bomb, 'word/big.xml', (entry) => entry.setUint32(SIZE, 1000, true)),
      'damaged',
    ],
    [
      'too much text',
      zipSync(
        { ...wordFileParts(WORDS), 'word/big.xml': new Uint8Array(49 * MEBIBYTE) },
        { level: 9 },
      ),
      'too-large',
    ],
    ['cut off', whole.subarray(0, whole.length - 40), 'damaged'],
    ['cut in the middle', whole.subarray(0, whole.length >> 1), 'damaged'],
    ['locked with a password', container, 'unsupported', 'encrypted'],
    ['of an older Word', container.subarray(0, 400), 'unsupported'],
    [
      'with locked parts',
      patched(whole, 'word/document.xml', (entry) => entry.setUint16(FLAGS, 1, true)),
      'unsupported',
      'encrypted',
    ],
    ['with a DTD', withDoctype, 'damaged', 'word/document.xml: <!DOCTYPE>'],
    ['with a DTD in another encoding', inUtf16, 'damaged', 'word/styles.xml: <!DOCTYPE>'],
    ['with a name that climbs', named('../../evil.xml'), 'unsupported', 'unsafe-archive'],
    ['with a name from the root', named('/etc/evil.xml'), 'unsupported', 'unsafe-archive'],
    ['with a name of Windows', named('..\\..\\evil.xml'), 'unsupported', 'unsafe-archive'],
    ['with a drive', named('C:/evil.xml'), 'unsupported', 'unsafe-archive'],
    ['no zip', strToU8('It sails.'), 'unsupported'],
    ['empty', new Uint8Array(), 'unsupported', 'empty'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'damaged'],
    ['without a word', wordFile({ body: '<w:p/>' }), 'unsupported', 'empty'],
  ])('%s', async (_what, bytes, code, detail) => {
    const { result, names, file } = await imported(bytes);
    expect(names).toEqual([]);
    if (detail === undefined) {
      expect(result).toMatchObject({ ok: false, failure: { code, subject: file } });
    } else expect(result).toEqual(failure(code as 'damaged', file, { detail }));
  });
});

describe('archives that try to write outside', () => {
  itWithSharedData('leave nothing', async () => {
    const folder = sharedDataPath('hostile', 'zip-slip');
    const archives = (await readdir(folder)).filter((name) => name.endsWith('.zip'));
    expect(archives.length).toBeGreaterThan(0);
    for (const name of archives) {
      const { result, names } = await imported(await readFile(join(folder, name)));
      expect(result.ok, name).toBe(false);
      expect(names).toEqual([]);
    }
  });
});
