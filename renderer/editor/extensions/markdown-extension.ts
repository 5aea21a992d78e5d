import { CodeNode } from '@lexical/code-core';
import { $createHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  CODE,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  UNORDERED_LIST,
  type ElementTransformer,
  type TextMatchTransformer,
  type Transformer,
} from '@lexical/markdown';
import { $createParagraphNode, defineExtension, type ElementNode } from 'lexical';
import { $createBlockQuoteNode, BlockQuoteNode } from '../nodes/block-quote-node';
import { $figureOf } from '../nodes/figure-node';
import { $tableOf } from '../tables/table-grid';

/** `> ` begins a block quote of ours, which holds paragraphs. */
const BLOCK_QUOTE: ElementTransformer = {
  type: 'element',
  dependencies: [BlockQuoteNode],
  regExp: /^>\s/,
  export: () => null,
  replace: (line, children) => {
    const paragraph = $createParagraphNode().append(...children);
    line.replace($createBlockQuoteNode().append(paragraph));
    paragraph.select(0, 0);
  },
};

/** `---`, `***` or `___` and Space or Enter makes a section break. */
const SECTION_BREAK: ElementTransformer = {
  type: 'element',
  dependencies: [HorizontalRuleNode],
  regExp: /^(?:---|\*\*\*|___)\s?$/,
  triggerOnEnter: true,
  export: () => null,
  replace: (line) => {
    const paragraph = line.getNextSibling() ?? $createParagraphNode();
    line.replace($createHorizontalRuleNode()).insertAfter(paragraph);
    paragraph.selectStart();
  },
};

/** `[ ] ` or `[x] ` at the start of an item makes its list one to tick: `- ` has made it a list already. */
const CHECK_ITEM: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [ListNode, ListItemNode],
  regExp: /^\[([ xX]?)\]\s$/,
  trigger: ' ',
  export: () => null,
  replace: (sign, match) => {
    const item = sign.getParent();
    const list = item?.getParent();
    if (!$isListItemNode(item) || !$isListNode(list) || sign.getPreviousSibling()) return;
    sign.remove();
    list.setListType('check');
    item.setChecked(/x/i.test(match[1] ?? ''));
  },
};

const SHORTCUTS: Transformer[] = [
  SECTION_BREAK,
  // The headline is level 1; below it the story has crossheads of level 2 to 4.
  { ...HEADING, regExp: /^(#{2,4})\s/ },
  BLOCK_QUOTE,
  CHECK_LIST,
  CHECK_ITEM,
  UNORDERED_LIST,
  ORDERED_LIST,
  { ...CODE, dependencies: [CodeNode] },
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  LINK,
];

/** A caption is a caption, and a cell a cell, whatever it begins with. */
function notInParts(shortcut: Transformer): Transformer {
  if (shortcut.type === 'element') return { ...shortcut, replace: unlessInPart(shortcut.replace) };
  if (shortcut.type !== 'multiline-element') return shortcut;
  return { ...shortcut, replace: unlessInPart(shortcut.replace) };
}

function unlessInPart<Rest extends unknown[], Done>(
  replace: (line: ElementNode, ...rest: Rest) => Done,
) {
  return (line: ElementNode, ...rest: Rest) =>
    $figureOf(line) || $tableOf(line) ? false : replace(line, ...rest);
}

/** Markdown typed becomes what it means. */
export const MarkdownExtension = defineExtension({
  name: 'galley/markdown',
  register: (editor) => registerMarkdownShortcuts(editor, SHORTCUTS.map(notInParts)),
});
