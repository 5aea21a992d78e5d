import { availableParallelism } from 'node:os';
import { openPictureWorker, type PictureProcess, type PictureWorker } from './worker';

/**
 * Work on pictures in this process, for the command line: there is no window that could wait for it. What it needs is
 * loaded when it is first asked; where that can't be, nothing can be had of any picture.
 */
export function openPicturesHere(): PictureWorker {
  return openPictureWorker({
    lanes: availableParallelism(),
    isUnstoppable: true,
    died: () => undefined,
    start: (hear): PictureProcess => {
      const loading = load();
      return {
        post: ({ id, job }) =>
          void loading
            .then(({ answer, photos }) => answer(job, photos))
            .then(
              (value) => hear({ id, answer: value }),
              () => hear({ id, answer: null }),
            ),
        kill: () =>
          void loading.then(
            ({ photos }) => photos.close(),
            () => undefined,
          ),
      };
    },
  });
}

async function load() {
  const [{ answer }, { openPhotoFiles }] = await Promise.all([
    import('./answer'),
    import('./photo-files'),
  ]);
  return { answer, photos: openPhotoFiles() };
}
