import type { Channel } from '../../app/ipc/contract';
import type { Galley } from './galley-window';

/** What the preload gives the page. */
export interface Bridge {
  readonly call: (channel: string, request: object) => Promise<unknown>;
  readonly on: (event: string, listener: (data: { readonly done: number } | null) => void) => void;
}

/** Asks the main process as the page does. */
export function ask(galley: Galley, channel: Channel, request: object = {}): Promise<unknown> {
  return galley.page.evaluate(
    ([name, asked]) => {
      const { galley: bridge } = window as unknown as { readonly galley: Bridge };
      return bridge.call(name, asked);
    },
    [channel, request] as const,
  );
}
