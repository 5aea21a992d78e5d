import { expect } from '@playwright/test';
import { watch } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { article, paragraph, text } from '../../app/article';
import { readText } from '../../app/format';
import { readVersion } from '../../main/history';
import { createArticle } from '../../main/library/create';
import { isTemporary } from '../../main/library/temporary';
import type { Desk } from '../e2e/desk';
import type { Galley } from '../e2e/galley-window';
import type { StoryFile } from '../e2e/story-file';
import type { Chance } from './chance';
import { Ledger } from './ledger';
import { checkHistory, findTemporaries, othersText, typedText } from './library-check';
import type { Report } from './report';

/** What is going on when the process dies. */
const WAYS = ['typing', 'typing', 'saving', 'merging', 'restoring'] as const;
type Way = (typeof WAYS)[number];

const OTHERS = 'Others wrote';
const isOthers = (words: string) => words.startsWith(OTHERS);

/** A story in a real window, written by real keys, and the process that is killed under it again and again. */
export class Patient {
  readonly #desk: Desk;
  readonly #chance: Chance;
  readonly #report: Report;
  readonly #file: StoryFile;
  readonly #versions = new Set<string>();
  #ledger = new Ledger('');
  /** What others wrote last, which may not get lost either. */
  #others = `${OTHERS} 0.`;
  #rounds = 0;
  #galley: Galley | null = null;
  /** The last kill, until what came of it is known. */
  #death: { readonly way: Way; readonly at: number } | null = null;

  private constructor(desk: Desk, chance: Chance, report: Report, file: StoryFile) {
    this.#desk = desk;
    this.#chance = chance;
    this.#report = report;
    this.#file = file;
  }

  static async make(desk: Desk, chance: Chance, report: Report): Promise<Patient> {
    const { fields } = article({ headline: 'Torture', language: 'en' });
    const body = [`${OTHERS} 0.`, 'What is typed stands below.'].map((words) =>
      paragraph(text(words)),
    );
    const made = await createArticle(desk.library, article(fields, body));
    if (!made.ok) throw new Error(made.failure.code);
    const patient = new Patient(desk, chance, report, desk.file(made.value));
    patient.#ledger.settle('What is typed stands below.');
    return patient;
  }

  /** One start, some keys, one kill. */
  async liveAndDie(): Promise<void> {
    const galley = await this.#wake();
    const way = this.#chance.pick(WAYS);
    this.#death = { way, at: await this.#die(galley, way) };
    this.#report.killed(way);
    await this.#lookAtFile();
  }

  /** Of the window as it is, for whoever looks into what went wrong. */
  async takePicture(path: string): Promise<void> {
    await this.#galley?.page.screenshot({ path }).catch(() => undefined);
    await this.#desk.close();
  }

  /** After the last kill the app is started once more and closed in peace. */
  async lastLook(): Promise<void> {
    await this.#wake();
    await this.#desk.close();
  }

  /** Starts, waits for the story, and looks at all that the kill before may have left. */
  async #wake(): Promise<Galley> {
    const galley = await this.#desk.start();
    this.#galley = galley;
    const { page } = galley;
    if (this.#rounds === 0) await page.getByRole('option', { name: /Torture/ }).click();
    this.#rounds += 1;
    await expect(galley.headline).toHaveText('Torture');
    await expect(page.locator('[data-save=saved]')).toBeVisible({ timeout: 10_000 });
    await this.#lookAround();
    return galley;
  }

