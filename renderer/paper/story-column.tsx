import { Suspense, type CSSProperties, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../app/export/language';
import { StoryEditor } from '../editor/story-editor';
import { TAB_PANEL_ID, tabId } from '../desk/tabs';
import { Details } from '../details/details';
import { lazyAfterPaint } from '../first-paint';
import { useApp, useStoryState } from '../state/app-store';
import { openLink } from '../state/open-link';
import type { Story } from '../story/story';
import { Banner } from './banner';
import { BylineLine } from './byline-line';
import { Headline } from './headline';
import { useKeptScroll } from './keep-scroll';
import { MetaLine } from './meta-line';
import { Standfirst } from './standfirst';
import { useTypewriter } from './typewriter';

const TableTools = lazyAfterPaint(() => import('../toolbar/table-tools'), 'TableTools');
const BlockHandle = lazyAfterPaint(() => import('./block-handle'), 'BlockHandle');
const FindPlace = lazyAfterPaint(() => import('../find/find-bar'), 'FindPlace');
const StoryMarks = lazyAfterPaint(() => import('../highlights/story-marks'), 'StoryMarks');
const Toolbar = lazyAfterPaint(() => import('../toolbar/toolbar'), 'Toolbar');
const PlayerDock = lazyAfterPaint(() => import('../recordings/player-dock'), 'PlayerDock');
const SuggestionPlace = lazyAfterPaint(
  () => import('../suggestions/suggestion-bar'),
  'SuggestionPlace',
);
const SlashMenu = lazyAfterPaint(() => import('../slash/slash-menu'), 'SlashMenu');
const SelectionTools = lazyAfterPaint(
  () => import('../selection-tools/selection-tools'),
  'SelectionTools',
);

/** The story on its paper, with the tools for its text above. */
export function StoryColumn({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const language = useStoryState(story, ({ fields }) => fields.language);
  const textSize = useApp((state) => state.settings.textSize);
  const scroller = useKeptScroll(story);
  const isTypewriter = useTypewriter(story, scroller);
  const style = { '--text-scale': textSize / 100 } as CSSProperties;
  return (
    <main className="story-column">
      <div className="toolbar-place">
        <Suspense>
          <Toolbar story={story} />
        </Suspense>
      </div>
      <Suspense>
        <StoryMarks story={story} />
        <FindPlace story={story} />
      </Suspense>
      <Banner story={story} />
      <div
        ref={scroller}
        className={isTypewriter ? 'paper is-typewriter' : 'paper'}
        id={TAB_PANEL_ID}
        role="tabpanel"
        aria-labelledby={tabId(story.name)}
        style={style}
      >
        <article
          className="sheet"
          aria-label={t('story.title')}
          lang={language || undefined}
          dir={directionOf(language)}
          onClick={openClickedLink}
        >
          <MetaLine story={story} />
          <Details story={story} />
          <Headline story={story} />
          <Standfirst story={story} />
          <BylineLine story={story} />
          <StoryEditor
            story={story}
            label={t('story.body')}
            placeholder={t('story.body.placeholder')}
          />
          <Suspense>
            <BlockHandle story={story} />
            <TableTools story={story} />
          </Suspense>
        </article>
      </div>
      <Suspense>
        <PlayerDock story={story} />
        <SuggestionPlace story={story} />
        <SlashMenu story={story} />
        <SelectionTools story={story} />
      </Suspense>
    </main>
  );
}

/** A click in a link puts the caret there; with Ctrl or Cmd it is followed. */
function openClickedLink({ target, ctrlKey, metaKey }: MouseEvent): void {
  if (!(target instanceof Element) || !(ctrlKey || metaKey)) return;
  const url = target.closest('a.story-link')?.getAttribute('href');
  if (url) void openLink(url);
}
