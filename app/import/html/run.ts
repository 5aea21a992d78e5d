import { BREAK, normalizeInline, text, type Break, type Inline, type Mark } from '../../article';
import type { Look } from './look';

interface Piece {
  readonly type: 'piece';
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly link: string | null;
}

/** The words of one paragraph as they come in, white space being treated as a browser does. */
export class Run {
  #pieces: (Piece | Break)[] = [];
  /** Whether a blank would show: not at a line's head and not behind another one. */
  #takesBlank = false;
  #hasWords = false;

  get isEmpty(): boolean {
    return !this.#hasWords;
  }

  get endsInBreak(): boolean {
    return this.#pieces.at(-1)?.type === 'break';
  }

  /** Adds text that holds no line end that is meant. */
  add(value: string, look: Look): void {
    const spaced = look.isSpacer ? value.replaceAll('\u00a0', ' ') : value;
    if (look.space === 'keep') this.#push(spaced, look);
    else this.#collapse(spaced, look);
  }

  #collapse(value: string, look: Look): void {
    const collapsed = value.replace(/[ \t\n\r\f]+/g, ' ');
    const shown = this.#takesBlank ? collapsed : collapsed.replace(/^ /, '');
    if (shown === '') return;
    this.#push(shown, look);
    this.#takesBlank = !shown.endsWith(' ');
  }

  #push(value: string, { marks, link }: Look): void {
    if (value === '') return;
    this.#pieces.push({ type: 'piece', text: value.replaceAll('\0', '\ufffd'), marks, link });
    this.#takesBlank = true;
    this.#hasWords ||= /[^\s\u200b\ufeff]/.test(value);
  }

  /** Ends the line. */
  break(): void {
    if (this.#pieces.length === 0) return;
    this.#trimEnd();
    this.#pieces.push(BREAK);
    this.#takesBlank = false;
  }

  /** The words, and the run is empty again. */
  take(): readonly Inline[] {
    while (this.endsInBreak) this.#pieces.pop();
    if (!this.#takesBlank) this.#trimEnd();
    const pieces = this.#hasWords ? this.#pieces : [];
    this.#pieces = [];
    this.#takesBlank = false;
    this.#hasWords = false;
    return normalizeInline(linked(withBlanksOutside(pieces)));
  }

  /** Takes the blank off that turned out to be the line's last character. */
  #trimEnd(): void {
    const last = this.#pieces.at(-1);
    if (last?.type !== 'piece' || this.#takesBlank) return;
    this.#pieces.pop();
    const trimmed = last.text.replace(/ $/, '');
    if (trimmed !== '') this.#pieces.push({ ...last, text: trimmed });
  }
}

/**
 * A blank at the edge of marked words is not marked unless its neighbour is too: word processors mark it without being
 * asked, and Markdown has no simple way to write it.
 */
function withBlanksOutside(pieces: readonly (Piece | Break)[]): readonly (Piece | Break)[] {
  const result: (Piece | Break)[] = [];
  pieces.forEach((piece, index) => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    if (piece.type === 'break' || piece.marks.length === 0) result.push(piece);
    else result.push(...split(piece, marksOf(before), marksOf(after)));
  });
  return result;
}

function marksOf(piece: Piece | Break | undefined): readonly Mark[] {
  return piece?.type === 'piece' ? piece.marks : [];
}

function split(piece: Piece, before: readonly Mark[], after: readonly Mark[]): readonly Piece[] {
  const words = piece.text.trim();
  const start = piece.text.indexOf(words);
  const shared = (marks: readonly Mark[]) => piece.marks.filter((mark) => marks.includes(mark));
  const head = { ...piece, text: piece.text.slice(0, start), marks: shared(before) };
  const tail = { ...piece, text: piece.text.slice(start + words.length), marks: shared(after) };
  return [head, { ...piece, text: words }, tail].filter((part) => part.text !== '');
}

/** Neighbouring pieces with the same address are one link. */
function linked(pieces: readonly (Piece | Break)[]): readonly Inline[] {
  const result: Inline[] = [];
  for (let index = 0; index < pieces.length;) {
    const url = addressOf(pieces[index]!);
    const from = index;
    while (index < pieces.length && addressOf(pieces[index]!) === url) index += 1;
    const content = pieces.slice(from, index).map(inlineOf);
    if (url === null) for (const one of content) result.push(one);
    else result.push({ type: 'link', url, title: '', content });
  }
  return result;
}

function addressOf(piece: Piece | Break): string | null {
  return piece.type === 'piece' ? piece.link : null;
}

function inlineOf(piece: Piece | Break): Inline {
  return piece.type === 'piece' ? text(piece.text, ...piece.marks) : BREAK;
}
