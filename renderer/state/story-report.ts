import { dismissAbout, notify, tellFailure } from '../notices/notify';
import { showAdding } from '../pictures/adding-notice';
import { tellNotAdded } from '../pictures/not-added';
import type { Report } from '../story/report';
import { appStore } from './app-store';

/** What the stories of this window tell unasked is said at the foot of it; what has to be decided is asked. */
export function storyReport(article: string): Report {
  return {
    picture: (failures, total) => tellNotAdded(failures, total),
    adding: showAdding,
    paste: (failure) => tellFailure('paste', failure),
    reading: (isReading) => {
      const about = `reading ${article}`;
      if (isReading) notify({ about, text: { key: 'notice.reading-paste' } });
      else dismissAbout(about);
    },
    open: (failure) => tellFailure('open', failure),
    news: (news) => {
      if (news === 'conflict') {
        if (appStore.getState().story?.name === article) appStore.setState({ floating: 'merge' });
        return;
      }
      notify({ about: `others ${article}`, text: { key: `notice.${news}` } });
    },
  };
}
