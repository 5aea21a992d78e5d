import { app, shell, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { OpenedArticle } from '../../app/ipc/contract';
import { uiLanguage } from '../../app/ipc/language';
import { success, type Result } from '../../app/result';
import type { Desk } from '../desk';
import { tell, type Handlers } from '../ipc';
import { findBundle } from '../library/bundle';
import { attempt } from '../library/errors';
import { openArticle } from '../library/open';
import { saveArticle } from '../library/save';
import { SAMPLES } from '../paths';
import { throttle } from '../throttle';

type Answered =
  | 'article.create'
  | 'article.import'
  | 'article.sample'
  | 'article.open'
  | 'article.save'
  | 'article.save-copy'
  | 'article.reveal';

/** While somebody types, the list is told so often at most that the story was saved. */
const LIST_PAUSE = 5000;

export function articleHandlers({ session, dialogs }: Desk): Pick<Handlers, Answered> {
  const tellSaved = throttle(LIST_PAUSE, (window: BrowserWindow) => {
    tell(window, 'library.changed', null);
  });

  async function open(article: string): Promise<Result<OpenedArticle>> {
    const opened = await openArticle(session.folder(), article);
    if (opened.ok) session.rememberOpen(article);
    return opened;
  }

  async function openNew(
    created: Result<string>,
    window: BrowserWindow,
  ): Promise<Result<OpenedArticle>> {
    if (!created.ok) return created;
    tell(window, 'library.changed', null);
    return open(created.value);
  }

  return {
    'article.create': async ({ language, wireCopy }, window) => {
      const folder = session.folder();
      if (wireCopy !== null) {
        const { importWireCopy } = await import('../filing/import');
        return openNew(await importWireCopy(folder, wireCopy, language), window);
      }
      const { createArticle } = await import('../library/create');
      const { article } = await import('../../app/article');
      return openNew(await createArticle(folder, article({ language })), window);
    },

    'article.import': async (_request, window) => {
      const { importFile, IMPORTED } = await import('../filing/import');
      const file = await dialogs.chooseFile(window, 'import', IMPORTED);
      if (!file.ok) return file;
      return openNew(await importFile(session.folder(), file.value, ''), window);
    },

    'article.sample': async (_request, window) => {
      const { copySample } = await import('../library/sample');
      const language = uiLanguage(
        session.settings.get().language,
        app.getPreferredSystemLanguages(),
      );
      return openNew(await copySample(session.folder(), SAMPLES, language), window);
    },

    'article.open': ({ article }) => open(article),

    'article.save': async ({ article, text, revision }, window) => {
      const saved = await saveArticle(session.folder(), article, text, revision);
      if (saved.ok) tellSaved(window);
      return saved;
    },

    'article.save-copy': async ({ article, text }, window) => {
      const { saveCopy } = await import('../library/save-copy');
      return openNew(await saveCopy(session.folder(), article, text), window);
    },

    'article.reveal': ({ article }) => {
      const path = join(session.folder(), article);
      return attempt(path, async () => {
        const bundle = await findBundle(session.folder(), article);
        if (!bundle.ok) return bundle;
        shell.showItemInFolder(bundle.value.path);
        return success(null);
      });
    },
  };
}
