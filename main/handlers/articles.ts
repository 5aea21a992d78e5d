import { app, shell, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { OpenedArticle } from '../../app/ipc/contract';
import { IMPORTED } from '../../app/import/endings';
import { uiLanguage } from '../../app/ipc/language';
import { failure, success, type Result } from '../../app/result';
import type { Desk } from '../desk';
import type { Handlers } from '../ipc';
import { findBundle } from '../library/bundle';
import { attempt } from '../library/errors';
import { SAMPLES } from '../paths';

type Answered =
  | 'article.create'
  | 'article.import'
  | 'article.sample'
  | 'article.open'
  | 'article.close'
  | 'article.read'
  | 'article.save'
  | 'article.save-copy'
  | 'article.reveal';

export function articleHandlers(desk: Desk): Pick<Handlers, Answered> {
  const { session, dialogs, places, openArticles, index, scrubbing, userFiles, offered, filer } =
    desk;

  async function openNew(
    created: Result<string>,
    window: BrowserWindow,
  ): Promise<Result<OpenedArticle>> {
    if (!created.ok) return created;
    index.touch(created.value);
    return openArticles.open(created.value, window);
  }

  function takeOffered(file: string): Result<string> {
    const path = offered.take(file);
    return path === null ? failure('not-found', file) : success(path);
  }

  return {
    'article.create': async ({ language, wireCopy, profile }, window) => {
      const folder = session.folder();
      if (wireCopy !== null) {
        const { importWireCopy } = await import('../filing/import');
        return openNew(await importWireCopy(folder, wireCopy, language), window);
      }
      const { createEmpty, createOfProfile } = await import('../library/create-new');
      if (profile === undefined) return openNew(await createEmpty(folder, language), window);
      const { profiles } = await (await userFiles()).profiles();
      return openNew(await createOfProfile(folder, profiles, profile, language), window);
    },

    'article.import': async ({ file }, window) => {
      const path =
        file === undefined
          ? await dialogs.chooseFile(window, 'import', IMPORTED)
          : takeOffered(file);
      if (!path.ok) return path;
      const job = { library: session.folder(), file: path.value, language: '' };
      return openNew(await (await filer()).importFile(job), window);
    },

    'article.sample': async (_request, window) => {
      const { copySample } = await import('../library/sample');
      const language = uiLanguage(
        session.settings.get().language,
        app.getPreferredSystemLanguages(),
      );
      return openNew(await copySample(session.folder(), SAMPLES, language), window);
    },

    'article.open': ({ article, takeOver }, window) =>
      openArticles.open(article, window, { takeOver: takeOver ?? false }),

    'article.close': async ({ article }, window) => {
      await openArticles.close(article, window);
      void scrubbing.closed([article]);
      return null;
    },

    'article.read': ({ article }) => openArticles.read(article),

    'article.save': ({ article, text, revision }, window) =>
      openArticles.save(article, text, revision, window),

    'article.save-copy': async ({ article, text }, window) => {
      const { saveCopy } = await import('../library/save-copy');
      const { folder, name } = places.at(article);
      const copied = await openArticles.putElsewhere(article, window, () =>
        saveCopy(folder, name, text),
      );
      if (!copied.ok) return copied;
      return openNew(success(places.admit(join(folder, copied.value))), window);
    },

    'article.reveal': ({ article }) => {
      const { folder, name } = places.at(article);
      return attempt(join(folder, name), async () => {
        const bundle = await findBundle(folder, name);
        if (!bundle.ok) return bundle;
        shell.showItemInFolder(bundle.value.path);
        return success(null);
      });
    },
  };
}
