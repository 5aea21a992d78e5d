import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { splitFrontMatter } from '../../app/format/front-matter';
import { failure, success, type Result } from '../../app/result';
import { findBundle } from '../library/bundle';
import { writeDurably } from '../library/durable';
import { failureOf } from '../library/errors';
import { foldName, isBundleName } from '../library/names';
import type { Place } from '../library/places';
import { decodeText } from '../library/text-file';
import { historyFolder, readOwnFile } from './own-file';

/** Where the versions of an article are. */
export interface HistoryPlace {
  /** What the article's file is called, without its ending. */
  readonly key: string;
  /** The file; it need not be there. */
  readonly path: string;
}

/** A name that is good on every disk and leads nowhere. */
const PLAIN = /^[0-9a-z-]{1,64}$/;
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Front matter that is longer has no id, as far as history goes. */
const MOST_FRONT_MATTER = 64 * 1024;

/**
 * An article's versions go by its id, so that they stay with it when its folder is renamed. While its text cannot be
 * understood, or is gone, and an earlier version is wanted most, they are found by the folder's name; and so are
 * those of an article that never had an id.
 */
export async function findHistory(place: Place): Promise<Result<HistoryPlace>> {
  const { folder, name } = place;
  if (!isBundleName(name)) return failure('not-found', join(folder, name));
  const key = await findKey(place);
  return success({ key, path: join(historyFolder(folder), `${key}.versions`) });
}

/**
 * Notes that the versions of the article of this name go by this key. It is a courtesy for worse days: if it cannot be
 * written now, the next version tries again.
 */
export async function pointToHistory(place: Place, key: string): Promise<void> {
  if (key === keyOfName(place.name)) return;
  const path = pointerPath(place);
  try {
    if ((await readPointer(place)) !== key) await writeDurably(path, Buffer.from(key));
  } catch (error) {
    failureOf(error, path);
  }
}

/** The article at `from` is at `to` now: there it keeps its versions, even if it has no id. */
export async function carryHistory(from: Place, to: Place): Promise<void> {
  const found = await findHistory(from);
  if (found.ok) await pointToHistory(to, found.value.key);
}

async function findKey(place: Place): Promise<string> {
  const pointed = await readPointer(place);
  try {
    const id = await readId(place);
    if (id !== null) return keyOfId(id);
  } catch (error) {
    if (pointed === null) throw error;
  }
  return pointed ?? keyOfName(place.name);
}

function keyOfId(id: string): string {
  const plain = id.toLowerCase();
  return PLAIN.test(plain) && !RESERVED.test(plain) ? plain : `id-${hash(id)}`;
}

function keyOfName(name: string): string {
  return `name-${hash(foldName(name))}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function pointerPath({ folder, name }: Place): string {
  return join(historyFolder(folder), `${keyOfName(name)}.key`);
}

async function readPointer(place: Place): Promise<string | null> {
  const file = await readOwnFile(pointerPath(place), 100);
  const key = file.ok ? (file.value?.toString('latin1') ?? '') : '';
  return PLAIN.test(key) ? key : null;
}

/** The id in an article's front matter, or null. */
async function readId({ folder, name }: Place): Promise<string | null> {
  const head = await readHead(folder, name);
  const entries = splitFrontMatter(head.replace(/^\uFEFF/, ''))?.frontMatter.entries ?? [];
  const id = entries.find(({ key }) => key === 'id')?.value;
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : null;
}

/** Empty when there is no text. */
async function readHead(folder: string, name: string): Promise<string> {
  const bundle = await findBundle(folder, name);
  if (!bundle.ok) return '';
  const file = await open(bundle.value.textPath, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_FRONT_MATTER), 0);
    return decodeText(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
