import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { renameArticle } from '../../main/library/rename';
import { dropRescue, findRescue, keepRescue, type FoundRescue } from '../../main/rescue';
import { temporaryFolder } from '../support/temporary-library';

const NAME = 'ferry.textbundle';
let rescues = '';
let library = '';
beforeEach(async () => {
  rescues = await temporaryFolder();
  library = await temporaryFolder();
});

const withId = (id: string, words: string) => `---\nid: ${id}\n---\n\n${words}\n`;
const place = (name = NAME, folder = library) => ({ folder, name });

async function write(text: string, { folder, name } = place()): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'text.md'), text);
}

async function keep(text: string, base: string, at = place(), time = 1) {
  const kept = await keepRescue(rescues, at, { text, base, time });
  if (!kept.ok) throw new Error(kept.failure.code);
  return kept.value;
}

async function wordsOf(at = place()): Promise<string | undefined> {
  return (await findRescue(rescues, at))?.text;
}

describe('words in safety', () => {
  const mine = withId('a', 'Mine.');
  beforeEach(async () => {
    await write(withId('a', 'Base.'));
    await keep(mine, withId('a', 'Base.'));
  });

  it('go with the article when its folder gets another name', async () => {
    const renamed = await renameArticle(place(), 'bridge', new Date(2025, 10, 22));
    if (!renamed.ok) throw new Error(renamed.failure.code);
    expect(await wordsOf(place(renamed.value))).toBe(mine);
  });

  it('go with the article when its library is elsewhere', async () => {
    const elsewhere = join(await temporaryFolder(), 'Stories');
    await rename(library, elsewhere);
    expect(await wordsOf(place(NAME, elsewhere))).toBe(mine);
    await rename(elsewhere, library);
  });

  it('are not those of another article with the same name', async () => {
    const other = await temporaryFolder();
    await write(withId('b', 'Other.'), place(NAME, other));
    await rename(library, `${library}-unplugged`);
    expect(await wordsOf(place(NAME, other))).toBeUndefined();
    await rename(`${library}-unplugged`, library);
    expect(await wordsOf()).toBe(mine);
  });

  it('are not those of a new article that has taken the name', async () => {
    await rename(join(library, NAME), join(library, 'bridge.textbundle'));
    await write(withId('b', 'New.'));
    expect(await wordsOf()).toBeUndefined();
    expect(await wordsOf(place('bridge.textbundle'))).toBe(mine);
    await keep(withId('b', 'New, mine.'), withId('b', 'New.'));
    expect(await wordsOf()).toBe(withId('b', 'New, mine.'));
    expect(await wordsOf(place('bridge.textbundle'))).toBe(mine);
  });

  it('are not those of a copy that lies beside the article', async () => {
    await write(withId('a', 'Base.'), place('copy.textbundle'));
    expect(await wordsOf(place('copy.textbundle'))).toBeUndefined();
  });

  it('come back although the front matter is damaged, or gone', async () => {
    await write('---\nid: [\n---\n');
    expect(await wordsOf()).toBe(mine);
    await write('');
    expect(await wordsOf()).toBe(mine);
  });
});

it('finds an article without an id by its name, if it is still as the words found it', async () => {
  await write('Base.\n');
  await keep('Mine.\n', 'Base.\n');
  const elsewhere = await temporaryFolder();
  await rename(join(library, NAME), join(elsewhere, NAME));
  expect(await wordsOf(place(NAME, elsewhere))).toBe('Mine.\n');
  await write('Another one.\n', place(NAME, elsewhere));
  expect(await wordsOf(place(NAME, elsewhere))).toBeUndefined();
});

describe('newer words', () => {
  const newer = { text: 'Newer.\n', base: 'Base.\n', time: 2 };

  it('are put in the place of earlier ones, and beside those of others', async () => {
    await write('Base.\n');
    const first = await keep('Mine.\n', 'Base.\n');
    await keepRescue(rescues, place(), newer, first);
    expect(await readdir(rescues)).toHaveLength(1);
    // `first` is no more what is in the file.
    await keepRescue(rescues, place(), { ...newer, text: 'Newest.\n', time: 3 }, first);
    expect(await readdir(rescues)).toHaveLength(2);
    expect(await wordsOf()).toBe('Newest.\n');
    await dropRescue(rescues, (await findRescue(rescues, place())) as FoundRescue);
    expect(await wordsOf()).toBe('Newer.\n');
  });

  it('are not dropped with earlier ones', async () => {
    await write('Base.\n');
    const first = await keep('Mine.\n', 'Base.\n');
    await keepRescue(rescues, place(), newer, first);
    await dropRescue(rescues, first);
    expect(await wordsOf()).toBe('Newer.\n');
  });
});

it('sets damaged files aside', async () => {
  await write('Base.\n');
  const { path } = await keep('Mine.\n', 'Base.\n');
  await writeFile(path, '{ "text": ');
  expect(await findRescue(rescues, place())).toBeNull();
  expect(await readdir(rescues)).toEqual([expect.stringContaining('.damaged-')]);
});
