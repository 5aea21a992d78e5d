import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { searchBytes } from './search-bytes';

const TEXT = 'It was Zumrakel Qarvonelith who said so.';
const zip = Buffer.concat([
  Buffer.from('PK\x03\x04', 'latin1'),
  Buffer.alloc(22),
  Buffer.from([1, 0, 0, 0]),
  Buffer.from('a'),
  deflateRawSync(TEXT),
]);

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
  ['hexadecimal', Buffer.from(Buffer.from(TEXT.toLowerCase()).toString('hex').toUpperCase())],
])('a name is found in %s', async (_form, bytes) => {
  expect(await searchBytes([await folderWith(bytes)], ['Qarvonelith'])).toHaveLength(1);
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
