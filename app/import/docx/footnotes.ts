import { OURS } from '../../format/dialect';
import { formatBlock } from '../../format/write-block';
import type { Block } from '../../article';
import type { WordNode, WordNoteReference } from './word-tree';

/** The notes at the foot of pages or at the end, which an article keeps as Markdown has them. */
export interface Footnotes {
  /** The Markdown of a reference. */
  readonly referTo: (reference: WordNoteReference) => string;
  /** A definition for each note that was referred to, in that order. */
  readonly definitions: (
    bodyOf: (reference: WordNoteReference) => readonly WordNode[],
    blocksOf: (nodes: readonly WordNode[]) => readonly Block[],
  ) => readonly Block[];
}

/** Footnotes are numbered as they are referred to; a second reference to one has its number. */
export function newFootnotes(): Footnotes {
  const met = new Map<string, { readonly label: string; readonly reference: WordNoteReference }>();
  return {
    referTo: (reference) => {
      const key = `${reference.noteType} ${reference.noteId}`;
      const label = met.get(key)?.label ?? `${met.size + 1}`;
      met.set(key, { label, reference });
      return `[^${label}]`;
    },
    definitions: (bodyOf, blocksOf) =>
      Array.from(met.values(), ({ label, reference }) => {
        const source = definition(label, blocksOf(bodyOf(reference)));
        return { type: 'raw', source };
      }),
  };
}

/** GFM: all but the first line of a footnote is set in by four blanks. */
function definition(label: string, blocks: readonly Block[]): string {
  const lines = blocks
    .map((block) => formatBlock(block, { isStrict: false, dialect: OURS }))
    .join('\n\n')
    .split('\n');
  const text = lines.map((line, index) => (index === 0 || line === '' ? line : `    ${line}`));
  return `[^${label}]: ${text.join('\n')}`.trimEnd();
}
