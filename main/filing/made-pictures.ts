import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { figure, type Figure } from '../../app/article';
import type { ExportedPictures } from '../../app/export';
import {
  planRenditions,
  tagsOfWords,
  wordsOfFigure,
  type KnownPicture,
  type PictureWishes,
  type PixelSize,
  type Rendition,
  type RenditionPlan,
} from '../../app/pictures';
import { failure, success, type Result } from '../../app/result';
import { findInside } from '../library/inside';
import { cleanFileName } from '../library/names';
import { measurePicture } from '../library/pictures';
import { pictureContentType } from '../library/picture-types';
import { GivenUp, type PictureWorker } from '../pictures/worker';

export interface MadeFile {
  readonly name: string;
  /** Where it lies while the work is going on. */
  readonly path: string;
  readonly contentType: string;
  /** Null of a file that is no picture. */
  readonly size: PixelSize | null;
}

/** The files of one picture, in the order of its plan. */
export type MadePicture = readonly (readonly MadeFile[])[];

/** A picture that is to go out, and how. */
export interface WantedPicture {
  readonly figure: Figure;
  /** The story's own text names the file, which need not be a picture. */
  readonly isNamed?: boolean;
  /** What its file is to be called. */
  readonly name: string;
}

/** Follows what may take minutes. */
export interface MakingWatch {
  readonly progress: (done: number, total: number) => void;
  readonly isStopped: () => boolean;
}

/** So many pictures are worked on at a time: some wait for the disk. */
const AT_A_TIME = 4;

export interface Making {
  readonly bundlePath: string;
  readonly wishes: PictureWishes;
  readonly worker: Pick<PictureWorker, 'ask'>;
  readonly watch?: MakingWatch | undefined;
}

/** A figure of a story, with its picture's file. */
export function wantedPicture(shown: Figure): WantedPicture {
  return { figure: shown, name: cleanFileName(basename(shown.picture ?? '')) };
}

/** A file that the story's own text names: it keeps its name, and its words are its own. */
export function namedPicture(picture: string): WantedPicture {
  return { figure: figure({ picture }), name: basename(picture), isNamed: true };
}

/**
 * Makes the files of pictures in a folder that is gone when `use` is done with them. `not-found` where one is not there,
 * `unsupported` where a figure shows what is no picture, `cancelled` when it was stopped. One that can't be decoded goes
 * out as it is, and the report says so; but where a part of it was to be shown, or its file could not be made for
 * another reason, all fails with `not-made`: whole, or with all that it says, it is not to leave.
 */
