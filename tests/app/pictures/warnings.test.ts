import { describe, expect, it } from 'vitest';
import { figure, text, type Figure } from '../../../app/article';
import { warnAbout, WIDE_ENOUGH } from '../../../app/pictures';

const GOOD = figure({
  picture: 'assets/a.jpg',
  caption: [text('The ferry sails.')],
  credit: 'Port Agency',
  alt: 'A white ship',
});

const about = (changes: Partial<Omit<Figure, 'type'>>, width = WIDE_ENOUGH) =>
  warnAbout([{ ...GOOD, ...changes }], new Map([['assets/a.jpg', width]]))[0];

describe('a picture', () => {
  it.each([
    ['with all that belongs to it', {}, []],
    ['that is still to come', { picture: null, credit: '', alt: '' }, []],
    ['without a credit', { credit: ' ' }, ['no-credit']],
    ['without a description', { alt: '' }, ['no-alt']],
    ['described by its caption', { alt: '“The ferry sails”' }, ['alt-is-caption']],
    ['without caption and description', { alt: '', caption: [] }, ['no-alt']],
    ['with neither', { alt: '', credit: '' }, ['no-credit', 'no-alt']],
  ] as const)('%s', (_what, changes, warnings) => expect(about(changes)).toEqual(warnings));

  it('is to be wide enough, where anybody knows how wide it is', () => {
    expect(about({}, WIDE_ENOUGH - 1)).toEqual(['small']);
    expect(warnAbout([GOOD], new Map())).toEqual([[]]);
  });

  it('stands in a story once', () => {
    const other = { ...GOOD, picture: 'assets/b.jpg' };
    const waiting = figure();
    expect(warnAbout([GOOD, other, GOOD, waiting, waiting], new Map())).toEqual([
      ['twice'],
      [],
      ['twice'],
      [],
      [],
    ]);
  });
});
