import type { CommandId } from '../../app/commands/commands';
import { bridge } from '../bridge';
import {
  archiveStory,
  duplicateStory,
  focusSearch,
  reindex,
  renameStory,
  trashStory,
} from '../library/library-actions';
import { choosePicture } from '../pictures/choose-picture';
import { openLinkPopover, openQuotePopover } from '../popovers/open-popover';
import { appStore } from '../state/app-store';
import { importFile, newStory, openSample, reopenTab } from '../state/articles';
import { toggleColumn } from '../state/columns';
import { exportStory, reveal } from '../state/export-story';
import { chooseLibrary } from '../state/library';
import { closeFrontTab, moveToWindow, stepTab } from '../state/tabs';
import { changeSettings, stepTextSize } from '../state/view-settings';
import { activeTextField } from './text-field';

/** Commands that change the story's text; the story does all but the few that first ask for something. */
type TextCommand = Extract<
  CommandId,
  `edit.${string}` | `format.${string}` | `block.${string}` | `quote.${string}`
>;
type AskingCommand = 'format.link' | 'block.figure' | 'quote.tag';
type DeskCommand = Exclude<CommandId, TextCommand> | AskingCommand;

/** What each command does that is not the story's. A new command without an entry does not compile. */
const DESK: Readonly<Record<DeskCommand, () => unknown>> = {
  'story.new': newStory,
  'story.new-from-wire': () => appStore.setState({ floating: 'wire-copy' }),
  'story.import': importFile,
  'story.sample': openSample,
  'story.save': () => appStore.getState().story?.saveNow(),
  'story.versions': showVersions,
  'story.rename': renameStory,
  'story.duplicate': duplicateStory,
  'story.archive': archiveStory,
  'story.trash': trashStory,
  'story.reveal': revealStory,
  'story.export-html': () => exportStory('html'),
  'story.export-markdown': () => exportStory('md'),
  'library.choose': chooseLibrary,
  'library.search': focusSearch,
  'library.reindex': reindex,

  'window.new': () => bridge.call('window.open', { article: null }),
  'tab.close': closeFrontTab,
  'tab.next': () => stepTab(1),
  'tab.previous': () => stepTab(-1),
  'tab.reopen': reopenTab,
  'tab.to-window': moveToWindow,

  'format.link': openLinkPopover,
  'block.figure': () => choosePicture(null),
  'quote.tag': openQuotePopover,

  'view.library': () => toggleColumn('library'),
  'view.panel': () => toggleColumn('panel'),
  'view.text-larger': () => stepTextSize(1),
  'view.text-smaller': () => stepTextSize(-1),
  'view.text-normal': () => changeSettings({ textSize: 100 }),
  'view.theme-system': () => changeSettings({ theme: 'system' }),
  'view.theme-light': () => changeSettings({ theme: 'light' }),
  'view.theme-dark': () => changeSettings({ theme: 'dark' }),
  'view.language-system': () => changeSettings({ language: 'system' }),
  'view.language-en': () => changeSettings({ language: 'en' }),
  'view.language-id': () => changeSettings({ language: 'id' }),
};

/** Does a command, whoever asks for it: a button, a shortcut, a menu. */
export function runCommand(id: CommandId): void {
  const { story } = appStore.getState();
  if (isTextCommand(id) && (!story || story.store.getState().readOnly)) return;
  if (isDeskCommand(id)) void DESK[id]();
  else story?.run(id);
}

/**
 * The menu bar knows nothing of where the keyboard is: in a field outside the story, undo is the field's own, and
 * commands on the story's text are not meant.
 */
export function runCommandFromMenu(id: CommandId): void {
  if (!isTextCommand(id) || !activeTextField()) runCommand(id);
  else if (id === 'edit.undo') document.execCommand('undo');
  else if (id === 'edit.redo') document.execCommand('redo');
}

export function isTextCommand(id: CommandId): id is TextCommand {
  return /^(edit|format|block|quote)\./.test(id);
}

function isDeskCommand(id: CommandId): id is DeskCommand {
  return Object.hasOwn(DESK, id);
}

function showVersions(): void {
  if (appStore.getState().story) appStore.setState({ floating: 'versions' });
}

function revealStory(): void {
  const { story } = appStore.getState();
  if (story) void reveal(story.name);
}
