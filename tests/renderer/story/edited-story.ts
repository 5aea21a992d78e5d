import { $exportMimeTypeFromSelection } from '@lexical/clipboard';
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  PASTE_COMMAND,
  type LexicalCommand,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical';
import { $isCreditNode } from '../../../renderer/editor/nodes/figure-text-node';
import { $cellOf } from '../../../renderer/editor/tables/table-grid';
import { LEXICAL_TYPE } from '../../../renderer/editor/transfer';
import { replacePlaces, type Replacement } from '../../../renderer/find/replace-places';
import { runsOf } from '../../../renderer/highlights/story-runs';
import type { Story } from '../../../renderer/story/story';
import { signsOf, type Sign } from './signs';

/** Where a caret can be. */
interface Place {
  readonly key: NodeKey;
  readonly offset: number;
  readonly type: PointType['type'];
  /** How many signs of the story are before it. */
  readonly before: number;
  /** What a selection can't leave: a cell, a credit. */
  readonly within: NodeKey | null;
}

/** What is on the clipboard: what Galley puts there, and what it was in the story. */
export interface Copied {
  readonly data: Readonly<Record<string, string>>;
  readonly signs: readonly Sign[];
}

/** What a paste event is, where there is no browser. */
export class PasteEvent {
  readonly clipboardData: object;
  readonly preventDefault = () => {};

  constructor(data: Readonly<Record<string, string>>) {
    const types = Object.keys(data);
    this.clipboardData = { types, files: [], getData: (type: string) => data[type] ?? '' };
  }
}

/** A story and somebody's hands on it: keys and commands without a screen. */
export class EditedStory {
  readonly story: Story;

  constructor(story: Story) {
    this.story = story;
    // Lexical asks it what is beside the caret.
    story.editor._window = { getSelection: () => null } as unknown as typeof story.editor._window;
  }

  signs(): readonly Sign[] {
    return signsOf(this.story.article());
  }

  /** Waits for what is under way. */
  settle(): void {
    this.story.editor.update(() => {}, { discrete: true });
  }

  /** Selects from a place on for so many more, by numbers of any size; gives which signs are selected. */
  select(from: number, length: number): readonly [number, number] {
    let range: readonly [number, number] = [0, 0];
    this.#update(() => {
      const places = $placesIn($getRoot());
      const first = from % places.length;
      const one = places[first]!;
      let other = places[Math.min(first + length, places.length - 1)]!;
      if (other.within !== one.within) other = one;
      const selection = $createRangeSelection();
      const [anchor, focus] = from % 2 ? [other, one] : [one, other];
      selection.anchor.set(anchor.key, anchor.offset, anchor.type);
      selection.focus.set(focus.key, focus.offset, focus.type);
      $setSelection(selection);
      range = [one.before, other.before];
    });
    return range;
  }

  isInCredit(): boolean {
    return this.story.editor.read(() => {
      const selection = $getSelection();
      const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
      return node !== null && [node, ...node.getParents()].some($isCreditNode);
    });
  }

  do<Payload>(command: LexicalCommand<Payload>, payload: Payload): void {
    this.story.editor.dispatchCommand(command, payload);
    this.settle();
  }

  /** Presses Backspace or Delete. Within a line it is the browser that knows which sign is meant. */
  erase(step: -1 | 1): void {
    this.#update(() => $selectSignBeside(step));
    const command = step < 0 ? KEY_BACKSPACE_COMMAND : KEY_DELETE_COMMAND;
    this.do(command, { preventDefault: () => {}, key: '' } as KeyboardEvent);
  }

  /** Goes back or forth in the history; gives by how many steps. */
  go(command: 'edit.undo' | 'edit.redo', most: number): number {
    for (let steps = 0; steps < most; steps += 1) {
      const { canUndo, canRedo } = this.story.store.getState();
      if (!(command === 'edit.undo' ? canUndo : canRedo)) return steps;
      this.story.run(command);
      this.settle();
    }
    return most;
  }

  copy([from, to]: readonly [number, number]): Copied {
    const data: Record<string, string> = {};
    this.#update(() => {
      for (const type of [LEXICAL_TYPE, 'text/plain']) {
        data[type] = $exportMimeTypeFromSelection(type) ?? '';
      }
    });
    return { data, signs: this.signs().slice(from, to) };
  }

  deleteSelected(): void {
    this.#update(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.removeText();
    });
  }

  paste({ data }: Copied): void {
    this.do(PASTE_COMMAND, new PasteEvent(data) as unknown as ClipboardEvent);
  }

  /** Puts words in the place of a sign wherever it stands, as the find bar does. */
  replaceAll(sign: string, words: string): void {
    const runs = runsOf(this.story.editor);
    const replacements = runs.blocks().flatMap((block) =>
      runs.of(block).flatMap(({ text }, run) =>
        [...text].flatMap((one, start): readonly Replacement[] => {
          const place = { in: block, run, start, end: start + 1 };
          return one === sign ? [{ place, words }] : [];
        }),
      ),
    );
    replacePlaces(this.story, replacements);
    this.settle();
  }

  #update($change: () => void): void {
    this.story.editor.update($change, { discrete: true });
  }
}

/** In texts, at line ends and in what is empty, in reading order. */
function $placesIn(root: LexicalNode): readonly Place[] {
  const places: Place[] = [];
  let before = 0;
  const walk = (node: LexicalNode, within: NodeKey | null): void => {
    const [key, inside] = [node.getKey(), $boundsOf(node) ?? within];
    if ($isTextNode(node)) {
      const text = node.getTextContent();
      for (let offset = 0; offset <= text.length; offset += 1) {
        if (offset > 0 && /\S/.test(text[offset - 1]!)) before += 1;
        places.push({ key, offset, type: 'text', before, within });
      }
    } else if ($isLineBreakNode(node)) {
      const [line, index] = [node.getParentOrThrow().getKey(), node.getIndexWithinParent()];
      for (const offset of [index, index + 1]) {
        places.push({ key: line, offset, type: 'element', before, within });
      }
    } else if ($isElementNode(node)) {
      if (node.isEmpty()) places.push({ key, offset: 0, type: 'element', before, within: inside });
      for (const child of node.getChildren()) walk(child, inside);
    }
  };
  walk(root, null);
  return places;
}

function $selectSignBeside(step: -1 | 1): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { anchor, focus } = selection;
  const places = $placesIn($getRoot());
  const at = places.findIndex(({ key, offset }) => key === anchor.key && offset === anchor.offset);
  const here = places[at];
  const ahead = step < 0 ? places.slice(0, at).reverse() : places.slice(at + 1);
  const isBlank = /\s/.test($signBeside(anchor, step));
  const next = ahead.find(({ before }) => isBlank || before !== here?.before);
  if (!next || !$isOnOneLine(anchor.getNode(), $getNodeByKey(next.key)!)) return;
  focus.set(next.key, next.offset, next.type);
}

function $signBeside({ offset, ...point }: PointType, step: -1 | 1): string {
  const node = $getNodeByKey(point.key);
  return $isTextNode(node) ? node.getTextContent().charAt(step < 0 ? offset - 1 : offset) : '';
}

function $isOnOneLine(one: LexicalNode, other: LexicalNode): boolean {
  const $blockOf = (node: LexicalNode) => node.getParents().find((parent) => !parent.isInline());
  const isSame = $blockOf(one)?.is($blockOf(other)) ?? false;
  return isSame && !one.getNodesBetween(other).some($isLineBreakNode);
}

function $boundsOf(node: LexicalNode): NodeKey | null {
  if ($isCreditNode(node)) return node.getKey();
  return $cellOf(node)?.getKey() ?? null;
}