export async function withMadePictures<Value>(
  wanted: readonly WantedPicture[],
  making: Making,
  use: (made: readonly MadePicture[], report: ExportedPictures) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const found: Found[] = [];
  for (const one of wanted) {
    const picture = one.figure.picture ?? '';
    const path = await findInside(making.bundlePath, picture);
    if (path === null) return failure('not-found', join(making.bundlePath, picture));
    // A figure of the story's own text, say, would give away what is in it.
    if (!one.isNamed && !pictureContentType(path)) return failure('unsupported', path);
    const known = await given(making.worker.ask({ kind: 'look', path }));
    if (known === GIVEN_UP || (known === null && isFramed(one.figure))) return notMade(one);
    found.push({ ...one, path, known });
  }
  const plans = planRenditions(
    found.map(({ figure: { turn, crop }, name, known, isNamed = false }) => {
      return { turn, crop, name, picture: known, staysAsItIs: isNamed };
    }),
    making.wishes,
  );
  const folder = await mkdtemp(join(tmpdir(), 'galley-pictures-'));
  try {
    const made = await makeEach(found, plans, folder, making);
    if (!made.ok) return made;
    return await use(
      made.value.map(({ files }) => files),
      reportOf(wanted, made.value),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Found extends WantedPicture {
  readonly path: string;
  readonly known: KnownPicture | null;
}

interface Made {
  readonly files: MadePicture;
  readonly isShown: boolean;
  readonly hasWords: boolean;
}

/** `cancelled` when it was stopped. */
async function makeEach(
  found: readonly Found[],
  plans: readonly RenditionPlan[],
  folder: string,
  making: Making,
): Promise<Result<readonly Made[]>> {
  const { watch } = making;
  const made: Made[] = [];
  let failed: WantedPicture | null = null;
  let done = 0;
  const waiting = found.entries();
  const workOff = async () => {
    for (const [index, one] of waiting) {
      if (failed || watch?.isStopped()) return;
      const files = await makeAll(one, plans[index]!, join(folder, `${index}`), making);
      if (files === null) failed = one;
      else made[index] = files;
      done += 1;
      watch?.progress(done, found.length);
    }
  };
  watch?.progress(0, found.length);
  // Nothing is left at work on the folder when it goes.
  const ends = await Promise.allSettled(Array.from({ length: AT_A_TIME }, workOff));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  if (failed) return notMade(failed);
  return done === found.length ? success(made) : failure('cancelled', making.bundlePath);
}

/** All files of a picture, or one that is as it is where it can't be decoded; null where neither may go out. */
async function makeAll(
  found: Found,
  plan: RenditionPlan,
  target: string,
  making: Making,
): Promise<Made | null> {
  let hasWords = true;
  const make = async (rendition: Rendition): Promise<MadeFile | null | GivenUpOn> => {
    const file = await makeOne(found, rendition, target, making);
    if (file && file !== GIVEN_UP) hasWords &&= file.hasWords;
    return file;
  };
  const files = await Promise.all(plan.map((group) => Promise.all(group.map(make))));
  const all = files.flat();
  if (all.includes(GIVEN_UP)) return null;
  if (!all.includes(null)) {
    return { files: files as unknown as MadePicture, isShown: found.known !== null, hasWords };
  }
  if (isFramed(found.figure)) return null;
  return { files: [[await copyAsItIs(found, target)]], isShown: false, hasWords: false };
}

async function makeOne(
  { path, figure: shown, known }: Found,
  { name, format, size }: Rendition,
  target: string,
  { worker, wishes }: Making,
): Promise<(MadeFile & { readonly hasWords: boolean }) | null | GivenUpOn> {
  const file = `${target}-${name}`;
  const { turn, crop } = shown;
  const wanted = {
    format,
    shown: { width: size?.width ?? 1, turn, crop },
    words: tagsOfWords(wordsOfFigure(shown)),
    keepsDeviceData: wishes.keepsDeviceData,
  };
  const made = await given(worker.ask({ kind: 'rendition', path, wanted, target: file }));
  if (made === null || made === GIVEN_UP) return made;
  const contentType = format === 'same' ? typeOf(known, name) : `image/${format}`;
  const seen = made.size ?? size ?? (await measurePicture(path));
  return { name, path: file, contentType, size: seen, hasWords: made.hasWords };
}

/** What could not be made for no fault of the picture's. */
const GIVEN_UP = 'given-up';
type GivenUpOn = typeof GIVEN_UP;

async function given<Value>(asked: Promise<Value>): Promise<Value | GivenUpOn> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GivenUp) return GIVEN_UP;
    throw error;
  }
}

function isFramed({ turn, crop }: Figure): boolean {
  return turn !== 0 || crop !== null;
}

function notMade({ figure: { picture } }: WantedPicture): Result<never> {
  return failure('unsupported', picture ?? '', { detail: 'not-made' });
}

async function copyAsItIs({ path, name, known }: Found, target: string): Promise<MadeFile> {
  const file = `${target}-${name}`;
  await copyFile(path, file);
  // The copy of a file that may not be written to may be.
  await chmod(file, 0o644);
  const size = await measurePicture(path);
  return { name, path: file, contentType: typeOf(known, name), size };
}

function typeOf(known: KnownPicture | null, name: string): string {
  if (!known) return pictureContentType(name) ?? 'application/octet-stream';
  return known.format === 'svg' ? 'image/svg+xml' : `image/${known.format}`;
}

function reportOf(wanted: readonly WantedPicture[], made: readonly Made[]): ExportedPictures {
  const those = (isMeant: (made: Made) => boolean) => [
    ...new Set(
      wanted.flatMap(({ figure: { picture } }, index) =>
        picture !== null && isMeant(made[index]!) ? [picture] : [],
      ),
    ),
  ];
  return {
    notShown: those(({ isShown }) => !isShown),
    wordless: those(({ isShown, hasWords }) => isShown && !hasWords),
  };
}
