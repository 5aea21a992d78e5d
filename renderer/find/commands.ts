import { fieldElement, focusedField } from '../highlights/field';
import { selectedPlace } from '../highlights/selected-place';
import { runsOf } from '../highlights/story-runs';
import { appStore } from '../state/app-store';
import type { Story } from '../story/story';
import { changeQuery, findBar } from './find-bar-state';

/** Longer selections are a piece of text to work on, and not what somebody looks for. */
const LONGEST_QUERY = 200;

/** Opens the find bar and takes the keyboard there; selected words are what is looked for. */
export function openFind(): void {
  open(findBar.getState().isOpen && findBar.getState().showsReplace);
}

/** The same with the field for the words that take their place. */
export function openReplace(): void {
  open(true);
}

export function findNext(): void {
  step(1);
}

export function findPrevious(): void {
  step(-1);
}

/** Closes the find bar; what was found last is selected. */
export function closeFind(): void {
  const { session } = findBar.getState();
  findBar.setState({ isOpen: false });
  if (session) session.goToCurrent();
}

function open(showsReplace: boolean): void {
  const { story } = appStore.getState();
  if (!story) return;
  beginAtSelection(story);
  const words = selectedWords();
  if (words !== '')
    changeQuery({ text: findBar.getState().query.isExpression ? escape(words) : words });
  findBar.setState({ isOpen: true, showsReplace, wantsKeyboard: true });
}

/** Whoever comes from the paper looks from where the caret is; in the bar, from where it was. */
function beginAtSelection({ editor }: Story): void {
  const { isOpen, session } = findBar.getState();
  if (!document.activeElement?.closest('.paper')) return;
  const place = selectedPlace(editor, runsOf(editor));
  if (place && isOpen) session?.beginAt(place);
  else findBar.setState({ from: place });
}

/** Without the bar on the screen nobody would see what is looked for. */
function step(by: 1 | -1): void {
  const { session, isOpen } = findBar.getState();
  if (isOpen && session) session.step(by);
  else open(false);
}

/** The words selected in the field or text that has the keyboard, if they may be looked for. */
function selectedWords(): string {
  const field = focusedField();
  const element = field && fieldElement(field);
  const words = element
    ? element.value.slice(element.selectionStart, element.selectionEnd)
    : wordsInText();
  return words.length <= LONGEST_QUERY && !words.includes('\n') ? words : '';
}

function wordsInText(): string {
  const { story } = appStore.getState();
  const isThere = story?.editor.getRootElement()?.contains(document.activeElement);
  return isThere ? story!.selection().text : '';
}

/** What finds just these words as a regular expression. */
function escape(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
