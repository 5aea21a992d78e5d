import { join } from 'node:path';
import { writeInfo } from '../../app/format/info';
import type { Saved } from '../../app/ipc/contract';
import { failure, success, type Result } from '../../app/result';
import { findBundle, MAX_TEXT_BYTES, type Bundle } from './bundle';
import { writeDurably } from './durable';
import { attempt, failureOf } from './errors';
import { whyTooNew } from './open';
import { inOrder } from './queue';
import { readInfoFile, readTextFile, revisionOf, whyReadOnly, type InfoFile } from './text-file';

/**
 * Writes an article's text if the file is still the one that `revision` names; `changed-on-disk` otherwise. After a
 * failure the old text is on the disk, whole. Saves of one article run in the order they were asked for.
 */
export function saveArticle(
  library: string,
  name: string,
  text: string,
  revision: string,
): Promise<Result<Saved>> {
  const path = join(library, name);
  return inOrder(path, () => attempt(path, () => save(library, name, text, revision)));
}

async function save(
  library: string,
  name: string,
  text: string,
  revision: string,
): Promise<Result<Saved>> {
  const bundle = await findBundle(library, name);
  if (!bundle.ok) return bundle;
  const { textPath, infoPath } = bundle.value;
  const file = await readTextFile(textPath);
  if (!file.ok) return file;
  const present = file.value;

  const bytes = Buffer.from(text);
  if (bytes.equals(present.bytes)) {
    return success({ revision: present.revision, savedAt: present.changed });
  }
  if (present.revision !== revision) return failure('changed-on-disk', textPath);
  if (bytes.length > MAX_TEXT_BYTES) return failure('too-large', textPath);
  // Renaming over a file that somebody protected would succeed all the same.
  if ((present.mode & 0o222) === 0) return failure('no-permission', textPath);
  const info = await readInfoFile(bundle.value);
  const forbidden = whyReadOnly(textPath, present.bytes) ?? whyTooNew(infoPath, info.formatVersion);
  if (forbidden) return { ok: false, failure: forbidden };

  await writeDurably(textPath, bytes, present.mode);
  await nameVersion(bundle.value, info);
  return success({ revision: revisionOf(bytes), savedAt: Date.now() });
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
