import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { CloseButton } from '../controls/close-button';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { changeSuggestion } from './change-suggestion';
import { Announcement } from './announcement';
import { closeSuggestions, suggestionBar } from './suggestion-bar-state';
import { SuggestionButtons } from './suggestion-buttons';
import { SuggestionFacts } from './suggestion-facts';
import { actionOf, type SuggestionAction } from './suggestion-keys';
import { Walk, type WalkState } from './walk';

/** Goes through the suggestions for the story above it. It is part of the desk: one goes on writing beside it. */
export function SuggestionPlace({ story }: { readonly story: Story }) {
  const isOpen = useStore(suggestionBar, (state) => state.story === story);
  const walk = useStore(suggestionBar, (state) => state.walk);
  useEffect(() => {
    if (!isOpen) return;
    const begun = new Walk(story);
    suggestionBar.setState({ walk: begun });
    return () => {
      begun.dispose();
      suggestionBar.setState({ walk: null });
    };
  }, [story, isOpen]);
  return isOpen && walk && <SuggestionBar story={story} walk={walk} />;
}

interface Props {
  readonly story: Story;
  readonly walk: Walk;
}

function SuggestionBar({ story, walk }: Props) {
  const { t } = useTranslation();
  const state = useStore(walk.state);
  const isReadOnly = useStoryState(story, ({ readOnly }) => readOnly !== null);
  const bar = useRef<HTMLElement>(null);
  const accept = useWantedKeyboard();
  const { current } = state;
  const act = async (action: SuggestionAction) => {
    await ACTIONS[action](story, walk);
    if (action === 'take-back') keepKeyboard(bar.current, accept.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event);
    // Enter presses the button that has the keyboard; held down, it would press it for what nobody has seen.
    if (action === null || (action === 'accept' && !event.repeat)) return;
    event.preventDefault();
    if (action !== 'accept') void act(action);
  };
  return (
    <section
      ref={bar}
      className="suggestion-bar"
      aria-label={t('suggestions.title')}
      data-own-undo=""
      onKeyDown={onKeyDown}
      onClick={(event) => takeKeyboard(event, accept.current)}
    >
      <div className="suggestion-said">
        <p className={current ? 'suggestion-words' : 'suggestion-note'} dir="auto">
          {current ? current.words : t(noteOf(state))}
        </p>
        {current && <SuggestionFacts story={story} suggestion={current} />}
      </div>
      <SuggestionButtons
        state={state}
        isReadOnly={isReadOnly}
        acceptRef={accept}
        act={(action) => void act(action)}
      />
      <CloseButton name={t('suggestions.end')} onPress={() => void act('end')} />
      <Announcement story={story} state={state} />
    </section>
  );
}

const ACTIONS: Readonly<Record<SuggestionAction, (story: Story, walk: Walk) => unknown>> = {
  accept: (_, walk) => walk.accept(),
  change: changeSuggestion,
  reject: (_, walk) => walk.reject(),
  next: (_, walk) => walk.step(1),
  previous: (_, walk) => walk.step(-1),
  'take-back': (_, walk) => walk.takeBack(),
  end: (_, walk) => {
    walk.goToCurrent();
    flushSync(closeSuggestions);
  },
};

function noteOf({ isRead, canTakeBack }: WalkState): string {
  if (!isRead) return 'suggestions.reading';
  return canTakeBack ? 'suggestions.all-decided' : 'suggestions.none';
}

/** An undo brings the keyboard into the story, and the button for it may be disabled then. */
function keepKeyboard(bar: HTMLElement | null, accept: HTMLElement | null): void {
  if (!bar?.contains(document.activeElement)) accept?.focus();
}

/** After a press of the mouse, too, the keys are those for the next suggestion. */
function takeKeyboard({ detail }: MouseEvent, accept: HTMLElement | null): void {
  if (detail > 0 && suggestionBar.getState().story) accept?.focus();
}

/** The `ref` of the button that takes the keyboard when it is sent to the bar. */
function useWantedKeyboard() {
  const button = useRef<HTMLButtonElement>(null);
  const isWanted = useStore(suggestionBar, (state) => state.wantsKeyboard);
  useEffect(() => {
    if (!isWanted) return;
    button.current?.focus();
    suggestionBar.setState({ wantsKeyboard: false });
  }, [isWanted]);
  return button;
}
