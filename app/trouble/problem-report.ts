import { directionOf } from '../export/language';
import type { Settings } from '../ipc/settings';
import type { FailureCode } from '../result';
import { cleanLog } from './clean-log';

/** What a report of a problem is made of. Nothing in it is a story's, a source's or the user's name, nor a path. */
export interface ProblemFacts {
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly versions: Readonly<Record<'Galley' | 'Electron' | 'Chromium' | 'Node', string>>;
  /** The name of the system, its version and the processor. */
  readonly system: string;
  /** BCP 47 tags: of the interface, and what the system prefers, the best first. */
  readonly language: string;
  readonly systemLanguages: readonly string[];
  readonly settings: Settings;
  /** Null for what could not be counted. */
  readonly counts: Readonly<Record<'stories' | 'archived' | 'sources', number | null>>;
  readonly windows: number;
  readonly tabs: number;
  /** What was wrong at the start, or is. */
  readonly problems: Readonly<Record<'library' | 'settings' | 'user-data', FailureCode | null>>;
  /** The log, as it stands. */
  readonly log: string;
}

/** The log's last lines that are shown. */
const MOST_LINES = 200;

/** Each is the translation `problem.file.<key>`. */
export const REPORT_WORDS = [
  'title',
  'what',
  'without',
  'sends',
  'about',
  'made',
  'system',
  'language',
  'system-languages',
  'library',
  'stories',
  'archived',
  'sources',
  'windows',
  'tabs',
  'problems',
  'settings',
  'log',
  'no-log',
] as const;

type Say = (key: (typeof REPORT_WORDS)[number]) => string;

/**
 * The report as plain text with a line for each fact, to be read by the user before anybody else: what is in it, and
 * what is not, stands at its head. `say` gives the words of the interface's language.
 */
export function problemReport(facts: ProblemFacts, say: Say): string {
  const { made, versions, system, language, systemLanguages, counts, windows, tabs } = facts;
  const count = (value: number | null) => (value === null ? '?' : String(value));
  // In a line that is read from the right the parts of a date would change their places (U+2066 and U+2069 keep them).
  const isRightToLeft = directionOf(language) === 'rtl';
  const kept = (value: string) => (isRightToLeft ? `\u2066${value}\u2069` : value);
  const lines = cleanLog(facts.log).trimEnd().split('\n').slice(-MOST_LINES).join('\n');
  return [
    say('title'),
    [say('what'), say('without'), say('sends')].join('\n'),
    section(say('about'), [
      [say('made'), kept(new Date(made).toISOString())],
      ...Object.entries(versions),
      [say('system'), kept(system)],
      [say('language'), language],
      [say('system-languages'), kept(systemLanguages.join(', '))],
    ]),
    section(say('library'), [
      [say('stories'), count(counts.stories)],
      [say('archived'), count(counts.archived)],
      [say('sources'), count(counts.sources)],
      [say('windows'), String(windows)],
      [say('tabs'), String(tabs)],
    ]),
    section(
      say('problems'),
      Object.entries(facts.problems).map(([what, code]) => [what, code ?? '-']),
    ),
    section(say('settings'), tellableSettings(facts.settings)),
    `${say('log')}\n${lines === '' ? say('no-log') : lines}`,
  ]
    .join('\n\n')
    .concat('\n');
}

type Fact = readonly [name: string, value: string];

function section(title: string, facts: readonly Fact[]): string {
  return [title, ...facts.map(([name, value]) => `- ${name}: ${value}`)].join('\n');
}

/** Settings by their names in the file. Paths and titles are left out, and only counted or said to be there. */
function tellableSettings(settings: Settings): readonly Fact[] {
  const { libraryFolder, ownPage, filingFolders, windows, recent, ...plain } = settings;
  const told = {
    ...plain,
    libraryFolder: libraryFolder !== null,
    ownPage: { template: ownPage.template !== null, css: ownPage.css !== null },
    filingFolders: filingFolders.length,
    windows: windows.length,
    recent: recent.length,
  } satisfies Record<keyof Settings, unknown>;
  return Object.entries(told).map(([name, value]) => [name, JSON.stringify(value)]);
}
