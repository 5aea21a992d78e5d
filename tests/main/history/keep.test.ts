import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { carryHistory, keepVersion, listVersions, readVersion } from '../../../main/history';
import { MAX_HISTORY_BYTES, writeHeader } from '../../../main/history/log';
import { nastyText } from '../../app/history/texts';
import { readFiles, STORY, temporaryFolder, writeFiles } from '../../support/temporary-library';
import { dice, historyFile, sizeOf, storyPlace, textsOf, value } from './articles';

const NOW = Date.parse('2026-11-22T08:00:00Z');

it('keeps texts and reads them again, newest first', async () => {
  const { place, library } = await storyPlace();
  const more = `${STORY}\nForty people were on board.\n`;
  const first = value(await keepVersion(place, STORY, 'open', NOW));
  const second = value(await keepVersion(place, more, 'pause', NOW + 60_000));
  expect(first).toMatchObject({ time: NOW, reason: 'open', words: 8, added: 8, removed: 0 });
  expect(second).toMatchObject({ reason: 'pause', words: 13, added: 5, removed: 0 });
  expect(value(await listVersions(place))).toEqual([second, first]);
  expect(await textsOf(place)).toEqual([STORY, more]);
  const id = '0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11';
  expect(await historyFile(place)).toBe(join(library, '.galley/history', `${id}.versions`));
});

test('whatever is kept is read again as it was, in any order of any texts', async () => {
  const texts = fc.array(nastyText, { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const { place } = await bareStory();
      const kept: string[] = [];
      for (const text of all) {
        const version = value(await keepVersion(place, text, 'pause', NOW));
        if (version) kept.push(text.toWellFormed());
      }
      expect(await textsOf(place)).toEqual(kept);
      const ids = value(await listVersions(place)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [index, text] of kept.entries()) expect(text).not.toBe(kept[index - 1]);
    }),
    { numRuns: 60 },
  );
});

describe('the text of the last version', () => {
  it('is not kept again', async () => {
    const { place } = await storyPlace();
    await keepVersion(place, STORY, 'open', NOW);
    expect(await keepVersion(place, STORY, 'pause', NOW + 1)).toEqual({ ok: true, value: null });
    expect(value(await listVersions(place))).toHaveLength(1);
  });

  it('is kept once more before something that its version is to outlive', async () => {
    const { place } = await storyPlace();
    await keepVersion(place, STORY, 'pause', NOW);
    await keepVersion(place, STORY, 'restore', NOW + 1);
    await keepVersion(place, STORY, 'merge', NOW + 2);
    const reasons = value(await listVersions(place)).map(({ reason }) => reason);
    expect(reasons).toEqual(['restore', 'pause']);
    expect(await textsOf(place)).toEqual([STORY, STORY]);
  });
});

it('takes next to nothing for a text that came before', async () => {
  const { place } = await storyPlace();
  const other = `${STORY}${'Another story, word by word. '.repeat(9)}`;
  for (const [index, text] of [STORY, other].entries()) {
    await keepVersion(place, text, 'pause', NOW + index);
  }
  const before = await sizeOf(await historyFile(place));
  await keepVersion(place, STORY, 'pause', NOW + 2);
  expect((await sizeOf(await historyFile(place))) - before).toBeLessThan(40);
  expect(await textsOf(place)).toEqual([STORY, other, STORY]);
});

test('1,000 versions of a story cost little more than its text and the words that were typed', async () => {
  const { place } = await bareStory();
  const roll = dice(7);
  const word = () => WORDS[roll(WORDS.length)]!;
  const sentence = () => `${Array.from({ length: 8 + roll(10) }, word).join(' ')}.`;
  const story = Array.from({ length: 380 }, sentence);
  let typed = 0;
  const texts: string[] = [];
  for (let version = 0; version < 1000; version += 1) {
    if (version > 0) {
      const changed = sentence();
      story[roll(story.length)] = changed;
      typed += changed.length;
    }
    texts.push(story.map((line, index) => line + (index % 6 === 5 ? '\n\n' : ' ')).join(''));
    value(await keepVersion(place, texts.at(-1)!, 'pause', NOW + version * 60_000));
  }
  const size = await sizeOf(await historyFile(place));
  const text = Buffer.byteLength(texts[0]!);
  console.log(`1,000 versions of ${text} bytes, ${typed} typed: ${size} bytes`);
  expect(text).toBeGreaterThan(28_000);
  expect(size).toBeLessThan(1.1 * (text + typed));
  const versions = value(await listVersions(place)).toReversed();
  expect(versions).toHaveLength(1000);
  for (let index = 0; index < 1000; index += 27) {
    expect(value(await readVersion(place, versions[index]!.id)).text).toBe(texts[index]);
  }
}, 240_000);

