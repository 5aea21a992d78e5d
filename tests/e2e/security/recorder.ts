import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';
import { test as base } from '../galley';

/** What listens on this machine, and how often anybody came. */
export interface Recorder {
  /** `127.0.0.1:<port>`: it listens for TCP and UDP under the same number. */
  readonly address: string;
  /** One entry for each connection and each datagram so far. */
  readonly seen: readonly string[];
}

interface Fixtures {
  /** A listener on loopback, which is as near as an address can be: who reaches nothing else may still reach this. */
  readonly recorder: Recorder;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  recorder: async ({}, use) => {
    const seen: string[] = [];
    const server = createServer((socket) => {
      seen.push('a connection');
      socket.on('error', () => undefined);
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const datagrams = createSocket('udp4', (message) => {
      seen.push(`a datagram of ${message.length} bytes`);
    });
    await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
    await use({ address: `127.0.0.1:${port}`, seen });
    datagrams.close();
    await new Promise((resolve) => server.close(resolve));
  },
});

export { expect } from '../galley';
