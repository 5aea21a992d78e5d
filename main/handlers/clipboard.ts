import { clipboard, ClipboardItem } from 'electron';
import type { Handlers } from '../ipc';

/** Electron's clipboard before it was like that of the web. */
interface OldClipboard {
  readonly write: (data: { readonly text: string; readonly html?: string }) => void;
}

export const clipboardHandlers: Pick<Handlers, 'clipboard.write'> = {
  'clipboard.write': async ({ text, html }) => {
    // An older Electron, which Galley may be started with, does not have the class.
    const items = ClipboardItem as typeof ClipboardItem | undefined;
    if (!items) {
      const old = clipboard as unknown as OldClipboard;
      old.write(html === null ? { text } : { text, html });
      return null;
    }
    const flavours = { 'text/plain': text, ...(html === null ? {} : { 'text/html': html }) };
    const blobs = Object.entries(flavours).map(
      ([type, words]) => [type, new Blob([words], { type })] as const,
    );
    await clipboard.write([new items(Object.fromEntries(blobs))]);
    return null;
  },
};
