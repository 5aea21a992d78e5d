import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBody, inlineRuns, plainText } from '../../../app/article';
import { readText, writeText } from '../../../app/format';
import { readBodyText } from '../../../app/search/body';
import { readEntry } from '../../../app/search/entry';
import { fold } from '../../../app/text/fold';
import { tokensOf } from '../../../app/text/tokens';
import { article } from '../../support/arbitraries';

const STORY = `---
headline: The ferry sails
standfirst: After a storm.
slug: ferry
language: en
bylines: [ A. Writer ]
dateline: { place: Port Selat, date: 2025-11-22 }
section: Regions
status: ready
tags: [ ferries, ports ]
sources:
  nila-tan: { name: Nila Tan, role: harbour master, organisation: The Port }
  radio: { name: Radio Selat, kind: organisation }
quotes:
  q1: { source: nila-tan, via: radio, kind: direct, cue: told, terms: on-record, status: checked }
---

## At dawn

:quote[“It *sails*,”]{#q1} said [Nila](https://example.com/a_(b)). H<sub>2</sub>O \\*is\\* her\\
friend_of_all &amp; mine.

:::figure{credit="Port/AFP" terms="None"}
![A white ferry](<assets/the ferry.jpg>)

The ferry on **Monday**.
:::

- [x] call
1. write

| a | b |
| :- | -: |
| c | d |
`;

describe('an entry', () => {
  it('has what is listed and searched', () => {
    const entry = readEntry(STORY)!;
    expect(entry).toMatchObject({
      headline: 'The ferry sails',
      slug: 'ferry',
      status: 'ready',
      language: 'en',
      picture: 'assets/the ferry.jpg',
      standfirst: 'After a storm.',
      tags: ['ferries', 'ports'],
      labels: 'ferries, ports, Regions',
      persons: ['Nila Tan', 'Radio Selat', 'A. Writer'],
      sources: 'Nila Tan, harbour master, The Port\nRadio Selat\ntold\nA. Writer',
    });
    expect(entry.words).toBe(countBody(readText(STORY).article.body).words);
    expect(entry.text.split(/\s+/).join(' ').trim()).toBe(
      'Port Selat At dawn “It sails,” said Nila. H2O *is* her friend_of_all & mine. call write a b c d',
    );
    expect(entry.captions.split(/\n+/).filter(Boolean)).toEqual([
      'The ferry on Monday.',
      'Port/AFP',
      'A white ferry',
    ]);
  });

  it('is there for a text without front matter, and for an empty one', () => {
    expect(readEntry('\uFEFFOnly words.')).toMatchObject({
      status: 'draft',
      words: 2,
      headline: '',
    });
    expect(readEntry('')).toMatchObject({ status: 'draft', words: 0, picture: null });
  });

  it('has the words that a note is about, and nothing of what it says', () => {
    const story = `---
headline: The ferry
notes: Rush.
desk-notes:
  n1: { text: Call the lawyer., by: A. Desk, at: 2025-11-22T09:30:00Z, status: open }
---

It sails :note[at dawn]{#n1}.
`;
    const entry = readEntry(story)!;
    expect(entry).toMatchObject({
      text: expect.stringMatching(/^\s*It sails at dawn\.\s*$/),
      words: 4,
    });
    expect(JSON.stringify(entry)).not.toMatch(/lawyer|Desk|Rush|n1/);
  });

  it('is none where the front matter cannot be understood', () => {
    expect(readEntry('---\ntags: [a, b\n---\n')).toBeNull();
  });

  it('takes values of the wrong kind for none', () => {
    const wrong =
      '---\nheadline: [a]\ntags: { a: b }\nsources: x\nbylines: one\ndateline: x\n---\n';
    expect(readEntry(wrong)).toMatchObject({
      headline: '',
      tags: [],
      sources: 'one',
      persons: ['one'],
    });
  });

  it.each([
    ...[
      '<!--',
      '![',
      '![](',
      '](',
      ']{',
      ':a{',
      ':::figure\n',
      '[',
      '<a',
      '&#',
      '\\',
      '`',
      '_',
      '- ',
      '> ',
    ],
    ...[
      '|',
      '![a](b ',
      '![a](<b',
      '![[',
      '](()',
      ':::figure{credit="',
      '(((',
      '1. ',
      ' ',
      ':::',
      '*x',
    ],
  ])('takes no longer for many %j', (sign) => {
    for (const text of [sign.repeat(200_000), `x${sign.repeat(200_000)}x`]) {
      expect(readEntry(text)).not.toBeNull();
    }
  });

  it.each(['k: a', 'k:', 'k: [ a', 'k: { a: b', 'a: b\n', '  ', 'k: "'])(
    'takes no longer for front matter with %j and many spaces',
    (line) => {
      readEntry(`---\n${line}${' '.repeat(400_000)}b\n---\n`);
      expect(readEntry(`---\n${`${line}\n`.repeat(200_000)}---\n`)).toBeNull();
    },
  );

  it('has all words of any article', () => {
    fc.assert(
      fc.property(article, (value) => {
        const file = writeText(value);
        const entry = readEntry(file)!;
        expect(entry.headline).toBe(value.fields.headline);
        expect(entry.tags).toEqual([...new Set(value.fields.tags)]);
        const found = fold(`${entry.text} ${entry.captions}`);
        const missing = [...inlineRuns(value.body)]
          .flatMap((run) => tokensOf(plainText(run)).map(({ text }) => text))
          .filter(
            (word) => /^(kata|said|the|kim|perahu|word)$/.test(word) && !found.includes(word),
          );
        expect(missing).toEqual([]);
      }),
    );
  });
});

describe('the first picture', () => {
  it.each([
    ['![](assets/a.jpg)', 'assets/a.jpg'],
    ['![a](https://example.com/b.jpg)\n\n![b](assets/b.jpg)', 'assets/b.jpg'],
    ['![](assets/a_\\(1\\).png "Title")', 'assets/a_(1).png'],
    ['![](assets/a(1).png)', 'assets/a(1).png'],
    ['![](../../x.jpg) ![](/etc/x.jpg) ![](a/../b.jpg)', null],
    ['![alt] (assets/a.jpg)', null],
    ['none', null],
  ])('of %j', (body, picture) => {
    expect(readBodyText(body).picture).toBe(picture);
  });
});
