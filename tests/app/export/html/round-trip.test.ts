import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockText,
  figuresIn,
  inlineNodes,
  inlineRuns,
  plainText,
  type Article,
  type Block,
  type List,
} from '../../../../app/article';
import { publicArticle } from '../../../../app/export';
import { writeFragment, writeHtml } from '../../../../app/export/html';
import { linkUrl } from '../../../../app/export/html/url';
import { readPage } from '../../../../app/import/html';
import { article as anyArticle } from '../../../support/arbitraries';
import { itWithSharedData, sharedStories } from '../../../support/shared-data';
import { readWireCopy } from '../../../../app/import/wire';

/**
 * The letters of a text as HTML can hold them, without what shows nothing: white space, where a browser decides, and the
 * marks that join or part letters.
 */
function letters(value: string): string {
  return value
    .normalize('NFC')
    .replace(/\p{Cc}/gu, (control) => (/\s/.test(control) ? '' : '\ufffd'))
    .replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .replace(/[\s\u200b\ufeff]/g, '');
}

const isNotBlank = (value: string) => value !== '';

/** What of an article must be the same after its way through HTML; with `kinds` also which list an item is of. */
function gist(body: readonly Block[], kinds: boolean) {
  return {
    text: letters(body.map(wordsOf).join('')),
    headings: all(body)
      .flatMap((block) => (block.type === 'crosshead' ? [letters(plainText(block.content))] : []))
      .filter(isNotBlank),
    items: all(body).flatMap((block) => (block.type === 'list' ? itemsOf(block, kinds) : [])),
    pullQuotes: all(body)
      .flatMap((block) => (block.type === 'pull-quote' ? [letters(plainText(block.content))] : []))
      .filter(isNotBlank),
    links: linksIn(body),
    figures: [...figuresIn(body)]
      .map(({ caption, credit, alt }) => [plainText(caption), credit, alt].map(letters))
      .filter((words) => words.some(isNotBlank)),
  };
}

/** With what a picture shows, which is read out in its place. */
function wordsOf(block: Block): string {
  if (block.type === 'figure') return block.alt + blockText(block);
  if (block.type === 'gallery') return block.figures.map(wordsOf).join('');
  if (block.type === 'block-quote') return block.blocks.map(wordsOf).join('');
  return block.type === 'raw' ? block.source : blockText(block);
}

function all(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.type === 'block-quote' ? all(block.blocks) : [block]));
}

/** Each item that says something, with the kind of its list if `isSaid`. */
function itemsOf(list: List, isSaid: boolean): readonly string[] {
  return list.items.flatMap(({ content, list: nested }) => {
    const words = letters(plainText(content));
    const own = words === '' ? [] : [isSaid ? `${list.kind}: ${words}` : words];
    return [...own, ...(nested ? itemsOf(nested, isSaid) : [])];
  });
}

/** Whether kinds come back: a blank item is the one before it going on, so that lists below the two of them become one. */
function keepsKinds(body: readonly Block[]): boolean {
  return !all(body).some((block) => block.type === 'list' && hasBlankItem(block));
}

function hasBlankItem({ items }: List): boolean {
  return items.some(
    ({ content, list }) =>
      letters(plainText(content)) === '' || (list !== null && hasBlankItem(list)),
  );
}

/** The words by the address, of links to where a reader can go from any page. */
function linksIn(body: readonly Block[]): Readonly<Record<string, string>> {
  const links: Record<string, string> = {};
  for (const run of inlineRuns(body)) {
    for (const node of inlineNodes(run)) {
      if (node.type !== 'link') continue;
      const url = linkUrl(node.url) ?? '';
      const words = letters(plainText(node.content));
      if (/^(?:https?|mailto|tel):/.test(url) && words !== '') {
        links[url] = (links[url] ?? '') + words;
      }
    }
  }
  return links;
}

function read(html: string): Article {
  const page = readPage(html);
  if (!page.ok) throw new Error(page.failure.code);
  return page.value;
}

/** Without a headline the first crosshead of a page is one. */
function titled(story: Article): Article {
  return { ...story, fields: { ...story.fields, headline: `Quay ${story.fields.headline}` } };
}

function checkPage(story: Article): void {
  const { body, fields } = publicArticle(titled(story));
  const back = read(writeHtml(titled(story), () => null));
  const kinds = keepsKinds(body);
  expect(gist(back.body, kinds)).toEqual(gist(body, kinds));
  expect(letters(back.fields.headline)).toBe(letters(fields.headline));
  // Where a story has none, what the page says to search engines may be it.
  const lead = letters(fields.standfirst);
  if (lead !== '') expect(letters(back.fields.standfirst)).toBe(lead);
  // Pages name the addresses of those who wrote them: nobody is called so.
  const names = fields.bylines.filter((name) => !/^https?:/i.test(name.trim())).map(letters);
  expect(back.fields.bylines.map(letters)).toEqual(names.filter(isNotBlank));
}

function checkFragment(story: Article): void {
  const { body } = publicArticle(story);
  const kinds = keepsKinds(body);
  const back = read(writeFragment(story, () => null)).body;
  expect(gist(back, kinds)).toEqual(gist(body, kinds));
}

describe('all words in their order, headings, items, links, captions and credits come back', () => {
  it('from a page', () => {
    fc.assert(fc.property(anyArticle, checkPage), { numRuns: 500 });
  });

  it('from a fragment', () => {
    fc.assert(fc.property(anyArticle, checkFragment), { numRuns: 500 });
  });

  itWithSharedData('of every shared story', () => {
    for (const { text, language } of sharedStories()) {
      const story = readWireCopy(text, language);
      checkPage(story);
      checkFragment(story);
    }
  });
});
