import { describe, expect, it } from 'vitest';
import { article, figure, list, listItem, paragraph, text } from '../../../../app/article';
import { writePlainText, writeWireCopy } from '../../../../app/export';
import { told } from '../../../support/told';
import { PLAIN_WIRE_STORY, richWireStory } from '../../../support/wire-example';

describe('a story as plain text', () => {
  it('is what may be published, as wire copy', () => {
    const story = {
      ...PLAIN_WIRE_STORY,
      quotes: { q1: { ...PLAIN_WIRE_STORY.quotes['q1']!, terms: 'off-record' as const } },
    };
    expect(writePlainText(story)).not.toContain('We waited');
    expect(writePlainText(PLAIN_WIRE_STORY)).toBe(writeWireCopy(PLAIN_WIRE_STORY));
  });

  it('reports nothing for a story that is text', () => {
    const story = article(
      { headline: 'Ferry', standfirst: 'A boat.', dateline: { place: 'Aru', date: '2025-08-22' } },
      [
        paragraph(text('It sails.')),
        list('numbered', listItem([text('One')])),
        figure({ caption: [text('The ferry')], credit: 'N. Tan' }),
      ],
    );
    expect(told((losses) => writePlainText(story, { losses }))).toEqual([]);
  });

  it('reports a day that stands nowhere', () => {
    const dateline = { place: 'Aru', date: '2025-08-22' };
    const toldOf = (words: string) =>
      told((losses) => writePlainText(article({ dateline }, [paragraph(text(words))]), { losses }));
    expect(toldOf('ARU - It sails.')).toEqual([['left-out field', 'dateline']]);
    expect(toldOf('It sails.')).toEqual([]);
    expect(told((losses) => writePlainText(article({ dateline }), { losses }))).toEqual([
      ['left-out field', 'dateline'],
    ]);
  });

  it('reports all else that is lost', () => {
    expect(told((losses) => writePlainText(PLAIN_WIRE_STORY, { losses }))).toEqual([
      ['left-out source-record', 'Nila Tan'],
      ['left-out field', 'slug', 'bylines', 'language'],
      ['left-out picture', 'assets/ferry.jpg'],
      ['left-out alt', 'A boat'],
      ['left-out rights', 'Port archive', 'One use'],
      ['left-out link', 'https://example.com/port'],
      ['left-out mark', 'dawn'],
      ['simplified crosshead', 'What next'],
      ['simplified block-quote'],
      ['simplified table', 'Day Boats'],
    ]);
    const rich = told((losses) => writePlainText(richWireStory(), { losses })).map(([one]) => one);
    expect(rich).toEqual(
      expect.arrayContaining([
        ...['simplified pull-quote', 'simplified gallery', 'simplified code', 'simplified raw'],
      ]),
    );
  });
});
