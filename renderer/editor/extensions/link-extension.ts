import {
  $createLinkNode,
  $isLinkNode,
  LinkExtension as LexicalLinkExtension,
  LinkNode,
  TOGGLE_LINK_COMMAND,
} from '@lexical/link';
import { mergeRegister } from '@lexical/utils';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  type LexicalNode,
} from 'lexical';

/**
 * Links: Lexical's own, with two things mended. It puts pictures and other blocks that are no text into a link where they
 * are selected, and it fails where the link is to go from a part of words that a quote or a note holds.
 */
export const LinkExtension = defineExtension({
  name: 'galley/link',
  dependencies: [LexicalLinkExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(LinkNode, $holdNoBlocks),
      editor.registerCommand(
        TOGGLE_LINK_COMMAND,
        (link) => link === null && $unlinkSelected(),
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});

function $holdNoBlocks(link: LinkNode): void {
  if (link.getChildren().some((child) => !child.isInline())) $takeOff(link, () => true);
}

/** Takes links off the selected words; off a quote or a note in a link as a whole. A caret is Lexical's affair. */
function $unlinkSelected(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const nodes = selection.extract();
  const links = nodes.flatMap((node) => [node, ...node.getParents()]).filter($isLinkNode);
  const isSelected = (child: LexicalNode) =>
    nodes.some((node) => node.is(child) || ($isElementNode(child) && child.isParentOf(node)));
  for (const link of new Set(links)) $takeOff(link, isSelected);
  return true;
}

/** Takes the link off those of its children; what is behind them gets one of its own. */
function $takeOff(link: LinkNode, isMeant: (child: LexicalNode) => boolean): void {
  let last: LexicalNode = link;
  for (const child of link.getChildren()) {
    if (isMeant(child)) {
      last.insertAfter(child);
      last = child;
    } else if (!last.is(link)) {
      const rest: LinkNode = $isLinkNode(last)
        ? last
        : $createLinkNode(link.getURL(), $partsOf(link));
      if (!rest.is(last)) last.insertAfter(rest);
      rest.append(child);
      last = rest;
    }
  }
  if (link.isEmpty()) link.remove();
}

function $partsOf(link: LinkNode) {
  return { rel: link.getRel(), target: link.getTarget(), title: link.getTitle() };
}
