import type { LexicalEditor, NodeKey } from 'lexical';
import type { StoreApi } from 'zustand';
import type {
  Alignment,
  Article,
  Fields,
  Figure,
  Mark,
  Note,
  NoteId,
  Quote,
  QuoteId,
  Source,
  SourceId,
  Stats,
} from '../../app/article';
import type { CommandId } from '../../app/commands/commands';
import type { FileProblem } from '../../app/format';
import type { Merge } from '../../app/compare';
import type { TakenPicture, FileState } from '../../app/ipc/contract';
import type { Holder } from '../../app/ipc/records';
import type { Protection, RealPerson } from '../../app/protected';
import type { Failure } from '../../app/result';
import type { ShownBlock } from '../editor/convert/story-blocks';
import type { Grouping } from '../editor/galleries';
import type { WordsPlace } from '../highlights/lines';

/** An article that is open in this window: its editor, its records, and what the panels show of it. */
export interface Story {
  /** The bundle's name in the library. */
  readonly name: string;
  /** The one editor of body, captions and credits. */
  readonly editor: LexicalEditor;
  readonly store: StoreApi<StoryState>;

  /** The article as it stands this moment. */
  readonly article: () => Article;
  /** Its body, each block with the key of the node that shows it. */
  readonly shown: () => readonly ShownBlock[];
  /** The text of its file for the article as it stands, with all that the file holds beside it. */
  readonly text: () => string;
  /** Lets the store follow the text at once, which it does a moment later else. */
  readonly lookNow: () => void;
  /** What is selected this moment; the store follows a frame later. */
  readonly selection: () => SelectionState;
  readonly setFields: (patch: Partial<Fields>) => void;
  /** A change that `goesOn` is one step with the one before it: undo takes both back at once. */
  readonly changeSource: (id: SourceId, patch: Partial<Source>, goesOn?: boolean) => void;
  readonly changeQuote: (id: QuoteId, patch: QuotePatch, goesOn?: boolean) => void;
  /** Says that the words are as they were said, and takes them down as they stand; or takes that back. */
  readonly checkQuote: (id: QuoteId, isChecked: boolean) => void;
  /** Says who said it, or through whom it came, by a name that is one of the story's sources or a new one; or empty. */
  readonly attributeQuote: (id: QuoteId, part: 'source' | 'via', who: NewSource) => void;
  /** Puts an alias in a source's place and says its new id. No undo brings the name back: it is in this window no more. */
  readonly protectSource: (id: SourceId, protection: Protection) => SourceId | null;
  /** Gives a source its name back. */
  readonly unprotectSource: (id: SourceId, person: RealPerson) => void;
  /** What was written before is brought back by no undo. */
  readonly forgetUndo: () => void;
  readonly changeFigure: (key: NodeKey, patch: FigurePatch, goesOn?: boolean) => void;
  /** Changes several in one step. */
  readonly changeFigures: (patches: ReadonlyMap<NodeKey, FigurePatch>) => void;

  /** Tags the selected words as a quote and says which record they belong to; null when nothing is selected. */
  readonly tagSelection: (tag: QuoteTag) => QuoteId | null;
  /** The same for the words at these places, if they still stand there untagged: else nothing is done. */
  readonly tagPlaces: (places: readonly WordsPlace[], tag: QuoteTag) => QuoteId | null;
  /** Makes a record, of nobody yet, for words that are tagged and have none. */
  readonly recordQuote: (id: QuoteId) => void;
  /** Takes the tag off all words of the quote, and its record with it. */
  readonly untag: (id: QuoteId) => void;

  /** Notes something on the selected words, open and dated `at` (ISO 8601); null when nothing is selected. */
  readonly addNote: (text: string, at: string) => NoteId | null;
  readonly changeNote: (
    id: NoteId,
    patch: Partial<Pick<Note, 'text' | 'status'>>,
    goesOn?: boolean,
  ) => void;
  /** Takes the note off its words, and its record with it. */
  readonly removeNote: (id: NoteId) => void;

  /** Puts the caret there and scrolls it into view. */
  readonly showQuote: (id: QuoteId) => void;
  readonly showNote: (id: NoteId) => void;
  /** Goes to the words of the first open note behind the caret, or from the end to the first of all; null if none is open. */
  readonly showNextNote: () => NoteId | null;
  readonly showFigure: (key: NodeKey) => void;

  /** Makes a gallery of the selected figures, or of the one with the caret and its neighbours. */
  readonly groupFigures: () => Grouping;

  /** Puts a figure below the gallery it stands in. */
  readonly takeOut: (key: NodeKey) => void;

  /** Shows another picture in the figure; its words stay. */
  readonly replacePicture: (key: NodeKey, picture: TakenPicture) => void;

  /** Does an `edit.`, `format.`, or `block.` command; false if it is none of these. */
  readonly run: (command: CommandId) => boolean;
  /** Links the selected words, or takes the link off them with an empty address. */
  readonly setLink: (url: string) => void;

