import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  IS_APPLE,
  KEY_DOWN_COMMAND,
} from 'lexical';

/**
 * The keys for the beginning and the end of the story. Chromium goes by what is laid out: of a last paragraph that is
 * off the screen, and not laid out therefore, it takes the beginning for its end.
 */
export const StoryEndsExtension = defineExtension({
  name: 'galley/story-ends',
  register: (editor) => editor.registerCommand(KEY_DOWN_COMMAND, $onKey, COMMAND_PRIORITY_HIGH),
});

function $onKey(event: KeyboardEvent): boolean {
  const end = endOf(event);
  const selection = $getSelection();
  if (!end || !$isRangeSelection(selection)) return false;
  event.preventDefault();
  const { key, offset, type } = selection.anchor;
  const there = end === 'start' ? $getRoot().selectStart() : $getRoot().selectEnd();
  // With Shift the selection is drawn out from where it began.
  if (event.shiftKey) there.anchor.set(key, offset, type);
  return true;
}

function endOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): 'start' | 'end' | null {
  if (altKey) return null;
  const [start, end] = IS_APPLE ? ['ArrowUp', 'ArrowDown'] : ['Home', 'End'];
  if (!(IS_APPLE ? metaKey && !ctrlKey : ctrlKey && !metaKey)) return null;
  if (key === start) return 'start';
  return key === end ? 'end' : null;
}
