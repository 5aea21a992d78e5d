import { describe, expect, it } from 'vitest';
import { article, figure, paragraph, text } from '../../../app/article';
import { newLosses, type Losses } from '../../../app/export';
import { writeHtml } from '../../../app/export/html';
import { MARKDOWN_FLAVOURS, writeMarkdown } from '../../../app/export/markdown';
import { writeNinjs } from '../../../app/export/ninjs';
import { writeNitf } from '../../../app/export/nitf';

const FOREIGN = MARKDOWN_FLAVOURS.filter((flavour) => flavour !== 'galley');
const DISK = 'file:///Users/jane/Secret%20source/quay.jpg';

describe.each(FOREIGN)('an address that nobody may follow, in %s', (flavour) => {
  it.each(['javascript:alert(1)', DISK])('leaves the words of a link alone: %s', (url) => {
    const losses = newLosses();
    const link = { type: 'link', url, title: '', content: [text('the quay')] } as const;
    const story = article({}, [paragraph(text('At '), link, text('.'))]);
    const written = writeMarkdown(story, { flavour, losses });
    expect(written).toContain('At the quay.\n');
    expect(written).not.toContain(url);
    expect(losses.list()).toEqual([
      { kind: 'link', manner: 'left-out', count: 1, places: ['the quay'] },
    ]);
  });

  it('leaves a picture out', () => {
    const losses = newLosses();
    const written = writeMarkdown(article({}, [figure({ picture: DISK })]), { flavour, losses });
    expect(written).not.toContain('jane');
    expect(losses.list()).toEqual([
      { kind: 'picture', manner: 'left-out', count: 1, places: ['quay.jpg'] },
    ]);
  });
});

it('an address of a disk is not in a page whose picture is missing', () => {
  const losses = newLosses();
  const page = writeHtml(article({}, [figure({ picture: DISK })]), () => null, { losses });
  expect(page).not.toContain('jane');
  expect(losses.list()).toContainEqual({
    ...{ kind: 'picture', manner: 'left-out', count: 1, places: ['quay.jpg'] },
  });
});

describe('a canonical address that is no page', () => {
  const story = article({ canonical: DISK, language: 'en' });

  it.each<[string, (losses: Losses) => string]>([
    ['Hugo', (losses) => writeMarkdown(story, { flavour: 'hugo', losses })],
    ['Jekyll', (losses) => writeMarkdown(story, { flavour: 'jekyll', losses })],
    ['ninjs', (losses) => writeNinjs(story, () => [], { losses })],
    ['NITF', (losses) => writeNitf(story, () => [], { losses })],
  ])('is left out of %s, and told', (_, write) => {
    const losses = newLosses();
    const written = write(losses);
    expect(written).not.toContain('jane');
    expect(losses.list()).toEqual([
      { kind: 'field', manner: 'left-out', count: 1, places: ['canonical'] },
    ]);
  });
});
