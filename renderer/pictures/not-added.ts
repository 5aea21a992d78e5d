import type { Failure } from '../../app/result';
import { dismissAbout, put } from '../notices/notify';
import { notAddedText } from './not-added-text';

let batches = 0;

/**
 * Says once for all pictures that came together which were not added, and why. What was said before stays, for that was
 * about others; only what was said `about` the same is over.
 */
export function tellNotAdded(
  failures: readonly Failure[],
  total: number,
  about = nextBatch(),
): void {
  const failed = failures.filter(({ code }) => code !== 'cancelled');
  if (failed.length > 0) {
    put({ about, failed: true, text: notAddedText(failed, total), actions: [] });
  } else if (failures.length === 0) dismissAbout(about);
}

function nextBatch(): string {
  batches += 1;
  return `pictures ${batches}`;
}
