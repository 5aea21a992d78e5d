import { app } from 'electron';
import { readFile } from 'node:fs/promises';
import { arch, release, type } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Result } from '../app/result';
import { problemReport, type ProblemFacts } from '../app/trouble/problem-report';
import type { Desk } from './desk';
import { checkLibrary } from './library/folder';
import { errnoOf } from './library/errors';
import { logPath } from './log';
import { loadTranslation } from './translate';

/** An index that is being made, or does not answer, is not waited for longer; in milliseconds. */
const PATIENCE = 1000;

/** The report as it stands at this moment, in the language of the interface. */
export async function makeProblemReport(desk: Desk): Promise<string> {
  const { session, language, windows } = desk;
  const translate = loadTranslation(language());
  const [counts, library, log] = await Promise.all([
    countLibrary(desk),
    checkLibrary(session.folder()),
    readLog(),
  ]);
  const { electron = '', chrome = '', node } = process.versions;
  const open = windows.all();
  return problemReport(
    {
      made: Date.now(),
      versions: { Galley: app.getVersion(), Electron: electron, Chromium: chrome, Node: node },
      system: `${type()} ${release()} ${arch()}`,
      language: language(),
      systemLanguages: app.getPreferredSystemLanguages(),
      settings: session.settings.get(),
      counts,
      windows: open.length,
      tabs: open.reduce((sum, window) => sum + windows.contents(window).tabs.length, 0),
      problems: {
        library: library.problem?.code ?? null,
        settings: session.settings.setAside === null ? null : 'damaged',
        'user-data': session.settings.trouble()?.code ?? null,
      },
      log,
    },
    (key) => translate(`problem.file.${key}`) ?? key,
  );
}

async function countLibrary({ index }: Desk): Promise<ProblemFacts['counts']> {
  const page = { text: '', offset: 0, limit: 1 };
  const all = { status: null, tag: null, language: null, person: null };
  const articles = (archived: boolean) => {
    const request = { ...page, filter: { ...all, archived }, sort: 'changed' as const };
    return index.ask({ kind: 'query', request });
  };
  const sources = index.ask({ kind: 'sources', request: { ...page, sort: 'name' } });
  const [stories, archived, known] = await Promise.all([
    total(articles(false)),
    total(articles(true)),
    total(sources),
  ]);
  return { stories, archived, sources: known };
}

async function total(asked: Promise<Result<{ readonly total: number }>>): Promise<number | null> {
  const answer = await Promise.race([asked, wait(PATIENCE, null)]);
  return answer?.ok ? answer.value.total : null;
}

async function readLog(): Promise<string> {
  try {
    return await readFile(logPath(), 'utf8');
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return '';
  }
}
