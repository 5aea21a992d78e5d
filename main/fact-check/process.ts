import type { MessagePortMain } from 'electron';
import { writeFactCheck, type FactCheckJob } from './write';

/**
 * The process that writes one fact-check copy: it gets a {@link FactCheckJob}, and says what came of it. A document of
 * thousands of quotes takes seconds, for which neither window nor main process waits.
 */

// Electron's utility processes have it; it is typed on the other side only.
const port = (process as unknown as { readonly parentPort: MessagePortMain }).parentPort;

// What is thrown is a fault of ours: the process ends, and the main process notes it.
process.on('unhandledRejection', (error) => {
  throw error;
});

port.on('message', ({ data }: { readonly data: FactCheckJob }) => {
  void writeFactCheck(data).then((written) => port.postMessage(written));
});
