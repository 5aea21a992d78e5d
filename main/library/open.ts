import { join } from 'node:path';
import { splitFrontMatter } from '../../app/format/front-matter';
import { FORMAT_VERSION, migrateText } from '../../app/format/info';
import type { OpenedArticle } from '../../app/ipc/contract';
import { failure, success, type Failure, type Result } from '../../app/result';
import { findBundle } from './bundle';
import { removeLeftovers } from './durable';
import { attempt } from './errors';
import { inOrder } from './queue';
import { decodeText, readInfoFile, readTextFile, whyReadOnly } from './text-file';

/**
 * Reads an article. What cannot be understood in full (not UTF-8, broken front matter, a newer format) opens
 * read-only, with the reason; no file is changed.
 */
export function openArticle(library: string, name: string): Promise<Result<OpenedArticle>> {
  const path = join(library, name);
  // Behind a save that is under way, whose temporary file is not to be taken for a leftover.
  return inOrder(path, () => attempt(path, () => read(library, name)));
}

async function read(library: string, name: string): Promise<Result<OpenedArticle>> {
  const bundle = await findBundle(library, name);
  if (!bundle.ok) return bundle;
  const { path, textPath, infoPath, names } = bundle.value;
  await removeLeftovers(path, names, 0);

  const file = await readTextFile(textPath);
  if (!file.ok) return file;
  const { bytes, revision } = file.value;
  const { formatVersion } = await readInfoFile(bundle.value);
  const text = migrateText(decodeText(bytes), formatVersion);
  const readOnly =
    whyReadOnly(textPath, bytes) ??
    whyTooNew(infoPath, formatVersion) ??
    whyNotUnderstood(textPath, text);
  return success({ article: name, text, revision, readOnly });
}

export function whyTooNew(path: string, formatVersion: number | null): Failure | null {
  if (formatVersion === null || formatVersion <= FORMAT_VERSION) return null;
  return failure('too-new', path, { detail: String(formatVersion) }).failure;
}

function whyNotUnderstood(path: string, text: string): Failure | null {
  const error = splitFrontMatter(text.replace(/^\uFEFF/, ''))?.frontMatter.error;
  return error ? failure('damaged', path, error).failure : null;
}
