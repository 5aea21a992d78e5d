import { session, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { namesIn } from '../address';
import { attemptOrNull } from '../library/errors';
import { findInside } from '../library/inside';
import { pictureContentType } from '../library/picture-types';
import { SCHEME } from '../scheme';

/** Not kept on the disk, and shared with no other page. */
const PARTITION = 'printing';

/** What a page that is printed may have: its own looks, and pictures of its folder. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `img-src ${SCHEME}: data:`,
  "style-src 'unsafe-inline'",
].join('; ');

/** The session of pages that are printed, and where one in a folder is found. */
export interface PrintingSession {
  readonly session: Session;
  /** The address of a page. From then on nothing is to be had but what is in its folder. */
  readonly addressOf: (folder: string, page: string) => string;
}

let opened: PrintingSession | null = null;

/** A session in which there is no net, and no file but those of the folder that is printed. */
export function printingSession(): PrintingSession {
  return (opened ??= open());
}

function open(): PrintingSession {
  const own = session.fromPartition(PARTITION);
  let served = '';
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith(`${SCHEME}:`) && !url.startsWith('data:') });
  });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.protocol.handle(SCHEME, async ({ url }) => {
    const names = namesIn(new URL(url).pathname);
    return (names && (await serve(served, names))) ?? new Response(null, { status: 404 });
  });
  return {
    session: own,
    addressOf: (folder, page) => {
      served = folder;
      return `${SCHEME}://print/${encodeURIComponent(page)}`;
    },
  };
}

async function serve(folder: string, names: readonly string[]): Promise<Response | null> {
  const path = await findInside(folder, names.join('/'));
  const bytes = path === null ? null : await attemptOrNull(() => readFile(path));
  if (path === null || bytes === null) return null;
  const type = pictureContentType(basename(path)) ?? 'text/html; charset=utf-8';
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
