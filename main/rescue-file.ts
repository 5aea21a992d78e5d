import { createHash } from 'node:crypto';
import { readdir, readFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Rescue } from '../app/ipc/records';
import { errnoOf } from './library/errors';
import type { Place } from './library/places';
import { revisionOf } from './library/text-file';

/** What a rescue file holds: the words, and the article they belong to. */
export interface RescueData extends Rescue, Place {}

/** Names the words in one rescue file: a file that was written again since holds others. */
export interface KeptRescue {
  readonly path: string;
  readonly revision: string;
}

export interface RescueFile extends KeptRescue {
  readonly data: RescueData;
}

const ENDING = '.json';

/** The files for the words of an article at a place; any number, as windows may have words of their own. */
export function rescuePath(folder: string, place: Place, number: number): string {
  const name = `${join(resolve(place.folder), place.name)}\0${number}`;
  return join(folder, createHash('sha256').update(name).digest('hex').slice(0, 32) + ENDING);
}

export function writeRescue(place: Place, { text, base, time }: Rescue): Buffer {
  const data = { folder: resolve(place.folder), name: place.name, text, base, time };
  return Buffer.from(JSON.stringify(data));
}

/** All that are in the folder, the newest first. Damaged ones are set aside, for people to look at. */
export async function readRescues(folder: string): Promise<readonly RescueFile[]> {
  const names = (await ifPossible(readdir(folder))) ?? [];
  const files: RescueFile[] = [];
  for (const name of names.filter((entry) => /^[0-9a-f]{32}\.json$/.test(entry))) {
    const file = await readRescue(join(folder, name));
    if (file) files.push(file);
  }
  return files.sort((one, other) => other.data.time - one.data.time);
}

/** Those that were set aside: their bytes as text, by their paths. */
export async function readDamagedRescues(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await ifPossible(readdir(folder))) ?? [];
  const files = new Map<string, string>();
  for (const name of names.filter((entry) => /^[0-9a-f]{32}\.damaged-.*\.json$/.test(entry))) {
    const bytes = await ifPossible(readFile(join(folder, name)));
    if (bytes) files.set(join(folder, name), bytes.toString());
  }
  return files;
}

/** The present revision of a rescue file; null when there is none, or it cannot be read. */
export async function rescueRevision(path: string): Promise<string | null> {
  const bytes = await ifPossible(readFile(path));
  return bytes && revisionOf(bytes);
}

async function readRescue(path: string): Promise<RescueFile | null> {
  const bytes = await ifPossible(readFile(path));
  if (bytes === null) return null;
  const data = parse(bytes.toString());
  if (data) return { path, revision: revisionOf(bytes), data };
  await setAside(path);
  return null;
}

function parse(text: string): RescueData | null {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof RescueData, unknown>> | null;
    const strings = [value?.folder, value?.name, value?.text, value?.base];
    const isWhole = strings.every((part) => typeof part === 'string') && isTime(value?.time);
    return isWhole ? (value as unknown as RescueData) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

async function setAside(path: string): Promise<void> {
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  await ifPossible(rename(path, `${path.slice(0, -ENDING.length)}.damaged-${time}${ENDING}`));
}

/** Null when the file system does not let us. */
export async function ifPossible<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}
