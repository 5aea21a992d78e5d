import { figure, type Block, type Figure, type Inline } from '../../article';
import { Outline, type OutlineItem } from '../html/outline';

/** An item and the list of the file that it belongs to. */
export interface ListedItem extends OutlineItem {
  readonly list: string;
}

/** The blocks of a document as its paragraphs come in: those that belong together are joined. */
export class WordFlow {
  readonly #blocks: Block[] = [];
  #outline: { readonly items: Outline; readonly list: string; readonly level: number } | null =
    null;

  add(block: Block): void {
    this.#endOutline();
    this.#blocks.push(block);
  }

  addAll(blocks: readonly Block[]): void {
    for (const block of blocks) this.add(block);
  }

  /** Adds to the list that is being gathered, or begins one: at its first level another list of the file is one here. */
  addItem(item: ListedItem): void {
    const open = this.#outline;
    const isOther = open && item.level <= open.level && item.list !== open.list;
    if (!open || isOther || !open.items.takes(item)) {
      this.#endOutline();
      this.#outline = { items: new Outline(item), list: item.list, level: item.level };
    }
    this.#outline!.items.add(item);
  }

  /** A paragraph in somebody else's words; the one before it may be of the same. */
  addQuoted(content: readonly Inline[]): void {
    const last = this.#last;
    const paragraph = { type: 'paragraph', content } as const;
    if (last?.type !== 'block-quote') this.add({ type: 'block-quote', blocks: [paragraph] });
    else this.#replaceLast({ ...last, blocks: [...last.blocks, paragraph] });
  }

  /** Lines as they are; every line may be a paragraph of its own. */
  addCode(lines: string): void {
    const last = this.#last;
    if (last?.type !== 'code') this.add({ type: 'code', language: '', meta: '', text: lines });
    else this.#replaceLast({ ...last, text: `${last.text}\n${lines}` });
  }

  /** A figure that waits for its picture; a caption below is its own. */
  addWaiting(alt: string): void {
    this.add(figure({ alt }));
  }

  /** What stands below a picture; a figure that waits for its picture where there is none without a caption. */
  addCaption(waiting: Figure): void {
    const last = this.#last;
    const { caption, credit } = waiting;
    const isOpen = last?.type === 'figure' && last.caption.length === 0 && last.credit === '';
    if (isOpen) this.#replaceLast({ ...last, caption, credit });
    else this.add(waiting);
  }

  end(): readonly Block[] {
    this.#endOutline();
    return this.#blocks;
  }

  get #last(): Block | undefined {
    this.#endOutline();
    return this.#blocks.at(-1);
  }

  #replaceLast(block: Block): void {
    this.#blocks[this.#blocks.length - 1] = block;
  }

  #endOutline(): void {
    if (this.#outline) this.#blocks.push(this.#outline.items.toList());
    this.#outline = null;
  }
}
