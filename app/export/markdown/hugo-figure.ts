import {
  normalizeInline,
  paragraph,
  raw,
  text,
  type Block,
  type Figure,
  type Inline,
} from '../../article';
import { writeBlocks } from '../../format';
import { pictureUrl } from '../html/url';
import { carryInline, inOneLine } from './carry-inline';
import { captionOnly } from './image-and-caption';
import type { CarryContext } from './traits';

/**
 * Hugo's own shortcode for a picture: `src` and `alt` are text, `caption` and `attr` (the credit) are Markdown
 * (https://gohugo.io/shortcodes/figure/). A value between grave accents is taken as it is.
 */
export function hugoFigure(figure: Figure, context: CarryContext): readonly Block[] {
  const url = figure.picture === null ? null : pictureUrl(figure.picture);
  if (url === null) return captionOnly(figure, context);
  const words = inOneLine(carryInline(figure.caption, context), context);
  const values = [
    ['src', url],
    ['alt', plainValue(figure.alt, context)],
    ['caption', markdownValue(words, context)],
    ['attr', markdownValue(figure.credit === '' ? [] : [text(figure.credit)], context)],
  ] as const;
  const named = values
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=\`${value}\``);
  return [raw(`{{< figure ${named.join(' ')} >}}`)];
}

/** No grave accent can stand between grave accents. */
function plainValue(value: string, { losses }: CarryContext): string {
  if (value.includes('`')) losses.add('character', 'simplified', value);
  return value.replaceAll('`', '’');
}

function markdownValue(content: readonly Inline[], context: CarryContext): string {
  if (content.length === 0) return '';
  const words = normalizeInline(withoutCode(content, context));
  const source = writeBlocks([paragraph(...words)], context.traits.dialect).trimEnd();
  // One may be left in an address.
  return source.replaceAll('`', '%60');
}

function withoutCode(content: readonly Inline[], context: CarryContext): readonly Inline[] {
  return content.map((node): Inline => {
    if ('content' in node) return { ...node, content: withoutCode(node.content, context) };
    if (node.type !== 'text' || !node.marks.includes('code')) return node;
    context.losses.add('mark', 'left-out', node.text);
    return { ...node, marks: node.marks.filter((mark) => mark !== 'code') };
  });
}
