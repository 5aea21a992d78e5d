import {
  BREAK,
  figure,
  normalizeInline,
  plainText,
  sortMarks,
  spanOf,
  text,
  type Break,
  type Figure,
  type Inline,
  type Mark,
  type NoteId,
} from '../../article';
import { linkAddress } from '../html/address';
import { oneLine } from '../html/element';
import { readMilestone } from './mark-document';
import type { WordStyles } from './styles';
import type { WordImage, WordNode, WordNoteReference, WordRun } from './word-tree';

/** What the words of a paragraph hold. */
export interface Words {
  readonly content: readonly Inline[];
  /** Its characters as they are, blanks at its edges too. */
  readonly characters: string;
  /** Pictures in it, which stand by themselves in an article. */
  readonly figures: readonly Figure[];
  /** Words in Galley's own style for who owns a picture. */
  readonly credit: string;
  /** The state of a box to tick, or null if there is none. */
  readonly checked: boolean | null;
  /** The list it is an item of, by the file's own number, or null. */
  readonly listed: { readonly list: string; readonly level: number } | null;
  /** A line is drawn at its edge. */
  readonly hasRule: boolean;
}

/** What the reader of words needs to know of the whole file, and what it remembers from paragraph to paragraph. */
export interface WordsContext {
  readonly styles: WordStyles;
  /** The picture's part, or its address. */
  readonly pictureOf: (image: WordImage) => string | null;
  /** The Markdown of a reference to a footnote. */
  readonly referTo: (reference: WordNoteReference) => string;
  readonly noteOf: (comment: string) => NoteId | null;
  /** Notes whose words are not over yet. */
  readonly open: Set<NoteId>;
  /** Notes that have words. */
  readonly placed: Set<NoteId>;
  /** Takes words that are hidden, on one line: they are the desk's, and no reader is to see them. */
  readonly takeHidden: (words: string) => void;
}

interface Piece {
  readonly node: Inline;
  readonly link: string | null;
  readonly notes: readonly NoteId[];
  readonly isCredit: boolean;
}

interface Look {
  readonly marks: readonly Mark[];
  readonly link: string | null;
  readonly isCredit: boolean;
}

const PLAIN: Look = { marks: [], link: null, isCredit: false };

/** Reads the words of a paragraph; in a heading bold is the usual look and means nothing. */
export function readWords(
  nodes: readonly WordNode[],
  context: WordsContext,
  { isHeading = false, isHidden = false } = {},
): Words {
  const reader = new WordsReader(context, isHeading, isHidden);
  reader.read(nodes, PLAIN);
  return reader.end();
}

class WordsReader {
  readonly #context: WordsContext;
  readonly #isHeading: boolean;
  readonly #pieces: Piece[] = [];
  readonly #figures: Figure[] = [];
  /** Notes at a place with no words before it. */
  readonly #waiting: NoteId[] = [];
  #checked: boolean | null = null;
  #listed: Words['listed'] = null;
  #hasRule = false;
  #isHidden: boolean;
  #hidden = '';

  constructor(context: WordsContext, isHeading: boolean, isHidden: boolean) {
    this.#context = context;
    this.#isHeading = isHeading;
    this.#isHidden = isHidden;
  }

  read(nodes: readonly WordNode[], look: Look): void {
    for (const node of nodes) this.#readNode(node, look);
  }

