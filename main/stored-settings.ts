import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from './library/errors';

export const SETTINGS_NAME = 'settings';

export interface StoredSettings {
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a damaged file was set aside to, or null. */
  readonly setAside: string | null;
}

/**
 * What the settings file holds; nothing when there is none. A file that cannot be understood is renamed to
 * `settings.damaged-<time>.json`, so that the next change does not write over it.
 */
export function readStoredSettings(folder: string, now: Date): StoredSettings {
  const path = join(folder, `${SETTINGS_NAME}.json`);
  const text = readIfPossible(path);
  if (text === null) return { values: {}, setAside: null };
  const values = parseObject(text);
  if (values) return { values, setAside: null };
  const time = now.toISOString().replace(/[:.]/g, '-');
  const setAside = join(folder, `${SETTINGS_NAME}.damaged-${time}.json`);
  try {
    renameSync(path, setAside);
  } catch (error) {
    // Where nothing can be renamed nothing can be written over.
    if (errnoOf(error) === null) throw error;
  }
  return { values: {}, setAside };
}

/** Settings that cannot be read for any reason of the system's are no reason not to start. */
function readIfPossible(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) !== null) return null;
    throw error;
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
