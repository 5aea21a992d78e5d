import type { MessagePortMain } from 'electron';
import type { ToFiling } from './protocol';
import { serveJobs } from './serve-jobs';

/**
 * The process that writes exports, with their pictures, and takes in files from outside: it may take long, much memory,
 * or end, for which neither window nor main process is the worse.
 */

// Electron's utility processes have it; it is typed on the other side only.
const port = (process as unknown as { readonly parentPort: MessagePortMain }).parentPort;

// What is thrown is a fault of ours: the process ends, the file counts as failed, and the main process notes it.
process.on('unhandledRejection', (error) => {
  throw error;
});

const hear = serveJobs((message) => port.postMessage(message));

port.on('message', ({ data }: { readonly data: ToFiling }) => hear(data));
