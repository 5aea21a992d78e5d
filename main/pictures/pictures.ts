import { availableParallelism } from 'node:os';
import type { Photo, PhotoFacts } from '../../app/pictures';
import { logError } from '../log';
import { photoReader } from './photo-reader';
import { openPreviews, previewsFolder, type Previews } from './previews';
import { startPictureProcess } from './start-process';
import { askOrNull, openPictureWorker, type PictureWorker } from './worker';

/** What the app does with pictures; all that opens one happens in a process of its own. */
export interface Pictures {
  readonly previews: Previews;
  /** What a photo says of itself, where it can in the language (BCP 47); nothing where that can't be read. */
  readonly photo: (path: string, language: string) => Promise<Photo>;
  /** All that it says, as it stands. */
  readonly facts: (path: string) => Promise<PhotoFacts>;
  /** For exports, which say themselves what they need. */
  readonly worker: Pick<PictureWorker, 'ask'>;
  readonly close: () => void;
}

/** `unread` is told once if captions can't be read on this machine: it has no Perl, say. */
export function openPictures(userData: string, unread: () => void): Pictures {
  const worker = openPictureWorker({
    start: startPictureProcess,
    lanes: availableParallelism(),
    died: (code) => logError('pictures', new Error(`The process of the pictures ended (${code}).`)),
  });
  return {
    previews: openPreviews(previewsFolder(userData), worker),
    photo: photoReader(worker, unread),
    facts: async (path) =>
      (await askOrNull(worker, { kind: 'facts', path })) ?? { facts: [], knowsPlace: false },
    worker,
    close: worker.close,
  };
}
