import type { Kinship, Photo, PhotoFacts } from '../pictures';
import type { Failure } from '../result';
import type { AddedPicture } from './contract';
import { z } from './schema';

/** An article of the library that the same picture lies beside, under whatever name. */
export interface PictureUse {
  readonly article: string;
  readonly archived: boolean;
  readonly headline: string;
  readonly slug: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** Path below its bundle. */
  readonly picture: string;
}

/** A file that may be a picture which is not where it was. */
export interface PictureCandidate {
  /** Beside which article it lies, and where below its bundle. */
  readonly article: string;
  readonly picture: string;
  readonly kinship: Kinship;
  readonly bytes: number;
  /** What is known of that article; null when it is the one that looks. */
  readonly owner: Omit<PictureUse, 'picture'> | null;
}

/** What a folder had of the pictures that were looked for, each by its path in the story. */
export interface FolderFinds {
  /** Those that are beside the article now. */
  readonly taken: readonly (AddedPicture & { readonly wanted: string })[];
  /** Those of whose name there are several that differ: only the user can tell. */
  readonly several: readonly string[];
  /** The folder has more files than are looked through. */
  readonly isCut: boolean;
  /** What kept the rest from being taken; null where nothing did. */
  readonly failure: Failure | null;
}

/** What there is to know of a picture's file beside what the story says of it. */
export interface PictureReport {
  readonly bytes: number;
  /** What it says of itself, put together from all its blocks. */
  readonly photo: Photo;
  /** The same as it stands, block by block. */
  readonly facts: PhotoFacts;
}

/** Path below the bundle, as it stands in a figure. */
export function picturePath() {
  return z.string().check(z.maxLength(1000));
}

/** More are not looked for in one go. */
export function missingPictures() {
  return z.readonly(z.array(picturePath()).check(z.minLength(1), z.maxLength(10_000)));
}
