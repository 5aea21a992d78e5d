import { describe, expect, it } from 'vitest';
import { article, note, paragraph, quote, source, text, type Article } from '../../../app/article';
import { newLosses } from '../../../app/export';
import { publicArticle } from '../../../app/export/public';

describe('a report', () => {
  it('is empty where nothing was lost', () => {
    expect(newLosses().list()).toEqual([]);
  });

  it('counts, names the first few, and puts what was kept back first', () => {
    const losses = newLosses();
    for (const place of ['one', 'two', 'two', 'three', 'four'])
      losses.add('table', 'simplified', place);
    losses.add('mark', 'left-out', 'x'.repeat(80));
    losses.add('off-record', 'held-back');
    expect(losses.list()).toEqual([
      { kind: 'off-record', manner: 'held-back', count: 1, places: [] },
      { kind: 'mark', manner: 'left-out', count: 1, places: [`${'x'.repeat(59)}…`] },
      { kind: 'table', manner: 'simplified', count: 5, places: ['one', 'two', 'three'] },
    ]);
  });
});

describe('what is kept back', () => {
  const told = (story: Article, notes = false) => {
    const losses = newLosses();
    publicArticle(story, { losses, notes });
    return losses.list().map(({ kind, count, places }) => [kind, count, ...places]);
  };
  const plain = article({ headline: 'Ferry' }, [paragraph(text('It sails.'))]);

  it('is nothing of a story without secrets', () => {
    expect(told(plain)).toEqual([]);
  });

  it('is each note to the desk, unless these are asked for', () => {
    const story: Article = {
      ...article({ notes: 'Call again' }, [
        paragraph({ type: 'note', note: 'n1', content: [text('at dawn')] }),
      ]),
      notes: { n1: note('Sure?') },
    };
    expect(told(story)).toEqual([['desk-note', 2, 'at dawn']]);
    expect(told(story, true)).toEqual([['desk-note', 1]]);
  });

  it('is who is behind words on background, what was off the record, and how words were come by', () => {
    const span = (id: string, words: string) =>
      ({ type: 'quote', quote: id, content: [text(words)] }) as const;
    const story: Article = {
      ...article({}, [
        paragraph(
          span('q1', 'secret'),
          text(' '),
          span('q2', 'open'),
          text(' '),
          span('q3', 'shy'),
        ),
      ]),
      sources: { nila: source('Nila', { contact: '0812' }) },
      quotes: {
        q1: quote('nila', { terms: 'off-record' }),
        q2: quote('nila', { verbatim: 'open' }),
        q3: quote('nila', { terms: 'background' }),
      },
    };
    expect(told(story)).toEqual([
      ['off-record', 1],
      ['source-name', 1],
      ['source-record', 1],
      ['quote-record', 1, 'open'],
    ]);
  });

  it('is told by no word that is kept back', () => {
    const story: Article = {
      ...article({ notes: 'Call Nila again' }, [
        paragraph(
          {
            type: 'note',
            note: 'n1',
            content: [{ type: 'quote', quote: 'q1', content: [text('We knew')] }],
          },
          text(' '),
          {
            type: 'quote',
            quote: 'q1',
            content: [{ type: 'note', note: 'n2', content: [text('all along')] }],
          },
        ),
      ]),
      sources: { nila: source('Nila', { contact: '0812' }) },
      quotes: { q1: quote('nila', { terms: 'off-record', verbatim: 'We knew' }) },
      notes: { n1: note('Sure?'), n2: note('Really?') },
    };
    expect(told(story)).toEqual([
      ['off-record', 2],
      ['desk-note', 3, '[…]'],
      ['source-record', 1],
    ]);
  });
});
