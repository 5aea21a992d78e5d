import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, writeText } from '../../../app/format';
import { spanTexts } from '../../../app/compare';
import { stateOf } from '../../../app/quotes/verbatim';
import { readEntry } from '../../../app/search/entry';
import { readAnySpans, readPlainSpans } from '../../../app/search/span-words';
import { article } from '../../support/arbitraries';

const bodyOf = (file: string) => file.replace(/^---\n[^]*?\n---\n/, '');

describe('what is said in an article', () => {
  it('has who is named and what they said, in the words of the story', () => {
    const file = `---
sources:
  nila-tan: { name: Nila Tan, role: harbour master, organisation: The Port }
  dock: { name: A dock worker, protected: k3v9 }
  radio: Radio Selat
quotes:
  q1: { source: nila-tan, via: radio, kind: direct, cue: told, role: captain, terms: background, status: checked, obtained: { how: interview, date: 2025-11-20 } }
  q2: { source: nobody }
---

:quote[“It sails,”]{#q1} she said. :quote[“At *last*.”]{#q1} :quote[Whose?]{#q9}
`;
    expect(readEntry(file)!.quoted).toMatchObject({
      sources: [
        { id: 'nila-tan', name: 'Nila Tan', role: 'harbour master', organisation: 'The Port' },
        { id: 'dock', name: 'A dock worker', kind: 'person', protected: 'k3v9' },
        { id: 'radio', name: 'Radio Selat' },
      ],
      quotes: [
        {
          id: 'q1',
          ...{ source: 'nila-tan', via: 'radio', role: 'captain', status: 'checked' },
          ...{ terms: 'background', words: '“It sails,” … “At last.”' },
          obtained: { how: 'interview', date: '2025-11-20' },
        },
        { id: 'q2', source: 'nobody', kind: 'direct', words: '' },
      ],
    });
  });

  it('is what the article says, for any article', () => {
    fc.assert(
      fc.property(article, (any) => {
        const file = writeText(any);
        const { article: read } = readText(file);
        const { sources, quotes } = readEntry(file)!.quoted;
        expect(sources.map(({ id, name }) => [id, name])).toEqual(
          Object.entries(read.sources).map(([id, { name }]) => [id, name]),
        );
        for (const { id, words, source, status } of quotes) {
          expect(words).toBe(spanTexts(read.body, 'quote', id).join(' … '));
          expect(source).toBe(read.quotes[id]!.source);
          expect(status).toBe(stateOf(read.quotes[id]!, spanTexts(read.body, 'quote', id)));
        }
      }),
    );
  });

  it('is read without the parser only where that comes to the same', () => {
    fc.assert(
      fc.property(article, (any) => {
        const body = bodyOf(writeText(any));
        const plain = readPlainSpans(body);
        if (plain) expect(plain).toEqual(readAnySpans(body));
      }),
    );
  });

  it.each([
    '“It sails,” :quote[“at dawn,”]{#q1} she said. (:quote[two]{#q2})\n\n- :quote[“three”]{#q3}\n\n> :quote[four]{#q1}\n',
    ':::figure\n![A ferry](assets/a.jpg)\n\n:quote[“At dawn,”]{#q1} she said.\n:::\n',
    '## :quote[One]{#q1}\n\n| a |\n| :- |\n| :quote[two]{#q2} |\n',
  ])('is read without the parser as it is mostly written: %#', (body) => {
    expect(readPlainSpans(body)).toEqual(readAnySpans(body));
    expect(readAnySpans(body)).not.toEqual([]);
  });

  it.each([
    '`:quote[no]{#q1}`',
    '    :quote[no]{#q1}',
    'x\n\n\t:quote[no]{#q1}',
    '~~~\n:quote[no]{#q1}\n~~~',
    '<!-- :quote[no]{#q1} -->',
    '![:quote[no]{#q1}](a.jpg)',
    '[a]: <b> ":quote[no]{#q1}"',
    ':::note\n:quote[no]{#q1}\n:::',
    '\\:quote[no]{#q1}',
    'www.example.com/:quote[no]{#q1}',
    '::quote[no]{#q1}',
    ':quote[no]{#q1 .x}',
    ':quote[a\nb]{#q1}',
    '- a\n\n      :quote[no]{#q1}',
    '>     :quote[no]{#q1}',
    '1.      :quote[no]{#q1}',
    ':quote[a\\]b]{#q1}',
  ])('is left to the parser where it may be something else: %j', (body) => {
    expect(readPlainSpans(body) ?? readAnySpans(body)).toEqual(readAnySpans(body));
  });
});
