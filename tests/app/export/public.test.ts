import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  article,
  mapSpans,
  NO_ORIGINAL,
  NOT_OBTAINED,
  paragraph,
  quote,
  source,
  spansIn,
  text,
  type Article,
  type Inline,
  type Quote,
  type Source,
} from '../../../app/article';
import { publicArticle, writeHtml, writeMarkdown } from '../../../app/export';
import { readText } from '../../../app/format';
import { article as anyArticle } from '../../support/arbitraries';

const span = (id: string, words: string): Inline => ({
  type: 'quote',
  quote: id,
  content: [text(words)],
});

const OBTAINED = {
  how: 'interview',
  date: '2025-08-22',
  recording: '/home/nila/talks/yes.m4a',
  timecode: '0:12:31',
  page: '7',
  link: 'https://files.example/private',
} as const;

const FULL: Partial<Quote> = {
  cue: 'said Nila',
  role: 'the deputy',
  status: 'checked',
  obtained: OBTAINED,
  original: { language: 'id', text: '“Ya.”' },
  verbatim: '“Yes.”',
};

function story(record: Quote, of: Partial<Source> = {}): Article {
  return {
    ...article({ id: 'x', headline: 'H' }, [paragraph(span('q1', '“Yes.”'), text(' It is.'))]),
    sources: { 'nila-tan': source('Nila Tan', { role: 'Deputy', organisation: 'Port', ...of }) },
    quotes: { q1: record },
  };
}

describe('what a public file carries of a quote', () => {
  it('on the record: who said it, and what was said', () => {
    expect(publicArticle(story(quote('nila-tan', FULL)))).toEqual(
      story(quote('nila-tan', { ...FULL, obtained: NOT_OBTAINED, verbatim: '' })),
    );
  });

  it('under embargo: the same', () => {
    const { quotes, sources } = publicArticle(
      story(quote('nila-tan', { ...FULL, terms: 'embargoed' })),
    );
    expect(quotes['q1']).toMatchObject({
      source: 'nila-tan',
      cue: 'said Nila',
      obtained: NOT_OBTAINED,
    });
    expect(sources['nila-tan']!.name).toBe('Nila Tan');
  });

  it('on background: that there is one', () => {
    const { quotes, sources, body } = publicArticle(
      story(quote('nila-tan', { ...FULL, via: 'nila-tan', terms: 'background' })),
    );
    expect(quotes).toEqual({ q1: quote(null, { terms: 'background', status: 'checked' }) });
    expect(sources).toEqual({});
    expect(body).toEqual(story(quote(null)).body);
  });

  it('off the record: nothing, and not its words either', () => {
    const { quotes, sources, body } = publicArticle(
      story(quote('nila-tan', { ...FULL, terms: 'off-record' })),
    );
    expect([quotes, sources]).toEqual([{}, {}]);
    expect(body).toEqual([paragraph(text('[…] It is.'))]);
  });

  it('of a protected source: the alias, also where the id is the real name', () => {
    const hidden = source('A harbour worker', {
      role: 'Deputy',
      organisation: 'Port',
      protected: 'k3v9',
      contact: '+62',
      notes: 'afraid',
    });
    const given: Article = {
      ...story(quote('nila-tan', FULL)),
      sources: { 'nila-tan': hidden, 'a-harbour-worker': source('A harbour worker') },
      quotes: { q1: quote('nila-tan', { ...FULL, via: 'a-harbour-worker' }) },
    };
    const { quotes, sources } = publicArticle(given);
    expect(sources).toEqual({
      'a-harbour-worker-2': source('A harbour worker'),
      'a-harbour-worker': source('A harbour worker'),
    });
    expect(quotes['q1']).toMatchObject({
      source: 'a-harbour-worker-2',
      via: 'a-harbour-worker',
      cue: '',
      role: '',
      original: NO_ORIGINAL,
    });
  });

  it('of a source under another name now: no id that says the old one', () => {
    const { quotes, sources } = publicArticle({
      ...story(quote('anna-muller')),
      sources: { 'anna-muller': source('A senior official') },
    });
    expect(sources).toEqual({ 'a-senior-official': source('A senior official') });
    expect(quotes['q1']!.source).toBe('a-senior-official');
  });

  it('of a quote whose words were cut: nothing, and not who said it', () => {
    const { quotes, sources } = publicArticle({ ...story(quote('nila-tan')), body: [] });
    expect({ quotes, sources }).toEqual({ quotes: {}, sources: {} });
  });

  it('of a source: not how to reach it', () => {
    const { sources } = publicArticle(
      story(quote('nila-tan'), { contact: '+62 1', notes: 'afraid', role: 'Deputy' }),
    );
    expect(sources['nila-tan']).toEqual(
      source('Nila Tan', { role: 'Deputy', organisation: 'Port' }),
    );
  });

  it('of the story: not what is no quote', () => {
    const { fields } = publicArticle(
      article({ notes: 'call', target: 600, notQuotes: ['“free”'], notSlips: ['free'] }),
    );
    expect(fields).toMatchObject({ notes: '', target: 0, notQuotes: [], notSlips: [] });
  });
});

