import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type * as Electron from 'electron';
import { COMMANDS, type CommandId } from '../../app/commands/commands';
import { EXPORT_FORMATS } from '../../app/export';
import type { Reply } from '../../app/ipc/contract';
import { listVersions } from '../../main/history';
import { ask } from './ask';
import { readClipboard } from './clipboard';
import type { Desk } from './desk';
import { expect } from './galley';
import type { Galley } from './galley-window';
import { doInMain } from './main-process';
import { SAID } from './protected-source';
import type { StoryFile } from './story-file';

/*
 * All that Galley writes of a story or hands to other programs. What is handed over is put into files below the desk's
 * folder too, so that one search goes through all of it.
 */

/** Every command that writes the story out, and every format that it can be written in. */
export async function exportAll(galley: Galley, { name }: StoryFile): Promise<void> {
  const everything = join(galley.desk.out, 'story.export');
  await mkdir(everything);
  await galley.answerDialogs(everything);
  const formats = [...EXPORT_FORMATS];
  const wanted = { articles: [name], formats, notes: true, omitsOffRecord: true };
  const report = (await ask(galley, 'export.batch', wanted)) as Reply<'export.batch'>;
  expect(report).toMatchObject({ ok: true, value: { remaining: 0 } });
  const outcomes = report.ok ? report.value.outcomes : [];
  expect(outcomes.filter(({ written }) => !written.ok)).toEqual([]);
  expect(outcomes).toHaveLength(formats.length);
  // What a page of a PDF says is packed in it.
  const [pdf] = (await readdir(everything)).filter((file) => file.endsWith('.pdf'));
  await promisify(execFile)('pdftotext', [join(everything, pdf!), join(everything, 'pdf.out')]);

  const commands = (Object.keys(COMMANDS) as CommandId[]).filter((id) =>
    /^story\.(export-(?!report)|fact-check)/.test(id),
  );
  expect(commands).toHaveLength(6);
  for (const command of commands) {
    const folder = join(galley.desk.out, command);
    await mkdir(folder);
    const [, extension = 'html'] = /-(html|csv|docx)$/.exec(command) ?? [];
    const isFile = !command.endsWith('markdown');
    await galley.answerDialogs(isFile ? join(folder, `story.${extension}`) : folder);
    await galley.chooseFromMenu(command);
    await galley.until(async () => (await readdir(folder)).length > 0);
  }
}

/** What each kind of command line says, and what it writes; its index is its own. */
export async function runCommandLine(
  { desk }: Galley,
  file: StoryFile,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const out = join(desk.out, 'cli');
  // Plain text does not say what story it is of, so an earlier one would stay beside it.
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const formats = EXPORT_FORMATS.filter((format) => format !== 'pdf');
  const script = resolve(import.meta.dirname, '../../dist/cli/galley.js');
  const lines = [
    ['export', file.path, '--to', formats.join(','), '--notes', '--out', out],
    ['fact-check', file.path, '--to', 'html,docx,csv', '--out', out],
    ['list', '--library', desk.library, '--json'],
    ['search', 'sails', '--library', desk.library, '--json'],
    ['quotes', join(file.path, 'text.md'), '--json'],
    ['history', file.path, '--json'],
  ];
  for (const line of lines) {
    const { PATH = '' } = process.env;
    const said = await promisify(execFile)(process.execPath, [script, ...line], {
      env: { PATH, ...env },
      cwd: desk.folder,
    });
    await writeFile(join(out, `${line[0]!}.txt`), said.stdout + said.stderr);
  }
}

/** All that is copied of the quote and of the whole story, by the type in which other programs ask for it. */
export async function copyAll(galley: Galley): Promise<void> {
  await galley.story.click();
  await galley.select(SAID);
  await galley.press('ControlOrMeta+c');
  await keep(galley, 'clipboard-quote', await readClipboard(galley.app));
  await galley.press('ControlOrMeta+a', 'ControlOrMeta+c');
  const copied = await readClipboard(galley.app);
  expect(Object.keys(copied)).toEqual(expect.arrayContaining(['text/plain', 'text/html']));
  await keep(galley, 'clipboard-story', copied);
  for (const command of ['story.copy-rich', 'story.copy-html', 'story.copy-markdown'] as const) {
    await doInMain(galley.app, ({ clipboard }: typeof Electron) => clipboard.clear());
    await galley.chooseFromMenu(command);
    await galley.until(async () => Object.keys(await readClipboard(galley.app)).length > 0);
    await keep(galley, command, await readClipboard(galley.app));
  }
  await keep(galley, 'window-copies', { json: Buffer.from(await copiesOfWindows(galley)) });
}

