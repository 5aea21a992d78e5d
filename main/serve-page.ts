import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { errnoOf } from './library/errors';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The page has its own files and nothing else: no script that is not a file of ours, no address outside. Styles may be
 * inline because React Aria puts one into the page for every button (seen with a policy without it).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' galley: data: blob:",
  'media-src galley://recording',
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A file of the built page, given by its path's names; the page itself where the path is empty. */
export async function servePage(folder: string, path: readonly string[]): Promise<Response | null> {
  const file = join(folder, ...(path.length > 0 ? path : ['index.html']));
  const contentType = CONTENT_TYPES[extname(file)];
  const bytes = contentType === undefined ? null : await readIfThere(file);
  if (!bytes || !contentType) return null;
  return new Response(bytes, {
    headers: {
      'Content-Type': contentType,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

async function readIfThere(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (errnoOf(error) !== null) return null;
    throw error;
  }
}
