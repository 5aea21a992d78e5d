import { CodeNode } from '@lexical/code-core';
import { $createHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
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
  type Transformer,
} from '@lexical/markdown';
import { $createParagraphNode, defineExtension } from 'lexical';
import { $createBlockQuoteNode, BlockQuoteNode } from '../nodes/block-quote-node';

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

const SHORTCUTS: Transformer[] = [
  SECTION_BREAK,
  // The headline is level 1; below it the story has crossheads of level 2 to 4.
  { ...HEADING, regExp: /^(#{2,4})\s/ },
  BLOCK_QUOTE,
  CHECK_LIST,
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

/** Markdown typed becomes what it means. */
export const MarkdownExtension = defineExtension({
  name: 'galley/markdown',
  register: (editor) => registerMarkdownShortcuts(editor, SHORTCUTS),
});
