import type { Block, Figure } from '../../article';
import type { Look } from './look';
import { Outline, type OutlineItem } from './outline';
import { Run } from './run';

/** The blocks of a stretch of the page as they come in; words gather to a paragraph until something ends it. */
export class Flow {
  readonly #blocks: Block[] = [];
  readonly #run = new Run();
  /** The list that paragraphs are gathering to. */
  #outline: Outline | null = null;
  /** Figures in the middle of a paragraph wait for its end. */
  #below: Figure[] = [];
  /** The state of a box to tick that was met, or null. */
  check: boolean | null = null;

  text(value: string, look: Look): void {
    if (look.space === 'collapse') {
      this.#run.add(value, look);
      return;
    }
    value.split(/\r\n|\r|\n/).forEach((line, index) => {
      if (index > 0) this.break();
      this.#run.add(line, look);
    });
  }

  /** A line end; a second one ends the paragraph. */
  break(): void {
    if (this.#run.endsInBreak) this.endParagraph();
    else this.#run.break();
  }

  endParagraph(): void {
    const content = this.#run.take();
    if (content.length > 0) this.#push({ type: 'paragraph', content });
    for (const figure of this.#below) this.#push(figure);
    this.#below = [];
  }

  #push(block: Block): void {
    this.#endOutline();
    this.#blocks.push(block);
  }

  #endOutline(): void {
    if (this.#outline) this.#blocks.push(this.#outline.toList());
    this.#outline = null;
  }

  /** Adds a block; the paragraph before it ends. */
  add(block: Block): void {
    this.endParagraph();
    this.#push(block);
  }

  /** Adds an item to the list that is being gathered, or begins one. */
  addItem(item: OutlineItem): void {
    this.endParagraph();
    if (!this.#outline?.takes(item)) {
      this.#endOutline();
      this.#outline = new Outline(item);
    }
    this.#outline.add(item);
  }

  addAll(blocks: readonly Block[]): void {
    for (const block of blocks) this.add(block);
  }

  /** Adds a figure; below the paragraph, if it stands amid words. */
  addFigure(figure: Figure): void {
    if (this.#run.isEmpty) this.add(figure);
    else this.#below.push(figure);
  }

  /** The block that came last, once the paragraph is over. */
  get last(): Block | undefined {
    this.endParagraph();
    this.#endOutline();
    return this.#blocks.at(-1);
  }

  /** Puts another block in the place of the last one. */
  replaceLast(block: Block): void {
    this.#blocks[this.#blocks.length - 1] = block;
  }

  /** All blocks; nothing more comes in. */
  end(): readonly Block[] {
    this.endParagraph();
    this.#endOutline();
    return this.#blocks;
  }
}
