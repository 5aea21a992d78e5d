/**
 * No request needs more: the largest is a picture of 200 MB. Characters of texts and keys and bytes count one each, and
 * so does each value.
 */
export const MOST_IN_A_MESSAGE = 256 * 1024 * 1024;

/** Whether a value that came from another process, cycles and all, holds more than `most`. Stops as soon as it does. */
export function isOversized(value: unknown, most: number = MOST_IN_A_MESSAGE): boolean {
  const seen = new Set<object>();
  const waiting: unknown[] = [value];
  let size = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    size += 1 + ownSize(next);
    if (size > most) return true;
    if (!isPlain(next) || seen.has(next)) continue;
    seen.add(next);
    for (const [key, inner] of Object.entries(next)) {
      size += Array.isArray(next) ? 0 : key.length;
      waiting.push(inner);
    }
  }
  return size > most;
}

function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer ? value.byteLength : 0;
}

/** What has keys that are to be looked at: bytes have millions. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}
