import { HISTORY_PUSH_TAG } from 'lexical';
import { useCallback, useState } from 'react';
import type { CommandId } from '../../app/commands/commands';
import { runCommand } from '../commands/run-command';
import { $removeSlash, type Slash } from '../editor/slash';
import { textPlace } from '../popovers/text-place';
import type { Story } from '../story/story';
import { slashEntries } from './slash-entries';
import { SlashList } from './slash-list';
import { useListKeys } from './use-list-keys';
import { useSlash } from './use-slash';

/** The kinds of block that "/" offers, as long as what is typed behind it names any. */
export function SlashMenu({ story }: { readonly story: Story }) {
  const [slash, leave] = useSlash(story);
  const entries = slash ? slashEntries(slash) : [];
  if (!slash || entries.length === 0) return null;
  return <OpenMenu story={story} slash={slash} entries={entries} leave={leave} />;
}

interface OpenMenuProps {
  readonly story: Story;
  readonly slash: Slash;
  readonly entries: readonly CommandId[];
  readonly leave: () => void;
}

function OpenMenu({ story, slash, entries, leave }: OpenMenuProps) {
  const { editor } = story;
  const { key, offset, query } = slash;
  const [picked, setPicked] = useState({ query, index: firstOf(slash) });
  const active = picked.query === query ? picked.index : firstOf(slash);
  const choose = (id: CommandId | undefined) => {
    if (id === undefined) return false;
    leave();
    makeBlock(story, slash, id);
    return true;
  };
  useListKeys(editor, {
    step: (by) => setPicked({ query, index: stepped(active, by, entries.length) }),
    choose: () => choose(entries[active]),
    leave,
  });
  const read = useCallback(
    () => textPlace(editor.getElementByKey(key), offset),
    [editor, key, offset],
  );
  return (
    <SlashList
      story={story}
      entries={entries}
      active={active}
      place={read}
      onPoint={(index) => setPicked({ query, index })}
      onChoose={choose}
    />
  );
}

/** Behind words, Enter ends the paragraph as ever until a letter or an arrow says that a block is meant. */
function firstOf({ isAlone, query }: Slash): number {
  return isAlone || query !== '' ? 0 : -1;
}

/** Round and round. */
function stepped(active: number, by: 1 | -1, size: number): number {
  return active < 0 && by < 0 ? size - 1 : (active + by + size) % size;
}

/** Takes the "/…" away and makes the block, in one step for undo. What first asks for something does so afterwards. */
function makeBlock(story: Story, slash: Slash, id: CommandId): void {
  const { editor } = story;
  editor.update(() => $removeSlash(slash), { tag: HISTORY_PUSH_TAG });
  if (!story.run(id)) editor.update(() => {}, { onUpdate: () => runCommand(id) });
}
