import { app } from 'electron';
import type { Settings } from '../app/ipc/settings';
import type { SettingsFile } from './settings';

type RecentStory = Settings['recent'][number];

/** So many are remembered. */
const MOST = 15;

/** The stories opened last, wherever they are, the latest first. */
export interface Recent {
  readonly add: (story: RecentStory) => void;
  /** What stories among them are called by now. */
  readonly rename: (stories: readonly RecentStory[]) => void;
  readonly remove: (path: string) => void;
  readonly clear: () => void;
}

export function keepRecent(settings: SettingsFile, changed: () => void): Recent {
  function change(recent: readonly RecentStory[]): void {
    settings.change({ recent: [...recent] });
    changed();
  }

  return {
    add: (story) => {
      const [latest] = settings.get().recent;
      if (latest?.path === story.path) return;
      app.addRecentDocument(story.path);
      change(withRecent(settings.get().recent, story));
    },
    rename: (stories) => {
      const { recent } = settings.get();
      const renamed = withTitles(recent, stories);
      if (renamed.some((story, index) => story !== recent[index])) change(renamed);
    },
    remove: (path) => {
      const { recent } = settings.get();
      if (recent.some((story) => story.path === path)) change(withoutRecent(recent, path));
    },
    clear: () => {
      app.clearRecentDocuments();
      change([]);
    },
  };
}

export function withRecent(
  recent: readonly RecentStory[],
  story: RecentStory,
): readonly RecentStory[] {
  return [story, ...withoutRecent(recent, story.path)].slice(0, MOST);
}

export function withTitles(
  recent: readonly RecentStory[],
  stories: readonly RecentStory[],
): readonly RecentStory[] {
  const titles = new Map(stories.map(({ path, title }) => [path, title]));
  return recent.map((story) => {
    const title = titles.get(story.path) ?? story.title;
    return title === story.title ? story : { ...story, title };
  });
}

function withoutRecent(recent: readonly RecentStory[], path: string): readonly RecentStory[] {
  return recent.filter((story) => story.path !== path);
}
