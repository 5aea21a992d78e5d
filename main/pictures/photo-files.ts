import { ExifTool } from 'exiftool-vendored';
import {
  argumentsToCopy,
  hasUnsaidUtf8,
  isOtherThanUtf8,
  PHOTO_TAGS,
  type CopyTags,
  type PhotoTags,
} from '../../app/pictures';
import { spawnExifTool } from './spawn-exiftool';
import { canStart } from './start-exiftool';

/** ExifTool is given up on one picture after so long, in milliseconds: most take a few, and a busy computer a thousand. */
const LONGEST = 15_000;

/** Blocks in which somebody wrote something; what only one maker's programs read is left out. */
const ALL_BLOCKS = ['IPTC:all', 'XMP:all', 'EXIF:all', 'PNG:all'];

/** Whether it is to be read in another encoding is told by all its words. */
const ALL_IPTC = ['IPTC:all'];

const UTF8 = { 'IPTC:CodedCharacterSet': 'UTF8' };

/** Where cameras put a JPEG of the picture, the largest first. */
const ENCLOSED = ['JpgFromRaw', 'PreviewImage', 'OtherImage', 'ThumbnailImage'] as const;

/** Where a JPEG has a small picture of itself. */
const THUMBNAILS = ['ThumbnailImage', 'PhotoshopThumbnail'] as const;

/** What programs of picture desks put behind a JPEG, with words as IPTC has them. */
const DESK_TRAILERS = ['PhotoMechanic:all', 'FotoStation:all', 'AFCP:all'];

/** ExifTool does not start: on macOS and Linux it needs Perl, which some systems come without. */
export class NoExifTool extends Error {}

/** What the files of photos say. All rejects with {@link NoExifTool} where that does not start. */
export interface PhotoFiles {
  /** What ExifTool reads of {@link PHOTO_TAGS}; nothing where it can't make anything of the file. */
  readonly read: (path: string) => Promise<PhotoTags>;
  /** All that stands in the blocks of {@link ALL_BLOCKS}, in the same names. */
  readonly readAll: (path: string) => Promise<PhotoTags>;
  /** Changes tags of a copy in place, and nothing else in it. Rejects, with the copy as it was, where it can't. */
  readonly write: (path: string, tags: CopyTags) => Promise<void>;
  /** A JPEG of the picture that its camera put beside it, the largest; null where there is none. */
  readonly enclosed: (path: string) => Promise<Buffer | null>;
  /** The small pictures of it that programs put beside it. */
  readonly thumbnails: (path: string) => Promise<readonly Buffer[]>;
  /** The same for a picture that says nothing yet and was made of another one: it says what that does, too. */
  readonly writeFrom: (original: string, path: string, tags: CopyTags) => Promise<void>;
  /** Whether what stands behind the picture is a picture desk's. */
  readonly hasDeskTrailer: (path: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Starts ExifTool when it is first asked, and keeps it: to start it takes longer than to read thirty pictures. */
export function openPhotoFiles(environment = process.env): PhotoFiles {
  const exiftool = new ExifTool({
    maxProcs: 1,
    taskTimeoutMillis: LONGEST,
    taskRetries: 0,
    // Which block counts is told in app/pictures, where it can be seen and tested.
    useMWG: false,
    processFactory: () => spawnExifTool(environment),
  });
  let starts: Promise<boolean> | null = null;
  /** Where it can't start it is asked nothing: it would be waited for without end. */
  const started = async () => {
    if (!(await (starts ??= canStart(exiftool)))) throw new NoExifTool();
  };
  const readTags = async (path: string, tags: readonly string[]) => {
    await started();
    return exiftool.readRaw(path, {
      readArgs: ['-G1', '-charset', 'exif=utf8', ...tags.map((tag) => `-${tag}`)],
    }) as Promise<PhotoTags>;
  };
  const read = (path: string) => readTags(path, PHOTO_TAGS);
  const write = (path: string, tags: CopyTags, args: readonly string[]) =>
    exiftool.write(path, tags, {
      // Longer texts than IPTC has room for are written whole: everybody reads them.
      ignoreMinorErrors: true,
      writeArgs: ['-overwrite_original', '-charset', 'exif=utf8', ...args],
    });
  const binary = async (path: string, tag: string): Promise<Buffer | null> => {
    await started();
    // It rejects where there is none.
    const found = await exiftool.extractBinaryTagToBuffer(tag, path).catch(() => null);
    return found && found.length > 0 ? found : null;
  };
  return {
    read,
    readAll: (path) => readTags(path, ALL_BLOCKS),
    write: async (path, tags) => {
      const before = await readTags(path, ALL_IPTC);
      if (isOtherThanUtf8(before)) {
        // What is in it already says the same in the encoding that it gets.
        const charset = hasUnsaidUtf8(before) ? ['-charset', 'iptc=utf8'] : [];
        await write(path, UTF8, [...charset, '-tagsFromFile', '@', '-IPTC:all']);
      }
      await write(path, { ...tags, ...UTF8, 'Photoshop:IPTCDigest': 'new' }, []);
    },
    enclosed: async (path) => {
      for (const tag of ENCLOSED) {
        const found = await binary(path, tag);
        if (found) return found;
      }
      return null;
    },
    thumbnails: async (path) => {
      const found = await Promise.all(THUMBNAILS.map((tag) => binary(path, tag)));
      return found.filter((one) => one !== null);
    },
    writeFrom: async (original, path, tags) => {
      // ExifTool is told a line at a time.
      if (/[\r\n]/.test(original)) throw new RangeError('The name has several lines.');
      const charset = hasUnsaidUtf8(await readTags(original, ALL_IPTC))
        ? ['-charset', 'iptc=utf8']
        : [];
      const copied = ['-tagsFromFile', original, ...argumentsToCopy(tags)];
      await write(path, { ...tags, ...UTF8, 'Photoshop:IPTCDigest': 'new' }, [
        ...charset,
        ...copied,
      ]);
    },
    hasDeskTrailer: async (path) => {
      const found = await readTags(path, DESK_TRAILERS);
      return Object.keys(found).some((name) =>
        /^(PhotoMechanic|FotoStation|AFCP|IPTC\d):/.test(name),
      );
    },
    close: () => exiftool.end(),
  };
}
