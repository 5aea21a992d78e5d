import { NO_WORDS, packText } from './pack';
import { baseOf, hashOf, type Content, type StoredVersion } from './record';
import { chainOf, findContent, LONGEST_CHAIN, type Texts } from './texts';

/**
 * How a text is best kept after these versions: by pointing to one that has it, as what was done to the last one, or
 * whole. Null when it is too large to be kept.
 */
export async function contentFor(
  versions: readonly StoredVersion[],
  texts: Texts,
  text: string,
): Promise<Content | null> {
  const same = findContent(versions, versions.length, hashOf(text));
  if (same >= 0 && (await texts.at(same))?.text === text) return { kind: 'again' };
  const delta = await deltaFor(versions, texts, text);
  if (delta) return delta;
  const packed = await packText('', text, NO_WORDS);
  return packed && { kind: 'whole', packed };
}

/** Null when there is nothing to build on that can be read, or when a whole text is due. */
async function deltaFor(
  versions: readonly StoredVersion[],
  texts: Texts,
  text: string,
): Promise<Content | null> {
  const last = versions.at(-1);
  const before = last ? await texts.at(versions.length - 1) : null;
  if (!last || !before) return null;
  const base = findContent(versions, versions.length, baseOf(last.hash));
  if (versions[base]?.hash !== last.hash) return null;
  const packed = await packText(before.text, text, before.dictionary);
  const isDue = !packed || isWholeDue(versions, base, packed.length, Buffer.byteLength(text));
  return isDue ? null : { kind: 'delta', packed, base: baseOf(last.hash) };
}

/**
 * Whether the deltas since the last whole text, with one more, would be more than the text. So whole texts cost no more
 * than the deltas do, and what a damaged record takes along is bounded.
 */
function isWholeDue(
  versions: readonly StoredVersion[],
  base: number,
  more: number,
  size: number,
): boolean {
  const chain = chainOf(versions, base);
  if (!chain || chain.length >= LONGEST_CHAIN) return true;
  const deltas = chain.map((link) => versions[link]!.content);
  const bytes = deltas.reduce(
    (sum, content) => (content.kind === 'delta' ? sum + content.packed.length : sum),
    more,
  );
  return bytes > size;
}
