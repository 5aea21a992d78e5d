import { handleBlock, plainText, type Block, type BlockHandlers, type Inline } from '../../article';
import { directionAttribute, type Context } from './context';
import { escapeAttribute, escapeText } from './escape';
import { writeFigure } from './figure';
import { writeInline } from './inline';
import { writeList } from './list';
import { writeTable } from './table';

export function writeBlock(block: Block, context: Context): string {
  return handleBlock(WRITERS, block, context);
}

const WRITERS: BlockHandlers<string, Context> = {
  paragraph: (block, context) => element('p', block.content, context),
  crosshead: (block, context) => {
    // Nobody can hear a heading without words.
    if (plainText(block.content).trim() === '') {
      context.losses.add('crosshead', 'left-out');
      return '';
    }
    const level = context.outline.next(block.level);
    if (level !== context.outline.usual(block.level)) {
      context.losses.add('crosshead', 'simplified', plainText(block.content));
    }
    return element(`h${level}`, block.content, context);
  },
  list: writeList,
  'block-quote': (block, context) =>
    `<blockquote>\n${block.blocks.map((child) => writeBlock(child, context)).join('')}</blockquote>\n`,
  'pull-quote': (block, context) =>
    `<aside class="pull-quote">${element('p', block.content, context).trimEnd()}</aside>\n`,
  'section-break': () => '<hr>\n',
  figure: writeFigure,
  gallery: ({ figures }, context) =>
    `<figure class="gallery">\n${figures.map((one) => writeFigure(one, context)).join('')}</figure>\n`,
  code: (block) => {
    const language =
      block.language === '' ? '' : ` class="language-${escapeAttribute(block.language)}"`;
    const meta = block.meta === '' ? '' : ` data-meta="${escapeAttribute(block.meta)}"`;
    return `<pre dir="ltr"><code${language}${meta}>${escapeText(block.text)}</code></pre>\n`;
  },
  table: writeTable,
  // Markup from outside is shown as text and never trusted.
  raw: ({ source }, { losses }) => {
    losses.add('raw', 'simplified', source);
    return `<pre class="raw" dir="auto"><code>${escapeText(source)}</code></pre>\n`;
  },
};

function element(name: string, content: readonly Inline[], context: Context): string {
  return `<${name}${directionAttribute(content, context)}>${writeInline(content, context)}</${name}>\n`;
}
