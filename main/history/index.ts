/** The versions of an article: kept, listed, read and restored. */
export { carryHistory } from './find';
export { countVersions, forgetVersions, type CountedVersions } from './forget';
export { keepVersion } from './keep';
export { createPauses, type Pauses, type PausesOptions } from './pauses';
export { listVersions, readVersion } from './read';
export { restoreVersion } from './restore';