const MARKER = 'zqmarkerqz';

/** The article with a word that stands nowhere else in every place that no public file may show. */
function withMarkers(given: Article): Article {
  const open = new Set(
    Object.values(given.quotes)
      .filter(({ terms }) => terms === 'on-record' || terms === 'embargoed')
      .flatMap(({ source: from, via }) => [from, via]),
  );
  const renamed = (id: string | null) =>
    id === null || (open.has(id) && given.sources[id]!.protected === '') ? id : `${MARKER}-${id}`;
  const marked = (one: Source, id: string): Source => {
    const secret = { contact: MARKER, notes: MARKER };
    if (one.protected !== '')
      return { ...one, ...secret, protected: MARKER, role: MARKER, organisation: MARKER };
    return open.has(id)
      ? { ...one, ...secret }
      : source(MARKER, { ...secret, role: MARKER, organisation: MARKER });
  };
  const tells = (record: Quote) =>
    record.terms === 'background' || record.terms === 'off-record'
      ? { cue: MARKER, role: MARKER, original: { language: 'ko', text: MARKER } }
      : {};
  return {
    ...given,
    fields: { ...given.fields, notes: MARKER, notQuotes: [MARKER], notSlips: [MARKER] },
    sources: Object.fromEntries(
      Object.entries(given.sources).map(([id, one]) => [renamed(id)!, marked(one, id)]),
    ),
    quotes: Object.fromEntries(
      Object.entries(given.quotes).map(([id, record]) => [
        id,
        {
          ...record,
          ...tells(record),
          source: renamed(record.source),
          via: renamed(record.via),
          verbatim: MARKER,
          obtained: {
            ...record.obtained,
            recording: `/home/${MARKER}/talk.m4a`,
            page: MARKER,
            link: `https://example.com/${MARKER}`,
          },
        },
      ]),
    ),
    body: mapSpans(given.body, {
      isMeant: (one) => one.type === 'quote' && given.quotes[one.quote]?.terms === 'off-record',
      change: (one) => [{ ...one, content: [text(MARKER)] }],
    }),
  };
}

describe('no public file says', () => {
  it('anything that is private, whatever the article', () => {
    let offRecord = 0;
    fc.assert(
      fc.property(anyArticle, fc.boolean(), (given, notes) => {
        const marked = withMarkers(given);
        for (const { type, content } of spansIn(marked.body)) {
          if (type === 'quote' && JSON.stringify(content).includes(MARKER)) offRecord += 1;
        }
        for (const file of [
          writeHtml(marked, () => null, { notes }),
          writeMarkdown(marked, { notes }),
        ]) {
          expect(file.toLowerCase()).not.toContain(MARKER);
        }
      }),
      { numRuns: 300 },
    );
    expect(offRecord).toBeGreaterThan(10);
  });

  it('less than it may: read back, the Markdown is the public article', () => {
    fc.assert(
      fc.property(anyArticle, (given) => {
        const shown = publicArticle(withMarkers(given));
        expect(readText(writeMarkdown(withMarkers(given))).article).toEqual(shown);
      }),
      { numRuns: 200 },
    );
  });
});
