import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeflateRaw } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../../app/result';
import { checkArchive } from '../../../main/zip/check';
import { isSafeName } from '../../../main/zip/entry-name';
import { mostUnpacked, STORY_LIMITS } from '../../../main/zip/limits';
import { withUnpacked } from '../../../main/zip/unpack';
import { itWithSharedData, sharedDataPath } from '../../support/shared-data';
import { readFiles, temporaryFolder } from '../../support/temporary-library';
import { endOf, largeEnd, zipOf, type MadeEntry } from '../../support/zip';

/** Unpacks into a temporary folder of the test's own, and tells what was there and what is left of it. */
async function unpack(bytes: Uint8Array, limits = STORY_LIMITS) {
  const place = await temporaryFolder();
  const path = join(place, 'story.zip');
  await writeFile(path, bytes);
  return { ...(await unpackFile(path, limits)), path };
}

async function unpackFile(path: string, limits = STORY_LIMITS) {
  const temporary = await mkdtemp(join(await temporaryFolder(), 'tmp-'));
  vi.stubEnv('TMPDIR', temporary);
  try {
    expect(tmpdir()).toBe(temporary);
    const read = async (folder: string) => success(await readFiles(folder));
    const unpacked = await withUnpacked(path, read, { limits });
    expect(await readdir(temporary)).toEqual([]);
    const checked = await checkArchive(path, limits);
    expect(checked.ok ? null : checked.failure).toEqual(unpacked.ok ? null : unpacked.failure);
    return { unpacked };
  } finally {
    vi.unstubAllEnvs();
  }
}

const refused = async (entries: readonly MadeEntry[], detail?: string) => {
  const { unpacked, path } = await unpack(zipOf(entries));
  expect(unpacked).toEqual(failure('unsupported', path, detail === undefined ? {} : { detail }));
};

describe('a sound archive', () => {
  it('is unpacked whole, and the folder goes', async () => {
    const bytes = zipSync({
      'a/text.md': strToU8('Words.'),
      'a/assets/été 1.png': Uint8Array.from([1, 2, 3]),
      empty: new Uint8Array(),
    });
    expect((await unpack(bytes)).unpacked).toEqual(
      success({ 'a/text.md': 'Words.', 'a/assets/été 1.png': '\x01\x02\x03', empty: '' }),
    );
  });

  it('may be stored, large, commented, or have folders of their own', async () => {
    const entries = [
      { name: 'a/', mode: 0o040755 },
      { name: 'a/b', bytes: 'Words.', method: 0, mode: 0o100644 },
    ];
    const files = success({ 'a/b': 'Words.' });
    expect((await unpack(zipOf(entries))).unpacked).toEqual(files);
    expect((await unpack(zipOf(entries, { comment: Buffer.from('by us') }))).unpacked).toEqual(
      files,
    );
    const between = ({ at, size }: { at: number; size: number }) =>
      largeEnd(2n, BigInt(at), BigInt(at + size));
    expect((await unpack(zipOf(entries, { between }))).unpacked).toEqual(files);
    expect((await unpack(zipOf([]))).unpacked).toEqual(success({}));
  });

  it('has its names in UTF-8, also where it does not say so, or in the code page of MS-DOS', async () => {
    const { unpacked } = await unpack(
      zipOf([
        { name: 'ملف', bytes: '1', flags: 0 },
        { name: Buffer.from([0x8e, 0x72]), bytes: '2', flags: 0 },
      ]),
    );
    expect(unpacked).toEqual(success({ ملف: '1', Är: '2' }));
  });
});