  async #die(galley: Galley, way: Way): Promise<number> {
    const dying = new AbortController();
    const typing = this.#type(galley, dying.signal);
    switch (way) {
      case 'typing':
        await pass(100 + this.#chance.below(2500));
        break;
      case 'saving':
        await this.#saveBegins();
        await pass(this.#chance.below(12));
        break;
      case 'merging':
        await pass(200 + this.#chance.below(1500));
        await this.#writeAsOthers();
        await pass(this.#chance.below(2500));
        break;
      case 'restoring':
        await pass(200 + this.#chance.below(600));
        dying.abort();
        await typing;
        await this.#beginRestore(galley);
        await pass(this.#chance.below(900));
        break;
    }
    const killedAt = performance.now();
    await this.#desk.kill();
    dying.abort();
    await typing;
    return killedAt;
  }

  /** Types words until the process is gone. */
  async #type(galley: Galley, signal: AbortSignal): Promise<void> {
    try {
      await galley.story.focus();
      await galley.press('ControlOrMeta+End', 'Enter');
      this.#ledger.add('\n');
      while (!signal.aborted) {
        const word = `${this.#rounds.toString(36)}${this.#chance.below(36 ** 3).toString(36)} `;
        for (const character of word) {
          if (signal.aborted) return;
          await galley.page.keyboard.press(character === ' ' ? 'Space' : character);
          this.#ledger.add(character);
        }
      }
    } catch (error) {
      // The window is gone in the middle of a key: that is what this is about.
      if (!/closed|crashed|Target/i.test(String(error))) throw error;
    }
  }

  /** Resolves when the app begins to write the story, which is told by its unfinished file. */
  async #saveBegins(): Promise<void> {
    await new Promise<void>((begun) => {
      const watcher = watch(this.#file.path, (_event, name) => {
        if (name === null || !isTemporary(basename(name))) return;
        watcher.close();
        begun();
      });
    });
  }

  /** Another program writes the first paragraph, whole and at once. */
  async #writeAsOthers(): Promise<void> {
    const path = join(this.#file.path, 'text.md');
    const present = await readFile(path, 'utf8');
    const words = `${OTHERS} ${this.#rounds}.`;
    const temporary = join(dirname(this.#file.path), 'others.txt');
    await writeFile(temporary, present.replace(/^Others wrote \d+\.$/m, words));
    await rename(temporary, path);
    this.#others = words;
  }

  /** Goes back to a version as a reporter does. */
  async #beginRestore(galley: Galley): Promise<void> {
    await galley.command('story.versions');
    const dialog = galley.dialog;
    const versions = dialog.getByRole('listbox').getByRole('option');
    await expect(versions.nth(1)).toBeVisible({ timeout: 20_000 });
    await versions.nth(1 + this.#chance.below(Math.min(5, (await versions.count()) - 1))).click();
    await dialog.getByRole('button', { name: 'Restore this version' }).click();
  }

  /** The file as the kill left it: it can be read, whole. */
  async #lookAtFile(): Promise<void> {
    const { problems, article } = readText(await this.#file.text());
    if (problems.length > 0 || article.body.length < 2) {
      this.#report.damaged(problems.map(({ code }) => code).join(', ') || 'no body');
    }
  }

  /** What is there when the app has started again and is at rest. */
  async #lookAround(): Promise<void> {
    const { library, user } = this.#desk;
    const rescues = join(user, 'rescue');
    const find = async () => [
      ...(await findTemporaries(library)),
      ...(await findTemporaries(rescues)),
    ];
    // The app cleans up a moment after its first screen; what it is writing itself comes and goes.
    const isClean = expect.poll(find, { timeout: 6000 }).toEqual([]);
    await isClean.catch(async () => {
      for (const path of await find()) this.#report.fault(`left behind: ${basename(path)}`);
    });
    const place = { folder: library, name: this.#file.name };
    for (const fault of await checkHistory(place, this.#versions)) this.#report.fault(fault);
    const names = (await readdir(library)).filter((name) => !name.startsWith('.'));
    if (names.length !== 1) this.#report.fault(`other files: ${names.join(', ')}`);
    for (const fault of this.#desk.faults.take()) this.#report.fault(fault.slice(0, 300));
    await this.#lookAtWords();
  }

  /**
   * All that is older than a second is in the story, and so is what others wrote; after a restore, in a version of it,
   * for then the story is an older one.
   */
  async #lookAtWords(): Promise<void> {
    const { article } = readText(await this.#file.text());
    const found = typedText(article, isOthers);
    const others = othersText(article, isOthers);
    const isSame = found === this.#ledger.text.replace(/\n$/, '') && others === this.#others;
    if (this.#death && !isSame && !(await this.#isRestored())) {
      this.#report.lost(this.#ledger.compare(found, this.#death.at));
      if (others !== this.#others) this.#report.fault(`${others} instead of ${this.#others}`);
    }
    this.#ledger.settle(found);
    this.#others = others;
  }

  /** The last thing was a restore, and what it took the place of is a version. */
  async #isRestored(): Promise<boolean> {
    return (
      this.#death?.way === 'restoring' &&
      (await this.#isVersion(this.#ledger.text.replace(/\n$/, '')))
    );
  }

  async #isVersion(words: string): Promise<boolean> {
    const place = { folder: this.#desk.library, name: this.#file.name };
    for (const id of [...this.#versions].reverse()) {
      const version = await readVersion(place, id);
      const { article } = readText(version.ok ? version.value.text : '');
      if (typedText(article, isOthers) === words) return true;
    }
    return false;
  }
}
