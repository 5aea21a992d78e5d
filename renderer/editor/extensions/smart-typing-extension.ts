import { $isCodeNode } from '@lexical/code-core';
import { $findMatchingParent, mergeRegister } from '@lexical/utils';
import {
  $addUpdateTag,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { mayBeSmart, smarten, type Smartened } from '../../../app/typography';
import { isSmartTyping, languageAt } from '../../typography/smart-typing';

/**
 * Sets quotation marks, dashes and the like as they are typed. It is a step of its own, so that undo right after it
 * gives back what was typed. What is pasted, composed or code is left alone.
 */
export const SmartTypingExtension = defineExtension({
  name: 'galley/smart-typing',
  register: (editor) => {
    let typed: string | null = null;
    return mergeRegister(
      editor.registerCommand(
        BEFORE_INPUT_COMMAND,
        ({ inputType, data, isComposing }) => {
          typed = inputType === 'insertText' && !isComposing ? data : null;
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerUpdateListener(({ dirtyLeaves }) => {
        if (typed === null || dirtyLeaves.size === 0) return;
        const key = typed;
        typed = null;
        if (editor.isComposing() || !isSmartTyping()) return;
        const language = languageAt(editor.getRootElement());
        const smart = editor.read(() => $smartened(key, language));
        if (smart) editor.update(() => $apply(key, smart));
      }),
    );
  },
});

/** Text with the caret in it, and where. */
interface Caret {
  readonly node: TextNode;
  readonly offset: number;
}

function $caret(): Caret | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  return $isTextNode(node) ? { node, offset: selection.anchor.offset } : null;
}

function $smartened(typed: string, language: string): Smartened | null {
  const caret = $caret();
  if (!caret?.node.isSimpleText() || caret.node.hasFormat('code')) return null;
  const text = caret.node.getTextContent();
  const start = caret.offset - typed.length;
  const own = text.slice(0, start);
  if (!text.startsWith(typed, start) || !mayBeSmart(typed, own)) return null;
  const block = $findMatchingParent(caret.node, (one) => $isElementNode(one) && !one.isInline());
  if (!block || $isCodeNode(block)) return null;
  const before = $textBeside(caret.node, block, 'before') + own;
  const after = text.slice(caret.offset) + $textBeside(caret.node, block, 'after');
  const smart = smarten(before, typed, after, language);
  // What is taken back may be of another look, or in another quote: then nothing is.
  return smart && smart.deleteBefore <= own.length ? smart : null;
}

function $apply(typed: string, { text, deleteBefore }: Smartened): void {
  const caret = $caret();
  if (!caret) return;
  const length = deleteBefore + typed.length;
  caret.node.spliceText(caret.offset - length, length, text, true);
  $addUpdateTag(HISTORY_PUSH_TAG);
}

/** The text of a block before or after one of its nodes. */
function $textBeside(node: LexicalNode, block: LexicalNode, side: 'before' | 'after'): string {
  let text = '';
  for (let one = node; !one.is(block); one = one.getParentOrThrow()) {
    const siblings = side === 'before' ? one.getPreviousSiblings() : one.getNextSiblings();
    const more = siblings.map((sibling) => sibling.getTextContent()).join('');
    text = side === 'before' ? more + text : text + more;
  }
  return text;
}
