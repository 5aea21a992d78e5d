import { readHtml } from '../../../app/import/html';

/** Answers the one text that it is sent. */
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  self.postMessage(readHtml(data));
});
