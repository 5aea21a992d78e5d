import { mapContent, paragraph, text, type Block, type Inline } from '../article';

/** A picture with a title: every dialect reads it, and all of them as raw. */
const STAND_IN: Inline = { type: 'raw-inline', source: '![x](x "x")' };

/**
 * The block with something in the place of its raw source that every dialect reads alike. HTML stays, for what it does
 * at the head of a line, but in a block of its own.
 */
export function withoutRaw(block: Block): Block {
  if (block.type === 'raw') return paragraph(text('x'));
  const inside =
    block.type === 'block-quote' ? { ...block, blocks: block.blocks.map(withoutRaw) } : block;
  return mapContent(inside, (content) => content.map(replaced));
}

function replaced(node: Inline): Inline {
  if (node.type === 'raw-inline') return node.source.startsWith('<') ? node : STAND_IN;
  return 'content' in node ? { ...node, content: node.content.map(replaced) } : node;
}
