import '../../../support/seed';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPdfInfo, paperOf, tellUnprinted } from '../../../../app/export/pdf';
import { newLosses, publicArticle } from '../../../../app/export';
import { article as anyArticle } from '../../../support/arbitraries';

/** A PDF as Chromium writes them, but for what is on its pages. */
function pdfOf(information = '/Title (Ferry)\n/Creator (Mozilla/5.0 \\(X11\\) Chrome)\n'): Buffer {
  const head = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  const info = `1 0 obj\n<<${information}>>\nendobj\n`;
  const catalog = '2 0 obj\n<</Type /Catalog\n/Pages 3 0 R>>\nendobj\n';
  const pages = '3 0 obj\n<</Type /Pages\n/Kids []\n/Count 0>>\nendobj\n';
  const offsets = [head, info, catalog].map(
    (_, index, all) => all.slice(0, index + 1).join('').length,
  );
  const body = head + info + catalog + pages;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

const INFO = { authors: ['Nila Tan'], subject: '', story: '0198-a' };

describe('what a PDF says of itself', () => {
  it('is added behind it, where the table of the update points', () => {
    const before = pdfOf();
    const after = Buffer.from(addPdfInfo(before, INFO)!);
    const text = after.toString('latin1');
    expect(after.length).toBeGreaterThan(before.length);
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
    const [, object] = /^xref\n1 1\n(\d{10}) 00000 n \n/.exec(text.slice(start))!;
    expect(text.slice(Number(object))).toMatch(/^1 0 obj\n<<\/Title \(Ferry\)/);
    expect(text.slice(start)).toContain('/Root 2 0 R');
    const previous = Number(/\/Prev (\d+)/.exec(text)![1]);
    expect(text.slice(previous, previous + 4)).toBe('xref');
    expect(text).toContain('/Author (Nila Tan)\n/GalleyStory (0198-a)\n>>');
    expect(text).not.toContain('/Subject');
  });

  it('names no system', () => {
    const before = pdfOf();
    const text = Buffer.from(addPdfInfo(before, INFO)!).toString('latin1');
    expect(text).not.toContain('X11');
    expect(text.match(/\/Creator \(Galley\)/g)).toHaveLength(2);
    // Nothing is moved by that.
    expect(text.indexOf('2 0 obj')).toBe(before.toString('latin1').indexOf('2 0 obj'));
  });

  it('is whole, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (subject) => {
        const added = addPdfInfo(pdfOf(), { ...INFO, authors: [], subject })!;
        const text = Buffer.from(added).toString('latin1');
        const [, plain, hex] =
          /\/Subject (?:\(((?:[^\\()]|\\[^])*)\)|<([0-9A-F]*)>)\n\/GalleyStory/.exec(text) ?? [];
        const found =
          plain === undefined
            ? Buffer.from(hex ?? 'FEFF', 'hex')
                .swap16()
                .toString('utf16le')
                .slice(1)
            : plain.replace(/\\([^])/g, '$1');
        expect(found).toBe(subject.trim());
      }),
    );
  });

  it('is not added to what is none, or is of another kind', () => {
    const good = pdfOf().toString('latin1');
    const others = [
      '',
      'A letter.',
      good.slice(0, -20),
      good.replace('/Info 1 0 R', ''),
      good.replace('/Info 1 0 R', '/Info 1 0 R /Encrypt 2 0 R'),
      good.replace('/Info 1 0 R', '/Info 9 0 R'),
    ];
    for (const other of others) {
      expect(addPdfInfo(Buffer.from(other, 'latin1'), INFO)).toBeNull();
    }
  });
});

it('is on the paper of the place', () => {
  const letter = ['en-US', 'en', 'es-MX', 'fil', 'fr-CA'];
  expect(letter.map(paperOf)).toEqual(letter.map(() => 'Letter'));
  const a4 = ['en-GB', 'id', 'ar', 'de-DE', 'C', '', 'no tag'];
  expect(a4.map(paperOf)).toEqual(a4.map(() => 'A4'));
});

it('tells of what paper has no place for, and is silent where there is none', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const shown = publicArticle(article);
      const losses = newLosses();
      tellUnprinted(shown, losses);
      const named = Object.values(shown.quotes).filter(
        ({ source, via }) => shown.sources[source ?? ''] ?? shown.sources[via ?? ''],
      );
      const told = losses.list();
      expect(told.find(({ kind }) => kind === 'quote-record')?.count ?? 0).toBe(named.length);
      expect(told.some(({ places }) => places.includes('section'))).toBe(
        shown.fields.section.trim() !== '',
      );
      expect(told.every(({ manner }) => manner === 'left-out')).toBe(true);
    }),
  );
});
