import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Loss } from '../../../app/export';
import { readText } from '../../../app/format';
import { failure, success } from '../../../app/result';
import { exportArticle as exportWith, proposeName } from '../../../main/filing/export';
import { openPicturesHere } from '../../../main/pictures/in-process';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
} from '../../support/temporary-library';
import { pngOf } from '../../support/png';
import { png } from '../picture-bytes';

/** A picture of one colour. */
const painted = (width: number, height: number, grey: number) =>
  pngOf(width, height, [8, 2], Buffer.alloc(width * 3, grey));

const FERRY = painted(40, 30, 90);
const WITH_PICTURE = `${STORY}
:::figure{credit="Nila Tan"}
![A ferry](assets/ferry.png)

The first ferry.
:::
`;
const pixels = (picture: Buffer) => sharp(picture).raw().toBuffer();

const OTHER_ID = (text: string) =>
  text.replace(/^id: .*$/m, 'id: 0198d2f0-0000-7000-8000-000000000000');

const worker = openPicturesHere();
afterAll(worker.close);

const exportArticle = (
  bundle: string,
  to: 'html' | 'md',
  out: string,
  options?: Parameters<typeof exportWith>[4],
) => exportWith(bundle, to, out, worker, options);

const written = (path: string, ...losses: readonly Loss[]) =>
  success({ path, embargo: null, pictures: { notShown: [], wordless: [] }, losses });

async function story(text = WITH_PICTURE, more: Readonly<Record<string, Uint8Array>> = {}) {
  const place = await libraryWithStory({ 'text.md': text, 'assets/ferry.png': FERRY, ...more });
  return { ...place, out: await temporaryFolder() };
}

