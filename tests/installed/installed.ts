import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withVirtualDisplays } from '../../build/display';
import { hasApt } from '../../build/linux/apt';
import { projectRoot, runScript } from '../../build/run';
import { ensureSystemPackages } from '../../build/system';
import { findDeb, installDeb, isInstalled, PACKAGE, removeDeb } from './deb';
import { makeOrdinaryUser, type OrdinaryUser } from './ordinary-user';
import { processesOf } from './processes';
import { realKeys } from './real-keys';
import { until } from './until';

/*
 * The package that `npm run dist` made, from the double click to the removal: installed by dpkg, started as an ordinary
 * user with the sandbox on by what its desktop entry says, driven by real keys, removed; the story stays.
 */

const APP = '/opt/Galley';
const DESKTOP_ENTRY = '/usr/share/applications/galley.desktop';
const WORDS = 'Typed into the installed app. ';

await runScript(async () => {
  const reason = whyNot();
  if (reason !== null) {
    console.log(`Skipped: ${reason}.`);
    return 0;
  }
  ensureSystemPackages({
    display: true,
    programs: {
      ...{ Xvfb: 'xvfb', xdotool: 'xdotool', setpriv: 'util-linux', unshare: 'util-linux' },
      ...{ useradd: 'passwd', 'update-mime-database': 'shared-mime-info' },
      ...{ gio: 'libglib2.0-bin', 'update-desktop-database': 'desktop-file-utils' },
    },
  });
  installDeb(findDeb(join(projectRoot, 'release')));
  const user = makeOrdinaryUser();
  try {
    const story = putStory(user);
    await withVirtualDisplays(1, ([display = '']) => write(user, story, display));
    removeDeb();
    await checkWhatIsLeft(user, story);
  } finally {
    if (isInstalled(PACKAGE)) removeDeb();
    user.remove();
  }
  console.log(
    'Installed, used and removed: the story, its export and the settings are still there.',
  );
  return 0;
});

function whyNot(): string | null {
  if (process.platform !== 'linux' || !hasApt()) return 'this is no Debian';
  if (process.getuid?.() !== 0) return 'only root may install a package';
  // Somebody works with it.
  if (isInstalled(PACKAGE)) return 'Galley is installed on this machine, and stays as it is';
  return null;
}

/** The sample story in the user's own library, without the gap that an export would ask about. */
function putStory(user: OrdinaryUser): string {
  const story = join(user.home, 'Documents', 'Galley', 'ferry.textbundle');
  cpSync(join(projectRoot, 'assets', 'sample', 'en.textbundle'), story, { recursive: true });
  const text = join(story, 'text.md');
  writeFileSync(text, read(text).replaceAll('TK', 'a year of savings'));
  user.own(user.home);
  return story;
}

async function write(user: OrdinaryUser, story: string, display: string): Promise<void> {
  const text = join(story, 'text.md');
  const page = join(user.home, 'page.html');
  const keys = realKeys(display);
  const app = user.start(associationCommand(text), display);
  const ended = once(app, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  try {
    await until('the story is open', () => (isLocked(story) ? true : whileRunning(app)));
    checkSandbox(user);
    console.log(`The page is in the sandbox, by ${sandboxHelper()}.`);

    await until('what was typed is saved', () => {
      if (read(text).includes(WORDS.trim())) return true;
      // The window may be there before it takes keys.
      keys.type(WORDS);
      keys.press('ctrl+s');
      return whileRunning(app);
    });
    await until('the pictures are drawn', () => (hasPreviews(user) ? true : whileRunning(app)));

    keys.press('ctrl+shift+e');
    const [dialog] = await until('the file dialog is open', () => {
      const found = keys.windows(/^Export/);
      return found.length > 0 ? found : whileRunning(app);
    });
    keys.focus(dialog!);
    keys.press('ctrl+a');
    keys.type(page);
    keys.press('Return');
    await until('the page is written', () =>
      existsSync(page) && read(page).includes('</html>') ? true : whileRunning(app),
    );
    assert.ok(read(page).includes(WORDS.trim()), 'the page has the words');

    await until('the dialog is gone', () => (keys.windows(/^Export/).length === 0 ? true : null));
    keys.focus(keys.windows(/Galley$/)[0]!);
    keys.press('ctrl+q');
    assert.deepEqual(await ended, [0, null], 'the app ends in good order');
  } finally {
    if (app.exitCode === null) app.kill();
  }
}

/** The command that a file manager runs for this file. */
function associationCommand(file: string): string {
  const entry = read(DESKTOP_ENTRY);
  assert.match(entry, /^MimeType=.*text\/markdown;/m, 'the entry offers itself for Markdown');
  const line = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  assert.ok(line.includes('%U'), 'the command takes files');
  assert.ok(!line.includes('sandbox'), 'the command leaves the sandbox on');
  return `exec ${line.replace('%U', `'${pathToFileURL(file).href}'`)}`;
}

/** Nobody waits for an app that has ended. */
function whileRunning(app: ChildProcess): null {
  if (app.exitCode !== null || app.signalCode !== null)
    throw new Error(`The app ended with ${app.exitCode ?? app.signalCode}.`);
  return null;
}

function isLocked(story: string): boolean {
  const locks = join(story, '..', '.galley', 'locks');
  return existsSync(locks) && readdirSync(locks).length > 0;
}

/** The page that shows the story is filtered and apart, and no process of the app was told to do without. */
function checkSandbox(user: OrdinaryUser): void {
  const processes = processesOf(user.name);
  const pages = processes.filter(({ line }) => line.includes('--type=renderer'));
  assert.ok(pages.length > 0, 'there is a process for the page');
  for (const { isFiltered, isApart } of pages) {
    assert.deepEqual({ isFiltered, isApart }, { isFiltered: true, isApart: true }, 'the sandbox');
  }
  assert.ok(!processes.some(({ line }) => line.includes('--no-sandbox ')), 'no switch against it');
}

/** The package's script chooses by what the kernel allows. */
function sandboxHelper(): string {
  const SETUID = 0o4000;
  const { mode } = statSync(join(APP, 'chrome-sandbox'));
  return mode & SETUID ? 'the setuid helper, for want of user namespaces' : 'user namespaces';
}

/** They are made by sharp: its binary is found in the packed app. */
function hasPreviews(user: OrdinaryUser): boolean {
  const folder = join(user.home, '.config', 'galley', 'previews');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.webp'));
}

async function checkWhatIsLeft(user: OrdinaryUser, story: string): Promise<void> {
  await until('the app is gone', () => (existsSync(APP) ? null : true));
  assert.ok(!existsSync(DESKTOP_ENTRY), 'the desktop entry is gone');
  assert.ok(!existsSync('/usr/bin/galley'), 'the command is gone');
  assert.ok(read(join(story, 'text.md')).includes(WORDS.trim()), 'the story is there');
  assert.ok(existsSync(join(user.home, 'page.html')), 'its export is there');
  assert.ok(
    existsSync(join(user.home, '.config', 'galley', 'settings.json')),
    'settings are there',
  );
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
