import { zipSync } from 'fflate';
import Database from 'libsql';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { keepVersion } from '../../main/history';
import { searchBytes } from './search-bytes';
import { libraryWithStory, STORY } from './temporary-library';

const TEXT = 'It was Zumrakel Qarvonelith who said so.';
const zip = Buffer.concat([
  Buffer.from('PK\x03\x04', 'latin1'),
  Buffer.alloc(22),
  Buffer.from([1, 0, 0, 0]),
  Buffer.from('a'),
  deflateRawSync(TEXT),
]);

const escaped = (make: (code: string) => string) =>
  Array.from(Buffer.from(TEXT), (byte) => make(byte.toString(16))).join('');

it.each([
  ['plain', Buffer.from(`x${TEXT}`)],
  ['UTF-16', Buffer.from(`x${TEXT}`, 'utf16le')],
  ['UTF-16 big-endian', Buffer.from(`x${TEXT}`, 'utf16le').swap16()],
  ['gzip', Buffer.concat([Buffer.from('junk'), gzipSync(TEXT)])],
  ['gzip cut short', gzipSync(TEXT + 'more'.repeat(99)).subarray(0, -9)],
  ['zlib', Buffer.concat([Buffer.from('junk'), deflateSync(TEXT), Buffer.from('junk')])],
  ['brotli', brotliCompressSync(TEXT)],
  ['zip', zip],
  ['gzip in zlib', deflateSync(gzipSync(TEXT))],
  ['base64', Buffer.from(Buffer.from(TEXT).toString('base64'))],
  ['base64 of another place', Buffer.from(Buffer.from(`x${TEXT}`).toString('base64'))],
  ['base64 of a third place', Buffer.from(Buffer.from(`xy${TEXT}`).toString('base64'))],
  ['base64 of UTF-16', Buffer.from(Buffer.from(TEXT, 'utf16le').toString('base64'))],
  ['percent', Buffer.from(Buffer.from(TEXT).toString('hex').replace(/../g, '%$&'))],
  ['JSON', Buffer.from(escaped((code) => `\\u00${code}`))],
  ['YAML', Buffer.from(escaped((code) => `\\x${code.toUpperCase()}`))],
  ['HTML', Buffer.from(escaped((code) => `&#x${code};`))],
  ['HTML, in decimal', Buffer.from(escaped((code) => `&#${parseInt(code, 16)};`))],
  ['hexadecimal', Buffer.from(Buffer.from(TEXT.toLowerCase()).toString('hex').toUpperCase())],
])('a name is found in %s', async (_form, bytes) => {
  expect(await searchBytes([await folderWith(bytes)], ['Qarvonelith'])).toHaveLength(1);
});

it('in a Word file', async () => {
  const body = new TextEncoder().encode(`<w:t>${TEXT}</w:t>`);
  const bytes = zipSync({ 'other.xml': new Uint8Array(9), 'word/document.xml': body });
  expect(await searchBytes([await folderWith(Buffer.from(bytes))], ['Qarvonelith'])).toHaveLength(
    1,
  );
});

it('in versions, also in one that is kept by what is other in it', async () => {
  const { library, name } = await libraryWithStory({});
  const place = { folder: library, name };
  const history = join(library, '.galley');
  await keepVersion(place, STORY, 'open', 1);
  expect(await searchBytes([history], ['Qarvonelith'])).toEqual([]);
  await keepVersion(place, `${STORY}\n${TEXT}\n`, 'restore', 2);
  expect(await searchBytes([history], ['Qarvonelith'])).toHaveLength(1);
});

it('in a row of a database that was deleted', async () => {
  const folder = await folderWith(Buffer.of());
  const database = new Database(join(folder, 'index.db'));
  onTestFinished(() => void database.close());
  database.exec('pragma journal_mode = wal; create table words(text)');
  database.prepare('insert into words values (?)').run(TEXT);
  database.exec('delete from words');
  expect((await searchBytes([folder], ['Qarvonelith'])).join()).toContain('index.db');
});

it('in the name of a file', async () => {
  const folder = await folderWith(Buffer.of());
  await writeFile(join(folder, 'zumrakel-qarvonelith.md'), '');
  expect(await searchBytes([folder], ['Qarvonelith'])).toHaveLength(1);
});

it('and not where it is not', async () => {
  const bytes = gzipSync('It was a port official who said so.');
  expect(await searchBytes([await folderWith(bytes)], ['Qarvonelith'])).toEqual([]);
});

async function folderWith(bytes: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bytes-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'file.bin'), bytes);
  return folder;
}