/** What a window that has just been opened is told by the others that was copied in them. */
function copiesOfWindows(galley: Galley): Promise<string> {
  return galley.page.evaluate(async () => {
    const channel = new BroadcastChannel('galley-copies');
    const told = new Promise((resolveTold) => {
      channel.onmessage = ({ data }) => resolveTold(data);
    });
    channel.postMessage([]);
    return JSON.stringify(await told);
  });
}

/** What is dragged when the quote is taken by the mouse, by type. */
export async function dragQuote(galley: Galley): Promise<void> {
  await galley.select(SAID);
  const dragged = galley.page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolveDragged) => {
        window.addEventListener(
          'dragstart',
          (event) => {
            const data = event.dataTransfer!;
            event.preventDefault();
            resolveDragged(
              Object.fromEntries(data.types.map((type) => [type, data.getData(type)])),
            );
          },
          { once: true },
        );
      }),
  );
  const { x, y } = await galley.page.evaluate(() => {
    const box = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await galley.page.mouse.move(x, y);
  await galley.page.mouse.down();
  await galley.page.mouse.move(x + 40, y + 40, { steps: 4 });
  const data = Object.entries(await dragged).map(([type, text]) => [type, Buffer.from(text)]);
  await galley.page.mouse.up();
  expect(Object.fromEntries(data)).toHaveProperty(['text/plain']);
  await keep(galley, 'drag', Object.fromEntries(data) as Record<string, Buffer>);
}

async function keep(
  { desk }: Galley,
  name: string,
  data: Readonly<Record<string, Buffer>>,
): Promise<void> {
  const folder = join(desk.out, name);
  await mkdir(folder);
  for (const [type, bytes] of Object.entries(data)) {
    await writeFile(join(folder, `${type.replace(/\W/g, '-')}.bin`), bytes);
  }
}

/** All versions of the story. */
async function versionCount(desk: Desk, file: StoryFile): Promise<number> {
  const listed = await listVersions({ folder: desk.library, name: file.name });
  return listed.ok ? listed.value.length : 0;
}

/** Closing a story and opening it again keeps a version of it. */
export async function keepVersion(galley: Galley, file: StoryFile): Promise<void> {
  const before = await versionCount(galley.desk, file);
  await galley.command('tab.close');
  await expect.poll(() => versionCount(galley.desk, file)).toBeGreaterThan(before);
  await galley.command('tab.reopen');
  await expect(galley.story).toContainText('sails');
}

/** A copy of the story, which goes to the trash of the system. */
export async function trashCopy(galley: Galley, file: StoryFile): Promise<void> {
  const before = await galley.desk.bundles();
  const tabs = await galley.tabs.count();
  await galley.chooseFromMenu('story.duplicate');
  await galley.until(async () => (await galley.desk.bundles()).length > before.length);
  const copy = (await galley.desk.bundles()).find((name) => !before.includes(name))!;
  await expect(galley.tabs).toHaveCount(tabs + 1);
  await expect(galley.story).toContainText('sails');
  await galley.chooseFromMenu('story.trash');
  const question = galley.page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Move to trash' }).click();
  await galley.until(async () => !(await galley.desk.bundles()).includes(copy));
  expect(await galley.desk.bundles()).toContain(file.name);
}

/** Words that can't be saved are put into safety; the file of them is kept for the search when it goes. */
export async function failToSave(galley: Galley): Promise<void> {
  const { desk } = galley;
  const away = `${desk.library}-away`;
  await rename(desk.library, away);
  await galley.story.click();
  await galley.press('ControlOrMeta+End');
  await galley.type(' Not saved.');
  await expect(galley.page.locator('[data-save=failed]')).toBeVisible();
  const rescue = join(desk.user, 'rescue');
  await galley.until(async () => (await readdir(rescue)).some((name) => name.endsWith('.json')));
  await cp(rescue, join(desk.out, 'rescue'), { recursive: true });
  await rename(away, desk.library);
}

/** The page's process falls, with all it has in memory. */
export async function crashPage(galley: Galley): Promise<void> {
  const crash = galley.page.waitForEvent('crash');
  await doInMain(galley.app, ({ BrowserWindow }: typeof Electron) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  );
  await crash;
}