describe('names', () => {
  it('are paths below the folder', () => {
    for (const name of ['text.md', 'a/', 'a/b c/…', 'con-text.md', 'a..b', '...', 'été']) {
      expect(isSafeName(name, 'linux'), name).toBe(true);
    }
    expect(isSafeName('What now?.png', 'darwin')).toBe(true);
  });

  it.each([
    ...['', '/', '/etc/passwd', '//host/a', '..', '../a', 'a/../../b', 'a/..', './a', 'a//b'],
    ...['C:', 'C:/a', 'c:a', '\\a', 'a\\b', '..\\a', 'a\0b', 'a\nb', 'a\x7f', 'a\u0085', '\ufffd'],
    ...['con', 'a/NUL', 'aux.txt', 'a/Com1/b', 'lpt².x', 'a'.repeat(1025), '\ud800'],
  ])('are refused: %j', (name) => {
    expect(isSafeName(name, 'linux')).toBe(false);
  });

  it.each(['a:b', 'a?', 'a.', 'a /b', 'a|b', '<a>', 'a*', '"a"'])('on Windows: %j', (name) => {
    expect(isSafeName(name, 'win32')).toBe(false);
  });

  it('refuse the whole archive', async () => {
    const good = { name: 'good.txt', bytes: 'x' };
    for (const name of ['../evil', '/evil', 'C:\\evil', 'a\\..\\evil', 'a\0.md', 'nul']) {
      await refused([good, { name, bytes: 'x' }], 'unsafe-archive');
    }
  });

  itWithSharedData('of archives that are made to write outside', async () => {
    for (const name of ['zip-slip.zip', 'zip-slip-win.zip']) {
      const path = sharedDataPath('hostile', 'zip-slip', name);
      expect((await unpackFile(path)).unpacked).toEqual(
        failure('unsupported', path, { detail: 'unsafe-archive' }),
      );
    }
  });

  it('have a place of their own', async () => {
    for (const [one, other] of [
      ['a', 'a'],
      ['a.md', 'A.MD'],
      ['\u00e9', 'e\u0301'],
      ['a', 'a/b'],
      ['a/b', 'A'],
      ['a/b', 'A/c'],
      ['a/', 'A/'],
      ['a', 'a/'],
    ]) {
      await refused([{ name: one! }, { name: other! }], 'unsafe-archive');
    }
    const folders = zipOf([{ name: 'a/' }, { name: 'a/b' }, { name: 'a/c/d' }, { name: 'a/c/' }]);
    expect((await unpack(folders)).unpacked.ok).toBe(true);
  });
});

describe('what is no file', () => {
  it('is refused: links, devices, pipes', async () => {
    for (const mode of [0o120777, 0o020644, 0o060644, 0o010644, 0o140644]) {
      await refused([{ name: 'link', bytes: '/etc/passwd', mode }], 'unsafe-archive');
    }
  });

  it('is refused when it is locked or packed as nobody else does', async () => {
    await refused([{ name: 'a', bytes: 'x', flags: 0x801 }], 'encrypted');
    await refused([{ name: 'a', bytes: 'x', flags: 0x841 }], 'encrypted');
    await refused([{ name: 'a', bytes: 'x', method: 14 }]);
  });
});

describe('an archive that is damaged, or lies', () => {
  const damaged = (path: string) => ({
    ok: false,
    failure: { code: 'damaged', subject: path, detail: expect.stringMatching(/./) as string },
  });
  const isDamaged = async (bytes: Uint8Array) => {
    const { unpacked, path } = await unpack(bytes);
    expect(unpacked).toEqual(damaged(path));
  };
  const STORY = [
    { name: 'text.md', bytes: 'Words and words and words.' },
    { name: 'info.json', bytes: '{}' },
  ];

  it('is refused wherever it is cut off', async () => {
    const whole = zipOf(STORY);
    for (let length = 0; length < whole.length; length += 1) {
      await isDamaged(whole.subarray(0, length));
    }
    await isDamaged(Buffer.concat([whole, Buffer.from('more')]));
    await isDamaged(Buffer.from('no zip at all, but a text that is longer than any end'));
  });

  it('is refused or says what it said, whatever single byte is another', async () => {
    const whole = zipOf(STORY);
    const sound = success({ 'text.md': STORY[0]!.bytes, 'info.json': '{}' });
    const words = new Set(['text.md', 'info.json']);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0x55;
      const { unpacked } = await unpack(changed);
      if (!unpacked.ok) continue;
      // Another name is as good as the first; other words are not.
      expect(Object.values(unpacked.value).sort()).toEqual(Object.values(sound.value).sort());
      expect(Object.keys(unpacked.value).some((name) => words.has(name))).toBe(true);
    }
  });

  it('is refused when more or less comes out than it says', async () => {
    await isDamaged(zipOf([{ name: 'a', bytes: 'Words.', declared: 5 }]));
    await isDamaged(zipOf([{ name: 'a', bytes: 'Words.', declared: 7 }]));
    await isDamaged(zipOf([{ name: 'a', bytes: 'Words.', sum: 1 }]));
    await isDamaged(zipOf([{ name: 'a', packed: Buffer.from('no deflate') }]));
    await isDamaged(zipOf([{ name: 'a', bytes: 'Words.', method: 0, declared: 5 }]));
  });

  it('is refused when its files lie in one another', async () => {
    await isDamaged(
      zipOf([
        { name: 'a', bytes: 'Words.', offset: 0 },
        { name: 'b', bytes: 'Words.', offset: 0 },
      ]),
    );
  });

  it('is refused when its list of files is elsewhere, longer or shorter than it says', async () => {
    for (const count of [0, 1, 3]) await isDamaged(zipOf(STORY, { count }));
    await isDamaged(zipOf(STORY, { listAt: 3 }));
    await isDamaged(zipOf(STORY, { listAt: 0xffffff }));
    await isDamaged(zipOf(STORY, { disk: 1 }));
  });

  it('is refused with a second end in its comment', async () => {
    await isDamaged(zipOf(STORY, { comment: endOf(0, 0, 0) }));
    const { at } = listOf(zipOf(STORY));
    await isDamaged(zipOf(STORY, { comment: endOf(2, at, 0) }));
  });

  it('is refused when it gives numbers that no file has', async () => {
    for (const [count, at, recordAt] of [
      [2n, 0n, 2n ** 63n],
      [2n, 2n ** 63n, null],
      [2n, 2n ** 53n - 1n, null],
      [1n, null, null],
    ] as const) {
      const between = (list: { at: number; size: number }) =>
        largeEnd(count, at ?? BigInt(list.at), recordAt ?? BigInt(list.at + list.size));
      await isDamaged(zipOf(STORY, { between }));
    }
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.fill(0xff, 4);
    await isDamaged(zipOf([{ name: 'a', bytes: 'x', offset: 0xffffffff, extra }]));
  });

  function listOf(bytes: Buffer): { readonly at: number } {
    return { at: bytes.readUInt32LE(bytes.length - 6) };
  }
});

