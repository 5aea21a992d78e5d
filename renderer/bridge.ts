import type { Bridge } from '../app/ipc/contract';

declare global {
  interface Window {
    readonly galley: Bridge;
  }
}

/** The way to the main process; only this file knows where the preload puts it. */
export const bridge: Bridge = window.galley;
