import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES } from '../../../app/ipc/language';
import { DEFAULT_SETTINGS, type Settings } from '../../../app/ipc/settings';
import {
  problemReport,
  REPORT_WORDS,
  type ProblemFacts,
} from '../../../app/trouble/problem-report';

const SECRET = 'Rahmawati';

/** Every setting that can hold a name or a path holds one. */
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  libraryFolder: `/home/${SECRET}/stories`,
  filingFolders: [`/srv/${SECRET}`],
  ownPage: { template: `/home/${SECRET}/page.html`, css: null },
  windows: [
    {
      place: { width: 800, height: 600, maximized: false },
      tabs: [{ article: `${SECRET}.textbundle`, title: SECRET }],
      front: `${SECRET}.textbundle`,
    },
  ],
  recent: [{ path: `/home/${SECRET}/x.textbundle`, title: SECRET }],
};

const FACTS: ProblemFacts = {
  made: Date.UTC(2026, 10, 24, 9, 41, 7),
  versions: { Galley: '1.2.3', Electron: '33.2.1', Chromium: '130.0', Node: '20.18.1' },
  system: 'Linux 6.1.0 x64',
  language: 'id',
  systemLanguages: ['id-ID', 'en-GB'],
  settings: SETTINGS,
  counts: { stories: 12, archived: 3, sources: null },
  windows: 1,
  tabs: 4,
  problems: { library: 'not-found', settings: null, 'user-data': null },
  log: `[2026-11-24 09:41:07.000] [error] index: Error ENOENT open: ${SECRET}\n${SECRET}\n`,
};

describe('a report of a problem', () => {
  it('says what it is about', () => {
    const text = problemReport(FACTS, (key) => `<${key}>`);
    for (const line of [
      '- <made>: 2026-11-24T09:41:07.000Z',
      '- Galley: 1.2.3',
      '- <system>: Linux 6.1.0 x64',
      '- <stories>: 12',
      '- <sources>: ?',
      '- library: not-found',
      '- textSize: 100',
      '- libraryFolder: true',
      '- recent: 1',
      '- filingFolders: 1',
      '[2026-11-24 09:41:07.000] [error] index: Error ENOENT open',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text.indexOf('<sends>')).toBeLessThan(text.indexOf('Galley: 1.2.3'));
  });

  it('keeps the parts of a date in their places where lines are read from the right', () => {
    const text = problemReport({ ...FACTS, language: 'ar' }, (key) => key);
    expect(text).toContain('- made: \u20662026-11-24T09:41:07.000Z\u2069\n');
  });

  it('says no name and no path, wherever one stands', () => {
    expect(problemReport(FACTS, (key) => key)).not.toContain(SECRET);
  });

  it('has the log’s last lines only, or says that there are none', () => {
    const line = (index: number) =>
      `[2026-11-24 09:41:07.000] [error] index: Error\n`.repeat(index);
    const long = problemReport({ ...FACTS, log: line(500) }, (key) => key);
    expect(long.match(/\[error\]/g)).toHaveLength(200);
    expect(problemReport({ ...FACTS, log: '' }, (key) => `<${key}>`)).toMatch(/<log>\n<no-log>\n$/);
  });

  it.each(UI_LANGUAGES)('has all its words (%s)', (language) => {
    const path = join(import.meta.dirname, `../../../assets/locales/${language}.json`);
    const words = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    expect(REPORT_WORDS.filter((key) => !words[`problem.file.${key}`])).toEqual([]);
  });
});
