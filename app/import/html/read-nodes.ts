import type { Block } from '../../article';
import type { Result } from '../../result';
import type { Node } from './element';
import { HANDLERS } from './handlers';
import { PLAIN } from './look';
import { boundBlocks } from './read-html';
import { Walk, type Handlers } from './walk';

/**
 * The blocks of a tree that another program made with care, a news item say: its paragraphs are paragraphs, and never
 * lines of a column. `handlers` are for elements that are not HTML's, or mean something else there. Each picture is as the
 * tree has it. `too-large` for more than a story could be.
 */
export function readNodes(
  nodes: readonly Node[],
  handlers: (usual: Handlers) => Handlers = () => ({}),
): Result<readonly Block[]> {
  const walk = new Walk({ ...HANDLERS, ...handlers(HANDLERS) }, new Set());
  return boundBlocks(walk.blocks(nodes, PLAIN));
}
