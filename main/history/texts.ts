import { dictionaryOf, NO_WORDS, unpackText, type Dictionary } from './pack';
import { hashOf, type StoredVersion } from './record';

/** No chain of deltas is written longer; a longer one is not followed. */
export const LONGEST_CHAIN = 500;

/** The texts of versions, in the order they came in. */
export interface Texts {
  /** The text of the version at an index; null when it is damaged, or one that it is made from is. */
  readonly at: (index: number) => Promise<ReadText | null>;
}

export interface ReadText {
  readonly text: string;
  /** The words of the whole text that its chain begins with, which all deltas of the chain are packed with. */
  readonly dictionary: Dictionary;
}

/** A text that need not be put together, and its name. */
export interface KnownText {
  readonly hash: string;
  readonly text: string;
}

/** Puts texts together. The last one is remembered, so that reading them in order is quick. */
export function readTexts(versions: readonly StoredVersion[], given?: KnownText): Texts {
  let known: (ReadText & { readonly index: number }) | null = null;

  async function at(index: number): Promise<ReadText | null> {
    const chain = chainOf(versions, index, known?.index);
    if (!chain) return null;
    if (given && given.hash === versions[index]?.hash) return readGiven(chain, given.text);
    let read: ReadText | null = null;
    for (const link of chain) {
      read = link === known?.index ? known : await readNext(versions[link], read);
      if (!read) return null;
    }
    if (!read || hashOf(read.text) !== versions[index]?.hash) return null;
    known = { ...read, index: chain.at(-1)! };
    return read;
  }

  /** Only the words that the chain begins with are still to be read. */
  async function readGiven(chain: readonly number[], text: string): Promise<ReadText | null> {
    const begins = chain[0] === known?.index ? known : await readNext(versions[chain[0]!], null);
    return begins && { text, dictionary: begins.dictionary };
  }
  return { at };
}

/** The text of a version from that before it in the chain, or from nothing. */
async function readNext(
  version: StoredVersion | undefined,
  before: ReadText | null,
): Promise<ReadText | null> {
  if (!version || version.content.kind === 'again') return null;
  const { packed } = version.content;
  const text = await unpackText(before?.text ?? '', packed, before?.dictionary ?? NO_WORDS);
  return text === null ? null : { text, dictionary: before?.dictionary ?? dictionaryOf(text) };
}

/**
 * The versions whose contents make the text of one, from a whole one, or the one at `known`, to it. Null when one of
 * them is missing.
 */
export function chainOf(
  versions: readonly StoredVersion[],
  index: number,
  known = -1,
): readonly number[] | null {
  const chain: number[] = [];
  let link = index;
  while (chain.length <= LONGEST_CHAIN) {
    const version = versions[link];
    if (!version) return null;
    const { content, hash } = version;
    if (content.kind !== 'again') chain.unshift(link);
    if (content.kind === 'whole' || link === known) return chain;
    link = findContent(versions, link, content.kind === 'delta' ? content.base : hash);
  }
  return null;
}

/** The last version before an index that has a content of its own and a hash that begins so; -1 when there is none. */
export function findContent(
  versions: readonly StoredVersion[],
  before: number,
  hash: string,
): number {
  for (let index = before - 1; index >= 0; index -= 1) {
    const version = versions[index];
    if (version?.content.kind !== 'again' && version?.hash.startsWith(hash)) return index;
  }
  return -1;
}
