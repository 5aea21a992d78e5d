import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';

/**
 * A line of the story as it is searched: the text of a paragraph, a list item, a caption, a cell, whatever marks, links
 * and quotes it is in. What is no text (Markdown that is kept as it stands) ends a run: nothing is found across it.
 */
export interface Run {
  readonly text: string;
  /** The nodes of the text in order, without a gap. */
  readonly pieces: readonly Piece[];
}

/** A text node, or a line end, with its place in the run. */
export interface Piece {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
}

/** The runs of a node and all that is in it, in reading order. Call inside a read or an update. */
export function $runsOf(node: LexicalNode): readonly Run[] {
  const collector = new Collector();
  collector.$walk(node);
  return collector.runs;
}

class Collector {
  readonly runs: Run[] = [];
  #text = '';
  #pieces: Piece[] = [];

  $walk(node: LexicalNode): void {
    if ($isTextNode(node) || $isLineBreakNode(node)) {
      this.#add(node.getKey(), node.getTextContent());
      return;
    }
    const isInLine = $isElementNode(node) && node.isInline();
    if (!isInLine) this.#end();
    if ($isElementNode(node)) for (const child of node.getChildren()) this.$walk(child);
    if (!isInLine) this.#end();
  }

  #add(key: NodeKey, text: string): void {
    const start = this.#text.length;
    this.#text += text;
    this.#pieces.push({ key, start, end: this.#text.length });
  }

  #end(): void {
    if (this.#pieces.length > 0) this.runs.push({ text: this.#text, pieces: this.#pieces });
    this.#text = '';
    this.#pieces = [];
  }
}
