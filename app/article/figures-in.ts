import type { Block } from './block';
import type { Figure } from './figure';

/** Every figure of the blocks in reading order, those in galleries and block quotes too. */
export function* figuresIn(blocks: readonly Block[]): Generator<Figure> {
  for (const block of blocks) {
    if (block.type === 'figure') yield block;
    if (block.type === 'gallery') yield* block.figures;
    if (block.type === 'block-quote') yield* figuresIn(block.blocks);
  }
}

/** The blocks with every figure changed. What holds no figure that changed stays the very same object. */
export function mapFigures(
  blocks: readonly Block[],
  change: (figure: Figure) => Figure,
): readonly Block[] {
  return mapSame(blocks, (block) => {
    if (block.type === 'figure') return change(block);
    if (block.type === 'gallery') {
      const figures = mapSame(block.figures, change);
      return figures === block.figures ? block : { ...block, figures };
    }
    if (block.type !== 'block-quote') return block;
    const inside = mapFigures(block.blocks, change);
    return inside === block.blocks ? block : { ...block, blocks: inside };
  });
}

function mapSame<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const mapped = items.map(change);
  return mapped.some((item, index) => item !== items[index]) ? mapped : items;
}
