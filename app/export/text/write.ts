import {
  handleBlock,
  plainText,
  type Article,
  type Block,
  type BlockHandlers,
  type Figure,
  type List,
} from '../../article';
import { datelineToShow } from '../dateline';

/**
 * The story as plain text, as it goes over a wire: headline, standfirst, body, one paragraph a line with blank lines
 * between, captions with their credit in square brackets. What only a layout can show (pictures, marks, link
 * addresses) is not in it.
 *
 * For an article that `readWireCopy` made it is the text that was read, as paragraphs.
 */
export function writeWireCopy(article: Article): string {
  const { headline, standfirst } = article.fields;
  const dateline = datelineToShow(article);
  const body = article.body.map(writeBlock);
  const opening = article.body.findIndex((block) => block.type === 'paragraph');
  if (dateline !== '' && opening >= 0) body[opening] = `${dateline} — ${body[opening] ?? ''}`;
  const parts = [headline, standfirst, ...body].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

const WRITERS: BlockHandlers<string> = {
  paragraph: (block) => plainText(block.content),
  crosshead: (block) => plainText(block.content),
  list: (block) => listLines(block, '').join('\n'),
  'block-quote': (block) => block.blocks.map(writeBlock).join('\n\n'),
  'pull-quote': (block) => plainText(block.content),
  'section-break': () => '* * *',
  figure: captionLine,
  gallery: ({ figures }) =>
    figures
      .map(captionLine)
      .filter((line) => line !== '')
      .join('\n\n'),
  code: (block) => block.text,
  table: (block) => block.rows.map((row) => row.map(plainText).join('\t')).join('\n'),
  raw: (block) => block.source,
};

function writeBlock(block: Block): string {
  return handleBlock(WRITERS, block, undefined);
}

function captionLine({ caption, credit }: Figure): string {
  const parts = [plainText(caption), credit === '' ? '' : `[${credit}]`];
  return parts.filter((part) => part !== '').join(' ');
}

function listLines(list: List, indent: string): string[] {
  return list.items.flatMap((item, index) => {
    const sign =
      list.kind === 'numbered'
        ? `${list.start + index}.`
        : list.kind === 'check'
          ? CHECK[+item.checked]
          : '-';
    return [
      `${indent}${sign} ${plainText(item.content)}`,
      ...(item.list === null ? [] : listLines(item.list, `${indent}  `)),
    ];
  });
}

const CHECK = ['[ ]', '[x]'] as const;