  /** Makes the story another article, in one step that can be undone. What is equal stays, and so does the caret. */
  readonly replaceWith: (article: Article) => Promise<void>;
  /**
   * Ends a merge with what the user chose and what was typed meanwhile, and saves it. Where those are about the same
   * places there is another merge to decide.
   */
  readonly resolveMerge: (article: Article) => Promise<void>;
  /** Begins the merge anew with the story as it stands by now. */
  readonly mergeAgain: () => Promise<void>;
  /** Opens the story for writing here: it was let go of, or is taken from whoever has it. */
  readonly takeOver: () => Promise<void>;

  /** Saves what is unsaved; true when the file holds all that is on screen. */
  readonly saveNow: () => Promise<boolean>;
  /** Ends the timers and the editor. Save first. */
  readonly dispose: () => void;
}

export interface StoryState {
  readonly fields: Fields;
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly quotes: Readonly<Record<QuoteId, Quote>>;
  readonly notes: Readonly<Record<NoteId, Note>>;
  /** Quotes that have words in the story, in reading order. */
  readonly spans: readonly SpanWords[];
  /** The same for notes. */
  readonly noteSpans: readonly SpanWords[];
  readonly figures: readonly FigureInStory[];
  readonly stats: Stats;
  /** How many places of the body still say TK. */
  readonly bodyTks: number;
  /** Of the selected text, or null while nothing is selected. */
  readonly selected: Stats | null;
  readonly selection: SelectionState;
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why the story can be read but not changed, or null. */
  readonly readOnly: Failure | null;
  /** Who else has the story open and writes it, or null. */
  readonly holder: Holder | null;
  /** Whoever had the story open let go of it. */
  readonly isFree: boolean;
  /** The file is not where it was. */
  readonly isGone: boolean;
  /** Both this window and somebody else changed the same places: the user is to choose. */
  readonly merge: Merge | null;
  /** The story as the merge has it: what was typed since is not in it. */
  readonly mine: Article | null;
  /** The file as somebody else wrote it while it can't be put together with the story. */
  readonly theirs: FileState | null;
  /** How often the story was made another one as a whole. */
  readonly replaced: number;
  /** What is not as it should be in the file as it was read. */
  readonly problems: readonly FileProblem[];
}

/** Nothing waits for the user's choice. */
export const NO_MERGE = { merge: null, mine: null, theirs: null } as const;

/** The words of one quote, or those of one note. */
export interface SpanWords {
  /** The id of the quote or note. */
  readonly record: string;
  /** Span by span, in reading order. */
  readonly spans: readonly string[];
  /** All of them, joined by an ellipsis. */
  readonly text: string;
}

export interface FigureInStory {
  readonly key: NodeKey;
  readonly figure: Figure;
  /** The key of the gallery that it stands in; null for none. */
  readonly gallery: NodeKey | null;
  /** The caption without marks. */
  readonly captionText: string;
}

/** What is changed of a quote; of how it was obtained and of its original, too, only what is named here. */
export type QuotePatch = Partial<Omit<Quote, 'obtained' | 'original'>> & {
  readonly obtained?: Partial<Quote['obtained']>;
  readonly original?: Partial<Quote['original']>;
};

/**
 * What is changed of a figure from outside the text; caption and credit are edited in the story itself too. A caption is
 * given in plain words, and takes the place of all that was in it.
 */
export type FigurePatch = Partial<Omit<Figure, 'type' | 'caption'>> & {
  readonly caption?: string;
};

/** What a reporter says when tagging. A source is one of the story's or a new one by its name. */
export interface QuoteTag {
  readonly source: SourceId | NewSource | null;
  readonly via: SourceId | NewSource | null;
  readonly kind: Quote['kind'];
  readonly cue: string;
}

/** Somebody who is not among the story's sources yet, and what is known of them. */
export interface NewSource extends Partial<
  Pick<Source, 'kind' | 'role' | 'organisation' | 'protected'>
> {
  readonly newName: string;
}

export interface SelectionState {
  readonly marks: readonly Mark[];
  /** The command that makes this kind of block, or null where the selection spans several kinds. */
  readonly block: CommandId | null;
  /** Address of the link the selection stands in. */
  readonly link: string | null;
  /** The quote the caret stands in. */
  readonly quote: QuoteId | null;
  /** The note whose words the caret stands in. */
  readonly note: NoteId | null;
  /** The table the selection stands in. */
  readonly table: SelectedTable | null;
  readonly collapsed: boolean;
  /** The selected characters. */
  readonly text: string;
}

export interface SelectedTable {
  readonly key: NodeKey;
  /** Of the column with the caret. */
  readonly align: Alignment;
}

export interface SaveState {
  readonly state: 'saved' | 'unsaved' | 'saving' | 'failed';
  /** When the file was last written or read, milliseconds since 1970. */
  readonly at: number;
  readonly failure: Failure | null;
}