describe('HTML', () => {
  it('is one file with the pictures in it', async () => {
    const { bundle, out } = await story();
    const before = await readFiles(bundle);
    expect(await exportArticle(bundle, 'html', out)).toEqual(
      written(join(out, 'ferry-bridge.html')),
    );
    const files = await readFiles(out);
    expect(Object.keys(files)).toEqual(['ferry-bridge.html']);
    const html = files['ferry-bridge.html']!;
    expect(html).toContain('<figcaption');
    expect(html).toContain('Nila Tan');
    expect(html).toMatch(/<img src="data:image\/webp;base64,[^>]* width="40" height="30"/);
    expect(await readFiles(bundle)).toEqual(before);
  });

  it('goes where the user says', async () => {
    const { bundle, out } = await story();
    await writeFile(join(out, 'Mine.html'), 'old');
    const target = join(out, 'Mine.html');
    expect(await exportArticle(bundle, 'html', out, { fileName: 'Mine.html' })).toEqual(
      written(target),
    );
    expect(await readFile(target, 'utf8')).toContain('Ferry bridge opens');
    expect(await proposeName(bundle, 'html')).toEqual(success('ferry-bridge.html'));
  });

  it('is not made when a picture is gone, is none or lies elsewhere', async () => {
    for (const [path, code] of [
      ['assets/gone.png', 'not-found'],
      ['../../secret.png', 'not-found'],
      ['/etc/hostname', 'not-found'],
      ['text.md', 'unsupported'],
    ] as const) {
      const { bundle, out } = await story(WITH_PICTURE.replace('assets/ferry.png', path));
      expect(await exportArticle(bundle, 'html', out), path).toMatchObject({ failure: { code } });
      expect(await readFiles(out)).toEqual({});
    }
  });

  it('has no picture for an address of the net, which is never fetched', async () => {
    const { bundle, out } = await story(
      WITH_PICTURE.replace('assets/ferry.png', 'https://example.com/ferry.png'),
    );
    expect((await exportArticle(bundle, 'html', out)).ok).toBe(true);
  });

  it("is made with the user's own files as they are by then, and a fragment is not", async () => {
    const { bundle, out } = await story();
    const [template, css] = [join(out, 'my page.html'), join(out, 'my.css')];
    const page = { fileName: 'Mine.html', ownPage: { template, css } };
    const put = (text: string) => writeFile(template, text);
    const read = () => readFile(join(out, 'Mine.html'), 'utf8');
    await writeFile(css, 'h1 { color: teal }');
    await put('<style>{{{style}}}</style><h1>{{headline}}</h1>');
    expect((await exportArticle(bundle, 'html', out, page)).ok).toBe(true);
    expect(await read()).toMatch(/h1 \{ color: teal \}\s*<\/style><h1>Ferry bridge opens/);
    await put('one\n{{nonsense}}');
    expect(await exportArticle(bundle, 'html', out, page)).toEqual(
      failure('damaged', template, { line: 2, detail: '{{nonsense}}' }),
    );
    expect(await read()).toContain('teal');
    const fragment = { ...page, form: 'fragment' as const };
    expect((await exportArticle(bundle, 'html', out, fragment)).ok).toBe(true);
    expect(await read()).not.toContain('teal');
  });
});

describe('Markdown', () => {
  it('is the text with its pictures beside it', async () => {
    const { bundle, out } = await story(WITH_PICTURE, { 'assets/unused.png': png(1, 1) });
    expect(await exportArticle(bundle, 'md', out)).toEqual(written(join(out, 'ferry-bridge.md')));
    const files = await readFiles(out);
    expect(Object.keys(files).sort()).toEqual(['assets/ferry.png', 'ferry-bridge.md']);
    expect(await pixels(Buffer.from(files['assets/ferry.png']!, 'latin1'))).toEqual(
      await pixels(FERRY),
    );
    const read = readText(files['ferry-bridge.md']!);
    expect(read.article).toEqual(readText(WITH_PICTURE).article);
  });

  it('brings pictures that raw Markdown names', async () => {
    const text = `${STORY}\n<img src="assets/ferry.png">\n`;
    const { bundle, out } = await story(text);
    expect((await exportArticle(bundle, 'md', out)).ok).toBe(true);
    expect(Object.keys(await readFiles(out)).sort()).toEqual([
      'assets/ferry.png',
      'ferry-bridge.md',
    ]);
  });

  it("does not write over another story's picture", async () => {
    const first = await story();
    const second = await story(
      OTHER_ID(WITH_PICTURE).replace('slug: ferry-bridge', 'slug: other'),
      {
        'assets/ferry.png': painted(4, 3, 200),
      },
    );
    await exportArticle(first.bundle, 'md', first.out);
    const { 'assets/ferry.png': ferry } = await readFiles(first.out);
    await exportArticle(second.bundle, 'md', first.out);
    await exportArticle(second.bundle, 'md', first.out);
    const files = await readFiles(first.out);
    expect(Object.keys(files).sort()).toEqual([
      ...['assets/ferry-2.png', 'assets/ferry.png', 'ferry-bridge.md', 'other.md'],
    ]);
    expect(files['assets/ferry.png']).toBe(ferry);
    expect(files['other.md']).toContain('(assets/ferry-2.png)');

    const rawStory = OTHER_ID(STORY).replace('slug: ferry-bridge', 'slug: third');
    const raw = await story(`${rawStory}\n<img src="assets/ferry.png">\n`, {
      'assets/ferry.png': painted(4, 3, 250),
    });
    expect(await exportArticle(raw.bundle, 'md', first.out)).toEqual(
      failure('unsupported', join(first.out, 'assets/ferry.png')),
    );
    expect((await readFiles(first.out))['assets/ferry.png']).toBe(ferry);
  });
});

describe.each(['html', 'md'] as const)("a picture that can't be decoded (%s)", (to) => {
  it('goes out as it is, and that is told', async () => {
    const broken = png(40, 30);
    const { bundle, out } = await story(WITH_PICTURE, { 'assets/ferry.png': broken });
    expect(await exportArticle(bundle, to, out)).toMatchObject({
      value: { pictures: { notShown: ['assets/ferry.png'], wordless: [] } },
    });
    const files = await readFiles(out);
    const picture =
      to === 'md'
        ? files['assets/ferry.png']!
        : Buffer.from(/base64,([^"]+)/.exec(files['ferry-bridge.html']!)![1]!, 'base64').toString(
            'latin1',
          );
    expect(picture).toBe(broken.toString('latin1'));
  });
});

describe.each(['html', 'md'] as const)('a file of the same name (%s)', (to) => {
  it('is written over when it is an earlier export of the story', async () => {
    const { bundle, out } = await story();
    await exportArticle(bundle, to, out);
    await writeFile(join(bundle, 'text.md'), WITH_PICTURE.replace('at dawn', 'at noon'));
    expect(await exportArticle(bundle, to, out)).toEqual(written(join(out, `ferry-bridge.${to}`)));
    expect(await readFile(join(out, `ferry-bridge.${to}`), 'utf8')).toContain('at noon');
  });

  it("stays when it is another story's, or not ours at all", async () => {
    const first = await story();
    const second = await story(OTHER_ID(WITH_PICTURE).replace('dawn', 'noon'));
    await exportArticle(first.bundle, to, first.out);
    expect(await exportArticle(second.bundle, to, first.out)).toEqual(
      written(join(first.out, second.name.replace('textbundle', to))),
    );
    expect(await readFile(join(first.out, `ferry-bridge.${to}`), 'utf8')).toContain('at dawn');

    const byBundle = second.name.replace('.textbundle', '');
    for (const name of ['ferry-bridge', byBundle, `${byBundle}-2`]) {
      await writeFile(join(second.out, `${name}.${to}`), 'notes');
    }
    expect(await exportArticle(second.bundle, to, second.out)).toEqual(
      written(join(second.out, `${byBundle}-3.${to}`)),
    );
    for (const name of ['ferry-bridge', byBundle, `${byBundle}-2`]) {
      expect(await readFile(join(second.out, `${name}.${to}`), 'utf8')).toBe('notes');
    }
  });

  it('is no folder that stands where files should go', async () => {
    const { bundle, out } = await story();
    await writeFile(join(out, 'file'), '');
    expect(await exportArticle(bundle, to, join(out, 'file'))).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect((await exportArticle(bundle, to, join(out, 'new', 'deep'))).ok).toBe(true);
    await mkdir(join(out, `ferry-bridge.${to}`));
    expect(await exportArticle(bundle, to, out, { fileName: `ferry-bridge.${to}` })).toMatchObject({
      failure: { code: 'unsupported' },
    });
    expect((await exportArticle(bundle, to, out)).ok).toBe(true);
    expect(await readdir(join(out, `ferry-bridge.${to}`))).toEqual([]);
  });
});

it('refuses an article that cannot be understood in full', async () => {
  const { bundle, out } = await story('---\ntags: [a\n---\n\nText.\n');
  expect(await exportArticle(bundle, 'html', out)).toMatchObject({ failure: { code: 'damaged' } });
  expect(await exportArticle(join(bundle, '../gone.textbundle'), 'md', out)).toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(await readFiles(out)).toEqual({});
});

describe('a folder inside of a story', () => {
  it.each(['', 'assets', 'assets/not there yet'])('is no place for exports: %j', async (below) => {
    const { bundle } = await story(WITH_PICTURE.replace(/^slug: .*$/m, 'slug: text'));
    const before = await readFiles(bundle);
    const folder = join(bundle, below);
    expect(await exportArticle(bundle, 'md', folder)).toEqual(
      failure('unsupported', folder, { detail: 'inside-story' }),
    );
    expect(await readFiles(bundle)).toEqual(before);
  });
});

describe.each(['html', 'md'] as const)('words off the record (%s)', (to) => {
  const SECRET = WITH_PICTURE.replace(/^status: .*$/m, (status) =>
    [status, 'quotes:', '  q1: { terms: off-record }'].join('\n'),
  ).concat('\n:quote[“We knew it,”]{#q1} she said.\n');

  it('are not exported by accident', async () => {
    const { bundle, out } = await story(SECRET);
    expect(await exportArticle(bundle, to, out)).toEqual(
      failure('unsupported', bundle, { detail: 'off-record' }),
    );
    expect(await readFiles(out)).toEqual({});
  });

  it('are left out where that is wanted', async () => {
    const { bundle, out } = await story(SECRET);
    const path = join(out, `ferry-bridge.${to}`);
    expect(await exportArticle(bundle, to, out, { omitsOffRecord: true })).toEqual(
      written(path, { kind: 'off-record', manner: 'held-back', count: 1, places: [] }),
    );
    const file = await readFile(path, 'utf8');
    expect(file).not.toContain('knew');
    expect(file).toMatch(/\\?\[…\\?\] she said/);
  });
});

describe('an embargo', () => {
  const until = (embargo: string, terms = 'on-record') =>
    WITH_PICTURE.replace(/^status: .*$/m, (status) =>
      [
        status,
        ...(embargo && [`embargo: ${embargo}`]),
        'quotes:',
        `  q1: { terms: ${terms} }`,
      ].join('\n'),
    );
  const embargo = async (text: string) => {
    const { bundle, out } = await story(text);
    const exported = await exportArticle(bundle, 'md', out);
    return exported.ok && exported.value.embargo;
  };

  it('is told of while it stands', async () => {
    expect(await embargo(until('2999-08-22T06:00+07:00'))).toEqual({
      until: '2999-08-22T06:00+07:00',
    });
    expect(await embargo(until('2020-08-22T06:00+07:00', 'embargoed'))).toBe(null);
    expect(await embargo(until('', 'embargoed'))).toEqual({ until: '' });
    expect(await embargo(until(''))).toBe(null);
    expect(await embargo(until('next week'))).toEqual({ until: 'next week' });
  });
});

describe('Markdown in a flavour', () => {
  it.each([
    ['hugo', 'ferry-bridge/index.md', 'ferry-bridge/assets/ferry.png'],
    ['gfm', 'ferry-bridge.md', 'assets/ferry.png'],
  ] as const)('goes where %s looks for it, with its pictures', async (flavour, file, picture) => {
    const { bundle, out } = await story();
    const exported = await exportArticle(bundle, 'md', out, { flavour });
    expect(exported).toMatchObject({ ok: true, value: { path: join(out, file) } });
    const files = await readFiles(out);
    expect(Object.keys(files).sort()).toEqual([file, picture].sort());
    expect(files[file]).toContain('assets/ferry.png');
    expect(files[file]).not.toContain(':::');
    // The next export knows its own.
    expect(await exportArticle(bundle, 'md', out, { flavour })).toEqual(exported);
    expect(Object.keys(await readFiles(out)).sort()).toEqual([file, picture].sort());
  });

  it('tells what it does not carry, once', async () => {
    const { bundle, out } = await story();
    const exported = await exportArticle(bundle, 'md', out, { flavour: 'gfm' });
    expect(exported.ok && exported.value.losses).toContainEqual({
      ...{ kind: 'caption', manner: 'simplified', count: 1 },
      places: ['The first ferry. (Nila Tan)'],
    });
  });
});
