import { Suspense } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { lazyAfterPaint } from '../first-paint';
import { Announcer } from '../notices/announcer';
import { Notices } from '../notices/notices';
import { StoryColumn } from '../paper/story-column';
import { isFocusMode, useApp } from '../state/app-store';
import { closeOverlay } from '../state/columns';
import { useColumnShown } from '../state/use-column-shown';
import { Floating } from './floating';
import { Header } from './header';
import { NoStory } from './no-story';
import { StatusBar } from './status-bar';
import { TAKES_FILES } from './takes-files';

const LibraryColumn = lazyAfterPaint(() => import('../library/library-column'), 'LibraryColumn');
const Panel = lazyAfterPaint(() => import('../panel/panel'), 'Panel');

/** The whole window: library, story and panel between header and status bar. */
export function Desk() {
  const { t, i18n } = useTranslation();
  const story = useApp((state) => state.story);
  const isOpening = useApp((state) => state.opening !== null);
  const overlay = useApp((state) => state.overlay);
  const isFocus = useApp(isFocusMode);
  const library = useColumnShown('library');
  const panel = useColumnShown('panel');
  return (
    <I18nProvider locale={i18n.language}>
      <div className={isFocus ? 'desk is-focus' : 'desk'}>
        <Header story={story} />
        {library && (
          <nav className="library" aria-label={t('library.title')} {...TAKES_FILES}>
            <Suspense>
              <LibraryColumn />
            </Suspense>
          </nav>
        )}
        {story && <StoryColumn key={story.name} story={story} />}
        {!story && (isOpening ? <main className="story-column" /> : <NoStory />)}
        {panel && story && (
          <aside className="panel" aria-label={t('panel.title')}>
            <Suspense>
              <Panel key={story.name} story={story} />
            </Suspense>
          </aside>
        )}
        {overlay !== null && <div className="overlay-shade" onPointerDown={closeOverlay} />}
        <StatusBar story={story} />
        <Notices />
        <Announcer />
        <Floating story={story} />
      </div>
    </I18nProvider>
  );
}
