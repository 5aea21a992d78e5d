import { readPhoto } from '../../app/pictures';
import type { Pictures } from './pictures';
import { NO_EXIFTOOL } from './protocol';
import { askOrNull, type PictureWorker } from './worker';

/** Reads photos; tells once where they can't be read at all. */
export function photoReader(
  worker: Pick<PictureWorker, 'ask'>,
  unread: () => void,
): Pictures['photo'] {
  let isTold = false;
  return async (path, language) => {
    const tags = await askOrNull(worker, { kind: 'tags', path });
    if (tags !== NO_EXIFTOOL) return readPhoto(tags ?? {}, language);
    if (!isTold) unread();
    isTold = true;
    return readPhoto({}, language);
  };
}
