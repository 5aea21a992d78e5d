import type { MessagePortMain } from 'electron';
import { openLibraryService } from './library-service';
import type { FromIndex, ToIndex } from './protocol';

/** The process of the index: `process.js LIBRARY PATH`. What it costs, neither window nor main process waits for. */

// Electron's utility processes have it; it is typed on the other side only.
const port = (process as unknown as { readonly parentPort: MessagePortMain }).parentPort;
const [library, path] = process.argv.slice(2);
if (library === undefined || path === undefined) throw new Error('process.js LIBRARY PATH');

// What is thrown is a fault of ours: the process ends, and the main process notes it and starts another one.
process.on('unhandledRejection', (error) => {
  throw error;
});

const say = (message: FromIndex) => port.postMessage(message);
const service = openLibraryService({
  library,
  path,
  changed: () => say({ kind: 'changed' }),
  progress: (progress) => say({ kind: 'progress', progress }),
});

port.on('message', ({ data }: { readonly data: ToIndex }) => {
  if ('id' in data) {
    const { id, question } = data;
    void service.answer(question).then((answer) => say({ id, answer }));
  } else void service.touch(data.article);
});
