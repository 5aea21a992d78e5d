import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { readText } from '../../../app/format';
import { failure } from '../../../app/result';
import { exportArticle as exportWith } from '../../../main/filing/export';
import { importFile } from '../../../main/filing/import';
import { openPicturesHere } from '../../../main/pictures/in-process';
import { pngOf } from '../../support/png';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
} from '../../support/temporary-library';

const FERRY = pngOf(40, 30, [8, 2], Buffer.alloc(40 * 3, 90));
const WITH_PICTURE = `${STORY}
:::figure{credit="Nila Tan"}
![A ferry](assets/ferry.png)

The first ferry.
:::
`;

const worker = openPicturesHere();
afterAll(worker.close);

type Wire = 'ninjs' | 'nitf' | 'txt';
const exportArticle = (bundle: string, to: Wire, out: string, options = {}) =>
  exportWith(bundle, to, out, worker, options);

async function story(text = WITH_PICTURE) {
  const place = await libraryWithStory({ 'text.md': text, 'assets/ferry.png': FERRY });
  return { ...place, out: await temporaryFolder() };
}

describe.each([
  ['ninjs', 'ferry-bridge.ninjs.json', 'ferry-bridge.ninjs-pictures'],
  ['nitf', 'ferry-bridge.nitf.xml', 'ferry-bridge.nitf-pictures'],
] as const)('a story as %s', (to, file, pictures) => {
  it('has its pictures in a folder beside it, and says how large they are', async () => {
    const { bundle, out } = await story();
    const before = await readFiles(bundle);
    expect(await exportArticle(bundle, to, out)).toMatchObject({
      value: { path: join(out, file), losses: [] },
    });
    const files = await readFiles(out);
    expect(Object.keys(files).sort()).toEqual([`${pictures}/ferry.png`, file]);
    const picture = Buffer.from(files[`${pictures}/ferry.png`]!, 'latin1');
    expect(await sharp(picture).metadata()).toMatchObject({ width: 40, height: 30 });
    expect(files[file]).toContain(`${pictures}/ferry.png`);
    expect(files[file]).toMatch(/width(=|": )"?40/);
    expect(files[file]).toContain('image/png');
    expect(await readFiles(bundle)).toEqual(before);
  });

  it('comes back with its picture, caption and credit', async () => {
    const { bundle, out } = await story();
    await exportArticle(bundle, to, out);
    const library = await temporaryFolder();
    const imported = await importFile(library, join(out, file), '');
    if (!imported.ok) throw new Error(imported.failure.code);
    const files = await readFiles(join(library, imported.value));
    expect(Object.keys(files)).toContain('assets/ferry.png');
    const { article } = readText(files['text.md']!);
    const was = readText(WITH_PICTURE).article;
    expect(article.fields).toMatchObject({ headline: was.fields.headline, slug: was.fields.slug });
    expect(article.body.at(-1)).toEqual(was.body.at(-1));
  });

  it('has each width that is asked for, the widest first', async () => {
    const { bundle, out } = await story();
    await exportArticle(bundle, to, out, { pictures: { widths: [20, 40], formats: ['jpeg'] } });
    const text = await readFile(join(out, file), 'utf8');
    const widths = [...text.matchAll(/width(?:="|": )(\d+)/g)].map(([, width]) => width);
    expect(widths).toEqual(['40', '20']);
    expect(Object.keys(await readFiles(out))).toHaveLength(3);
  });

  it('is written over by the same story, and not by another', async () => {
    const { bundle, out } = await story();
    await exportArticle(bundle, to, out);
    await writeFile(join(bundle, 'text.md'), WITH_PICTURE.replace('at dawn', 'at noon'));
    expect(await exportArticle(bundle, to, out)).toMatchObject({
      value: { path: join(out, file) },
    });
    expect(await readFile(join(out, file), 'utf8')).toContain('at noon');
    expect(Object.keys(await readFiles(out))).toHaveLength(2);
    const other = await story(
      WITH_PICTURE.replace(/^id: .*$/m, 'id: 0198d2f0-0000-7000-8000-000000000000'),
    );
    expect(await exportArticle(other.bundle, to, out)).not.toMatchObject({
      value: { path: join(out, file) },
    });
  });

  it('is not made when a picture is gone or is none', async () => {
    for (const [path, code] of [
      ['assets/gone.png', 'not-found'],
      ['text.md', 'unsupported'],
    ] as const) {
      const { bundle, out } = await story(WITH_PICTURE.replace('assets/ferry.png', path));
      expect(await exportArticle(bundle, to, out)).toMatchObject({ failure: { code } });
      expect(await readFiles(out)).toEqual({});
    }
  });
});

describe('a story as text', () => {
  it('is one file, and what is lost is told', async () => {
    const { bundle, out } = await story();
    const exported = await exportArticle(bundle, 'txt', out);
    expect(exported).toMatchObject({ value: { path: join(out, 'ferry-bridge.txt') } });
    expect(exported.ok && exported.value.losses).toContainEqual({
      ...{ kind: 'picture', manner: 'left-out', count: 1, places: ['assets/ferry.png'] },
    });
    const files = await readFiles(out);
    expect(Object.keys(files)).toEqual(['ferry-bridge.txt']);
    expect(files['ferry-bridge.txt']).toContain('The first ferry. [Nila Tan]');
  });
});

it.each(['ninjs', 'nitf', 'txt'] as const)(
  'words off the record are in no file (%s)',
  async (to) => {
    const secret = WITH_PICTURE.replace('---\n\n', 'quotes:\n  q1: { terms: off-record }\n---\n\n');
    const { bundle, out } = await story(`${secret}\nHe said :quote[“never”]{#q1}.\n`);
    expect(await exportArticle(bundle, to, out)).toEqual(
      failure('unsupported', bundle, { detail: 'off-record' }),
    );
    expect((await exportArticle(bundle, to, out, { omitsOffRecord: true })).ok).toBe(true);
    for (const text of Object.values(await readFiles(out))) expect(text).not.toContain('never');
  },
);
