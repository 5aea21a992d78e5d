import { mergeRegister } from '@lexical/utils';
import { defineExtension, type Klass, type LexicalNode } from 'lexical';
import { BlockQuoteNode } from '../nodes/block-quote-node';
import { FigureNode } from '../nodes/figure-node';

/** Blocks that hold blocks: each of those has a direction of its own, so these have the story's. */
const CONTAINERS: readonly Klass<LexicalNode>[] = [BlockQuoteNode, FigureNode];

/**
 * Lexical gives every block `dir="auto"`. For a container the browser then looks at its own text, of which there is
 * none, and lays it out from left to right whatever is in it.
 */
export const DirectionExtension = defineExtension({
  name: 'galley/direction',
  register: (editor) =>
    mergeRegister(
      ...CONTAINERS.map((container) =>
        editor.registerMutationListener(container, (mutations) => {
          for (const [key, mutation] of mutations) {
            if (mutation !== 'destroyed') editor.getElementByKey(key)?.removeAttribute('dir');
          }
        }),
      ),
    ),
});
