import { it } from 'vitest';
import { hasSharedData } from './shared-files';

export * from './shared-files';

/** A test on shared data; where the folder is missing it is reported as skipped, by name. */
export const itWithSharedData = it.skipIf(!hasSharedData);
