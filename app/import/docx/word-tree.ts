import mammoth from 'mammoth';
import { failure, success, type Result } from '../../result';
import { markDocument } from './mark-document';
import { liftTextBoxes } from './text-boxes';

/** A Word file's parts: the XML ones as text, by their names in the file, and the names of all. */
export interface WordParts {
  readonly texts: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
}

/** The tree that mammoth makes of a document, as far as it is read here (mammoth's `lib/documents.js`, 1.13). */
export type WordNode =
  | WordParagraph
  | WordRun
  | WordTable
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' }
  | {
      readonly type: 'hyperlink';
      readonly href?: string | undefined;
      readonly anchor?: string | undefined;
      readonly children: readonly WordNode[];
    }
  | WordImage
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | WordNoteReference
  | { readonly type: 'commentReference'; readonly commentId: string }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | WordTableRow
  | WordTableCell;

interface Styled {
  readonly styleId: string | null;
  readonly styleName: string | null;
}

export interface WordParagraph extends Styled {
  readonly type: 'paragraph';
  readonly children: readonly WordNode[];
  /** Null of one that is no item of a list. */
  readonly numbering: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly alignment: string | null;
}

export interface WordRun extends Styled {
  readonly type: 'run';
  readonly children: readonly WordNode[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderline: boolean;
  readonly isStrikethrough: boolean;
  readonly verticalAlignment: 'baseline' | 'superscript' | 'subscript';
}

export interface WordTable {
  readonly type: 'table';
  readonly children: readonly WordNode[];
}

export interface WordTableRow {
  readonly type: 'tableRow';
  readonly children: readonly WordNode[];
  readonly isHeader: boolean;
}

export interface WordTableCell {
  readonly type: 'tableCell';
  readonly children: readonly WordNode[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface WordImage {
  readonly type: 'image';
  readonly altText?: string | null | undefined;
  /** Gives the name of the picture's part, or of what it would be: see {@link readTree}. */
  readonly readAsArrayBuffer: () => Promise<unknown>;
}

export interface WordNoteReference {
  readonly type: 'noteReference';
  readonly noteType: 'footnote' | 'endnote';
  readonly noteId: string;
}

export interface WordComment {
  readonly commentId: string;
  readonly authorName: string | null;
  readonly body: readonly WordNode[];
}

export interface WordDocument {
  readonly children: readonly WordNode[];
  readonly comments: readonly WordComment[];
  readonly notes: {
    readonly resolve: (
      reference: WordNoteReference,
    ) => { readonly body: readonly WordNode[] } | null;
  };
}

/** The zip as mammoth asks for it. */
interface DocxFile {
  readonly exists: (name: string) => boolean;
  readonly read: (name: string, encoding?: string) => Promise<string>;
}

/** Mammoth's own tests call it so; its types know files and bytes only. */
type Convert = (
  input: { readonly file: DocxFile },
  options: { readonly transformDocument: (document: WordDocument) => unknown },
) => Promise<unknown>;

/**
 * What a document of Word says, as a tree. Mammoth gets the parts from here and opens no file. Its tree is taken before
 * it makes HTML, which has no place for the stretch of a comment or the number a list begins with. Where it asks for a
 * picture's bytes it gets the picture's name. `damaged` for what is no document, with mammoth's words.
 */
export async function readTree({ texts, names }: WordParts): Promise<Result<WordDocument>> {
  const trees: WordDocument[] = [];
  const file: DocxFile = {
    exists: (name) => names.has(name),
    read: async (name, encoding) => {
      if (encoding === undefined) return name;
      const text = texts.get(name) ?? '';
      return name.startsWith('word/') ? markDocument(liftTextBoxes(text)) : text;
    },
  };
  const transformDocument = (document: WordDocument) => {
    trees.push(document);
    return { ...document, children: [], comments: [] };
  };
  try {
    await (mammoth.convertToHtml as unknown as Convert)({ file }, { transformDocument });
  } catch (error) {
    // It throws errors of all kinds at what it does not understand, and says no more of them than their words.
    if (error instanceof Error) return failure('damaged', '', { detail: error.message });
    throw error;
  }
  const [tree] = trees;
  return tree ? success(tree) : failure('damaged', '');
}
