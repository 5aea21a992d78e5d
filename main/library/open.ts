import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { splitFrontMatter } from '../../app/format/front-matter';
import { FORMAT_VERSION, migrateText } from '../../app/format/info';
import type { OpenedArticle } from '../../app/ipc/contract';
import { failure, success, type Failure, type Result } from '../../app/result';
import { findBundle, isFolder } from './bundle';
import { attempt, failureOf } from './errors';
import { inOrder } from './queue';
import { cleanFolder, removeLeftovers } from './temporary';
import { decodeText, readInfoFile, readTextFile, whyReadOnly, type TextFile } from './text-file';
import { noteUnderstood } from './understood';

/**
 * Reads an article. What cannot be understood in full (not UTF-8, broken front matter, a newer format) or must not be
 * written opens read-only, with the reason; no file is changed. Who has it open, and words that could not be saved, are
 * not looked for here.
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
  await removeLeftovers(path, names);
  // A link there could lead out of the library.
  if (await isFolder(join(path, 'assets'))) await cleanFolder(join(path, 'assets'));

  const file = await readTextFile(textPath);
  if (!file.ok) return file;
  const { bytes, revision } = file.value;
  const { formatVersion } = await readInfoFile(bundle.value);
  const text = migrateText(decodeText(bytes), formatVersion);
  const garbled =
    whyReadOnly(textPath, bytes) ??
    whyTooNew(infoPath, formatVersion) ??
    whyNotUnderstood(textPath, text);
  if (!garbled) noteUnderstood(textPath, revision);
  const readOnly = garbled ?? (await whyNotWritable(path, file.value));
  return success({ article: name, text, revision, readOnly, holder: null, rescue: null });
}

export function whyTooNew(path: string, formatVersion: number | null): Failure | null {
  if (formatVersion === null || formatVersion <= FORMAT_VERSION) return null;
  return failure('too-new', path, { detail: String(formatVersion) }).failure;
}

/** Who may not save is told so before they write, and not after. */
async function whyNotWritable(path: string, { mode }: TextFile): Promise<Failure | null> {
  if ((mode & 0o222) === 0) return failure('no-permission', path).failure;
  try {
    await access(path, constants.W_OK);
    return null;
  } catch (error) {
    const { failure: why } = failureOf(error, path);
    // Any other trouble may be over when it comes to saving.
    return why.code === 'no-permission' ? why : null;
  }
}

export function whyNotUnderstood(path: string, text: string): Failure | null {
  const error = splitFrontMatter(text.replace(/^\uFEFF/, ''))?.frontMatter.error;
  return error ? failure('damaged', path, error).failure : null;
}
