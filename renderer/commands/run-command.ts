import type { CommandId } from '../../app/commands/commands';
import { bridge } from '../bridge';
import { exportFactCheck } from '../export/export-fact-check';
import { exportFront } from '../export/export-stories';
import { fileFront } from '../export/file-story';
import { openExport } from '../export/open-export';
import { openReport } from '../export/tell-report';
import { findNext, findPrevious, openFind, openReplace } from '../find/commands';
import {
  archiveStory,
  duplicateStory,
  focusSearch,
  reindex,
  renameStory,
  trashStory,
} from '../library/library-actions';
import { choosePicture, makeGallery } from '../pictures/choose-picture';
import { viewPictureAtCaret } from '../pictures/view-at-caret';
import { showNextNote } from '../notes/next-note';
import {
  openLinkPopover,
  openNotePopover,
  openQuoteAtCaret,
  openQuotePopover,
} from '../popovers/open-popover';
import { playQuote } from '../recordings/player-store';
import { appStore } from '../state/app-store';
import { importFile, newStory, openSample, reopenTab } from '../state/articles';
import { toggleColumn, toggleFocus } from '../state/columns';
import { copyStory } from '../state/copy-story';
import { chooseLibrary } from '../state/library';
import { reveal } from '../state/reveal';
import { closeFrontTab, moveToWindow, stepTab } from '../state/tabs';
import { changeSettings, stepTextSize } from '../state/view-settings';
import { toggleDetails } from '../details/show-field';
import { openSaveSnippet } from '../snippets/open-save-snippet';
import { openSuggestions } from '../suggestions/suggestion-bar-state';
import { showNextTk } from '../tk/next-tk';
import { focusTools } from '../toolbar/focus-tools';
import { activeTextField } from './text-field';

/** Commands of the edit menu that only look at the story: they work in its fields too, and where it can't be changed. */
const LOOKING = [
  'edit.find',
  'edit.replace',
  'edit.find-next',
  'edit.find-previous',
  'edit.next-tk',
  'note.next',
  'quote.suggest',
  'quote.play',
  'quote.details',
] as const satisfies readonly CommandId[];
type LookingCommand = (typeof LOOKING)[number];

/** Commands that change the story's text; the story does all but the few that first ask for something. */
type TextCommand = Exclude<
  Extract<
    CommandId,
    | `edit.${string}`
    | `format.${string}`
    | `block.${string}`
    | `quote.${string}`
    | `note.${string}`
    | `snippet.${string}`
    | `table.${string}`
  >,
  LookingCommand | 'edit.smart-typing'
>;
type AskingCommand =
  | 'edit.paste-plain'
  | 'edit.tools'
  | 'format.link'
  | 'block.figure'
  | 'block.gallery'
  | 'quote.tag'
  | 'note.add'
  | 'snippet.save'
  | 'snippet.insert';
type DeskCommand = Exclude<CommandId, TextCommand> | AskingCommand;

