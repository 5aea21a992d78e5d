import * as fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import {
  article,
  blockQuote,
  code,
  crosshead,
  figure,
  gallery,
  list,
  listItem,
  paragraph,
  plainText,
  pullQuote,
  quote,
  raw,
  source,
  table,
  text,
  type Article,
  type Block,
  type Inline,
} from '../../../../app/article';
import { newLosses } from '../../../../app/export';
import {
  markdownFileName,
  MARKDOWN_FLAVOURS,
  writeMarkdown,
  type MarkdownFlavour,
} from '../../../../app/export/markdown';
import { publicArticle } from '../../../../app/export/public';
import { readMarkdown } from '../../../../app/import/markdown';
import { article as anyArticle } from '../../../support/arbitraries';
import { renderCommonMark, renderGfm } from '../../../support/render-markdown';
import { itWithSharedData, sharedPosts } from '../../../support/shared-data';

const FOREIGN = MARKDOWN_FLAVOURS.filter((flavour) => flavour !== 'galley');

/** What each is read by: the standard that it goes by. */
const RENDER: Readonly<Record<(typeof FOREIGN)[number], (markdown: string) => string>> = {
  commonmark: renderCommonMark,
  gfm: renderGfm,
  hugo: renderGfm,
  jekyll: renderGfm,
  ghost: renderGfm,
};

const write = (story: Article, flavour: MarkdownFlavour) => writeMarkdown(story, { flavour });
const ofBlocks = (...blocks: Block[]) => article({}, blocks);
const bodyIn = (flavour: MarkdownFlavour, ...blocks: Block[]) =>
  write(ofBlocks(...blocks), flavour).replace(/^---\n[^]*?\n---\n\n?/, '');

describe('a reader of the standard sees the same words in the same order', () => {
  it.each(FOREIGN)('%s', (flavour) => {
    fc.assert(
      fc.property(anyArticle, (story) => {
        const shown = publicArticle({ ...story, body: story.body.map(withoutRaw) });
        const written = bodyIn(flavour, ...shown.body);
        expect(lettersOf(wordsOfHtml(RENDER[flavour](shownTemplates(written, flavour))))).toBe(
          lettersOf(shown.body.map(wordsOf).join(' ')),
        );
      }),
      { numRuns: 100 },
    );
  });
});

/** Raw source says to each reader what it says; it has tests of its own. */
function withoutRaw(block: Block): Block {
  if (block.type === 'raw') return paragraph(text('raw'));
  return JSON.parse(JSON.stringify(block), (_, value: unknown) =>
    isRawInline(value) ? { type: 'text', text: 'raw', marks: [] } : value,
  ) as Block;
}

function isRawInline(value: unknown): boolean {
  return (value as Partial<Inline> | null)?.type === 'raw-inline';
}

/** What the generators do before Markdown is read: shortcodes of pictures, comments in shown ones, raw Liquid. */
function shownTemplates(written: string, flavour: MarkdownFlavour): string {
  if (flavour === 'jekyll') {
    return written.replace(/\{% raw %\}([^]*?)\{% endraw %\}/g, '$1');
  }
  if (flavour !== 'hugo') return written;
  return written
    .replace(/\{\{< figure ((?:\w+=`[^`]*` ?)+)>\}\}/g, (_, named: string) => {
      const value = (name: string) =>
        new RegExp(`(?:^| )${name}=\`([^\`]*)\``).exec(named)?.[1] ?? '';
      const alt = value('alt').replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)!};`);
      return `<img alt="${alt}">\n\n${inline(value('caption'))} ${inline(value('attr'))}`;
    })
    .replace(/\{\{([<%])\/\*([^]*?)\*\/([>%])\}\}/g, '{{$1$2$3}}');
}

const inline = (markdown: string) => (markdown === '' ? '' : `${markdown}\n\n`);

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pull-quote':
      return plainText(block.content);
    case 'list':
      return block.items
        .flatMap((item) => [plainText(item.content), item.list ? wordsOf(item.list) : ''])
        .join(' ');
    case 'block-quote':
      return block.blocks.map(wordsOf).join(' ');
    case 'figure': {
      const alt = block.picture === null ? '' : block.alt;
      return [alt, plainText(block.caption), block.credit].join(' ');
    }
    case 'gallery':
      return block.figures.map(wordsOf).join(' ');
    case 'code':
      return block.text;
    case 'table':
      return block.rows.flatMap((row) => row.map(plainText)).join(' ');
    case 'section-break':
      return '';
    case 'raw':
      return block.source;
  }
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

function wordsOfHtml(html: string): string {
  const walk = (node: Node): string => {
    if ('value' in node && node.nodeName === '#text') return node.value;
    if (node.nodeName === 'img' && 'attrs' in node) {
      return node.attrs.find(({ name }) => name === 'alt')?.value ?? '';
    }
    return 'childNodes' in node ? node.childNodes.map(walk).join(' ') : '';
  };
  return walk(parseFragment(html));
}

/** Without white space, signs of check lists, and characters that HTML does not hold. */
function lettersOf(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replaceAll('x', '');
}
