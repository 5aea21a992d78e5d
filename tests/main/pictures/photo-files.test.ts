import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readPhoto, type Photo } from '../../../app/pictures';
import { NoExifTool, openPhotoFiles } from '../../../main/pictures/photo-files';
import { photoReader } from '../../../main/pictures/photo-reader';
import { NO_EXIFTOOL } from '../../../main/pictures/protocol';
import { itWithSharedData, readShared, sharedDataPath } from '../../support/shared-data';
import { temporaryFolder } from '../../support/temporary-library';
import { photoFile } from '../../support/photo-file';

const files = openPhotoFiles();
afterAll(() => files.close());

const read = async (path: string, language = 'en') => readPhoto(await files.read(path), language);

describe('a photo with captions in all its blocks', () => {
  it('says what was written into it, in any script', async () => {
    const WORDS = {
      caption: 'Kapal “Laju” berlabuh — السفينة 🚢',
      credit: 'Kabar Pelabuhan/المرفأ',
      alt: 'Sebuah kapal 🚢',
    };
    const path = await photoFile(await temporaryFolder(), [
      '-charset',
      'iptc=utf8',
      '-IPTC:CodedCharacterSet=utf8',
      `-IPTC:Caption-Abstract=${WORDS.caption}`,
      `-IPTC:Credit=${WORDS.credit}`,
      `-XMP-dc:Description=${WORDS.caption}`,
      `-XMP-iptcCore:AltTextAccessibility=${WORDS.alt}`,
    ]);
    expect(await read(path)).toMatchObject(WORDS);
  });

  it('in UTF-8 that does not say so', async () => {
    const path = await photoFile(await temporaryFolder(), [
      '-charset',
      'iptc=utf8',
      '-IPTC:Caption-Abstract=Malé — “Laju”',
    ]);
    expect((await read(path)).caption).toBe('Malé — “Laju”');
  });
});

it('nothing of what is no picture, or is not there', async () => {
  const folder = await temporaryFolder();
  await copyFile(import.meta.filename, join(folder, 'a.jpg'));
  expect((await read(join(folder, 'a.jpg'))).caption).toBe('');
  await expect(files.read(join(folder, 'gone.jpg'))).rejects.toThrow();
});

describe('without Perl', () => {
  it.skipIf(process.platform === 'win32')('says so, and that soon', async () => {
    const photo = await photoFile(await temporaryFolder(), []);
    const without = openPhotoFiles({ PATH: '/nowhere' });
    try {
      await expect(without.read(photo)).rejects.toThrow(NoExifTool);
      await expect(without.read(photo)).rejects.toThrow(NoExifTool);
      await expect(without.enclosed(photo)).rejects.toThrow(NoExifTool);
    } finally {
      await without.close();
    }
  });

  it('pictures are taken all the same, and it is told once', async () => {
    const unread = vi.fn();
    const ask = () => Promise.resolve(NO_EXIFTOOL as never);
    const photo = photoReader({ ask }, unread);
    expect(await photo('a.jpg', 'en')).toEqual(readPhoto({}, 'en'));
    await photo('b.jpg', 'en');
    expect(unread).toHaveBeenCalledTimes(1);
  });
});

/** Where ExifTool has what a field says, the block that counts first. */
const PLACES = {
  caption: ['IFD0:ImageDescription', 'XMP-dc:Description', 'IPTC:Caption-Abstract'],
  credit: ['XMP-photoshop:Credit', 'IPTC:Credit'],
  bylines: ['IFD0:Artist', 'XMP-dc:Creator', 'IPTC:By-line'],
  headline: ['XMP-photoshop:Headline', 'IPTC:Headline'],
  city: ['XMP-photoshop:City', 'IPTC:City'],
  country: ['XMP-photoshop:Country', 'IPTC:Country-PrimaryLocationName'],
  copyright: ['IFD0:Copyright', 'XMP-dc:Rights', 'IPTC:CopyrightNotice'],
  terms: ['XMP-xmpRights:UsageTerms'],
  alt: ['XMP-iptcCore:AltTextAccessibility'],
  source: ['XMP-photoshop:Source', 'IPTC:Source'],
  created: ['XMP-photoshop:DateCreated', 'IPTC:DateCreated'],
} as const satisfies Readonly<Partial<Record<keyof Photo, readonly string[]>>>;

type Golden = Readonly<Record<string, string | readonly string[]>> & {
  readonly SourceFile: string;
};

itWithSharedData('every picture of others says what ExifTool says it does', async () => {
  const all = JSON.parse(readShared('images', 'exiftool-golden.json')) as readonly Golden[];
  let fields = 0;
  for (const golden of all) {
    const name = golden.SourceFile.split('/').at(-1)!;
    const photo = await read(sharedDataPath('images', name));
    for (const key of Object.keys(PLACES) as (keyof typeof PLACES)[]) {
      const place = PLACES[key].find((one) => golden[one] !== undefined);
      const wanted = place === undefined ? '' : golden[place]!;
      expect(said(photo[key]), `${name}: ${key}`).toBe(said(wanted));
      fields += place === undefined ? 0 : 1;
    }
  }
  console.log(`${fields} fields of ${all.length} pictures`);
});

/** One text, with dates as ExifTool writes them. */
function said(value: Photo[keyof Photo] | readonly string[]): string {
  const texts = value === null ? [] : typeof value === 'string' ? [value] : value;
  return texts
    .join('; ')
    .trim()
    .replace(/^(\d{4})-(\d\d)-(\d\d)(?:T(.*))?$/, (_all, year, month, day, time?: string) =>
      [[year, month, day].join(':'), ...(time ? [time] : [])].join(' '),
    );
}

itWithSharedData(
  'nothing that is damaged keeps it',
  async () => {
    const folder = sharedDataPath('hostile', 'images');
    for (const name of await readdir(folder)) {
      await files.read(join(folder, name)).catch(() => null);
    }
    expect((await read(sharedDataPath('images', 'IPTC.jpg'))).caption).toBe('A witty caption');
  },
  120_000,
);

it.skipIf(process.platform !== 'linux')(
  'does not go on when the process that asked it is killed',
  async () => {
    const photo = await photoFile(await temporaryFolder(), []);
    const script = join(import.meta.dirname, '../../support/exiftool-child.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, photo]);
    await once(child.stdout, 'data');
    const own = await childrenOf(child.pid!);
    expect(own.map(({ command }) => command)).toContainEqual(expect.stringContaining('exiftool'));
    child.kill('SIGKILL');
    const isOver = ({ pid }: Running) => !existsSync(`/proc/${pid}`);
    await expect.poll(() => own.every(isOver), { timeout: 30_000 }).toBe(true);
  },
  60_000,
);

interface Running {
  readonly pid: number;
  readonly command: string;
}

/** The processes that a process started, of which some may be others of Node's own. */
async function childrenOf(parent: number): Promise<readonly Running[]> {
  const text = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8');
  const pids = text.trim().split(' ').map(Number);
  return Promise.all(
    pids.map(async (pid) => ({ pid, command: await readFile(`/proc/${pid}/cmdline`, 'utf8') })),
  );
}
