import { join } from 'node:path';
import { migrateText, writeInfo } from '../../app/format/info';
import type { Saved } from '../../app/ipc/contract';
import { failure, success, type Failure, type Result } from '../../app/result';
import { findBundle, MAX_TEXT_BYTES, type Bundle } from './bundle';
import { isDoubtful, isOwnDoubt, withDoubt } from './doubtful-saves';
import { writeDurably } from './durable';
import { attempt, failureOf } from './errors';
import { whyNotUnderstood, whyTooNew } from './open';
import { inOrder } from './queue';
import {
  decodeText,
  readInfoFile,
  readTextFile,
  revisionOf,
  whyReadOnly,
  type InfoFile,
  type TextFile,
} from './text-file';
import { isUnderstood, noteUnderstood } from './understood';

/** Asked right before something is written: whether that may still be done. */
export type Guard = () => Promise<boolean>;

export interface SaveOptions {
  /** That of the article's lock, say. */
  readonly guard?: Guard;
  /** Front matter that cannot be understood may be written over: all of the text is kept elsewhere. */
  readonly overDamage?: boolean;
}

/**
 * Writes an article's text if the file is still the one that `revision` names; `changed-on-disk` otherwise, and
 * `locked` if the guard does not let it. After a failure the old text is on the disk or the new one, either whole; what
 * is asked for again is done again. Saves of one article run in the order they were asked for.
 */
export function saveArticle(
  library: string,
  name: string,
  text: string,
  revision: string,
  options: SaveOptions = {},
): Promise<Result<Saved>> {
  const path = join(library, name);
  return inOrder(path, () => attempt(path, () => save(library, name, text, revision, options)));
}

async function save(
  library: string,
  name: string,
  text: string,
  revision: string,
  { guard, overDamage = false }: SaveOptions,
): Promise<Result<Saved>> {
  const bundle = await findBundle(library, name);
  if (!bundle.ok) return bundle;
  const { textPath } = bundle.value;
  const file = await readTextFile(textPath);
  if (!file.ok) return file;
  const present = file.value;

  const bytes = Buffer.from(text);
  const isSame = bytes.equals(present.bytes);
  if (isSame && !isDoubtful(textPath)) {
    return success({ revision: present.revision, savedAt: present.changed });
  }
  const isKnown = present.revision === revision || isOwnDoubt(textPath, revision, present.revision);
  if (!isSame && !isKnown) return failure('changed-on-disk', textPath);
  const info = await readInfoFile(bundle.value);
  const refused =
    whyRefused(bundle.value, present, bytes, info) ??
    (overDamage ? null : whyGarbled(textPath, present, info));
  if (refused) return { ok: false, failure: refused };
  if (guard && !(await guard())) return failure('locked', textPath);

  const written = revisionOf(bytes);
  const isWritten = await withDoubt(textPath, revision, written, () =>
    writeDurably(textPath, bytes, present.mode, () => isStill(textPath, present)),
  );
  if (!isWritten) return failure('changed-on-disk', textPath);
  if (!overDamage) noteUnderstood(textPath, written);
  await nameVersion(bundle.value, info);
  return success({ revision: written, savedAt: Date.now() });
}

/** Forcing a text to the disk takes long enough for others to write theirs. */
async function isStill(path: string, { bytes }: TextFile): Promise<boolean> {
  const now = await readTextFile(path);
  return now.ok && now.value.bytes.equals(bytes);
}

function whyRefused(
  { textPath, infoPath }: Bundle,
  present: TextFile,
  bytes: Uint8Array,
  info: InfoFile,
): Failure | null {
  if (bytes.length > MAX_TEXT_BYTES) return failure('too-large', textPath).failure;
  // Renaming over a file that somebody protected would succeed all the same.
  if ((present.mode & 0o222) === 0) return failure('no-permission', textPath).failure;
  return whyReadOnly(textPath, present.bytes) ?? whyTooNew(infoPath, info.formatVersion);
}

/** Fields that could not be read would be written as empty ones. */
function whyGarbled(
  path: string,
  { bytes, revision }: TextFile,
  { formatVersion }: InfoFile,
): Failure | null {
  if (isUnderstood(path, revision)) return null;
  return whyNotUnderstood(path, migrateText(decodeText(bytes), formatVersion));
}

/** Says in `info.json` which version the text is in. The text is safe already: if it fails, the next save tries again. */
async function nameVersion(bundle: Bundle, info: InfoFile): Promise<void> {
  const text = writeInfo(info.text);
  if (text === info.text) return;
  try {
    await writeDurably(bundle.infoPath, Buffer.from(text));
  } catch (error) {
    failureOf(error, bundle.infoPath);
  }
}