  end(): Words {
    const hidden = oneLine(this.#hidden);
    if (hidden !== '') this.#context.takeHidden(hidden);
    const credit = this.#pieces.filter(({ isCredit }) => isCredit);
    const words = this.#pieces.filter(({ isCredit }) => !isCredit);
    return {
      content: trimmed(joined(words)),
      characters: plainText(words.map(({ node }) => node)),
      figures: this.#figures,
      credit: credit.map(({ node }) => (node.type === 'text' ? node.text : ' ')).join(''),
      checked: this.#checked,
      listed: this.#listed,
      hasRule: this.#hasRule,
    };
  }

  #readNode(node: WordNode, look: Look): void {
    switch (node.type) {
      case 'run':
        this.#readRun(node, look);
        return;
      case 'text':
        this.#addText(node.value, look);
        return;
      case 'tab':
        this.#addText('\t', look);
        return;
      case 'break':
        if (node.breakType === 'line') this.#addBreak(look);
        return;
      case 'hyperlink': {
        const link = node.href === undefined ? null : linkAddress(node.href);
        this.read(node.children, { ...look, link: link ?? look.link });
        return;
      }
      case 'image':
        this.#addPicture(node);
        return;
      case 'checkbox':
        this.#checked ??= node.checked;
        return;
      case 'noteReference':
        if (this.#isHidden) return;
        this.#add({ type: 'raw-inline', source: this.#context.referTo(node) }, look);
        return;
      case 'commentReference':
        this.#refer(node.commentId);
        return;
      case 'bookmarkStart':
        this.#pass(node.name);
        return;
      case 'paragraph':
      case 'table':
      case 'tableRow':
      case 'tableCell':
        // No Word puts one into a paragraph, but its words would be words.
        this.read(node.children, look);
    }
  }

  #readRun(run: WordRun, look: Look): void {
    const isHiddenAround = this.#isHidden;
    this.#isHidden ||= this.#context.styles.isHidden(run);
    this.read(run.children, this.#lookOf(run, look));
    this.#isHidden = isHiddenAround;
  }

  #lookOf(run: WordRun, { marks, link, isCredit }: Look): Look {
    const named = this.#context.styles.marksOf(run);
    const set = new Set([...marks, ...named]);
    if (run.isBold) set.add('bold');
    if (run.isItalic) set.add('italic');
    // A link is underlined as it is.
    if (run.isUnderline && link === null && !holdsLink(run)) set.add('underline');
    if (run.isStrikethrough) set.add('strikethrough');
    if (run.verticalAlignment !== 'baseline') set.add(run.verticalAlignment);
    if (this.#isHeading) set.delete('bold');
    return { marks: sortMarks(set), link, isCredit: isCredit || run.styleName === 'Credit' };
  }

  #addText(value: string, look: Look): void {
    // In a run a line end is a blank: line ends that are meant are elements.
    const line = value
      .replace(/[\r\n]+/g, ' ')
      .replaceAll('\0', '\ufffd')
      .toWellFormed();
    if (this.#isHidden) this.#hidden += line;
    else if (line !== '') this.#add(text(line, ...look.marks), look);
  }

  #addBreak(look: Look): void {
    if (this.#isHidden) this.#hidden += ' ';
    else this.#add(BREAK, look);
  }

  #add(node: Inline, { link, isCredit }: Look): void {
    const { open, placed } = this.#context;
    const notes = [...open, ...this.#waiting.filter((note) => !open.has(note))];
    if (node.type !== 'break') {
      for (const note of notes) placed.add(note);
      this.#waiting.length = 0;
    }
    this.#pieces.push({ node, link, notes, isCredit });
  }

  #addPicture(image: WordImage): void {
    const alt = oneLine(image.altText ?? '');
    if (this.#isHidden) {
      this.#hidden += ` ${alt} `;
      return;
    }
    const picture = this.#context.pictureOf(image);
    this.#figures.push(figure({ picture, alt }));
  }

  /** Where the sign of a comment stands. One that is about no words is about the word before it. */
  #refer(comment: string): void {
    const note = this.#context.noteOf(comment);
    if (note === null || this.#context.placed.has(note)) return;
    const at = this.#pieces.findLastIndex(({ node }) => node.type === 'text');
    const piece = this.#pieces[at];
    if (!piece) {
      this.#waiting.push(note);
      return;
    }
    this.#pieces.splice(at, 1, ...withNoteOnLastWord(piece, note));
    this.#context.placed.add(note);
  }

