import { describe, expect, it } from 'vitest';
import { markedSpans } from '../../../app/quotes/pair-marks';
import { paragraphsOf } from '../../../app/quotes/paragraphs';

function marked(text: string, language = 'en'): readonly string[] {
  return markedSpans(text, paragraphsOf(text), language).map(({ start, end, isClosed }) => {
    const words = text.slice(start, end);
    return isClosed ? words : `${words} …`;
  });
}

describe('words in marks', () => {
  it.each([
    ['en', 'She said “we sail” and left.', ['“we sail”']],
    ['en', 'She said "we sail" and left.', ['"we sail"']],
    ['en', 'She said ‘we sail’ and left.', ['‘we sail’']],
    ['de', 'Sie sagte: „Wir segeln“, und ging.', ['„Wir segeln“']],
    ['de', 'Sie sagte: »Wir segeln«, und ging.', ['»Wir segeln«']],
    ['fr', 'Elle a dit : « Nous partons » hier.', ['« Nous partons »']],
    ['sv', 'Hon sade: ”Vi seglar”, och gick.', ['”Vi seglar”']],
    ['pl', 'Powiedziała: „Płyniemy” i wyszła.', ['„Płyniemy”']],
    ['ar', 'قالت: «سنبحر غدا» ثم رحلت.', ['«سنبحر غدا»']],
    ['ja', '彼女は「出航する」と言った。', ['「出航する」']],
  ])('are found by the marks of a language (%s)', (language, text, spans) => {
    expect(marked(text, language)).toEqual(spans);
  });

  it.each([
    ['within others', '“He cried ‘Land!’ twice,” she said.', ['“He cried ‘Land!’ twice,”']],
    ['the same within', '"The "quick" way is shut," she said.', ['"The "quick" way is shut,"']],
    ['side by side', '"One," she said, "and two."', ['"One,"', '"and two."']],
    ['ending together', '“He cried ‘Land!’” she said.', ['“He cried ‘Land!’”']],
    ['closed with an opening mark', '“We sail,“ she said.', ['“We sail,“']],
    ['curly and straight', '“We sail," she said.', ['“We sail,"']],
    ['both closing', 'A ”calm” sea.', ['”calm”']],
    ['with the space on the wrong side', 'He said" we sail" and left.', ['" we sail"']],
    ['with spaces within', 'He said , " we sail , " and left .', ['" we sail , "']],
  ])('may stand %s', (_what, text, spans) => {
    expect(marked(text)).toEqual(spans);
  });

  it.each([
    ['apostrophes', "It's the ’90s, rock 'n' roll and the sailors' union’s day."],
    ['primes', 'He is 5\'10" and the plank 6" wide.'],
    ['a closing mark alone', 'The sea was calm” that day.'],
    ['titles of other scripts', '他读《海》。'],
  ])('are not %s', (_what, text) => {
    expect(marked(text)).toEqual([]);
  });

  it('hold the apostrophe of an owner', () => {
    expect(marked("'The sailors' union is here,' he said.")).toEqual([
      "'The sailors' union is here,'",
    ]);
  });

  it.each([
    ['are re-opened', '“One.\n\n“Two,” she said.', ['“One.\n\n“Two,”']],
    ['are re-opened twice', '"One.\n\n"Two.\n\n"Three," she said.', ['"One.\n\n"Two.\n\n"Three,"']],
    ['go on', '"One.\nTwo.\nThree," she said.', ['"One.\nTwo.\nThree,"']],
    ['are left open', '“One.\n\nTwo.', ['“One. …']],
    ['are followed by others', '“One.\n\nThen “two” came.', ['“One. …', '“two”']],
  ])('of several paragraphs %s', (_what, text, spans) => {
    expect(marked(text)).toEqual(spans);
  });

  it('leave out a mark that was forgotten before others', () => {
    expect(marked('A "lost mark and then "we sail" here.')).toEqual(['"we sail"']);
  });
});

describe('paragraphs', () => {
  const wide = 'a line of wire copy that is broken at a width of some sixty signs';

  it.each([
    ['lines', 'One\nTwo', ['One', 'Two']],
    ['without the spaces around', ' One \r\n\n Two\t', ['One', 'Two']],
    ['blocks of short lines', `${wide}\nsecond\n\nthird`, [`${wide}\nsecond`, 'third']],
    ['without front matter', '---\ntitle: "A"\n---\nOne', ['One']],
    ['none', ' \n', []],
  ])('are %s', (_what, text, expected) => {
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
