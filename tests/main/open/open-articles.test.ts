import type { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openPlaces } from '../../../main/library/places';
import { readLock } from '../../../main/library/lock';
import { makeOpenArticles } from '../../../main/open/open-articles';
import { temporaryFolder, writeFiles } from '../../support/temporary-library';

vi.mock('../../../main/ipc', () => ({ tell: vi.fn() }));
vi.mock('../../../main/log', () => ({ logError: vi.fn() }));

const NAME = 'ferry.textbundle';
const window = { isDestroyed: () => false } as unknown as BrowserWindow;

async function make() {
  const [here, there] = await Promise.all(
    ['Here.\n', 'There.\n'].map(async (text) =>
      writeFiles(await temporaryFolder(), { [join(NAME, 'text.md')]: text }),
    ),
  );
  let library = here!;
  const articles = makeOpenArticles({
    places: openPlaces(() => library),
    rescueFolder: await temporaryFolder(),
    saved: () => {},
  });
  const moveThere = () => {
    library = there!;
  };
  return { articles, moveThere, place: { folder: here!, name: NAME } };
}

describe('an article that no window shows', () => {
  it('is read and saved where it lies by then, and is open nowhere', async () => {
    const { articles, moveThere } = await make();
    const read = await articles.read(NAME);
    if (!read.ok) throw new Error(read.failure.code);
    expect(read.value.text).toBe('Here.\n');
    expect(await articles.save(NAME, 'Mine.\n', read.value.revision, window)).toMatchObject({
      ok: true,
    });
    moveThere();
    expect(await articles.read(NAME)).toMatchObject({ value: { text: 'There.\n' } });
    expect(await articles.save(NAME, 'Mine.\n', read.value.revision, window)).toMatchObject({
      failure: { code: 'changed-on-disk' },
    });
  });

  it('is let go of when the last window closes it', async () => {
    const { articles, place } = await make();
    await articles.open(NAME, window);
    expect(await readLock(place)).not.toBeNull();
    await articles.close(NAME, window);
    await articles.read(NAME);
    expect(articles.windowOf(NAME)).toBeNull();
    expect(await readLock(place)).toBeNull();
  });
});
