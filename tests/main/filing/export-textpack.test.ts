import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { mapFigures } from '../../../app/article';
import { newLosses, publicArticle } from '../../../app/export';
import { readText, writeText } from '../../../app/format';
import { INFO_KEY } from '../../../app/format/info';
import { exportArticle, proposeName } from '../../../main/filing/export';
import { importFile } from '../../../main/filing/import';
import { isOfStory } from '../../../main/filing/story-of-file';
import { openPicturesHere } from '../../../main/pictures/in-process';
import { checkArchive } from '../../../main/zip/check';
import { article as anyArticle } from '../../support/arbitraries';
import { pngOf } from '../../support/png';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
  writeFiles,
} from '../../support/temporary-library';

const FERRY = pngOf(40, 30, [8, 2], Buffer.alloc(40 * 3, 90));
const PLAN = Buffer.from('%PDF');
const WITH_PICTURES = `${STORY}
:::figure{credit="Nila Tan" crop="0% 0% 50% 100%"}
![A ferry](assets/ferry.png)

The first ferry.
:::

See [the plan](assets/the%20plan.pdf).
`;

const worker = openPicturesHere();
afterAll(worker.close);

async function story(text = WITH_PICTURES) {
  const place = await libraryWithStory({
    'text.md': text,
    'assets/ferry.png': FERRY,
    'assets/the plan.pdf': PLAN,
    'assets/unused.png': FERRY,
  });
  return { ...place, out: await temporaryFolder() };
}

async function packed(bundle: string, out: string, options = {}): Promise<string> {
  const made = await exportArticle(bundle, 'textpack', out, worker, options);
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.path;
}

describe('a TextPack', () => {
  it('is one file with a bundle in it', async () => {
    const { bundle, out } = await story();
    const path = await packed(bundle, out);
    expect(path).toBe(join(out, 'ferry-bridge.textpack'));
    expect(Object.keys(await readFiles(out))).toEqual(['ferry-bridge.textpack']);
    expect(await proposeName(bundle, 'textpack')).toMatchObject({ value: 'ferry-bridge.textpack' });
    expect((await checkArchive(path)).ok).toBe(true);

    const files = unzipSync(await readFile(path));
    const inside = 'ferry-bridge.textbundle';
    expect(Object.keys(files)).toEqual(
      ['info.json', 'text.md', 'assets/ferry-20.png', 'assets/the plan.pdf'].map(
        (name) => `${inside}/${name}`,
      ),
    );
    const info: unknown = JSON.parse(Buffer.from(files[`${inside}/info.json`]!).toString());
    expect(info).toMatchObject({
      version: 2,
      type: 'net.daringfireball.markdown',
      [INFO_KEY]: { formatVersion: 1 },
    });
    const picture = await sharp(files[`${inside}/assets/ferry-20.png`]!).metadata();
    expect([picture.width, picture.height]).toEqual([20, 30]);
    const { article } = readText(Buffer.from(files[`${inside}/text.md`]!).toString());
    const before = readText(WITH_PICTURES).article;
    const body = mapFigures(before.body, (figure) => {
      return { ...figure, picture: 'assets/ferry-20.png', crop: null };
    });
    expect(article).toEqual({ ...before, body });
  });

  it('is the same bytes for the same story, wherever and whenever it is made', async () => {
    const { bundle, out } = await story();
    const first = await readFile(await packed(bundle, out));
    vi.stubEnv('TZ', 'Pacific/Apia');
    try {
      const second = await readFile(await packed(bundle, await temporaryFolder()));
      expect(second.equals(first)).toBe(true);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('says what was kept back, and what of pictures, as Markdown does', async () => {
    const noted = WITH_PICTURES.replace('status: ready', 'status: ready\nnotes: call the lawyer');
    const { bundle, out } = await story(noted);
    const path = await exportArticle(bundle, 'textpack', out, worker);
    const markdown = await exportArticle(bundle, 'md', await temporaryFolder(), worker);
    const losses = newLosses();
    publicArticle(readText(noted).article, { losses });
    expect(losses.list()).not.toEqual([]);
    for (const made of [path, markdown]) {
      expect(made).toMatchObject({ value: { losses: losses.list() } });
    }
    expect(await readFile(join(out, 'ferry-bridge.textpack'), 'latin1')).not.toContain('lawyer');
  });

  it('is not made when a picture is gone, and the earlier one stays', async () => {
    const { bundle, out } = await story();
    const path = await packed(bundle, out);
    const before = await readFile(path);
    await writeFile(join(bundle, 'text.md'), WITH_PICTURES.replace('ferry.png', 'gone.png'));
    expect(await exportArticle(bundle, 'textpack', out, worker)).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(await readFiles(out)).toEqual({ 'ferry-bridge.textpack': before.toString('latin1') });
  });

  it('is written over by the same story only', async () => {
    const { bundle, out } = await story();
    const path = await packed(bundle, out);
    await writeFile(join(bundle, 'text.md'), WITH_PICTURES.replace('at dawn', 'at noon'));
    expect(await packed(bundle, out)).toBe(path);

    const other = WITH_PICTURES.replace(/^id: .*$/m, 'id: 0198d2f0-0000-7000-8000-000000000000');
    const second = await story(other);
    expect(await packed(second.bundle, out)).toBe(
      join(out, second.name.replace('textbundle', 'textpack')),
    );

    // A folder of that name is somebody's, too.
    await mkdir(join(second.out, 'ferry-bridge.textpack'));
    expect(await packed(second.bundle, second.out)).toBe(
      join(second.out, second.name.replace('textbundle', 'textpack')),
    );
  });
});

describe('read back, it is what may be published', () => {
  it('with its pictures, and is taken in as it is', async () => {
    const { bundle, out } = await story();
    const path = await packed(bundle, out, { fileName: 'C: mine.textpack' });
    const library = await temporaryFolder();
    const made = await importFile(library, path, '');
    expect(made).toMatchObject({ ok: true, value: 'C-mine.textbundle' });
    const inside = unzipSync(await readFile(path));
    const latin1 = Object.entries(inside).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('latin1'),
    ]);
    expect(await readFiles(library)).toEqual(Object.fromEntries(latin1));
  });

  it('for any article', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (any) => {
        const body = mapFigures(any.body, (figure) => ({ ...figure, picture: null }));
        const written = writeText({ ...any, body });
        const folder = await temporaryFolder();
        const bundle = join(folder, 'any.textbundle');
        await writeFiles(bundle, { 'text.md': written });
        const path = await packed(bundle, folder, { omitsOffRecord: true });
        const library = await temporaryFolder();
        const made = await importFile(library, path, '');
        if (!made.ok) throw new Error(made.failure.code);
        const text = await readFile(join(library, made.value, 'text.md'), 'utf8');
        expect(readText(text).article).toEqual(publicArticle(readText(written).article));
      }),
      { numRuns: 30 },
    );
  });
});

it('finds the id of a story wherever it stands in a file', async () => {
  const id = '0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11';
  const piece = 1024 * 1024;
  const place = await temporaryFolder();
  for (const at of [0, 1, piece - id.length, piece - 10, piece - 1, piece, 2 * piece - 1]) {
    const path = join(place, 'file');
    await writeFile(path, `${'0'.repeat(at)}${id}`);
    expect(await isOfStory(path, id), `${at}`).toBe(true);
    expect(await isOfStory(path, `${id}x`), `${at}`).toBe(false);
  }
});
