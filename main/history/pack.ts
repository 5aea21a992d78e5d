import { promisify } from 'node:util';
import { deflateRaw, inflateRaw, inflateRawSync } from 'node:zlib';
import { applyDelta, isDelta, makeDelta } from '../../app/history/delta';
import { errnoOf } from '../library/errors';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Twice the largest text there is, for what JSON adds. More than that is a small file that claims to be a huge one. */
const MAX_BYTES = 128 * 1024 * 1024;

/** The words that deflating can point back to instead of writing them out; it looks back no farther than this. */
export type Dictionary = Buffer;
const WINDOW = 32 * 1024;

export const NO_WORDS: Dictionary = Buffer.of();

export function dictionaryOf(text: string): Dictionary {
  return Buffer.from(text.slice(-WINDOW)).subarray(-WINDOW);
}

/** What makes `text` of `base`, made small: the delta as JSON, deflated. Null when it is too large. */
export async function packText(
  base: string,
  text: string,
  dictionary: Dictionary,
): Promise<Uint8Array | null> {
  const bytes = Buffer.from(JSON.stringify(makeDelta(base, text)));
  return bytes.length > MAX_BYTES ? null : deflate(bytes, { level: 9, dictionary });
}

/** The text that was packed for these; null when the bytes are none that {@link packText} made. */
export async function unpackText(
  base: string,
  packed: Uint8Array,
  dictionary: Dictionary,
): Promise<string | null> {
  try {
    const delta: unknown = JSON.parse((await unpackBytes(packed, dictionary)).toString());
    const text = isDelta(delta) ? applyDelta(base, delta) : null;
    return text === null || text.length > MAX_BYTES ? null : text;
  } catch (error) {
    // Zlib's own codes, for bytes that it did not make.
    const isBad = /^(Z_|ERR_BUFFER_TOO_LARGE$)/.test(errnoOf(error) ?? '');
    if (isBad || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Bytes. */
const SMALL = 4096;

/** A chain has hundreds of small deltas, and handing one to another thread takes far longer than inflating it. */
function unpackBytes(packed: Uint8Array, dictionary: Dictionary): Buffer | Promise<Buffer> {
  const options = { dictionary, maxOutputLength: MAX_BYTES };
  return packed.length > SMALL
    ? inflate(packed, options)
    : inflateRawSync(packed, { ...options, chunkSize: SMALL });
}
