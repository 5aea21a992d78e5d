import type { ElectronApplication } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { doInMain, readInMain } from './main-process';

/** Electron's clipboard until version 40 or so; the later one is like the web's. */
interface OldClipboard {
  readonly writeImage?: (image: unknown) => void;
  readonly write: (data: { readonly text: string; readonly html: string }) => void;
  readonly availableFormats: () => string[];
  readonly readBuffer: (format: string) => Buffer;
}

/** Puts text on the system's clipboard. */
export async function copyText(app: ElectronApplication, text: string): Promise<void> {
  await doInMain(app, ({ clipboard }, value) => clipboard.writeText(value), text);
}

/** What another program puts on the clipboard: the same words as HTML and as plain text. */
export interface CopiedHtml {
  readonly html: string;
  readonly text: string;
}

/** Puts HTML on the system's clipboard. */
export async function copyHtml(app: ElectronApplication, copied: CopiedHtml): Promise<void> {
  await doInMain(
    app,
    async (electron, value) => {
      const old = electron.clipboard as unknown as OldClipboard;
      if (old.writeImage) old.write(value);
      else {
        const item = {
          'text/html': new Blob([value.html], { type: 'text/html' }),
          'text/plain': new Blob([value.text], { type: 'text/plain' }),
        };
        await electron.clipboard.write([new electron.ClipboardItem(item)]);
      }
    },
    copied,
  );
}

/** Puts a PNG on the system's clipboard, as "Copy picture" does in other programs: without a file's name. */
export async function copyPicture(app: ElectronApplication, path: string): Promise<void> {
  const bytes = (await readFile(path)).toString('base64');
  await doInMain(
    app,
    async (electron, png) => {
      const old = electron.clipboard as unknown as OldClipboard;
      const picture = Buffer.from(png, 'base64');
      electron.clipboard.clear();
      if (old.writeImage) old.writeImage(electron.nativeImage.createFromBuffer(picture));
      else {
        const item = { 'image/png': new Blob([picture], { type: 'image/png' }) };
        await electron.clipboard.write([new electron.ClipboardItem(item)]);
      }
    },
    bytes,
  );
}

/** All that is on the system's clipboard, by type: what any other program can get there. */
export async function readClipboard(
  app: ElectronApplication,
): Promise<Readonly<Record<string, Buffer>>> {
  const entries = await readInMain(app, async ({ clipboard }) => {
    const old = clipboard as unknown as Partial<OldClipboard>;
    if (old.availableFormats && old.readBuffer) {
      const { readBuffer } = old;
      return old.availableFormats().map((type) => [type, readBuffer(type).toString('base64')]);
    }
    const read = [];
    for (const item of await clipboard.read()) {
      for (const type of item.types) {
        const bytes = await ((await item.getType(type)) as Blob).arrayBuffer();
        read.push([type, Buffer.from(bytes).toString('base64')]);
      }
    }
    return read;
  });
  return Object.fromEntries(entries.map(([type, bytes]) => [type, Buffer.from(bytes!, 'base64')]));
}
