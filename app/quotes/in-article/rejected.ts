import { fold } from '../../text/fold';

/**
 * What words are rejected by: it is the same however they are set, so that new quotation marks, a line end or a space more
 * do not bring them back.
 */
export function rejectionKey(words: string): string {
  return fold(words).replace(/["'`]/g, ' ').replace(/\s+/g, ' ').trim();
}
