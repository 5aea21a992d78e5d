import { join } from 'node:path';

/** The folder that is built: this code lies in `dist/main`. */
const DIST = join(import.meta.dirname, '..');

export const RENDERER = join(DIST, 'renderer');
export const PRELOAD = join(DIST, 'main', 'preload.cjs');
export const INDEX_PROCESS = join(DIST, 'main', 'index-process.cjs');
export const FACT_CHECK_PROCESS = join(DIST, 'main', 'fact-check-process.cjs');
export const FILING_PROCESS = join(DIST, 'main', 'filing-process.cjs');
export const PICTURES_PROCESS = join(DIST, 'main', 'pictures-process.cjs');
export const LOCALES = join(DIST, 'assets', 'locales');
export const SAMPLES = join(DIST, 'assets', 'sample');

/**
 * Places that tests, and people with two desks, set from outside: `GALLEY_USER_DATA` is the folder for settings and
 * logs, `GALLEY_LIBRARY` the library, made if it is not there; it wins over the one in the settings.
 */
export const OVERRIDES = {
  userData: process.env['GALLEY_USER_DATA'] || null,
  library: process.env['GALLEY_LIBRARY'] || null,
} as const;
