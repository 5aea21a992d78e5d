import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { frontArticle, useApp, useStoryState, type OpenTab } from '../state/app-store';
import { closeTab, showTab } from '../state/tabs';
import type { Story } from '../story/story';

/** The part of the screen that shows the tab in front. */
export const TAB_PANEL_ID = 'story-panel';

/** Where an article's tab is found; a list of such names has spaces between them, so there are none within. */
export function tabId(article: string): string {
  return `tab-${encodeURIComponent(article)}`;
}

/**
 * The stories that are open in this window. Arrow keys go from one to the next, Enter shows it, Delete closes it. The
 * buttons that close tabs stand between them, but no list of tabs may hold anything else: so the list owns its tabs
 * without holding them.
 */
export function StoryTabs() {
  const { t } = useTranslation();
  const tabs = useApp((state) => state.tabs);
  const front = useApp(frontArticle);
  if (tabs.length === 0) return null;
  const reached = tabs.some(({ article }) => article === front) ? front : tabs[0]!.article;
  return (
    <div className="tabs" onKeyDown={goAlong}>
      <div
        role="tablist"
        aria-label={t('tab.list')}
        aria-owns={tabs.map(({ article }) => tabId(article)).join(' ')}
      />
      {tabs.map((tab) => (
        <StoryTab
          key={tab.article}
          tab={tab}
          isFront={tab.article === front}
          isReached={tab.article === reached}
        />
      ))}
    </div>
  );
}

interface TabProps {
  readonly tab: OpenTab;
  readonly isFront: boolean;
  /** Whether it is the one that the Tab key comes to. */
  readonly isReached: boolean;
}

function StoryTab({ tab: { article, title, story }, isFront, isReached }: TabProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const name = title || t('story.untitled');
  useEffect(() => {
    if (isFront) place.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [isFront]);
  return (
    <div
      ref={place}
      className={isFront ? 'tab is-front' : 'tab'}
      onMouseDown={keepFromScrolling}
      onAuxClick={({ button }) => button === 1 && void closeTab(article)}
    >
      <button
        type="button"
        role="tab"
        id={tabId(article)}
        className="tab-name"
        dir="auto"
        title={name}
        aria-selected={isFront}
        aria-controls={isFront ? TAB_PANEL_ID : undefined}
        tabIndex={isReached ? 0 : -1}
        onClick={() => void showTab(article)}
        onKeyDown={({ key }) => key === 'Delete' && void closeTab(article)}
      >
        {name}
      </button>
      {story && <SaveDot story={story} />}
      <button
        type="button"
        className="tab-close"
        aria-label={t('tab.close', { title: name })}
        tabIndex={-1}
        onClick={() => void closeTab(article)}
      >
        <X size={13} aria-hidden="true" />
      </button>
    </div>
  );
}

/** That a story is not saved is worth a sign when it lasts. */
function SaveDot({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const state = useStoryState(story, ({ save }) => save.state);
  if (state === 'saved') return null;
  const isFailed = state === 'failed';
  return (
    <span
      className={isFailed ? 'tab-dot is-failed' : 'tab-dot'}
      role="img"
      aria-label={t(isFailed ? 'tab.not-saved' : 'tab.unsaved')}
    />
  );
}

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowRight: (index, last) => (index === last ? 0 : index + 1),
  ArrowLeft: (index, last) => (index === 0 ? last : index - 1),
  Home: () => 0,
  End: (_index, last) => last,
};

/** Takes the keyboard along the tabs without showing them: a story that is shown takes it to its text. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const index = tabs.findIndex((tab) => tab === document.activeElement);
  const step = STEPS[mirrored(event.key)];
  if (index < 0 || !step) return;
  event.preventDefault();
  tabs[step(index, tabs.length - 1)]?.focus();
}

/** In a script that is written from the right, the next tab is to the left. */
function mirrored(key: string): string {
  if (document.documentElement.dir !== 'rtl') return key;
  if (key === 'ArrowLeft') return 'ArrowRight';
  return key === 'ArrowRight' ? 'ArrowLeft' : key;
}

/** The middle button closes; elsewhere it begins to scroll. */
function keepFromScrolling(event: MouseEvent): void {
  if (event.button === 1) event.preventDefault();
}
