import { availableParallelism } from 'node:os';
import type { MessagePortMain } from 'electron';
import sharp from 'sharp';
import { answer } from './answer';
import { openPhotoFiles } from './photo-files';
import type { FromPictures, ToPictures } from './protocol';

/**
 * The process that decodes pictures, which come from anywhere: it may take long, much memory, or end, for which neither
 * window nor main process is the worse. It answers each {@link ToPictures}; how many at a time is the asker's to say.
 */

// Electron's utility processes have it; it is typed on the other side only.
const port = (process as unknown as { readonly parentPort: MessagePortMain }).parentPort;

// Several pictures at a time use the processors better than several threads for one.
sharp.concurrency(Math.max(1, Math.floor(availableParallelism() / 2)));
// No picture is decoded twice in a row.
sharp.cache(false);

const photos = openPhotoFiles();

port.on('message', ({ data: { id, job } }: { readonly data: ToPictures }) => {
  const tell = (message: FromPictures) => port.postMessage(message);
  answer(job, photos).then(
    (value) => tell({ id, answer: value }),
    // Damaged, of another kind, too large, too slow: the libraries say it in words of their own.
    () => tell({ id, answer: null }),
  );
});
