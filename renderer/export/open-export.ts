import { selectedOrInFront } from '../library/library-actions';
import type { Named } from '../library/story-question';
import { appStore } from '../state/app-store';
import { exportQuestion } from './export-question';

/** Asks how to export what is selected in the library, or else the story in front. */
export function openExport(): void {
  const stories = selectedOrInFront();
  if (stories.length > 0) askToExport(stories);
}

/** Asks how these are to be exported. */
export function askToExport(stories: readonly Named[]): void {
  const named = stories.map(({ article, headline, slug }) => ({
    article,
    title: headline || slug,
  }));
  exportQuestion.setState({ stories: named });
  appStore.setState({ floating: 'export' });
}