  #pass(name: string): void {
    const milestone = readMilestone(name);
    if (milestone === null) return;
    if (milestone.type === 'hidden') this.#isHidden = true;
    else if (milestone.type === 'shown') this.#isHidden = false;
    else if (milestone.type === 'rule') this.#hasRule = true;
    else if (milestone.type === 'listed') this.#listed = milestone;
    else {
      const note = this.#context.noteOf(milestone.comment);
      if (note === null) return;
      if (milestone.type === 'comment-start') this.#context.open.add(note);
      else this.#context.open.delete(note);
    }
  }
}

function holdsLink({ children }: WordRun): boolean {
  return children.some(({ type }) => type === 'hyperlink');
}

function withNoteOnLastWord(piece: Piece, note: NoteId): readonly Piece[] {
  if (piece.node.type !== 'text') return [piece];
  const { text: words, marks } = piece.node;
  const from = words.trimEnd().search(/\S+$/);
  if (from < 0) return [{ ...piece, notes: [...piece.notes, note] }];
  const part = (value: string, notes: readonly NoteId[]): Piece => ({
    ...piece,
    node: text(value, ...marks),
    notes,
  });
  const last = part(words.slice(from), [...piece.notes, note]);
  return from === 0 ? [last] : [part(words.slice(0, from), piece.notes), last];
}

function joined(pieces: readonly Piece[]): readonly Inline[] {
  const nodes = pieces.map(({ node, link, notes }) => {
    const linked: Inline =
      link === null ? node : { type: 'link', url: link, title: '', content: [node] };
    return notes.reduceRight<Inline>((inner, note) => spanOf('note', note, [inner]), linked);
  });
  return blanksOutside(normalizeInline(nodes));
}

/**
 * A blank at the edge of marked words is not marked unless its neighbour is too: Word marks it without being asked, and
 * Markdown has no simple way to write it.
 */
function blanksOutside(content: readonly Inline[]): readonly Inline[] {
  const parts = content.flatMap((node, index): readonly Inline[] => {
    if (node.type === 'link' || node.type === 'quote' || node.type === 'note') {
      return [{ ...node, content: blanksOutside(node.content) }];
    }
    if (node.type !== 'text' || node.marks.length === 0) return [node];
    const shared = (other: Inline | undefined) =>
      other?.type === 'text' ? node.marks.filter((mark) => other.marks.includes(mark)) : [];
    const [, head = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(node.text) ?? [];
    return [
      text(head, ...shared(content[index - 1])),
      text(words, ...node.marks),
      text(tail, ...shared(content[index + 1])),
    ];
  });
  return normalizeInline(parts);
}

/** Without the blanks and line ends that a paragraph begins or ends with. */
export function trimmed(content: readonly Inline[]): readonly Inline[] {
  return normalizeInline(trimEdge(trimEdge(content, 'start'), 'end'));
}

function trimEdge(content: readonly Inline[], edge: 'start' | 'end'): readonly Inline[] {
  const nodes = [...content];
  const take = () => (edge === 'start' ? nodes.shift() : nodes.pop());
  const put = (node: Inline) => (edge === 'start' ? nodes.unshift(node) : nodes.push(node));
  for (let node = take(); node; node = take()) {
    if (node.type === 'break') continue;
    const rest = trimNode(node, edge);
    if (rest === null) continue;
    put(rest);
    break;
  }
  return nodes;
}

/** Null where nothing is left. */
function trimNode(node: Exclude<Inline, Break>, edge: 'start' | 'end'): Inline | null {
  if (node.type === 'raw-inline') return node;
  if (node.type === 'text') {
    const rest = trimText(node.text, edge);
    return rest === '' ? null : { ...node, text: rest };
  }
  const content = trimEdge(node.content, edge);
  return content.length === 0 ? null : { ...node, content };
}

function trimText(value: string, edge: 'start' | 'end'): string {
  return edge === 'start'
    ? value.replace(/^[ \t]+/, '')
    : value.slice(0, value.search(/[^ \t][ \t]*$/) + 1);
}
