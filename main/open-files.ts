import { tellWhenListening } from './listening';
import { keptName } from './kept-names';
import type { Filer } from './filing/filer';
import { admitFromOutside } from './open-from-outside';
import type { Places } from './library/places';
import type { Recent } from './recent';
import type { Session } from './session';
import { showWindow } from './window';
import type { Windows } from './windows';

/** Opens what the system, or another start of the app, asks for. Paths are absolute. */
export interface FileOpener {
  /** What the stories are called from now on. Of those that can't be opened the window in front is told. */
  readonly admit: (paths: readonly string[]) => Promise<readonly string[]>;
  /** Shows the stories, each in the window that has it in a tab already, or else in the one used last. */
  readonly open: (paths: readonly string[]) => Promise<void>;
}

interface OpenerOptions {
  readonly session: Session;
  readonly places: Places;
  readonly windows: Windows;
  readonly recent: Recent;
  readonly filer: () => Promise<Pick<Filer, 'importFile'>>;
}

export function makeFileOpener(options: OpenerOptions): FileOpener {
  const { session, places, windows, recent, filer } = options;
  const outside = { places, library: session.folder, filer };

  async function admitOne(path: string): Promise<readonly string[]> {
    const admitted = await admitFromOutside(path, outside);
    if (admitted.ok) return [admitted.value];
    const { failure } = admitted;
    if (failure.code === 'not-found') recent.remove(path);
    const [front] = windows.all();
    if (front) tellWhenListening(front, 'article.show-failed', { failure });
    return [];
  }

  /** One after the other, so that the last one asked for is the one in front. */
  async function admit(paths: readonly string[]): Promise<readonly string[]> {
    const articles: string[] = [];
    for (const path of paths) articles.push(...(await admitOne(path)));
    return articles;
  }

  function show(article: string): void {
    const window = windows.withTab(keptName(article, places)) ?? windows.all()[0];
    if (!window) return;
    showWindow(window);
    tellWhenListening(window, 'article.show', { article });
  }

  return {
    admit,
    open: async (paths) => {
      const articles = await admit(paths);
      articles.forEach(show);
    },
  };
}
