import { $setSelection } from 'lexical';
import { createStore } from 'zustand/vanilla';
import { $lineWith } from '../highlights/lines';
import { goRound } from '../highlights/place';
import { $selectionOf } from '../highlights/selection-of';
import { runsOf } from '../highlights/story-runs';
import type { QuoteTag, Story } from '../story/story';
import { allowWords, holds, recordsOf, rejectWords, type Decision } from './decision';
import { countSuggestedBefore, isSame, overlaps, tagOf } from './story-suggestion';
import type { StorySuggestion } from './story-suggestion';
import { suggestionsOf, type StorySuggestions } from './story-suggestions';
import { SuggestionMarks } from './suggestion-marks';

/** What the bar shows. */
export interface WalkState {
  readonly current: StorySuggestion | null;
  /** Which of the suggestions it is, counted from 1. */
  readonly at: number;
  readonly count: number;
  /** Whether the story has been read. */
  readonly isRead: boolean;
  /** What was just done. */
  readonly done: 'accepted' | 'rejected' | 'taken-back' | 'gone' | null;
  /** Whether something was decided that can be taken back. */
  readonly canTakeBack: boolean;
}

const BEGIN: WalkState = {
  ...{ current: null, at: 0, count: 0, isRead: false },
  ...{ done: null, canTakeBack: false },
};

/**
 * Going through the suggestions for a story, one by one. Nothing is tagged but by `accept`, and nothing at a place where
 * other words stand by then.
 */
export class Walk {
  readonly state = createStore<WalkState>(() => BEGIN);
  readonly #story: Story;
  readonly #suggestions: StorySuggestions;
  readonly #marks: SuggestionMarks;
  readonly #stops: readonly (() => void)[];
  #decisions: Decision[] = [];

  constructor(story: Story) {
    this.#story = story;
    this.#suggestions = suggestionsOf(story);
    this.#marks = new SuggestionMarks(story.editor);
    this.#stops = [
      this.#suggestions.look(),
      this.#suggestions.state.subscribe(() => this.#follow()),
    ];
    this.#follow();
  }

  /** Makes the next one the current one, or with -1 the one before, and decides nothing. */
  step(by: 1 | -1): void {
    const { list } = this.#suggestions.state.getState();
    const index = list.findIndex((one) => one === this.state.getState().current);
    this.#show(list[goRound(index + by, list.length)] ?? null, null);
  }

  /** Tags the words of the current one as it says, or as somebody changed it. */
  accept(tag?: QuoteTag): void {
    const { current } = this.state.getState();
    if (!current) return;
    const { sources } = recordsOf(this.#story);
    const quote = this.#story.tagPlaces(current.places, tag ?? tagOf(current, sources));
    if (quote !== null) this.#decisions.push({ type: 'accepted', suggestion: current, quote });
    this.#goOn(
      () => this.#suggestions.leaveOut((one) => overlaps(one, current)),
      quote === null ? 'gone' : 'accepted',
    );
  }

  /** Says that the words of the current one are no quote: they are not suggested again. */
  reject(): void {
    const { current } = this.state.getState();
    if (!current || this.#story.store.getState().readOnly !== null) return;
    rejectWords(this.#story, current.words);
    this.#decisions.push({ type: 'rejected', suggestion: current });
    this.#goOn(() => this.#suggestions.leaveOutWords(current.words), 'rejected');
  }

  /** Takes back what was decided last, or where that is done already, what was done last in the story. */
  async takeBack(): Promise<void> {
    const last = this.#lastDecision();
    if (last?.type === 'rejected') allowWords(this.#story, last.suggestion.words);
    else this.#story.run('edit.undo');
    // The editor undoes at the end of the task.
    await Promise.resolve();
    if (!last || holds(this.#story, last)) return;
    this.#decisions.pop();
    this.#suggestions.putBack(last.suggestion);
    this.#show(last.suggestion, 'taken-back');
  }

  /** Puts the caret before the current words, where somebody may go on. */
  goToCurrent(): void {
    const place = this.state.getState().current?.places[0];
    const { editor } = this.#story;
    if (place) {
      editor.update(
        () => {
          const line = $lineWith(place);
          const selection = line && $selectionOf(line, place);
          if (!selection) return;
          selection.focus.set(selection.anchor.key, selection.anchor.offset, selection.anchor.type);
          $setSelection(selection);
        },
        { discrete: true },
      );
    }
    editor.focus();
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    this.#marks.dispose();
  }

  #lastDecision(): Decision | undefined {
    this.#decisions = this.#decisions.filter((one) => holds(this.#story, one));
    return this.#decisions.at(-1);
  }

  /** What comes behind the current one takes its place when that is decided. */
  #goOn(leaveOut: () => void, done: WalkState['done']): void {
    const { current } = this.state.getState();
    leaveOut();
    this.#show(this.#nearest(current), done);
  }

  /** The suggestions are others: the current one is the same as long as it is among them. */
  #follow(): void {
    const { current } = this.state.getState();
    const { list } = this.#suggestions.state.getState();
    const same =
      current &&
      (list.find((one) => isSame(one, current)) ?? list.find((one) => hasMoved(current, one)));
    const next = same ?? this.#nearest(current);
    this.#show(next, this.state.getState().done);
  }

  /** The first that begins where a suggestion does or behind it; behind the last, the first of all. */
  #nearest(suggestion: StorySuggestion | null): StorySuggestion | null {
    const { list } = this.#suggestions.state.getState();
    const order = runsOf(this.#story.editor).blocks();
    const index = suggestion ? countSuggestedBefore(list, suggestion.places[0]!, order) : 0;
    return list[index] ?? list[0] ?? null;
  }

  #show(current: StorySuggestion | null, done: WalkState['done']): void {
    const { list, isRead } = this.#suggestions.state.getState();
    const before = this.state.getState().current;
    this.state.setState({
      current,
      at: current ? list.indexOf(current) + 1 : 0,
      count: list.length,
      isRead,
      done,
      canTakeBack: this.#decisions.length > 0,
    });
    this.#marks.show(current);
    if (current && !(before && isSame(before, current)) && !isWriting()) this.#marks.reveal();
  }
}

/** Something else was written in front of it. */
function hasMoved(from: StorySuggestion, to: StorySuggestion): boolean {
  return from.words === to.words && from.places[0]!.in === to.places[0]!.in;
}

/** Whoever writes in the story meanwhile is not led away by what is found anew. */
function isWriting(): boolean {
  return Boolean(document.activeElement?.closest('.paper'));
}
