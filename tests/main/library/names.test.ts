import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, paragraph, text } from '../../../app/article';
import {
  bundleNameFor,
  cleanFileName,
  foldName,
  isBundleName,
  slugOf,
  uniqueName,
} from '../../../main/library/names';

const TODAY = new Date(2025, 10, 22, 23, 30);

function nameFor(fields: Parameters<typeof article>[0], body: string[] = [], taken: string[] = []) {
  const blocks = body.map((words) => paragraph(text(words)));
  return bundleNameFor(article(fields, blocks), TODAY, taken);
}

describe("a bundle's name", () => {
  it('is the day and the slug', () => {
    const dateline = { place: 'Pyongyang', date: '2025-08-22' };
    expect(nameFor({ slug: 'kim-medals', dateline })).toBe('2025-08-22-kim-medals.textbundle');
  });

  it('is made from the headline, the standfirst or the first words', () => {
    expect(nameFor({ headline: 'Kim: “Medali!”' })).toBe('2025-11-22-kim-medali.textbundle');
    expect(nameFor({ standfirst: 'One two three four five six seven' })).toBe(
      '2025-11-22-one-two-three-four-five-six.textbundle',
    );
    expect(nameFor({}, ['…', 'At dawn, the bridge'])).toBe(
      '2025-11-22-at-dawn-the-bridge.textbundle',
    );
    expect(nameFor({})).toBe('2025-11-22-story.textbundle');
  });

  it('keeps the letters of every script', () => {
    expect(slugOf('كأس العالم ٢٠٢٦')).toBe('كأس-العالم-٢٠٢٦');
    expect(slugOf('ÉTÉ à Zürich')).toBe('été-à-zürich');
    expect(slugOf('E\u0301te\u0301')).toBe('été');
    expect(slugOf('हिन्दी समाचार')).toBe('हिन्दी-समाचार');
  });

  it('does not take a date that is none from a file by hand', () => {
    const dateline = { place: '', date: '../../etc' };
    expect(nameFor({ slug: 'a', dateline })).toBe('2025-11-22-a.textbundle');
  });

  it('differs from the taken ones in more than case and form', () => {
    const taken = ['2025-11-22-ÉTÉ.textbundle'.normalize('NFD'), '2025-11-22-été-2.textbundle'];
    expect(nameFor({ slug: 'été' }, [], taken)).toBe('2025-11-22-été-3.textbundle');
  });
});

/** What Windows, the strictest, takes for a file's name, and what fits every file system. */
function isGoodEverywhere(name: string): boolean {
  return (
    // eslint-disable-next-line no-control-regex -- control characters are just what must not be there
    !/[<>:"/\\|?*\u0000-\u001f\u007f]/.test(name) &&
    !/[. ]$/.test(name) &&
    !/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(name) &&
    !name.startsWith('.') &&
    name === name.normalize('NFC') &&
    name.isWellFormed() &&
    Buffer.byteLength(name) <= 200 &&
    name.length <= 100
  );
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom('con', 'NUL', 'Aux.jpg', 'com¹', 'lpt9.tar.gz', '..', '.', '~', 'a'.repeat(400)),
  fc.constantFrom('\u0301', 'e' + '\u0301'.repeat(500), '👩‍👩‍👧'.repeat(90), 'ﷺ'.repeat(90), '\ud800'),
);

describe('names', () => {
  it('are good on every system, whatever the headline', () => {
    fc.assert(
      fc.property(anyText, anyText, (headline, words) => {
        const name = nameFor({ headline }, [words]);
        expect(name).toSatisfy(isGoodEverywhere);
        expect(name).toSatisfy(isBundleName);
      }),
      { numRuns: 2000 },
    );
  });

  it('are good on every system, whatever a picture was called', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', '.jpg', '.JPEG', '.con'), (stem, extension) => {
        expect(cleanFileName(stem + extension)).toSatisfy(isGoodEverywhere);
      }),
      { numRuns: 2000 },
    );
  });

  it('are made unique for systems that do not see case', () => {
    fc.assert(
      fc.property(anyText, fc.nat(4), (stem, copies) => {
        const taken: string[] = [];
        for (let copy = 0; copy <= copies; copy += 1) {
          taken.push(uniqueName(cleanFileName(copy % 2 ? stem.toUpperCase() : stem), taken));
        }
        expect(new Set(taken.map(foldName)).size).toBe(taken.length);
      }),
    );
  });

  it('of pictures stay as they are where they can', () => {
    const name = 'IPTC-PhotometadataRef-Std2021.1.jpg';
    expect(cleanFileName(name)).toBe(name);
    expect(cleanFileName('Foto (1) – pelabuhan.JPG')).toBe('Foto-1-pelabuhan.jpg');
    expect(cleanFileName('con.jpg')).toBe('_con.jpg');
    expect(cleanFileName('../../x')).toBe('x');
    expect(uniqueName('ferry.jpg', ['Ferry.JPG'])).toBe('ferry-2.jpg');
  });

  it('of bundles lie directly in the library', () => {
    for (const name of [
      'a/b.textbundle',
      '..textbundle',
      '.a.textbundle',
      'a\\b.textbundle',
      'a',
    ]) {
      expect(isBundleName(name), name).toBe(false);
    }
  });
});
