import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  article,
  note,
  paragraph,
  quote,
  source,
  text,
  type Article,
} from '../../../../app/article';
import { readText } from '../../../../app/format';
import { publicArticle } from '../../../../app/export/public';
import { writeMarkdown } from '../../../../app/export/markdown';
import { readMarkdown, readMarkdownFile } from '../../../../app/import/markdown';
import { readWireCopy } from '../../../../app/import/wire';
import { article as anyArticle } from '../../../support/arbitraries';
import { itWithSharedData, sharedPosts, sharedStories } from '../../../support/shared-data';

/** Read back, by the importer or as a file of the library, it is the same article. */
function checkLaw(story: Article): void {
  const written = writeMarkdown(story);
  const { article: back, original } = readMarkdownFile(written);
  expect(back).toEqual(publicArticle(story));
  expect(original.article).toEqual(back);
  expect(original.problems).toEqual([]);
  expect(writeMarkdown(back)).toBe(written);
}

describe('read back, it is the same article', () => {
  it('for any article', () => {
    fc.assert(fc.property(anyArticle, checkLaw), { numRuns: 200 });
  });

  itWithSharedData('for every shared story and post', () => {
    for (const { text: copy, language } of sharedStories()) checkLaw(readWireCopy(copy, language));
    for (const post of sharedPosts()) checkLaw(readMarkdown(post.text));
  });
});

describe('front matter', () => {
  it('has the keys that other programs know', () => {
    const story = article({
      headline: 'Ferry: sinks',
      standfirst: 'Forty were on board.',
      bylines: ['Amal Haddad'],
      dateline: { place: 'Tanjung', date: '2025-08-22' },
      language: 'en',
      tags: ['sea'],
      slug: 'ferry',
    });
    expect(writeMarkdown(story).split('\n').slice(0, 7)).toEqual([
      '---',
      'title: "Ferry: sinks"',
      'description: Forty were on board.',
      'date: 2025-08-22',
      'authors:',
      '  - Amal Haddad',
      'lang: en',
    ]);
  });

  it('has none of them without a value', () => {
    expect(writeMarkdown(article({}, [paragraph(text('Text.'))]))).toBe(
      '---\nstatus: draft\n---\n\nText.\n',
    );
  });
});

describe('what is private', () => {
  const story: Article = {
    ...article({ headline: 'H', notes: 'call the lawyer' }, [
      paragraph(
        { type: 'quote', quote: 'q1', content: [text('“Yes.”')] },
        { type: 'quote', quote: 'q2', content: [text('“No.”')] },
      ),
    ]),
    sources: {
      amal: source('Amal Haddad', { contact: '+62 1', notes: 'afraid' }),
      deep: source('Deep Throat', { role: 'Deputy' }),
    },
    quotes: {
      q1: quote('amal'),
      q2: quote('deep', { terms: 'background', via: 'deep', role: 'the deputy' }),
    },
  };

  it('stays at home', () => {
    const written = writeMarkdown(story);
    for (const secret of ['lawyer', '+62', 'afraid', 'Deep', 'deep', 'eputy'])
      expect(written).not.toContain(secret);
    expect(written).toContain('Amal Haddad');
    expect(written).toContain('“No.”');
  });

  it('are notes on words too, unless they are asked for', () => {
    const noted: Article = {
      ...article({ id: 'x' }, [
        paragraph({ type: 'note', note: 'n1', content: [text('Yes')] }, text(', she said.')),
      ]),
      notes: { n1: note('call the lawyer', { by: 'A. Writer' }) },
    };
    const written = writeMarkdown(noted);
    expect(written).toContain('\nYes, she said.\n');
    for (const secret of ['note', 'lawyer', 'Writer']) expect(written).not.toContain(secret);
    expect(readText(writeMarkdown(noted, { notes: true })).article).toEqual(noted);
  });

  it('is nothing of a story on the record', () => {
    const open = {
      ...story,
      fields: { ...story.fields, notes: '' },
      sources: { 'amal-haddad': source('Amal Haddad') },
      quotes: { q1: quote('amal-haddad'), q2: quote('amal-haddad', { via: 'amal-haddad' }) },
    };
    expect(publicArticle(open)).toEqual(open);
  });
});
