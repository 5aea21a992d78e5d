import {
  inlineNodes,
  inlineRuns,
  plainText,
  type Block,
  type Figure,
  type QuoteId,
} from '../../app/article';
import type { ShownBlock } from '../editor/convert/story-blocks';
import type { FigureInStory, QuoteWords } from './story';

const remembered = new WeakMap<Block, readonly QuoteWords[]>();

/** The quotes of the story in reading order, the spans of one joined by an ellipsis. */
export function quoteWords(blocks: readonly ShownBlock[]): readonly QuoteWords[] {
  const words = new Map<QuoteId, string>();
  for (const { block } of blocks) {
    for (const { quote, text } of spansIn(block)) {
      const before = words.get(quote);
      words.set(quote, before === undefined ? text : `${before} … ${text}`);
    }
  }
  return [...words].map(([quote, text]) => ({ quote, text }));
}

function spansIn(block: Block): readonly QuoteWords[] {
  let spans = remembered.get(block);
  if (!spans) {
    spans = [...inlineRuns([block])]
      .flatMap((run) => [...inlineNodes(run)])
      .filter((node) => node.type === 'quote')
      .map((node) => ({ quote: node.quote, text: plainText(node.content) }));
    remembered.set(block, spans);
  }
  return spans;
}

/** The figures that stand in the story by themselves, with the key of the node that shows each. */
export function figuresOf(blocks: readonly ShownBlock[]): readonly FigureInStory[] {
  return blocks
    .filter((shown): shown is { key: string; block: Figure } => shown.block.type === 'figure')
    .map(({ key, block }) => ({ key, figure: block, captionText: plainText(block.caption) }));
}
