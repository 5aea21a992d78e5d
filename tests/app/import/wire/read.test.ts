import { describe, expect, it } from 'vitest';
import { plainText, type Article, type Figure } from '../../../../app/article';
import { readWireCopy } from '../../../../app/import/wire';
import { itWithSharedData, readShared } from '../../../support/shared-data';

const LEAD =
  'The ferry left Tanjung harbour at dawn with forty people on board, most of them traders on their way to the market.';

function bodyOf(article: Article): string[] {
  return article.body.map((block) =>
    block.type === 'paragraph' ? plainText(block.content) : block.type,
  );
}

describe('the seed', () => {
  interface Gold {
    readonly standfirst: string;
    readonly captions: readonly { readonly text: string; readonly credit: string }[];
  }

  itWithSharedData('is standfirst, ten paragraphs and two captions that wait for a picture', () => {
    const copy = readShared('articles', 'seed.id.txt');
    const gold = JSON.parse(readShared('articles', 'seed.id.gold.json')) as Gold;
    const article = readWireCopy(copy, 'id');
    expect(article.fields.headline).toBe('');
    expect(article.fields.standfirst).toBe(gold.standfirst);
    expect(article.fields.language).toBe('id');
    const figures = article.body.filter((block): block is Figure => block.type === 'figure');
    expect(
      figures.map(({ picture, caption, credit }) => ({
        picture,
        text: plainText(caption),
        credit,
      })),
    ).toEqual(gold.captions.map((caption) => ({ picture: null, ...caption })));
    const captioned = new Set(gold.captions.map(({ text, credit }) => `${text} [${credit}]`));
    const paragraphs = copy
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => (captioned.has(line) ? 'figure' : line));
    expect(paragraphs.filter((line) => line !== 'figure')).toHaveLength(10);
    expect(bodyOf(article)).toEqual(paragraphs);
  });
});

describe('headline and standfirst', () => {
  it('takes a first line without full stop as the headline', () => {
    const article = readWireCopy(`Ferry sinks off Tanjung\n${LEAD}\nNobody was hurt.\n`, 'en');
    expect(article.fields.headline).toBe('Ferry sinks off Tanjung');
    expect(article.fields.standfirst).toBe('');
    expect(bodyOf(article)).toEqual([LEAD, 'Nobody was hurt.']);
  });

  it('takes what stands between headline and dateline as the standfirst', () => {
    const article = readWireCopy(
      `Ferry sinks off Tanjung\n\nRescuers search through the night.\n\nTANJUNG (Kawat) - ${LEAD}\n`,
      'en',
    );
    expect(article.fields.standfirst).toBe('Rescuers search through the night.');
    expect(article.fields.dateline.place).toBe('TANJUNG');
  });

  it('takes a first sentence that the next paragraph repeats as the standfirst', () => {
    const article = readWireCopy(
      `Ferry with forty traders leaves Tanjung harbour.\nAt Last\n`,
      'en',
    );
    expect(article.fields.standfirst).toBe('');
    const summary =
      'Forty traders were on board as the ferry left the harbour of Tanjung before it sank.';
    const found = readWireCopy(`${summary}\n${LEAD}\nNobody was hurt.\n`, 'en');
    expect(found.fields).toMatchObject({ headline: '', standfirst: summary });
  });

  it.each([
    ['a story that begins at once', `${LEAD}\nThe harbour master says that nobody counted.\n`],
    ['one line', 'Ferry sinks off Tanjung'],
    ['a list', 'Apples\nPears\nPlums\n'],
    ['a line that ends in a colon', `In this order:\n${LEAD}\n`],
    ['a dateline', `TANJUNG, Nov 22 (Kawat) - ${LEAD}\n${LEAD}\n`],
  ])('sees none in %s', (_name, copy) => {
    expect(readWireCopy(copy, 'en').fields).toMatchObject({ headline: '', standfirst: '' });
  });

  it('finds the dateline below a caption, and none where there are only captions', () => {
    const caption = 'The ferry at the pier of Tanjung before it left [Kawat/AFP]';
    const story = readWireCopy(`${caption}\nTANJUNG (Kawat) - ${LEAD}\n`, 'en');
    expect(story.fields.dateline.place).toBe('TANJUNG');
    const captions = readWireCopy(`TANJUNG's ferry is no more\n\n${caption}\n\n${caption}\n`, 'en');
    expect(captions.fields.dateline.place).toBe('');
  });

  it('never looks below a caption', () => {
    const article = readWireCopy(`The ferry [Kawat/AFP]\nFerry sinks\n${LEAD}\n`, 'en');
    expect(article.fields.headline).toBe('');
    expect(bodyOf(article)).toEqual(['figure', 'Ferry sinks', LEAD]);
  });
});

describe('text that is hardly one', () => {
  it.each(['', '\n\n', '\uFEFF', ' \t\u00a0\n\u200b\r\n'])('%j is an empty article', (copy) => {
    expect(readWireCopy(copy, 'en').body).toEqual([]);
  });

  it('tells the language from the words where none is given', () => {
    expect(readWireCopy(`${LEAD}\n${LEAD}`, '').fields.language).toBe('en');
    expect(readWireCopy(`${LEAD}\n${LEAD}`, 'id').fields.language).toBe('id');
    expect(readWireCopy('Ferry', '').fields.language).toBe('');
  });

  it('takes any language tag', () => {
    for (const language of ['xx', 'not a tag', 'id-ID-u-ca-islamic']) {
      expect(readWireCopy(`JAKARTA, 22 Nov 2025 - ${LEAD}`, language).fields).toMatchObject({
        language,
        dateline: { place: 'JAKARTA', date: '2025-11-22' },
      });
    }
  });
});