describe('the file', () => {
  it('stays with an article whose folder is renamed', async () => {
    const { place, library } = await storyPlace();
    await keepVersion(place, STORY, 'open', NOW);
    const renamed = { ...place, name: 'other.textbundle' };
    await rename(join(library, place.name), join(library, renamed.name));
    expect(await textsOf(renamed)).toEqual([STORY]);
  });

  it('stays with one in the archive', async () => {
    const { place, library } = await storyPlace();
    await keepVersion(place, STORY, 'open', NOW);
    const archive = join(library, '.galley/archive');
    await mkdir(archive);
    await rename(join(library, place.name), join(archive, place.name));
    expect(await textsOf({ ...place, folder: archive })).toEqual([STORY]);
  });

  it.each(['', 'no front matter', '---\nid: [\n---\n', Buffer.of(0xff, 0xfe, 0)])(
    'is found when the text was damaged: %j',
    async (damaged) => {
      const { place, textPath } = await storyPlace();
      await keepVersion(place, STORY, 'open', NOW);
      await writeFile(textPath, damaged);
      expect(await textsOf(place)).toEqual([STORY]);
      await keepVersion(place, 'Something.', 'pause', NOW + 1);
      await writeFile(textPath, STORY);
      expect(await textsOf(place)).toEqual([STORY, 'Something.']);
    },
  );

  it('is found when the article is gone', async () => {
    const { place, bundle } = await storyPlace();
    await keepVersion(place, STORY, 'open', NOW);
    await rm(bundle, { recursive: true });
    expect(await textsOf(place)).toEqual([STORY]);
  });

  it.each(['../../../../evil', 'A B', 'CON', 'ö', 'x'.repeat(65), 'a/b', '..'])(
    'of the id %j stays in its folder',
    async (id) => {
      const { place, library } = await storyPlace({
        'text.md': `---\nid: "${id}"\n---\n\nText.\n`,
      });
      value(await keepVersion(place, 'Text.', 'open', NOW));
      expect(basename(await historyFile(place))).toMatch(/^id-[0-9a-f]{32}\.versions$/);
      expect(await readdir(join(library, '.galley/history'))).toHaveLength(2);
      expect(await textsOf(place)).toEqual(['Text.']);
    },
  );

  it('is one for each article without an id, and goes with it when told', async () => {
    const { place, library } = await storyPlace({ 'text.md': 'No id.\n' });
    const other = { ...place, name: 'other.textbundle' };
    await writeFiles(join(library, other.name), { 'text.md': 'No id either.\n' });
    await keepVersion(place, 'One.', 'open', NOW);
    await keepVersion(other, 'Two.', 'open', NOW);
    expect(await textsOf(place)).toEqual(['One.']);
    expect(await textsOf(other)).toEqual(['Two.']);
    const moved = { ...place, name: 'moved.textbundle' };
    await rename(join(library, place.name), join(library, moved.name));
    await carryHistory(place, moved);
    expect(await textsOf(moved)).toEqual(['One.']);
  });
});