describe('a bomb', () => {
  const tooLarge = async (bytes: Uint8Array) => {
    const { unpacked, path } = await unpack(bytes);
    expect(unpacked).toEqual(failure('too-large', path));
  };

  it('is refused for how much it says that it holds', async () => {
    const packed = await zeros(10 * 1024 ** 3, 10);
    await tooLarge(zipOf([{ name: 'a', packed, declared: 0xfffffff0 }]));
    const tenth = { packed: packed.subarray(0, 1000), declared: 100 * 1024 ** 2 };
    await tooLarge(
      zipOf(Array.from({ length: 10 }, (_, index) => ({ name: `${index}`, ...tenth }))),
    );
  });

  it('is refused for how much comes out, when it says less', async () => {
    const packed = await zeros(10 * 1024 ** 3, 10);
    const { unpacked } = await unpack(zipOf([{ name: 'a', packed, declared: 1000 }]));
    expect(unpacked).toMatchObject({ failure: { code: 'damaged' } });
  });

  it('of more files than a story has is refused before they are looked at', async () => {
    const name = (index: number) => ({ name: `${index}`, method: 0 });
    await tooLarge(zipOf(Array.from({ length: 10_001 }, (_, index) => name(index))));
    const between = ({ at, size }: { at: number; size: number }) =>
      largeEnd(100_000n, BigInt(at), BigInt(at + size));
    await tooLarge(
      zipOf(
        Array.from({ length: 100_000 }, (_, index) => name(index)),
        { between },
      ),
    );
    await tooLarge(zipOf([], { between: () => largeEnd(2n ** 53n, 0n, 0n) }));
  });

  it('is told from what packs well', async () => {
    expect(mostUnpacked(100, STORY_LIMITS)).toBeGreaterThan(1000 * 100);
    expect(mostUnpacked(1024 ** 3 * 100, STORY_LIMITS)).toBe(STORY_LIMITS.totalBytes);
    const bytes = Buffer.alloc(30 * 1024 ** 2);
    const { unpacked } = await unpack(zipOf([{ name: 'a', bytes }]));
    expect(unpacked.ok).toBe(true);
  });

  it('may be told by limits of who asks', async () => {
    const limits = { entries: 2, entryBytes: 5, totalBytes: 8 };
    const of = (...words: string[]) =>
      zipOf(words.map((bytes, index) => ({ name: `${index}`, bytes })));
    const code = async (bytes: Uint8Array) => {
      const { unpacked } = await unpack(bytes, limits);
      return unpacked.ok ? 'unpacked' : unpacked.failure.code;
    };
    expect(await code(of('12345', '123'))).toBe('unpacked');
    expect(await code(of('123456'))).toBe('too-large');
    expect(await code(of('12345', '1234'))).toBe('too-large');
    expect(await code(of('1', '2', '3'))).toBe('too-large');
  });
});

/** So many zeros, deflated, made of one piece again and again: where deflate is flushed, a piece ends with a whole byte. */
async function zeros(count: number, megabytes: number): Promise<Buffer> {
  const piece = megabytes * 1024 ** 2;
  const deflate = createDeflateRaw({ level: 9 });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  deflate.write(Buffer.alloc(piece));
  await new Promise<void>((resolve) => deflate.flush(resolve));
  const one = Buffer.concat(chunks);
  deflate.destroy();
  // What a piece takes from the one before is zeros too. An empty last block ends it all.
  return Buffer.concat([...Array.from({ length: count / piece }, () => one), Buffer.from([3, 0])]);
}
