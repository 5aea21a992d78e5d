import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../main/address';
import { openPlaces } from '../../main/library/places';
import { servePage } from '../../main/serve-page';
import type { Shown } from '../../main/pictures/protocol';
import { servePicture, shownAs } from '../../main/serve-picture';
import { libraryWithStory, temporaryFolder, writeFiles } from '../support/temporary-library';
import { png } from './picture-bytes';

const SHOWN = { width: 40, turn: 0, crop: null } as const;

/** Previews that are the pictures themselves. */
const previews = () =>
  Promise.resolve({
    find: (path: string) => Promise.resolve(path),
  });

describe('an address', () => {
  it('is decoded name by name', () => {
    expect(namesIn('/')).toEqual([]);
    expect(namesIn('/assets/a%20b.js')).toEqual(['assets', 'a b.js']);
    expect(namesIn('/%C3%A9t%C3%A9.textbundle/assets/%F0%9F%98%80.png')).toEqual([
      ...['été.textbundle', 'assets', '😀.png'],
    ]);
  });

  it.each([
    '//a',
    '/a//b',
    '/a/',
    '/..',
    '/a/../b',
    '/%2e%2e/a',
    '/a%2fb',
    '/a%5Cb',
    '/a%00',
    '/%',
    '/%ff',
  ])('with other things than names in it is refused: %s', (path) =>
    expect(namesIn(path)).toBeNull(),
  );
});

describe('the page', () => {
  async function page() {
    return writeFiles(await temporaryFolder(), {
      'index.html': '<!doctype html>',
      'assets/index.js': 'x',
      'assets/secret.map': '{}',
    });
  }

  it('comes with its type and its security policy', async () => {
    const response = await servePage(await page(), []);
    expect(await response?.text()).toBe('<!doctype html>');
    expect(response?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response?.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain('media-src galley://recording;');
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
    const script = await servePage(await page(), ['assets', 'index.js']);
    expect(script?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('has only files of known types', async () => {
    const folder = await page();
    for (const path of [
      ['gone.js'],
      ['assets'],
      ['assets', 'secret.map'],
      ['index.html', 'x.js'],
    ]) {
      expect(await servePage(folder, path), path.join('/')).toBeNull();
    }
  });
});

describe('a picture', () => {
  it.each<readonly [string, Shown | null]>([
    ['width=40', SHOWN],
    ['width=40&turn=90', { ...SHOWN, turn: 90 }],
    [
      'width=40&crop=12.5%25+0%25+75%25+100%25',
      { ...SHOWN, crop: { left: 1250, top: 0, width: 7500, height: 10_000 } },
    ],
    ...['', 'width=0', 'width=99999', 'width=-1', 'width=4e1', 'width=40&turn=45'].map(
      (query) => [query, null] as const,
    ),
    ['width=40&crop=', null],
    ['width=40&crop=50%25+0%25+75%25+100%25', null],
  ])('is asked for by %j', (query, shown) => {
    expect(shownAs(new URLSearchParams(query))).toEqual(shown);
  });

  it('of the library comes with its type', async () => {
    const bytes = png(4, 3);
    const { library, name } = await libraryWithStory({ 'assets/ferry.png': bytes });
    const response = await servePicture(
      openPlaces(() => library),
      [name, 'assets', 'ferry.png'],
      SHOWN,
      previews,
    );
    expect(response?.headers.get('content-type')).toBe('image/webp');
    expect(response?.headers.get('content-length')).toBe(String(bytes.length));
    expect(Buffer.from(await response!.arrayBuffer())).toEqual(bytes);
  });

  it('is nothing else in the library, and nothing outside of it', async () => {
    const outside = await writeFiles(await temporaryFolder(), {
      'a.png': 'secret',
      'secret.txt': '',
    });
    const { library, name, bundle } = await libraryWithStory({
      'assets/ferry.png': png(4, 3),
      'assets/page.html': '<script>',
      'other/a.png': 'x',
      'a.png': 'x',
      'assets/more/a.png': 'x',
    });
    await writeFiles(library, { 'folder/assets/a.png': 'x', 'a.png': 'x' });
    await symlink(join(outside, 'a.png'), join(bundle, 'assets/link.png'));
    await symlink(join(library, 'a.png'), join(bundle, 'assets/beside.png'));
    await symlink(join(bundle, 'text.md'), join(bundle, 'assets/text.png'));
    await symlink(outside, join(library, 'out.textbundle'));
    await writeFiles(outside, { 'assets/a.png': 'secret' });
    for (const path of [
      [],
      ['a.png'],
      [name, 'text.md'],
      [name, 'a.png'],
      [name, 'other', 'a.png'],
      [name, 'assets', 'page.html'],
      [name, 'assets', 'gone.png'],
      [name, 'assets', 'more', 'a.png'],
      [name, 'assets', 'link.png'],
      [name, 'assets', 'beside.png'],
      [name, 'assets', 'text.png'],
      ['folder', 'assets', 'a.png'],
      ['out.textbundle', 'assets', 'a.png'],
      ['archive:..', 'assets', 'a.png'],
      ['archive:.hidden.textbundle', 'assets', 'a.png'],
      ['outside-00000000:out.textbundle', 'assets', 'a.png'],
    ]) {
      expect(
        await servePicture(
          openPlaces(() => library),
          path,
          SHOWN,
          previews,
        ),
        path.join('/'),
      ).toBeNull();
    }
  });

  it('of a story in the archive, or elsewhere once that was opened, comes too', async () => {
    const bytes = png(4, 3);
    const { library } = await libraryWithStory();
    await writeFiles(library, { '.galley/archive/old.textbundle/assets/a.png': bytes });
    const elsewhere = await writeFiles(await temporaryFolder(), {
      'b.textbundle/assets/a.png': bytes,
    });
    const places = openPlaces(() => library);
    const outside = places.admit(join(elsewhere, 'b.textbundle'));
    for (const article of ['archive:old.textbundle', outside]) {
      const response = await servePicture(places, [article, 'assets', 'a.png'], SHOWN, previews);
      expect(response?.headers.get('content-type'), article).toBe('image/webp');
      await response?.body?.cancel();
    }
    expect(
      await servePicture(
        openPlaces(() => library),
        [outside, 'assets', 'a.png'],
        SHOWN,
        previews,
      ),
    ).toBeNull();
  });
});
