import type { BaseSerializedNode } from '@lexical/clipboard';
import type { SourceId } from '../../app/article';
import type { Records } from './records';

/**
 * Words that were copied from a story. What stands beside them here is not on the clipboard: every program and page
 * that something is pasted into could read there who a source is and what the desk notes.
 */
export interface OwnCopy {
  /** The story's name. */
  readonly story: string;
  /** The key of the editor that it was open in. */
  readonly editor: string;
  /** The words in the form in which Lexical writes and reads them. */
  readonly json: string;
  /** The records that they belong to, as they were. */
  readonly records: Records;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The last copies in this window and in those beside it, the newest first. */
let copies: readonly OwnCopy[] = [];

const MOST_COPIES = 10;

export function ownCopies(): readonly OwnCopy[] {
  return copies;
}

export function rememberCopy(copy: OwnCopy): void {
  if (copies.some(({ json, at }) => json === copy.json && at > copy.at)) return;
  const others = copies.filter(({ json }) => json !== copy.json);
  copies = [copy, ...others].sort((one, other) => other.at - one.at).slice(0, MOST_COPIES);
}

/** Forgets the copies from a story that tell of a source. */
export function forgetCopies(story: string, source: SourceId): void {
  copies = copies.filter(
    (copy) => copy.story !== story || !Object.hasOwn(copy.records.sources, source),
  );
}

/** The copied words as Lexical makes nodes of them. */
export function nodesIn(json: string): BaseSerializedNode[] {
  return (JSON.parse(json) as { nodes: BaseSerializedNode[] }).nodes;
}

/**
 * What was copied in this form, or null. What only claims to be may be anything: a page can write what it likes to the
 * clipboard, and Lexical builds whatever it reads there.
 */
export function findCopy(json: string): OwnCopy | null {
  return copies.find((copy) => copy.json === json) ?? null;
}
