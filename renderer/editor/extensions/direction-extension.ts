import { CodeNode } from '@lexical/code-core';
import { ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { mergeRegister } from '@lexical/utils';
import {
  defineExtension,
  ParagraphNode,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { directionOfText } from '../../../app/export/language';
import { BlockQuoteNode } from '../nodes/block-quote-node';
import { FigureNode } from '../nodes/figure-node';
import { FigureTextNode } from '../nodes/figure-text-node';
import { GalleryNode } from '../nodes/gallery-node';
import { PullQuoteNode } from '../nodes/pull-quote-node';

/**
 * Blocks that hold blocks: each of those has a direction of its own, so these have the story's. The columns of a table
 * begin where its story's lines do.
 */
const CONTAINERS: readonly Klass<LexicalNode>[] = [
  BlockQuoteNode,
  FigureNode,
  GalleryNode,
  TableNode,
  TableRowNode,
  TableCellNode,
];

/** Blocks with words of their own; a list goes one way as a whole. */
const BLOCKS: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  HeadingNode,
  ListNode,
  PullQuoteNode,
  CodeNode,
  FigureTextNode,
];

/**
 * Gives every block the direction of its first letter, and one without letters that of the story. Lexical leaves this
 * to the browser by `dir="auto"`, which lays out from left to right what has no letters, or holds blocks.
 */
export const DirectionExtension = defineExtension({
  name: 'galley/direction',
  register: (editor) => {
    const worded = new WeakSet<HTMLElement>();
    const begin = (block: HTMLElement) => {
      worded.add(block);
      direct(block, directionOfWords(block));
      directItems(block);
    };
    return mergeRegister(
      ...CONTAINERS.map((klass) => follow(editor, klass, (block) => direct(block, null))),
      ...BLOCKS.map((klass) => follow(editor, klass, begin)),
      // A block is not told of letters that are typed into words it has already.
      editor.registerUpdateListener(({ dirtyElements }) => {
        for (const key of dirtyElements.keys()) {
          const block = editor.getElementByKey(key);
          if (!block || !worded.has(block)) continue;
          const direction = directionOfWords(block);
          if (block.dir === (direction ?? '')) continue;
          direct(block, direction);
          directItems(block);
        }
      }),
    );
  },
});

function follow(
  editor: LexicalEditor,
  klass: Klass<LexicalNode>,
  changed: (block: HTMLElement) => void,
): () => void {
  return editor.registerMutationListener(klass, (mutations) => {
    for (const [key, mutation] of mutations) {
      const block = mutation === 'destroyed' ? null : editor.getElementByKey(key);
      if (block) changed(block);
    }
  });
}

/** Null for a list within a list as well: it goes the way of the one around it. */
function directionOfWords(block: HTMLElement): 'ltr' | 'rtl' | null {
  if (block.parentElement?.closest('.story-list')) return null;
  return directionOfText(block.textContent ?? '');
}

/** The editor looks for a box to tick on the side that the item itself names. */
function directItems(block: HTMLElement): void {
  const list = outermostList(block);
  if (!list) return;
  const direction = directionOfWords(list) ?? directionOfStory(list);
  for (const item of list.querySelectorAll('li')) {
    direct(item, item.role === 'checkbox' ? direction : null);
  }
}

function outermostList(block: HTMLElement): HTMLElement | null {
  const list = block.closest<HTMLElement>('.story-list');
  return (list?.parentElement && outermostList(list.parentElement)) ?? list;
}

function directionOfStory(block: HTMLElement): 'ltr' | 'rtl' {
  return block.closest<HTMLElement>('.story')?.dir === 'rtl' ? 'rtl' : 'ltr';
}

function direct(block: HTMLElement, direction: 'ltr' | 'rtl' | null): void {
  if (direction === null) block.removeAttribute('dir');
  else if (block.dir !== direction) block.dir = direction;
}
