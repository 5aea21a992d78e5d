/** Names a source inside one article; readable, made from the name: `kim-jong-un`. */
export type SourceId = string;

export const SOURCE_KINDS = ['person', 'organisation'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Somebody who is quoted. */
export interface Source {
  readonly name: string;
  readonly kind: SourceKind;
  readonly role: string;
  readonly organisation: string;
  /** How to reach them; never exported. */
  readonly contact: string;
  /** For the reporter's own use; never exported. */
  readonly notes: string;
  /**
   * Empty, or the key under which this machine keeps the real name apart: `name` is an alias then. The key says nothing
   * by itself, and is never exported.
   */
  readonly protected: string;
}

export function source(name: string, parts: Partial<Source> = {}): Source {
  return {
    kind: 'person',
    role: '',
    organisation: '',
    contact: '',
    notes: '',
    protected: '',
    ...parts,
    name,
  };
}

/** An id for a source of this name that is not among the taken ones. Letters of every script are kept. */
export function newSourceId(name: string, taken: Iterable<SourceId>): SourceId {
  const used = new Set(taken);
  const base =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-')
      .slice(0, 60) || 'source';
  let id = base;
  for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
  return id;
}
