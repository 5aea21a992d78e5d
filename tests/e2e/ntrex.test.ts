import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { paragraph, text, type Article } from '../../app/article';
import { writeWireCopy } from '../../app/export/text';
import { readMarkdown } from '../../app/import';
import { smartenText } from '../../app/typography';
import { readPage } from '../app/export/html/page';
import { hasSharedData, sharedStories, type SharedText } from '../support/shared-files';
import type { Desk } from './desk';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

test.skip(!hasSharedData, 'the shared data is not here');

/** News in three languages, written by nobody here; the longest and one with quotation marks of each. */
const LANGUAGES = ['en', 'id', 'ar'];

function storiesIn(language: string): { readonly long: SharedText; readonly quoting: SharedText } {
  const all = sharedStories().filter(({ name }) => name.startsWith(`${language}/`));
  const byLength = all.toSorted((a, b) => b.text.length - a.text.length);
  const quoting = byLength.filter(({ text }) => (text.match(/["']/g) ?? []).length > 8);
  return { long: byLength[0]!, quoting: quoting.at(-1)! };
}

/** What is in a text, line by line; how many empty lines stand between is nobody's business. */
function linesOf(copy: string): readonly string[] {
  return copy
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const wordsOf = (article: Article) => linesOf(writeWireCopy(article));
const bare = (words: string) => words.replace(/\s/g, '');

for (const language of LANGUAGES) {
  test(`${language}: pasted, saved, opened again, exported`, async ({ desk }) => {
    const { text: copy } = storiesIn(language).long;
    const lines = linesOf(copy);
    let galley = await desk.start();
    const file = await galley.newStory();
    await galley.paste(copy);
    await file.shows(wordsOf, lines);
    await galley.command('story.save');
    const saved = await file.text();

    await desk.close();
    galley = await desk.start();
    await expect(galley.story).toContainText(lines.at(-1)!);
    // What is on screen is what was saved: a keystroke and its undo write it anew.
    await galley.story.focus();
    await galley.press('ControlOrMeta+End');
    await galley.type('x');
    await file.shows(wordsOf, [...lines.slice(0, -1), `${lines.at(-1)!}x`]);
    await galley.command('edit.undo');
    await file.is(saved);

    const article = await file.article();
    expect(readMarkdown(await exported(galley, desk, 'story.export-markdown'))).toEqual(article);
    const page = readPage(await exported(galley, desk, 'story.export-html'));
    expect(lines.filter((line) => !page.text.includes(bare(line)))).toEqual([]);
  });

  test(`${language}: typed, with smart typography and without`, async ({ galley, file }) => {
    const lines = linesOf(storiesIn(language).quoting.text).slice(0, 6);
    const body = (smart: boolean) =>
      lines.map((line) => paragraph(text(smart ? smartenText(line, language) : line)));
    await galley.writeIn(language);
    await galley.typeLines(...lines);
    await file.holds(...body(true));

    await galley.press('ControlOrMeta+a', 'Backspace');
    await galley.switchFromMenu('edit.smart-typing');
    await galley.story.focus();
    await galley.typeLines(...lines);
    await file.holds(...body(false));
    await galley.switchFromMenu('edit.smart-typing');
    await galley.writeIn('en');
  });
}

/** The text of the file that an export makes. */
async function exported(
  galley: Galley,
  desk: Desk,
  command: 'story.export-markdown' | 'story.export-html',
): Promise<string> {
  const isMarkdown = command === 'story.export-markdown';
  const ending = isMarkdown ? '.md' : '.html';
  await galley.answerDialogs(isMarkdown ? desk.out : join(desk.out, 'story.html'));
  await galley.command(command);
  const find = async () => (await readdir(desk.out)).find((name) => name.endsWith(ending));
  await galley.until(async () => (await find()) !== undefined);
  await expect(galley.page.getByText(new RegExp(`^Exported to .*\\${ending}`))).toBeVisible();
  return readFile(join(desk.out, (await find())!), 'utf8');
}
