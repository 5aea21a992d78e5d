import { readHtml, type TakenPictures } from '../../../app/import/html';
import type { Result } from '../../../app/result';

/** Reads HTML beside the window's own work, so that it goes on while the text is long. */
export function readInWorker(html: string): Promise<Result<TakenPictures>> {
  const worker = new Worker(new URL('./html-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Result<TakenPictures>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data as Result<TakenPictures>));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(html);
  }).finally(() => worker.terminate());
}

export { readHtml };