/** What each command does that is not the story's. A new command without an entry does not compile. */
const DESK: Readonly<Record<DeskCommand, () => unknown>> = {
  'story.new': newStory,
  'story.new-from-wire': () => appStore.setState({ floating: 'wire-copy' }),
  'story.new-from-profile': () => appStore.setState({ floating: 'new-from-profile' }),
  'story.import': importFile,
  'story.sample': openSample,
  'story.save': () => appStore.getState().story?.saveNow(),
  'story.details': toggleDetails,
  'story.versions': showVersions,
  'story.rename': renameStory,
  'story.duplicate': duplicateStory,
  'story.archive': archiveStory,
  'story.trash': trashStory,
  'story.reveal': revealStory,
  'story.export': openExport,
  'story.export-report': openReport,
  'story.file': fileFront,
  'story.export-html': () => exportFront('html'),
  'story.export-markdown': () => exportFront('md'),
  'story.export-with-notes': () => exportFront('html', true),
  'story.copy-rich': () => copyStory('rich'),
  'story.copy-html': () => copyStory('html'),
  'story.copy-markdown': () => copyStory('markdown'),
  'story.fact-check-docx': () => exportFactCheck('docx'),
  'story.fact-check-html': () => exportFactCheck('html'),
  'story.fact-check-csv': () => exportFactCheck('csv'),
  'library.choose': chooseLibrary,
  'library.search': focusSearch,
  'library.reindex': reindex,

  'sources.show': () => toggleFloating('sources'),

  'window.new': () => bridge.call('window.open', { article: null }),
  'tab.close': closeFrontTab,
  'tab.next': () => stepTab(1),
  'tab.previous': () => stepTab(-1),
  'tab.reopen': reopenTab,
  'tab.to-window': moveToWindow,

  'edit.paste-plain': pastePlain,
  'edit.tools': focusTools,
  'edit.find': openFind,
  'edit.replace': openReplace,
  'edit.find-next': findNext,
  'edit.find-previous': findPrevious,
  'edit.next-tk': showNextTk,
  'edit.smart-typing': () => toggleSetting('smartTyping'),
  'format.link': openLinkPopover,
  'block.figure': () => choosePicture(null),
  'block.gallery': makeGallery,
  'quote.tag': openQuotePopover,
  'quote.suggest': () => openSuggestions(appStore.getState().story),
  'quote.play': playQuote,
  'quote.details': openQuoteAtCaret,
  'note.add': openNotePopover,
  'note.next': showNextNote,

  'snippet.save': openSaveSnippet,
  'snippet.insert': () => appStore.setState({ floating: 'snippets' }),

  'view.library': () => toggleColumn('library'),
  'view.panel': () => toggleColumn('panel'),
  'view.selection-tools': () => toggleSetting('selectionToolbar'),
  'view.picture': viewPictureAtCaret,
  'view.focus': toggleFocus,
  'view.typewriter': () => toggleSetting('typewriter'),
  'view.full-screen': () => bridge.call('window.full-screen', {}),
  'view.text-larger': () => stepTextSize(1),
  'view.text-smaller': () => stepTextSize(-1),
  'view.text-normal': () => changeSettings({ textSize: 100 }),
  'view.theme-system': () => changeSettings({ theme: 'system' }),
  'view.theme-light': () => changeSettings({ theme: 'light' }),
  'view.theme-dark': () => changeSettings({ theme: 'dark' }),
  'view.language-system': () => changeSettings({ language: 'system' }),
  'view.language-en': () => changeSettings({ language: 'en' }),
  'view.language-id': () => changeSettings({ language: 'id' }),
  'view.language-ar': () => changeSettings({ language: 'ar' }),

  'app.palette': () => toggleFloating('palette'),
  'app.preferences': () => toggleFloating('preferences'),
  'app.shortcuts': () => toggleFloating('shortcuts'),
  'app.report-problem': () => toggleFloating('problem'),
  'app.about': () => toggleFloating('about'),
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
  else if (id === 'edit.paste-plain') void pastePlain();
}

export function isTextCommand(id: CommandId): id is TextCommand {
  if (id === 'edit.smart-typing' || LOOKING.some((looking) => looking === id)) return false;
  return /^(edit|format|block|quote|note|table|snippet)\./.test(id);
}

function isDeskCommand(id: CommandId): id is DeskCommand {
  return Object.hasOwn(DESK, id);
}

/** A page cannot read the clipboard; main can paste into it. */
function pastePlain(): Promise<null> {
  return bridge.call('window.paste-plain', {});
}

function toggleSetting(name: 'selectionToolbar' | 'smartTyping' | 'typewriter'): Promise<void> {
  return changeSettings({ [name]: !appStore.getState().settings[name] });
}

function showVersions(): void {
  if (appStore.getState().story) appStore.setState({ floating: 'versions' });
}

function toggleFloating(
  name: 'palette' | 'preferences' | 'shortcuts' | 'sources' | 'problem' | 'about',
): void {
  appStore.setState(({ floating }) => ({ floating: floating === name ? null : name }));
}

function revealStory(): void {
  const { story } = appStore.getState();
  if (story) void reveal(story.name);
}
