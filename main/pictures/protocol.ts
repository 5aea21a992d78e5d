import type { Framing } from '../../app/article';
import type {
  CopyTags,
  KnownPicture,
  PhotoFacts,
  PhotoTags,
  PixelSize,
  Rendition,
} from '../../app/pictures';

/** How a preview shows a picture. */
export interface Shown extends Pick<Framing, 'turn' | 'crop'> {
  /** Pixels across at most. */
  readonly width: number;
}

/** A file that is to be made of a picture, for others to have. */
export interface RenditionWanted {
  readonly format: Rendition['format'];
  /** Pixels across; as they are where the picture stays the same. */
  readonly shown: Shown;
  /** What the file is to say of itself beside what the picture says, see `tagsOfWords`. */
  readonly words: CopyTags;
  readonly keepsDeviceData: boolean;
}

/** A file that was made. */
export interface MadeRendition {
  /** Null where the picture stayed the same. */
  readonly size: PixelSize | null;
  /** Whether it says of itself what it was to say; if not it may still say all that the picture does. */
  readonly hasWords: boolean;
}

/** What the process of the pictures is asked to do with one of them. It is sent from process to process. */
export type PictureJob =
  /** Reads what the photo says of itself. */
  | { readonly kind: 'tags'; readonly path: string }
  /** The same, all of it, as it stands. */
  | { readonly kind: 'facts'; readonly path: string }
  /** Writes a preview. */
  | {
      readonly kind: 'preview';
      readonly path: string;
      readonly shown: Shown;
      readonly target: string;
    }
  /** Tells what a picture is in, and how large. */
  | { readonly kind: 'look'; readonly path: string }
  /** Writes a file that leaves; the picture itself stays as it is. */
  | {
      readonly kind: 'rendition';
      readonly path: string;
      readonly wanted: RenditionWanted;
      readonly target: string;
    };

/** What reads photos does not start on this machine. */
export const NO_EXIFTOOL = 'no-exiftool';

export interface PictureAnswers {
  readonly tags: PhotoTags | typeof NO_EXIFTOOL;
  readonly facts: PhotoFacts;
  readonly preview: true;
  readonly look: KnownPicture;
  readonly rendition: MadeRendition;
}

export type AnswerTo<Job extends PictureJob> = PictureAnswers[Job['kind']];

export interface ToPictures {
  readonly id: number;
  readonly job: PictureJob;
}

/** Null for a picture of which that can't be had. */
export interface FromPictures {
  readonly id: number;
  readonly answer: PictureAnswers[PictureJob['kind']] | null;
}