describe('nothing to read', () => {
  it('is an empty list', async () => {
    const { place, library } = await storyPlace();
    expect(await listVersions(place)).toEqual({ ok: true, value: [] });
    expect(await readdir(library)).toEqual([place.name]);
  });

  it('is no article', async () => {
    const folder = await temporaryFolder();
    for (const name of ['gone.textbundle', 'no-bundle', '../x.textbundle']) {
      const failed = { ok: false, failure: { code: 'not-found' } };
      expect(await listVersions({ folder, name })).toMatchObject(failed);
    }
    expect(await readVersion({ folder, name: 'gone.textbundle' }, 'x')).toMatchObject({
      ok: false,
    });
  });

  it('is no such version', async () => {
    const { place } = await storyPlace();
    await keepVersion(place, STORY, 'open', NOW);
    const failed = { ok: false, failure: { code: 'not-found', subject: 'x' } };
    expect(await readVersion(place, 'x')).toMatchObject(failed);
  });
});

describe('what is not ours', () => {
  it('was written by a newer Galley: it is left alone', async () => {
    const { place, library } = await storyPlace();
    await keepVersion(place, STORY, 'open', NOW);
    const path = await historyFile(place);
    await writeFile(path, Buffer.concat([writeHeader(2), Buffer.from('\nsomething')]));
    const before = await readFiles(library);
    const failed = { ok: false, failure: { code: 'too-new', detail: '2' } };
    expect(await keepVersion(place, 'New.', 'pause', NOW)).toMatchObject(failed);
    expect(await listVersions(place)).toMatchObject(failed);
    expect(await readFiles(library)).toEqual(before);
  });

  it.each(['.galley', '.galley/history', 'the file'])(
    '%s is a link that leads elsewhere',
    async (what) => {
      const { place, library } = await storyPlace();
      const elsewhere = await temporaryFolder();
      await writeFiles(elsewhere, { 'history/a.versions': 'theirs', 'a.versions': 'theirs' });
      const before = await readFiles(elsewhere);
      const path = await historyFile(place);
      if (what !== '.galley') await mkdir(join(library, '.galley'));
      if (what === 'the file') {
        await mkdir(join(library, '.galley/history'));
        await symlink(join(elsewhere, 'a.versions'), path);
      } else await symlink(elsewhere, join(library, what));
      expect(await keepVersion(place, STORY, 'open', NOW)).toMatchObject({ ok: false });
      await listVersions(place);
      expect(await readFiles(elsewhere)).toEqual(before);
    },
  );

  it('is a folder with its name', async () => {
    const { place } = await storyPlace();
    await mkdir(await historyFile(place), { recursive: true });
    const failed = { ok: false, failure: { code: 'unsupported' } };
    expect(await keepVersion(place, STORY, 'open', NOW)).toMatchObject(failed);
    expect(await listVersions(place)).toMatchObject(failed);
  });

  it('is a file of anything: it is added to', async () => {
    const { place } = await storyPlace();
    const path = await historyFile(place);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, 'theirs, with no line end');
    await keepVersion(place, STORY, 'open', NOW);
    expect(await textsOf(place)).toEqual([STORY]);
    expect(await readFile(path, 'latin1')).toMatch(/^theirs, with no line end\n/);
  });
});

it('refuses texts and files that are too large', async () => {
  const { place } = await storyPlace();
  const failed = { ok: false, failure: { code: 'too-large' } };
  const huge = 'x'.repeat(64 * 1024 * 1024 + 1);
  expect(await keepVersion(place, huge, 'open', NOW)).toMatchObject(failed);
  await keepVersion(place, STORY, 'open', NOW);
  const { truncate } = await import('node:fs/promises');
  await truncate(await historyFile(place), MAX_HISTORY_BYTES + 1);
  expect(await listVersions(place)).toMatchObject(failed);
  expect(await keepVersion(place, 'x', 'open', NOW)).toMatchObject(failed);
});

async function bareStory() {
  return storyPlace({ 'text.md': '---\nid: story\n---\n\nText.\n' });
}

/** Words with letters as they are in English, made up: a deflated text of them is as large as one of a language. */
const WORDS = (() => {
  const roll = dice(3);
  const letters = 'eeeeeetttttaaaaooooiiiinnnnssshhhrrrdddlllcumwfgypbvk';
  const word = () =>
    Array.from({ length: 2 + roll(8) }, () => letters[roll(letters.length)]).join('');
  return Array.from({ length: 1500 }, word);
})();
